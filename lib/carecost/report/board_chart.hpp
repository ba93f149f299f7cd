// SPDX-License-Identifier: MIT
// The table that is the chart: each line with its place in a waterfall on one scale. Lines that the
// headline counts stand above the total, what others pay below it.
#pragma once

#include "carecost/report/board_facts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carecost {

/// How a bar is filled.
enum class Fill { before, now, before_others, now_others, incoming };

struct ChartRow {
    std::string item;
    std::string counted{}; // how; may be empty
    Money amount;
    Money from{}; // of the bar
    Money to{};
    Fill fill = Fill::now;
    bool is_strong = false; // a package
    bool is_total = false;  // sums up the rows above it
    bool is_linked = false; // goes on where the row above ended
    std::optional<std::size_t> source{};
    std::optional<Money> gap_to{}; // where the comparator ends
};

/// Amounts from `low` (0 or below) to `high`; a tick every `step`. All in whole currency units.
struct ChartScale {
    Money low;
    Money high;
    Money step;

    [[nodiscard]] std::vector<Money> ticks() const;
    /// From 0 to 100.
    [[nodiscard]] Rational percent(const Money& amount) const;
};

/// The same scale, or one that also reaches amounts beyond it.
[[nodiscard]] ChartScale widened(const ChartScale& scale, const std::vector<Money>& amounts,
                                 std::size_t most_steps = 4);

struct Chart {
    std::vector<ChartRow> rows;
    ChartScale scale;
};

/// @param most_lines further lines of a package, the smallest, are gathered in one row; at least 2;
/// of those that others pay half as many
/// @param most_steps of the scale
[[nodiscard]] Chart board_chart(const BoardTexts& texts, std::size_t most_lines,
                                std::size_t most_steps = 4);

} // namespace carecost
