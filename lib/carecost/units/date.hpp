// SPDX-License-Identifier: MIT
// A calendar date (ISO 8601, 1900 to 2199) and the day arithmetic that costs over dates need.
// Uses std::chrono's civil calendar; no clock and no time zone is ever read.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace carecost {

struct Date {
    std::chrono::sys_days day{};

    [[nodiscard]] friend auto operator<=>(const Date&, const Date&) = default;
};

/// "2017-01-16" → the date; nothing when the text has another form or names no day of 1900 to 2199.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// "2017-01-16"
[[nodiscard]] std::string to_text(const Date& date);

[[nodiscard]] constexpr int days_between(const Date& from, const Date& to) {
    return static_cast<int>((to.day - from.day).count());
}

/// The same day and month `years` later. 29 February is refused as a start of a case before this is
/// called.
[[nodiscard]] Date add_years(const Date& date, int years);

[[nodiscard]] Date add_days(const Date& date, int days);

} // namespace carecost
