// SPDX-License-Identifier: MIT
// Totals of few people tell about each of them, so small groups are hidden before a roll-up is
// shown to others; and with them whatever would betray them when it is taken from a larger total.
#pragma once

#include "carecost/batching/roll_up.hpp"

#include <cstddef>

namespace carecost {

/// Marks totals as hidden so that no sum of fewer than `least` cases is shown, or can be had as the
/// difference of two that are: between all cases and their groups, a scenario and another that more
/// cases have, a package and all cases of its group, a funder and all funders. Where hiding one
/// group is not enough, the next smallest is hidden too (complementary cell suppression; Hundepool
/// and others, Statistical Disclosure Control, 2012, chapter 4).
/// @param least 2 or more
[[nodiscard]] RollUp hide_small_groups(RollUp roll_up, std::size_t least);

/// Whether some package of a cell is hidden, in full or by funder.
[[nodiscard]] bool hides_anything(const RollUpCell& cell);

} // namespace carecost
