// SPDX-License-Identifier: MIT
// Columns have the names of the JSON members, with budget_ and assistant_hours_ before the nested
// ones. What is not reached or not defined stays empty. Figures need no quotes and no guard.
#include "carecost/report/observe_table.hpp"

#include "carecost/report/measure_members.hpp"

#include <cstddef>
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

void add_cells(std::string& line, std::span<const MeasureMember> members, const Measures& of) {
    for (const MeasureMember& member : members) {
        line += ',';
        if (const auto value = member.value(of)) {
            line += to_decimal_text(*value, member.is_count ? 0 : decimals);
        }
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

std::string observe_line(const Date& day, const Measures& of) {
    constexpr std::size_t usual = 512; // bytes
    std::string line;
    line.reserve(usual);
    line += ',';
    line += to_text(day);
    add_cells(line, measure_members(), of);
    add_cells(line, budget_members(), of);
    add_cells(line, assistant_hours_members(), of);
    line += '\n';
    return line;
}

} // namespace carecost
