// SPDX-License-Identifier: MIT
// Reads times of day as people write them: 9:15, 9.15, 0915, 1:05 pm, a spreadsheet's fraction.
// What can be read in two ways, or in none, is a fault with its mend; times are whole milliseconds.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>

namespace carecost::input {

/// Why a text is not what it should be. The place is known to who read it.
struct LogTextFault {
    std::string code;
    std::string message;
    std::string remedy;
};

struct ClockTime {
    std::chrono::milliseconds time{}; // after midnight, 0 to 24 hours
    bool is_day_fraction = false;     // written 0,3819444: a spreadsheet's fraction of a day
    bool has_decimal_comma = false;
};

/// @param text without blanks around it, not empty
/// Faults: "time" (no time at all), "time-ambiguous" (9, 9.5, 9,15), "time-impossible" (25.10).
/// A fraction of a day is rounded to the minute or second that its digits can mean.
[[nodiscard]] std::variant<ClockTime, LogTextFault> parse_clock_time(std::string_view text);

} // namespace carecost::input
