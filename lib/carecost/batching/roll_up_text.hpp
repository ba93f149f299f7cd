// SPDX-License-Identifier: MIT
// The roll-up of a shard as a file, `shard-….draws`: names first, then cell by cell what the cases
// add up to, in cents, with the sums of every draw. What is read back adds up as if never written.
#pragma once

#include "carecost/batching/roll_up.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace carecost {

/// Hands the text over in pieces.
void write_text(const RollUp& roll_up, const std::function<void(std::string_view)>& sink);

/// What write_text wrote; nothing for any other text.
[[nodiscard]] std::optional<RollUp> parse_roll_up(std::string_view text);

} // namespace carecost
