// SPDX-License-Identifier: MIT
// Columns that the run did not ask for (groups, draws) are left out altogether, so that a table
// never holds cells that nobody filled in.
#include "carecost/report/roll_up_table.hpp"

#include "carecost/batching/small_groups.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace carecost {
namespace {

constexpr int cent_decimals = 2;
constexpr int share_decimals = 6;

std::vector<Column> columns(const RollUp& roll_up, Coverage coverage) {
    std::vector<Column> all;
    const auto append = [&all](ColumnKind kind, std::initializer_list<const char*> headings) {
        for (const char* heading : headings) {
            all.push_back({.heading = heading, .kind = kind});
        }
    };
    if (roll_up.settings.by) {
        append(ColumnKind::words, {"by", "group"});
    }
    append(ColumnKind::words, {"scenario", "package", "funder", "currency"});
    append(ColumnKind::figures, {"years", "cases", "cost", "comparator_cost", "saving"});
    if (roll_up.settings.draws > 0) {
        append(ColumnKind::figures,
               {"cost_mean", "cost_p5", "cost_p50", "cost_p95", "saving_mean", "saving_p5",
                "saving_p50", "saving_p95", "probability_of_saving",
                "expected_value_of_perfect_information"});
    }
    if (coverage == Coverage::partial) {
        append(ColumnKind::words, {"coverage"});
    }
    if (roll_up.hidden_below) {
        append(ColumnKind::words, {"hidden"});
    }
    return all;
}

void append_figures(std::vector<Cell>& cells, const std::vector<std::int64_t>& cents) {
    if (cents.empty()) {
        cells.resize(cells.size() + 4);
        return;
    }
    const DrawnFigures figures = drawn_figures(cents);
    for (const Rational& figure : {figures.mean, figures.p5, figures.p50, figures.p95}) {
        cells.emplace_back(NumberCell{figure, cent_decimals});
    }
}

/// The rows of a cell.
class CellRows {
  public:
    CellRows(const RollUp& roll_up, const RollUpKey& key, Coverage coverage)
        : roll_up_(roll_up), key_(key), cell_(roll_up.cells.at(key)), coverage_(coverage) {
        if (roll_up.settings.draws > 0 && !hides_anything(cell_)) {
            information_ = perfect_information(cell_, roll_up.settings.draws);
        }
    }

    void append_to(std::vector<Row>& rows) const {
        for (const auto& [package, totals] : cell_.packages) {
            const std::string& name = roll_up_.packages.at(package);
            rows.push_back(
                row(name, {}, totals.is_hidden ? Cell{} : CountCell{static_cast<int>(totals.cases)},
                    shown(totals.total, totals.is_hidden), totals.is_hidden ? nullptr : &totals));
            for (const auto& [funder, own] : totals.by_funder) {
                rows.push_back(row(name, TextCell{roll_up_.funders.at(funder)}, {},
                                   shown(own.total, totals.hides_funders), nullptr));
            }
        }
    }

  private:
    [[nodiscard]] static std::optional<PairTotal> shown(const PairTotal& pair, bool is_hidden) {
        return is_hidden ? std::nullopt : std::optional{pair};
    }

    /// @param pair  nothing: it is hidden
    /// @param drawn the package whose draws stand in the row; null: none do
    [[nodiscard]] Row row(const std::string& package, Cell funder, Cell cases,
                          const std::optional<PairTotal>& pair, const PackageTotals* drawn) const {
        std::vector<Cell> cells;
        if (roll_up_.settings.by) {
            cells.push_back(key_.is_group ? Cell{TextCell{*roll_up_.settings.by}} : Cell{});
            cells.push_back(key_.group ? Cell{TextCell{*key_.group}} : Cell{});
        }
        cells.emplace_back(TextCell{roll_up_.scenarios.at(key_.scenario)});
        cells.emplace_back(TextCell{package});
        cells.push_back(std::move(funder));
        cells.emplace_back(TextCell{key_.currency});
        cells.emplace_back(CountCell{key_.years});
        cells.push_back(std::move(cases));
        if (pair) {
            cells.emplace_back(MoneyCell{pair->cost});
            cells.emplace_back(MoneyCell{pair->comparator_cost});
            cells.emplace_back(MoneyCell{pair->comparator_cost - pair->cost});
        } else {
            cells.resize(cells.size() + 3);
        }
        if (roll_up_.settings.draws > 0) {
            append_draws(cells, drawn);
        }
        if (coverage_ == Coverage::partial) {
            cells.emplace_back(TextCell{"partial"});
        }
        if (roll_up_.hidden_below) {
            cells.push_back(pair ? Cell{} : Cell{TextCell{"hidden"}});
        }
        return {.cells = std::move(cells)};
    }

    void append_draws(std::vector<Cell>& cells, const PackageTotals* drawn) const {
        if (drawn == nullptr) {
            cells.resize(cells.size() + 10);
            return;
        }
        append_figures(cells, drawn->drawn_costs);
        append_figures(cells, drawn->drawn_savings);
        cells.push_back(drawn->drawn_savings.empty()
                            ? Cell{}
                            : NumberCell{share_of_savings(drawn->drawn_savings), share_decimals});
        cells.push_back(information_ ? Cell{NumberCell{*information_, cent_decimals}} : Cell{});
    }

    const RollUp& roll_up_;
    const RollUpKey& key_;
    const RollUpCell& cell_;
    Coverage coverage_;
    std::optional<Rational> information_;
};

} // namespace

std::vector<RollUpKey> ordered_cells(const RollUp& roll_up) {
    std::vector<RollUpKey> keys;
    for (const auto& [key, cell] : roll_up.cells) {
        keys.push_back(key);
    }
    // The order of the map, but for groups without the label, which come first there.
    std::stable_sort(keys.begin(), keys.end(), [](const RollUpKey& left, const RollUpKey& right) {
        const auto rank = [](const RollUpKey& key) {
            return !key.is_group ? 0 : key.group ? 1 : 2;
        };
        return rank(left) < rank(right);
    });
    return keys;
}

Table roll_up_table(const RollUp& roll_up, Coverage coverage) {
    Table table{.title = {}, .columns = columns(roll_up, coverage), .rows = {}};
    for (const RollUpKey& key : ordered_cells(roll_up)) {
        CellRows(roll_up, key, coverage).append_to(table.rows);
    }
    return table;
}

} // namespace carecost
