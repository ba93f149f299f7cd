// SPDX-License-Identifier: MIT
// What was read in a way worth telling, counted by kind: each is said once however often it
// happened.
#pragma once

#include "carecost/observing/observation_result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace carecost::input {

/// In the order in which they are told.
enum class LogNote {
    rows_left_out,
    unsorted,
    no_staff,
    no_presence,
    average_roster,
    unknown_column,
    windows_1252,
    byte_order_mark,
    windows_line_ends,
    separator,
    blank_line,
    totals_line,
    decimal_comma,
    day_fraction,
    date_one_reading,
    next_day,
    duplicate_row,
    minutes_disagree,
    help_without_end,
    planned_asked,
    clipped_in_gap,
    gap_outside_stay,
    outside_duty,
    duty_twice,
};

class LogNotes {
  public:
    void count(LogNote note, std::size_t times = 1) {
        counts_[static_cast<std::size_t>(note)] += static_cast<std::int64_t>(times);
    }
    /// A column that nobody reads; each name counts once.
    void unknown_column(const std::string& name);
    /// Takes over what others noted of other rows.
    void add(const LogNotes& others);

    [[nodiscard]] std::vector<ObservationNote> notes() const;

  private:
    std::array<std::int64_t, 32> counts_{};
    std::set<std::string> unknown_columns_;
};

} // namespace carecost::input
