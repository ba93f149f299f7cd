// SPDX-License-Identifier: MIT
// Which columns of a table stand side by side on a terminal, and how wide each is.
// The first column takes what its text needs, bars take what is left, other columns are never cut.
#pragma once

#include "carecost/report/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace carecost {

constexpr std::size_t column_gap = 2;
constexpr std::size_t indent_step = 2; // columns for one step of a row's indent

/// A table as text: what is harmful made visible, and its columns measured.
struct MeasuredTable {
    std::vector<std::string> headings; // the first is the table's title
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> natural; // the widest text of each column below its heading
};

[[nodiscard]] MeasuredTable measure(const Table& table, const NumberStyle& numbers);

/// Some columns of a table with their widths; the first column of the table is always among them.
struct TablePart {
    std::vector<std::size_t> columns; // indices in Table::columns
    std::vector<std::size_t> widths;
};

/// The parts of a table from left to right: one where it fits, else several to stand one below the
/// other.
[[nodiscard]] std::vector<TablePart> lay_out(const Table& table, const MeasuredTable& measured,
                                             std::size_t width, bool has_bars);

} // namespace carecost
