// SPDX-License-Identifier: MIT
// English messages of workbooks.
// Written for a finance officer who has never seen the program.
#include "carecost/report/workbook_words.hpp"

namespace carecost {

// One table, as long as there are words.
// NOLINTNEXTLINE(readability-function-size)
const WorkbookWords& workbook_words_en() {
    static constexpr WorkbookWords words{
        .summary = "Summary",
        .assumptions = "Assumptions",
        .lines = "Lines",
        .payers = "Payers",
        .years = "Years",
        .sensitivity = "Sensitivity",
        .check = "Check",
        .sources = "Sources",

        .scenario = "Scenario",
        .best = "Best",
        .expected = "Expected",
        .worst = "Worst",

        .choose = "Choose in the yellow cell; every sheet follows.",
        .saved = "Less to pay {span}",
        .dearer = "More to pay {span}",
        .equal = "The same cost {span}",
        .proposed = "The alternative",
        .saving_share = "Saving as a share",
        .saving_all = "Saving, all funders counted",
        .cashable = "Saving, only cost that really stops",
        .release_share = "Breaks even if this share really stops",
        .same_figures = "Same figures as carecost?",
        .same_all = "yes, all ",
        .same_not = "no, so many differ: ",
        .same_changed = "inputs were changed",
        .each_scenario = "Each scenario, as carecost works it out",
        .saving = "Saving",
        .chart_lines = "The chart in figures, {amount}",
        .chart_title = "Cost{whom}, line by line ({amount})",
        .chart_words =
            "Waterfall: what would happen otherwise, then {count} lines of {package} that "
            "add up to its total, {amount}. The figures stand in the table beside it.",
        .starts_at = "Starts at",
        .behind_chart = "Behind the chart",

        .assumptions_title = "Assumptions",
        .assumptions_about =
            "Yellow cells are inputs. The column “In use” is what the other sheets "
            "count with; it follows the scenario on Summary.",
        .named_figures = "Named figures",
        .figure = "Figure",
        .unit = "Unit",
        .in_use = "In use",
        .name = "Name in formulas",
        .source = "Source",
        .rule_zero = "Write a number of at least 0.",
        .rule_above_zero = "Write a number above 0: amounts are divided by it.",
        .rule_share = "Write a share from 0 % to 100 %.",
        .rule_growth = "Write a yearly growth above −100 %.",
        .rule_choice = "Choose a scenario of the list.",

        .lines_title = "Cost lines",
        .lines_about =
            "Each amount is a formula over the named figures. A line’s cost in a year is "
            "rounded to the cent once; funders split the rounded amount.",
        .service = "Service",
        .year = "Year",
        .counted = "As the case counts it",
        .base = "A year, or once",
        .time = "Part of the year",
        .taper = "Taper",
        .price = "Index or spread",
        .factor = "Factor",
        .unrounded = "Before rounding",
        .amount = "Amount",
        .cost = "Cost in totals",
        .stops = "Really stops, for the payer",
        .unpaid_hours = "Unpaid hours",
        .support_hours = "Hours of support",
        .kind = "Kind",
        .weight = "Counts for the saving",
        .yearly = "yearly",
        .once = "once",
        .unpaid = "unpaid",
        .transfer = "transfer",

        .payers_title = "Who pays what",
        .payers_about = "Sums of the lines. A change with a plus is more to pay.",
        .payer = "Payer",
        .change_of = "Change: {package}",
        .care = "Care and hours, in no total above",
        .care_hours = "Hours of unpaid care",
        .care_value = "Value of unpaid care",
        .years_title = "Year by year",
        .years_about = "Factors are rounded to six decimals and then used exactly. Rates in yellow "
                       "may be changed.",
        .discount_rate = "Discount rate",
        .present_value_of = "Present value: {package}",
        .yearly_costs = "Costs that recur",
        .one_off_costs = "Costs paid once",
        .first_year = "Saving in the first year",
        .settled_year = "Saving in a settled year",
        .indices = "Price indices",
        .growth = "Growth",
        .spread = "Purchases spread over years",
        .spread_years = "Years",

        .sensitivity_title = "One figure at a time",
        .sensitivity_about =
            "The saving when one figure alone is at its best or worst, and the value "
            "at which the saving is nil. Not rounded by line, so it may differ from "
            "Summary by cents.",
        .saving_now = "Saving with the figures in use",
        .at_best = "Saving at best",
        .at_worst = "Saving at worst",
        .change_at_best = "Change at best",
        .change_at_worst = "Change at worst",
        .swing = "Swing",
        .flips_at = "Flips at",
        .per_unit = "Saving moves by, per unit",
        .flips_never = "never",
        .tornado = "Change in the saving, one figure at a time ({amount})",
        .tornado_words =
            "Bars for each figure, the widest first: {figure}. The figures stand in the "
            "table above.",
        .without_range = "Figures without a range",
        .fixed = "Worked out by carecost; follows the scenario but not the yellow cells.",

        .check_title = "Does the workbook agree with carecost?",
        .check_about =
            "What carecost worked out for the chosen scenario against the formulas of this "
            "workbook. Meaningful while no yellow cell was changed.",
        .carecost_says = "carecost",
        .workbook_says = "This workbook",
        .difference = "Difference",
        .same = "same",
        .differs = "differs",
        .key = "Key",
        .of_scenario = "carecost: {scenario}",
        .amounts = "Amounts",
        .sources_title = "Where the figures come from",
        .sources_about = "Numbers stand beside the figures on the other sheets.",
        .number = "No.",
        .source_kind = "Kind",
        .date = "Date",
        .stands_for = "Used for",
    };
    return words;
}

} // namespace carecost
