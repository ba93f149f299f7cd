// SPDX-License-Identifier: MIT
// Reads and writes ISO dates digit by digit, so that nothing depends on the locale.
// Whether a day exists is left to std::chrono.
#include "carecost/units/date.hpp"

#include <fmt/format.h>

namespace carecost {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char sign : text) {
        if (sign < '0' || sign > '9') {
            return std::nullopt;
        }
        value = value * 10 + (sign - '0');
    }
    return value;
}

} // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2199) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return Date{std::chrono::sys_days{date}};
}

std::string to_text(const Date& date) {
    const std::chrono::year_month_day parts{date.day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                       static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

Date add_years(const Date& date, int years) {
    const std::chrono::year_month_day parts{date.day};
    return Date{std::chrono::sys_days{parts + std::chrono::years{years}}};
}

Date add_days(const Date& date, int days) { return Date{date.day + std::chrono::days{days}}; }

} // namespace carecost
