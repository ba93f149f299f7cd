// SPDX-License-Identifier: MIT
// Reads the dates of a log as people write them: 2026-03-10, 10.3.2026, 18/01/2016.
// A date with slashes that has two readings needs to be told which; nothing is guessed.
#pragma once

#include "carecost/input/clock_time.hpp"
#include "carecost/units/date.hpp"

#include <string_view>
#include <variant>

namespace carecost::input {

/// How 03/04/2026 is meant.
enum class DateOrder { unknown, day_first, month_first };

struct LogDate {
    Date day;
    bool has_one_reading = false; // 18/01/2016: the order was not told, but only one is possible
};

/// @param text without blanks around it, not empty
/// Faults: "date" (no date), "date-ambiguous", "date-impossible" (31.2.2026), "date-serial"
/// (46091, a spreadsheet's number), "date-two-digit-year".
[[nodiscard]] std::variant<LogDate, LogTextFault> parse_log_date(std::string_view text,
                                                                 DateOrder order);

} // namespace carecost::input
