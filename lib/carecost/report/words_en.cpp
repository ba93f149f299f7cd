// SPDX-License-Identifier: MIT
// English messages.
// Plain words that a member of a social services board reads without help.
#include "carecost/report/languages.hpp"

namespace carecost {

const Words& english() {
    static constexpr Words words{
        .less = "{amount} less {span}",
        .more = "{amount} more {span}",
        .same = "The same cost {span}",
        .for_payer = " for {payer}",
        .for_all = " for all funders together",
        .per_year = "a year",
        .over_years = "over {years} years",
        .instead_of = "{amount} instead of {comparator}",
        .of_package = "{package}: {answer}",

        .amount_per_year = "{currency} a year",
        .amount_over_years = "{currency} over {years} years",
        .comparator_mark = "{package} (comparator)",
        .together = "Together",
        .who_pays = "Who pays what",
        .change = "Change",
        .all_funders = "All funders together",
        .year_by_year = "Year by year",
        .year_by_year_for_all = "Year by year, all funders",
        .year = "Year {year}",
        .discount_factor = "Discount factor",
        .present_value = "Present value",
        .annual_equivalent = "Spread evenly, a year",
        .steady_year = "A settled year",

        .unpaid = "Unpaid care, in no total above",
        .hours = "Hours",
        .value = "Value, {currency}",
        .support_hours = "Hours of support",
        .cost_per_hour = "{currency} an hour",
        .low_to_high = "Low to high",
        .range = "{low} to {high}",
        .needs_met = "Every package meets all the needs.",
        .needs_unmet = "Needs not met by {package}: {needs}",

        .cashable = "{answer}, counting only cost that really stops",
        .release_share = "Breaks even if {share} of the cost of {package} really stops.",
        .release_never = "Costs more even if all of the cost of {package} stops.",
        .flips = "What would flip the answer",
        .flips_of = "What would flip the answer: {package}",
        .now = "Now",
        .flips_at = "Flips at",
        .flips_in_range = "Flips the answer within its range: {figures}",
        .flips_outside = "No value in its range flips the answer.",
        .flips_never = "Whatever its value, the answer stands: {figures}",
        .flips_nothing = "No single figure flips the answer, whatever its value.",

        .arithmetic = "How each line is counted",
        .one_year = "Year {year}:",
        .some_years = "Years {first} to {last}, each:",
        .source = "Source",

        .conventions = "A year has {days} days and {weeks} weeks; each line and year is rounded "
                       "{rounding}.",
        .half_up = "half up",
        .half_even = "half to even",
        .discounted = "Discounted at {rate} a year, paid {timing} of each year.",
        .timing_start = "at the start",
        .timing_mid = "in the middle",
        .timing_end = "at the end",
        .no_findings = "No findings",
        .one_finding = "1 finding; see standard error or `carecost check`",
        .some_findings = "{count} findings; see standard error or `carecost check`",

        .source_types = {"published", "invoice", "contract", "tariff", "quote", "register",
                         "budget", "estimate", "expert"},
    };
    return words;
}

} // namespace carecost
