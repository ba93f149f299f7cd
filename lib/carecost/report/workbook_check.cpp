// SPDX-License-Identifier: MIT
// carecost's own figures, one column a scenario, beside what the formulas say now.
// Only numbers and words of our own are compared.
#include "carecost/report/formula_text.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

namespace carecost {
namespace {

constexpr int heading_row = 3;

enum Columns { label, tool, here, difference, verdict, key, first_scenario };

class CheckRows {
  public:
    explicit CheckRows(const WorkbookPlan& plan)
        : plan_(plan), draft_(plan.words.check, plan.words.check_title, plan.words.check_about) {
        const WorkbookWords& words = plan.words;
        std::vector<ColumnHeading> headings{{std::string(words.figure)},
                                            {std::string(words.carecost_says), true},
                                            {std::string(words.workbook_says), true},
                                            {std::string(words.difference), true},
                                            {std::string{}},
                                            {std::string(words.key)}};
        for (const WorkbookScenario& scenario : plan.scenarios) {
            headings.push_back(
                {filled(words.of_scenario, fmt::arg("scenario", scenario.title)), true});
        }
        draft_.put_headings(heading_row, headings);
    }

    /// A formula that counts how many of these differ.
    std::string put_group(const std::vector<CheckedCell>& cells, std::string_view heading) {
        const int first = row_;
        std::string title{heading};
        for (const CheckedCell& cell : cells) {
            if (!cell.heading.empty()) {
                title = cell.heading;
            }
            if (!title.empty()) {
                ++row_;
                draft_.put(row_++, label, title, looking(CellLook::strong));
                title.clear();
            }
            put_row(row_++, cell);
        }
        return fmt::format(
            "COUNTIF({},{})",
            on_sheet(draft_.name(), absolute_range({first, verdict}, {row_ - 1, verdict})),
            formula_words(plan_.words.differs));
    }

    Sheet finished() && {
        draft_.sheet().frozen = {.row = heading_row + 1, .column = 1};
        draft_.sheet().first_repeated = heading_row;
        draft_.sheet().last_repeated = heading_row;
        draft_.sheet().last_print_column = key;
        return std::move(draft_).finished();
    }

  private:
    static std::string at(int row, int column) {
        return relative_reference({.row = row, .column = column});
    }

    void put_row(int row, const CheckedCell& cell) {
        const auto& now = cell.expected.at(WorkbookPlan::expected);
        const CachedValue cached = now ? CachedValue{*now} : CachedValue{cell.nothing};
        draft_.put(row, label, cell.label, wrapped({}));
        const int last = first_scenario + static_cast<int>(cell.expected.size()) - 1;
        draft_.put(row, tool,
                   CellFormula{fmt::format("INDEX({},1,case_scenario)",
                                           absolute_range({row, first_scenario}, {row, last})),
                               cached},
                   cell.style);
        draft_.put(row, here, CellFormula{cell.reference, cached}, cell.style);
        CellStyle style = cell.style;
        draft_.put(row, difference,
                   CellFormula{fmt::format("IF(AND(ISNUMBER({0}),ISNUMBER({1})),ROUND({1}-{0},9),"
                                           "IF({0}={1},0,1))",
                                           at(row, tool), at(row, here)),
                               0.0},
                   style);
        draft_.put(row, verdict,
                   CellFormula{fmt::format("IF(ABS({})<{},{},{})", at(row, difference),
                                           formula_tolerance(cell.tolerance),
                                           formula_words(plan_.words.same),
                                           formula_words(plan_.words.differs)),
                               std::string(plan_.words.same)},
                   {.look = CellLook::strong, .is_indented = true});
        draft_.put(row, key, cell.key, looking(CellLook::faint));
        for (std::size_t s = 0; s < cell.expected.size(); ++s) {
            CellStyle faint = cell.style;
            faint.look = CellLook::faint;
            const auto& value = cell.expected[s];
            draft_.put(row, first_scenario + static_cast<int>(s),
                       value ? CellContent{*value} : CellContent{cell.nothing}, faint);
        }
    }

    static std::string formula_tolerance(double tolerance) {
        return fmt::format("{:g}", tolerance);
    }

    const WorkbookPlan& plan_;
    SheetDraft draft_;
    int row_ = heading_row + 1;
};

} // namespace

CheckSheet check_sheet(const WorkbookPlan& plan, const std::vector<CheckedCell>& figures,
                       const std::vector<CheckedCell>& amounts) {
    CheckRows rows(plan);
    CheckSheet sheet;
    sheet.amounts_differ = rows.put_group(amounts, plan.words.amounts);
    sheet.figures_differ = rows.put_group(figures, plan.words.assumptions_title);
    sheet.amounts = amounts.size();
    sheet.sheet = std::move(rows).finished();
    return sheet;
}

} // namespace carecost
