// SPDX-License-Identifier: MIT
// Cells that hold nothing but digits and a mark, as nearly all of a long log do.
// What is written in another way is left to the grammars, which tell what is wrong with it.
#pragma once

#include "carecost/model/observation_log.hpp"

#include <optional>
#include <string_view>

namespace carecost::input {

[[nodiscard]] bool is_digits(std::string_view text);

/// "09:15", hours 0 to 23; nothing for any other text.
[[nodiscard]] std::optional<DayTime> plain_time(std::string_view text);

/// "15", "15,5": minutes with at most three decimals; nothing for any other text.
[[nodiscard]] std::optional<DayTime> decimal_minutes(std::string_view text);

} // namespace carecost::input
