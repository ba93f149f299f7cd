// SPDX-License-Identifier: MIT
// Builds tables of typed cells from a result, package by package, the comparator first.
// Changes are written as people read them: the package minus the comparator.
#include "carecost/report/cost_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace carecost {
namespace {

TextCell text_cell(std::string_view text) { return {.text = std::string(text)}; }

/// The comparator, then the alternatives in the order of the file.
std::vector<std::size_t> packages_in_order(const CompareView& view) {
    std::vector<std::size_t> order{view.model.comparator};
    for (const Comparison& comparison : view.result.comparisons) {
        order.push_back(comparison.package);
    }
    return order;
}

std::string package_text(const CompareView& view, std::size_t package) {
    const std::string& title = view.model.packages.at(package).title;
    return package == view.model.comparator
               ? filled(view.words.comparator_mark, fmt::arg("package", title))
               : title;
}

std::string amount_heading(const CompareView& view) {
    const int years = view.model.years;
    return years == 1 ? filled(view.words.amount_per_year, fmt::arg("currency", view.currency()))
                      : filled(view.words.amount_over_years, fmt::arg("currency", view.currency()),
                               fmt::arg("years", years));
}

/// A transfer costs nothing over all funders: its label says who hands how much to whom.
std::string line_text(const CompareView& view, const Line& line, const LineCost& cost) {
    if (line.kind != LineKind::transfer || line.funders.empty() || !line.receiver) {
        return line.item;
    }
    return fmt::format("{} ({} → {}: {})", line.item,
                       view.model.funders.at(line.funders.front().funder).title,
                       view.model.funders.at(*line.receiver).title, view.money(cost.gross));
}

/// The longest bar: the largest cost of a package.
Money largest_cost(const CompareView& view) {
    Money largest;
    for (const PackageCost& package : view.result.packages) {
        largest = std::max(largest, package.total);
    }
    return largest;
}

BarCell bar_cell(const Money& cost, const Money& largest, Tone tone) {
    const bool is_drawn = cost > Money{} && largest > Money{};
    return {.length = is_drawn ? Rational::fraction(cost.cents(), largest.cents()) : Rational{0},
            .tone = tone};
}

void add_package_lines(const CompareView& view, std::size_t p, Table& table) {
    const Package& package = view.model.packages.at(p);
    const PackageCost& cost = view.result.packages.at(p);
    const Money largest = largest_cost(view);
    const Tone tone = p == view.model.comparator ? Tone::comparator : Tone::alternative;
    table.rows.push_back(
        {.cells = {text_cell(package_text(view, p)), {}, {}}, .kind = RowKind::group});
    std::size_t count = 0;
    for (std::size_t l = 0; l < package.lines.size(); ++l) {
        const Line& line = package.lines[l];
        const LineCost& line_cost = cost.lines.at(l);
        if (line.kind == LineKind::unpaid) {
            continue;
        }
        ++count;
        table.rows.push_back(
            {.cells = {text_cell(line_text(view, line, line_cost)), MoneyCell{line_cost.cost},
                       bar_cell(line_cost.cost, largest, tone)},
             .indent = 1});
    }
    if (count != 1) { // one line is its own total
        table.rows.push_back({.cells = {text_cell(view.words.together), MoneyCell{cost.total},
                                        bar_cell(cost.total, largest, tone)},
                              .kind = RowKind::total,
                              .indent = 1});
    }
}

/// A first column for words, then for each package its figures, and its change but for the
/// comparator.
std::vector<Column> package_columns(const CompareView& view) {
    std::vector<Column> columns{{.heading = "", .kind = ColumnKind::words}};
    for (const std::size_t p : packages_in_order(view)) {
        columns.push_back({.heading = view.model.packages.at(p).title});
        if (p != view.model.comparator) {
            columns.push_back(
                {.heading = std::string(view.words.change), .follows_its_left = true});
        }
    }
    return columns;
}

/// The cells of such a row: `amount_of` gives a package's figure.
template <typename AmountOf>
std::vector<Cell> package_cells(const CompareView& view, std::string_view label,
                                const AmountOf& amount_of) {
    std::vector<Cell> cells{text_cell(label)};
    for (const std::size_t p : packages_in_order(view)) {
        const Money amount = amount_of(p);
        cells.emplace_back(MoneyCell{amount});
        if (p != view.model.comparator) {
            cells.emplace_back(ChangeCell{amount - amount_of(view.model.comparator)});
        }
    }
    return cells;
}

std::string range_text(const CompareView& view, const std::string& low, const std::string& high) {
    return filled(view.words.range, fmt::arg("low", low), fmt::arg("high", high));
}

} // namespace

Table lines_table(const CompareView& view) {
    Table table{.title = "",
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            {.heading = amount_heading(view)},
                            {.heading = "", .kind = ColumnKind::bars}},
                .rows = {}};
    for (const std::size_t p : packages_in_order(view)) {
        add_package_lines(view, p, table);
    }
    return table;
}

Table funders_table(const CompareView& view) {
    Table table{
        .title = std::string(view.words.who_pays), .columns = package_columns(view), .rows = {}};
    for (std::size_t f = 0; f < view.model.funders.size(); ++f) {
        table.rows.push_back(
            {.cells = package_cells(view, view.model.funders[f].title, [&](std::size_t p) {
                 return view.result.packages.at(p).by_funder.at(f);
             })});
    }
    if (view.model.funders.size() > 1) {
        table.rows.push_back({.cells = package_cells(
                                  view, view.words.all_funders,
                                  [&](std::size_t p) { return view.result.packages.at(p).total; }),
                              .kind = RowKind::total});
    }
    return table;
}

Table years_table(const CompareView& view) {
    const bool is_discounted = !view.model.conventions.discount_rate.is_zero();
    Table table{.title = std::string(view.model.funders.size() > 1 ? view.words.year_by_year_for_all
                                                                   : view.words.year_by_year),
                .columns = package_columns(view),
                .rows = {}};
    if (is_discounted) {
        table.columns.insert(table.columns.begin() + 1,
                             {.heading = std::string(view.words.discount_factor)});
    }
    const auto add = [&](std::vector<Cell> cells, RowKind kind, Cell factor) {
        if (is_discounted) {
            cells.insert(cells.begin() + 1, std::move(factor));
        }
        table.rows.push_back({.cells = std::move(cells), .kind = kind});
    };
    const auto packages = [&](std::string_view label, Money PackageCost::*amount) {
        return package_cells(view, label,
                             [&](std::size_t p) { return view.result.packages.at(p).*amount; });
    };
    for (int year = 1; year <= view.model.years; ++year) {
        const auto y = static_cast<std::size_t>(year - 1);
        add(package_cells(view, filled(view.words.year, fmt::arg("year", year)),
                          [&](std::size_t p) { return view.result.packages.at(p).by_year.at(y); }),
            RowKind::normal,
            is_discounted ? Cell{NumberCell{view.comparator().discount_factors.at(y), 6}} : Cell{});
    }
    add(packages(view.words.together, &PackageCost::total), RowKind::total, {});
    if (is_discounted) {
        add(packages(view.words.present_value, &PackageCost::present_value), RowKind::normal, {});
    }
    add(packages(view.words.annual_equivalent, &PackageCost::annual_equivalent), RowKind::normal,
        {});
    std::vector<Cell> steady{text_cell(view.words.steady_year), {}};
    for (const Comparison& comparison : view.result.comparisons) {
        steady.emplace_back();
        steady.emplace_back(ChangeCell{-comparison.steady_year_saving});
    }
    add(std::move(steady), RowKind::normal, {});
    return table;
}

bool has_unpaid_care(const CompareView& view) {
    return std::any_of(
        view.model.packages.begin(), view.model.packages.end(), [](const Package& package) {
            return std::any_of(package.lines.begin(), package.lines.end(),
                               [](const Line& line) { return line.kind == LineKind::unpaid; });
        });
}

Table unpaid_table(const CompareView& view) {
    Table table{
        .title = std::string(view.words.unpaid),
        .columns = {{.heading = "", .kind = ColumnKind::words},
                    {.heading = std::string(view.words.hours)},
                    {.heading = filled(view.words.value, fmt::arg("currency", view.currency()))}},
        .rows = {}};
    for (const std::size_t p : packages_in_order(view)) {
        const Package& package = view.model.packages.at(p);
        const PackageCost& cost = view.result.packages.at(p);
        table.rows.push_back({.cells = {text_cell(package.title), NumberCell{cost.unpaid_hours},
                                        MoneyCell{cost.unpaid_value}},
                              .kind = RowKind::group});
        for (std::size_t l = 0; l < package.lines.size(); ++l) {
            if (package.lines[l].kind == LineKind::unpaid) {
                const LineCost& line = cost.lines.at(l);
                table.rows.push_back(
                    {.cells = {text_cell(package.lines[l].item), NumberCell{line.unpaid_hours},
                               MoneyCell{line.gross}},
                     .indent = 1});
            }
        }
    }
    return table;
}

bool has_support_hours(const CompareView& view) {
    return std::any_of(view.result.packages.begin(), view.result.packages.end(),
                       [](const PackageCost& cost) { return cost.support_hours.has_value(); });
}

Table support_table(const CompareView& view) {
    Table table{.title = std::string(view.words.support_hours),
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            {.heading = std::string(view.words.hours)},
                            {.heading = std::string(view.words.low_to_high)},
                            {.heading = filled(view.words.cost_per_hour,
                                               fmt::arg("currency", view.currency()))},
                            {.heading = std::string(view.words.low_to_high)}},
                .rows = {}};
    const auto hours_text = [&](const Rational& hours) {
        return decimal_text(hours, 2, view.numbers);
    };
    for (const std::size_t p : packages_in_order(view)) {
        const PackageCost& cost = view.result.packages.at(p);
        if (!cost.support_hours) {
            continue;
        }
        const SupportHours& hours = *cost.support_hours;
        Row row{
            .cells = {
                text_cell(view.model.packages.at(p).title), NumberCell{hours.value}, {}, {}, {}}};
        if (hours.low != hours.high) {
            row.cells[2] =
                text_cell(range_text(view, hours_text(hours.low), hours_text(hours.high)));
        }
        if (cost.cost_per_support_hour) {
            row.cells[3] = MoneyCell{*cost.cost_per_support_hour};
        }
        const auto& low = cost.cost_per_support_hour_low;
        const auto& high = cost.cost_per_support_hour_high;
        if (low && high && low != high) {
            row.cells[4] = text_cell(range_text(view, amount_text(*low, view.numbers),
                                                amount_text(*high, view.numbers)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace carecost
