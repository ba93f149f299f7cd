// SPDX-License-Identifier: MIT
// Dots mean day first, a year in front means year, month, day; only slashes and hyphens with the
// year behind depend on where the log was written.
#include "carecost/input/log_date.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/plain_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace carecost::input {
namespace {

constexpr std::string_view write_iso = "write year, month and day: 2026-03-10";

LogTextFault fault(std::string code, std::string_view text, std::string_view what,
                   std::string_view remedy = write_iso) {
    return {.code = std::move(code),
            .message = fmt::format("{} {}", quoted(text), what),
            .remedy = std::string{remedy}};
}

std::optional<Date> date_of(std::string_view year, std::string_view month, std::string_view day) {
    return parse_iso_date(fmt::format("{}-{:0>2}-{:0>2}", year, month, day));
}

/// 46091 or 46091,38: the days that a spreadsheet counts.
bool is_serial(std::string_view text) {
    const std::size_t end = text.find_first_of(".,");
    const bool is_whole = end == std::string_view::npos;
    return text.substr(0, end).size() == 5 && is_digits(text.substr(0, end)) &&
           (is_whole || is_digits(text.substr(end + 1)));
}

std::variant<LogDate, LogTextFault> year_last(std::string_view text, std::string_view first,
                                              std::string_view second, std::string_view year,
                                              DateOrder order) {
    const std::optional<Date> day_first = date_of(year, second, first);
    const std::optional<Date> month_first = date_of(year, first, second);
    const auto given = order == DateOrder::day_first ? day_first : month_first;
    if (order != DateOrder::unknown && given) {
        return LogDate{*given};
    }
    if (order != DateOrder::unknown || (!day_first && !month_first)) {
        return fault("date-impossible", text, "is a day that no calendar has");
    }
    if (day_first && month_first && *day_first != *month_first) {
        return fault(
            "date-ambiguous", text,
            fmt::format("is {} or {}", to_text(*day_first), to_text(*month_first)),
            "tell which comes first with --date-order day-first or --date-order month-first");
    }
    return LogDate{.day = day_first ? *day_first : *month_first, .has_one_reading = true};
}

} // namespace

std::variant<LogDate, LogTextFault> parse_log_date(std::string_view text, DateOrder order) {
    if (const std::optional<Date> date = parse_iso_date(text)) {
        return LogDate{*date};
    }
    if (is_serial(text)) {
        return fault("date-serial", text, "is a day number of a spreadsheet",
                     "format the column as a date before saving: 2026-03-10");
    }
    const std::size_t end = text.find_first_of("-./");
    const char sign = end == std::string_view::npos ? '-' : text[end];
    const std::vector<std::string_view> parts = split(text, sign);
    if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), is_digits) ||
        parts[1].size() > 2) {
        return fault("date", text, "is no date");
    }
    if (parts[0].size() == 4 && parts[2].size() <= 2) {
        const std::optional<Date> date = date_of(parts[0], parts[1], parts[2]);
        return date ? std::variant<LogDate, LogTextFault>{LogDate{*date}}
                    : fault("date-impossible", text, "is a day that no calendar has");
    }
    if (parts[0].size() > 2 || (parts[2].size() != 2 && parts[2].size() != 4)) {
        return fault("date", text, "is no date");
    }
    if (parts[2].size() == 2) {
        return fault("date-two-digit-year", text, "has a year of two digits",
                     "write the year with four digits: 2026-03-10");
    }
    return year_last(text, parts[0], parts[1], parts[2],
                     sign == '.' ? DateOrder::day_first : order);
}

} // namespace carecost::input
