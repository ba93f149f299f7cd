// SPDX-License-Identifier: MIT
// Columns have the names of the JSON members, with budget_ and assistant_hours_ before the nested
// ones. What is not reached or not defined stays empty.
#include "carecost/report/observe_table.hpp"

#include "carecost/report/measure_members.hpp"

#include <span>
#include <string_view>

namespace carecost {
namespace {

constexpr int decimals = 6;

void add_columns(Table& table, std::string_view prefix, std::span<const MeasureMember> members) {
    for (const MeasureMember& member : members) {
        table.columns.push_back({.heading = std::string{prefix} + std::string{member.name}});
    }
}

void add_cells(Row& row, std::span<const MeasureMember> members, const Measures& of) {
    for (const MeasureMember& member : members) {
        const auto value = member.value(of);
        row.cells.push_back(value ? Cell{NumberCell{*value, member.is_count ? 0 : decimals}}
                                  : Cell{});
    }
}

} // namespace

Table observe_columns() {
    Table table;
    table.columns = {{.heading = "client"}, {.heading = "day"}};
    add_columns(table, "", measure_members());
    add_columns(table, "budget_", budget_members());
    add_columns(table, "assistant_hours_", assistant_hours_members());
    return table;
}

Row observe_row(const std::string& client, const Date& day, const Measures& of) {
    Row row;
    row.cells = {TextCell{client}, TextCell{to_text(day)}};
    add_cells(row, measure_members(), of);
    add_cells(row, budget_members(), of);
    add_cells(row, assistant_hours_members(), of);
    return row;
}

} // namespace carecost
