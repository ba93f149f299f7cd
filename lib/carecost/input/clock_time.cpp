// SPDX-License-Identifier: MIT
// A time is cut into groups of digits and what stands between them; the shape decides how it is
// read. Only whole numbers are used.
#include "carecost/input/clock_time.hpp"

#include "carecost/base/rational.hpp"
#include "carecost/base/signs.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>

namespace carecost::input {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::string_view two_digits = "write hours and minutes with two digits each: 09:15";

LogTextFault no_time(std::string_view text) {
    return {.code = "time",
            .message = fmt::format("{} is no time of day", quoted(text)),
            .remedy = std::string{two_digits}};
}

LogTextFault ambiguous(std::string_view text) {
    return {.code = "time-ambiguous",
            .message = fmt::format("{} can be read as more than one time of day", quoted(text)),
            .remedy = std::string{two_digits}};
}

LogTextFault impossible(std::string_view text) {
    return {.code = "time-impossible",
            .message = fmt::format("{} is a time that no clock shows", quoted(text)),
            .remedy = "write 00:00 to 24:00"};
}

/// Of at most 18 digits.
std::int64_t number(std::string_view digits) {
    std::int64_t value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

/// Groups of digits with one sign between each two.
struct Groups {
    std::array<std::string_view, 4> digits;
    std::array<char, 3> between{};
    std::size_t count = 0;
};

std::optional<Groups> groups_of(std::string_view text) {
    Groups groups;
    for (std::size_t at = 0; groups.count < groups.digits.size(); ++at) {
        const std::size_t start = at;
        while (at < text.size() && is_digit(text[at])) {
            ++at;
        }
        if (at == start || at - start > 30) {
            return std::nullopt;
        }
        groups.digits.at(groups.count++) = text.substr(start, at - start);
        if (at == text.size()) {
            return groups;
        }
        if (groups.count < groups.digits.size()) {
            groups.between.at(groups.count - 1) = text[at];
        }
    }
    return std::nullopt;
}

enum class Half { none, morning, afternoon };

/// Takes "am", "p.m." and the like off the end.
Half take_half(std::string_view& text) {
    const std::string lower = ascii_lower(text);
    for (const std::string_view ending : {"am", "pm", "a.m.", "p.m.", "a.m", "p.m"}) {
        if (std::string_view{lower}.ends_with(ending)) {
            text = trimmed(text.substr(0, text.size() - ending.size()));
            return ending.front() == 'a' ? Half::morning : Half::afternoon;
        }
    }
    return Half::none;
}

std::variant<ClockTime, LogTextFault> on_the_clock(std::string_view whole, Half half,
                                                   std::int64_t hour, std::int64_t minute,
                                                   std::int64_t second = 0,
                                                   std::int64_t thousandth = 0) {
    const bool is_after_midnight = hour == 24 && minute + second + thousandth > 0;
    if (minute > 59 || second > 59 || hour > 24 || is_after_midnight ||
        (half != Half::none && (hour < 1 || hour > 12))) {
        return impossible(whole);
    }
    if (half != Half::none) {
        hour = hour % 12 + (half == Half::afternoon ? 12 : 0);
    }
    return ClockTime{.time = hours{hour} + minutes{minute} + seconds{second} +
                             milliseconds{thousandth}};
}

Int128 distance(Int128 left, Int128 right) { return left < right ? right - left : left - right; }

/// 0,3819444 is 09:10: the whole minute within one unit of the last digit, else the nearest second
/// where the digits say that much.
std::variant<ClockTime, LogTextFault> fraction_of_day(std::string_view whole,
                                                      std::string_view digits, bool has_comma) {
    constexpr std::size_t most_digits = 15;
    constexpr std::size_t digits_of_a_second = 5;
    constexpr Int128 day = 86'400; // seconds
    digits = digits.substr(0, most_digits);
    Int128 scale = 1;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        scale *= 10;
    }
    const Int128 scaled = number(digits) * day; // seconds × scale
    const Int128 minute = (scaled + 30 * scale) / (60 * scale);
    Int128 second = minute * 60;
    if (distance(scaled, second * scale) > day || digits.size() < digits_of_a_second) {
        second = (2 * scaled + scale) / (2 * scale);
        if (digits.size() < digits_of_a_second && second * scale != scaled) {
            return ambiguous(whole);
        }
    }
    return ClockTime{.time = seconds{static_cast<std::int64_t>(second)},
                     .is_day_fraction = true,
                     .has_decimal_comma = has_comma};
}

bool is_clock_sign(char sign) { return sign == ':' || sign == '.'; }

std::variant<ClockTime, LogTextFault> of_one(std::string_view whole, Half half,
                                             std::string_view digits) {
    if (half != Half::none && digits.size() <= 2) {
        return on_the_clock(whole, half, number(digits), 0);
    }
    if (digits.size() == 4) {
        return on_the_clock(whole, half, number(digits.substr(0, 2)), number(digits.substr(2)));
    }
    return digits.size() < 4 ? ambiguous(whole) : no_time(whole);
}

std::variant<ClockTime, LogTextFault> of_two(std::string_view whole, Half half,
                                             const Groups& groups) {
    const std::string_view first = groups.digits[0];
    const std::string_view second = groups.digits[1];
    const char sign = groups.between[0];
    if (is_clock_sign(sign) && first.size() <= 2 && second.size() == 2) {
        return on_the_clock(whole, half, number(first), number(second));
    }
    const bool is_decimal = (sign == '.' || sign == ',') && half == Half::none;
    if (is_decimal && second.size() >= 3 && number(first.substr(0, 18)) == 0) {
        return fraction_of_day(whole, second, sign == ',');
    }
    const bool is_short = first.size() <= 2 && second.size() <= 2;
    return is_short && (is_decimal || sign == ':') ? ambiguous(whole) : no_time(whole);
}

} // namespace

std::variant<ClockTime, LogTextFault> parse_clock_time(std::string_view text) {
    std::string_view body = text;
    const Half half = take_half(body);
    const std::optional<Groups> groups = groups_of(body);
    if (!groups) {
        return no_time(text);
    }
    const auto& [digits, between, count] = *groups;
    if (count == 1) {
        return of_one(text, half, digits[0]);
    }
    if (count == 2) {
        return of_two(text, half, *groups);
    }
    const bool is_clock = is_clock_sign(between[0]) && between[1] == between[0] &&
                          digits[0].size() <= 2 && digits[1].size() == 2 && digits[2].size() == 2;
    if (!is_clock) {
        return no_time(text);
    }
    if (count == 3) {
        return on_the_clock(text, half, number(digits[0]), number(digits[1]), number(digits[2]));
    }
    if ((between[2] != '.' && between[2] != ',') || digits[3].size() > 3) {
        return no_time(text);
    }
    const std::string thousandths = std::string{digits[3]} + std::string(3 - digits[3].size(), '0');
    return on_the_clock(text, half, number(digits[0]), number(digits[1]), number(digits[2]),
                        number(thousandths));
}

} // namespace carecost::input
