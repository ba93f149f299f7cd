// SPDX-License-Identifier: MIT
// Totals over all cases as rows: one for each scenario and package, and one for each of its
// funders.
#pragma once

#include "carecost/batching/roll_up.hpp"
#include "carecost/report/document.hpp"

#include <vector>

namespace carecost {

/// The cells of a roll-up in the order people read them: all cases first, then groups by name,
/// cases without the label last; within these scenarios as they were met first.
[[nodiscard]] std::vector<RollUpKey> ordered_cells(const RollUp& roll_up);

/// Whether totals speak of all cases that were asked for, or of some shards only.
enum class Coverage { whole, partial };

/// For CSV and Markdown. An empty funder means all of them; an empty `by` all cases, and an empty
/// `group` behind it those without the label. A partial table says so in every row.
[[nodiscard]] Table roll_up_table(const RollUp& roll_up, Coverage coverage);

} // namespace carecost
