// SPDX-License-Identifier: MIT
// Cells that hold nothing but digits and a mark, as nearly all of a long log do.
// What is written in another way is left to the grammars, which tell what is wrong with it.
#pragma once

#include "carecost/base/signs.hpp"
#include "carecost/input/maybe_time.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace carecost::input {

[[nodiscard]] bool is_digits(std::string_view text);

/// "09:15", hours 0 to 23; nothing for any other text.
[[nodiscard]] inline MaybeTime plain_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':' || !is_digit(text[0]) || !is_digit(text[1]) ||
        !is_digit(text[3]) || !is_digit(text[4])) {
        return {};
    }
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    return hour < 24 && minute < 60 ? MaybeTime{std::chrono::minutes{hour * 60 + minute}}
                                    : MaybeTime{};
}

/// "15", "15,5": minutes with at most three decimals; nothing for any other text.
[[nodiscard]] std::optional<DayTime> decimal_minutes(std::string_view text);

} // namespace carecost::input
