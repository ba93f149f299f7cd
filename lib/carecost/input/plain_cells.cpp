// SPDX-License-Identifier: MIT
// Digit by digit, without the locale and without rounding: times are kept in thousandths.
// An empty text is no number.
#include "carecost/input/plain_cells.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace carecost::input {
bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<DayTime> decimal_minutes(std::string_view text) {
    const std::size_t mark = text.find_first_of(".,");
    const std::string_view whole = text.substr(0, mark);
    const std::string_view rest =
        mark == std::string_view::npos ? std::string_view{"0"} : text.substr(mark + 1);
    if (!is_digits(whole) || !is_digits(rest) || whole.size() > 6 || rest.size() > 3) {
        return std::nullopt;
    }
    std::int64_t thousandths = 0;
    for (const char digit :
         std::string{whole} + std::string{rest} + std::string(3 - rest.size(), '0')) {
        thousandths = thousandths * 10 + (digit - '0');
    }
    return DayTime{thousandths * 60};
}

} // namespace carecost::input
