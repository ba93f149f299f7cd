// SPDX-License-Identifier: MIT
// A better mend than "the units do not cancel", where a slip in the spelling explains it.
// Only words without a partner in their chain are looked at.
#pragma once

#include "carecost/units/unit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace carecost::input {

/// A hint for words that have no partner in the chain: a time unit misspelt, or one thing in two
/// spellings.
/// @param units every unit of the chain, in any order
[[nodiscard]] std::optional<std::string> spelling_mend(const std::vector<Unit>& units);

} // namespace carecost::input
