// SPDX-License-Identifier: MIT
// Goes through lines first and totals after them, in the order of the file.
// Amounts of the rows `line` add up to those of the rows `package`.
#include "carecost/report/compare_table.hpp"

#include "carecost/report/line_names.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {
namespace {

constexpr int quantity_decimals = 2;

/// Rows of the table for other programs; empty cells mean "all".
class CompareRows {
  public:
    CompareRows(const Case& model, const CaseResult& result) : model_(model), result_(result) {}

    [[nodiscard]] std::vector<Row> rows() && {
        for (std::size_t p = 0; p < model_.packages.size(); ++p) {
            const Package& package = model_.packages[p];
            for (std::size_t l = 0; l < package.lines.size(); ++l) {
                add_line(package, package.lines[l], result_.packages.at(p).lines.at(l));
            }
        }
        for (std::size_t p = 0; p < model_.packages.size(); ++p) {
            const PackageCost& cost = result_.packages.at(p);
            add_totals("package", model_.packages[p], cost.total, cost.by_year, cost.by_funder);
        }
        for (const Comparison& each : result_.comparisons) {
            add_totals("saving", model_.packages.at(each.package), each.saving, each.saving_by_year,
                       each.saving_by_funder);
        }
        return std::move(rows_);
    }

  private:
    [[nodiscard]] std::vector<Cell> start(std::string_view row, const Package& package) const {
        return {TextCell{model_.id}, TextCell{std::string(row)}, TextCell{package.id}};
    }

    void add(std::vector<Cell> cells, Cell year, Cell funder, Cell amount, Cell value, Cell hours) {
        for (Cell* cell : {&year, &funder}) {
            cells.push_back(std::move(*cell));
        }
        cells.emplace_back(TextCell{model_.currency});
        for (Cell* cell : {&amount, &value, &hours}) {
            cells.push_back(std::move(*cell));
        }
        rows_.push_back({.cells = std::move(cells)});
    }

    /// One row for each year and funder; a line that names no funder, and unpaid care, whose value
    /// nobody pays, have one row a year.
    void add_line(const Package& package, const Line& line, const LineCost& cost) {
        for (std::size_t y = 0; y < cost.years.size(); ++y) {
            const LineYear& of_year = cost.years[y];
            std::vector<Cell> cells = start("line", package);
            cells.emplace_back(TextCell{line.id});
            cells.emplace_back(TextCell{line.item});
            cells.emplace_back(TextCell{std::string(kind_name(line.kind))});
            const CountCell year{static_cast<int>(y) + 1};
            const std::vector<std::size_t> funders = funders_of(line);
            if (line.kind == LineKind::unpaid) {
                add(std::move(cells), year,
                    funders.size() == 1 ? Cell{TextCell{model_.funders.at(funders[0]).id}} : Cell{},
                    MoneyCell{of_year.cost}, MoneyCell{of_year.gross},
                    NumberCell{of_year.unpaid_hours, quantity_decimals});
            } else if (funders.empty()) {
                add(std::move(cells), year, {}, MoneyCell{of_year.cost}, {}, {});
            } else {
                for (const std::size_t funder : funders) {
                    add(cells, year, TextCell{model_.funders.at(funder).id},
                        MoneyCell{of_year.by_funder.at(funder)}, {}, {});
                }
            }
        }
    }

    /// Over all, then by year, then by funder.
    void add_totals(std::string_view row, const Package& package, const Money& total,
                    const Amounts& by_year, const Amounts& by_funder) {
        std::vector<Cell> cells = start(row, package);
        cells.resize(cells.size() + 3); // no line, item or kind
        add(cells, {}, {}, MoneyCell{total}, {}, {});
        for (std::size_t y = 0; y < by_year.size(); ++y) {
            add(cells, CountCell{static_cast<int>(y) + 1}, {}, MoneyCell{by_year[y]}, {}, {});
        }
        for (std::size_t f = 0; f < model_.funders.size(); ++f) {
            add(cells, {}, TextCell{model_.funders[f].id}, MoneyCell{by_funder.at(f)}, {}, {});
        }
    }

    const Case& model_;
    const CaseResult& result_;
    std::vector<Row> rows_;
};

} // namespace

Table compare_table(const Case& model, const CaseResult& result) {
    Table table;
    for (const char* name : {"case", "row", "package", "line", "item", "kind", "year", "funder",
                             "currency", "amount", "unpaid_value", "unpaid_hours"}) {
        table.columns.push_back({.heading = name});
    }
    table.rows = CompareRows(model, result).rows();
    return table;
}

} // namespace carecost
