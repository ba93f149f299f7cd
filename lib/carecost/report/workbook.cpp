// SPDX-License-Identifier: MIT
// Makes the sheets in the order in which they refer to each other, and binds them in the order in
// which they are read.
#include "carecost/report/workbook.hpp"

#include "carecost/base/version.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <fmt/format.h>

#include <iterator>

namespace carecost {
namespace {

template <typename Item>
void append(std::vector<Item>& all, std::vector<Item> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

} // namespace

Workbook workbook_of(const Case& model, const CaseResult& result, const BoardView& view,
                     const WorkbookOptions& options) {
    const WorkbookPlan plan = workbook_plan(model, result, view, options.language, options.numbers,
                                            options.has_scenarios);
    Workbook workbook{.title = view.head.title,
                      .program = fmt::format("carecost {}", version()),
                      .currency = model.currency,
                      .numbers = options.numbers};
    FiguresSheet figures = figures_sheet(plan);
    const YearsSheet year_places = years_places(plan);
    LinesSheet lines = lines_sheet(plan, figures, year_places);
    CheckedSheet payers = payers_sheet(plan, lines.places);
    CheckedSheet sensitivity = sensitivity_sheet(plan, figures, lines.places);
    std::vector<CheckedCell> amounts = summary_checks(plan);
    append(amounts, std::move(lines.checks));
    append(amounts, std::move(payers.checks));
    std::optional<CheckedSheet> years;
    if (year_places.is_needed) {
        years = years_sheet(plan, lines.places, year_places);
        append(amounts, std::move(years->checks));
    }
    append(amounts, std::move(sensitivity.checks));
    CheckSheet check = check_sheet(plan, figures.checks, amounts);
    SummarySheet summary = summary_sheet(plan, lines.places, check);

    workbook.names = std::move(summary.names);
    append(workbook.names, std::move(figures.names));
    workbook.sheets.push_back(std::move(summary.sheet));
    workbook.sheets.push_back(std::move(figures.sheet));
    workbook.sheets.push_back(std::move(lines.sheet));
    workbook.sheets.push_back(std::move(payers.sheet));
    if (years) {
        append(workbook.names, std::move(years->names));
        workbook.sheets.push_back(std::move(years->sheet));
    }
    workbook.sheets.push_back(std::move(sensitivity.sheet));
    workbook.sheets.push_back(std::move(check.sheet));
    workbook.sheets.push_back(sources_sheet(plan));
    return workbook;
}

} // namespace carecost
