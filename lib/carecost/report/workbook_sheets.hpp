// SPDX-License-Identifier: MIT
// The sheets of a case's workbook, each with the places that other sheets refer to.
// Only report/ includes this.
#pragma once

#include "carecost/report/sheet_draft.hpp"
#include "carecost/report/spreadsheet.hpp"
#include "carecost/report/workbook_plan.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace carecost {

/// Inputs: a row for each figure, a column for each scenario.
struct FiguresSheet {
    Sheet sheet;
    std::vector<DefinedName> names;
    std::vector<std::string> name_of;       // by FigureId; of the assumption a figure refers to
    std::vector<std::optional<int>> row_of; // by FigureId
    int in_use_column = 0;
    std::vector<CheckedCell> checks;

    /// The cell of a scenario's column, seen from another sheet.
    [[nodiscard]] std::string at_scenario(FigureId figure, std::size_t scenario) const;
};

[[nodiscard]] FiguresSheet figures_sheet(const WorkbookPlan& plan);

/// Where the factors of years stand; no sheet where every factor is 1 and there is but one year.
struct YearsSheet {
    std::string name;
    bool is_needed = false;
    int first_index_row = 0;
    std::vector<int> index_columns{};               // of the factors, by index
    std::vector<std::pair<int, int>> spread_rows{}; // years of a spread, row

    /// Cells, as other sheets refer to them. @param year from 1
    [[nodiscard]] std::string index_factor(std::size_t index, int year) const;
    [[nodiscard]] std::string spread_factor(int years) const;
};

/// Where rows and columns of the sheet of lines stand.
struct LinePlaces {
    std::string sheet;
    int service = 0;
    std::optional<int> year{};
    int counted = 0;
    std::optional<int> base{}; // these five only where some factor is not 1
    std::optional<int> time{};
    std::optional<int> taper{};
    std::optional<int> price{};
    std::optional<int> factor{};
    int unrounded = 0;
    int amount = 0;
    int cost = 0;               // the same as amount where all lines are paid
    std::vector<int> funders{}; // by funder; empty where there is but one
    std::optional<int> stops{}; // on the comparator's lines
    std::optional<int> unpaid_hours{};
    std::optional<int> support_hours{};
    int kind = 0;
    int source = 0;
    int weight = 0;
    std::vector<std::vector<int>> first_rows{}; // by package, by line: the row of its first year
    std::vector<int> total_rows{};              // by package
    int years = 1;

    [[nodiscard]] std::string cell(int row, int column) const;
    /// All line-years of a package in a column.
    [[nodiscard]] std::string package_range(std::size_t package, int column) const;
    /// All years of a line.
    [[nodiscard]] std::string line_range(std::size_t package, std::size_t line, int column) const;
    /// What counts for the headline: the payer's column, or the cost.
    [[nodiscard]] int counted_cost(const WorkbookPlan& plan) const;
};

struct LineLayout {
    static constexpr int heading_row = 3;
    std::vector<ColumnHeading> headings{};
    LinePlaces places{};
};

[[nodiscard]] LineLayout line_layout(const WorkbookPlan& plan);

/// Whether a line has hours of support (of unpaid care) to show.
[[nodiscard]] bool gives_support(const Line& line);
[[nodiscard]] bool counts_hours(const Line& line);

struct LinesSheet {
    Sheet sheet;
    LinePlaces places;
    std::vector<CheckedCell> checks;
};

/// Where the factors of years stand, for the lines to refer to.
[[nodiscard]] YearsSheet years_places(const WorkbookPlan& plan);

/// @throws InputError at a line whose formula is longer than a spreadsheet takes
[[nodiscard]] LinesSheet lines_sheet(const WorkbookPlan& plan, const FiguresSheet& figures,
                                     const YearsSheet& years);

struct CheckedSheet {
    Sheet sheet;
    std::vector<CheckedCell> checks;
    std::vector<DefinedName> names{};
};

[[nodiscard]] CheckedSheet payers_sheet(const WorkbookPlan& plan, const LinePlaces& lines);
[[nodiscard]] CheckedSheet years_sheet(const WorkbookPlan& plan, const LinePlaces& lines,
                                       const YearsSheet& places);
[[nodiscard]] CheckedSheet sensitivity_sheet(const WorkbookPlan& plan, const FiguresSheet& figures,
                                             const LinePlaces& lines);

/// Rows of the sheet that compares: those of figures, and those of amounts.
struct CheckSheet {
    Sheet sheet;
    std::string figures_differ; // a formula: how many inputs are not the case's
    std::string amounts_differ; // a formula: how many amounts are not the tool's
    std::size_t amounts = 0;
};

[[nodiscard]] CheckSheet check_sheet(const WorkbookPlan& plan,
                                     const std::vector<CheckedCell>& figures,
                                     const std::vector<CheckedCell>& amounts);

/// The part of the summary that is drawn.
struct Waterfall {
    std::vector<SheetCell> cells{};
    BarChart chart{};
    int last_column = 0; // that is printed
};

/// What a package costs whom the headline speaks of.
[[nodiscard]] Money counted_in(const WorkbookPlan& plan, const CaseResult& result,
                               std::size_t package);

/// @param heading_row of the table; the bars follow
[[nodiscard]] Waterfall waterfall(const WorkbookPlan& plan, const LinePlaces& lines,
                                  int heading_row, const CellPlace& chart_place);

struct SummarySheet {
    Sheet sheet;
    std::vector<DefinedName> names;
};

/// The amounts of the summary, for the check sheet, which the summary itself refers to.
[[nodiscard]] std::vector<CheckedCell> summary_checks(const WorkbookPlan& plan);
[[nodiscard]] SummarySheet summary_sheet(const WorkbookPlan& plan, const LinePlaces& lines,
                                         const CheckSheet& check);

[[nodiscard]] Sheet sources_sheet(const WorkbookPlan& plan);

} // namespace carecost
