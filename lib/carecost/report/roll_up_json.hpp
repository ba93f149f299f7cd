// SPDX-License-Identifier: MIT
// Totals over all cases as JSON, format carecost/batch-summary/1: one object for each group,
// scenario and package, with its funders and its simulation inside.
#pragma once

#include "carecost/batching/roll_up.hpp"
#include "carecost/report/json.hpp"
#include "carecost/report/roll_up_table.hpp"

namespace carecost {

[[nodiscard]] Json roll_up_json(const RollUp& roll_up, Coverage coverage);

} // namespace carecost
