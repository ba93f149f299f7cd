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

constexpr std::size_t usual_line = 400; // bytes

void add_columns(Table& table, std::string_view prefix, std::span<const MeasureMember> members) {
    for (const MeasureMember& member : members) {
        table.columns.push_back({.heading = std::string{prefix} + std::string{member.name}});
    }
}

void add_cells(FigureText& line, std::span<const MeasureMember> members, const Measures& of) {
    for (const MeasureMember& member : members) {
        const auto value = member.value(of);
        if (!value) {
            line.append(',');
        } else if (member.is_count) {
            line.append_whole(value->over);
        } else {
            line.append_rounded(*value);
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

ObserveLines::ObserveLines(const Date& day, std::size_t usual_count)
    : day_(to_text(day)), text_(usual_count * usual_line) {}

void ObserveLines::add(const Measures& of) {
    text_.append(',');
    text_.append(day_);
    add_cells(text_, measure_members(), of);
    add_cells(text_, budget_members(), of);
    add_cells(text_, assistant_hours_members(), of);
    text_.append('\n');
}

} // namespace carecost
