// SPDX-License-Identifier: MIT
// What an observation log says, for other programs: the members of "carecost/observe/1".
// Every figure that is not a count has six decimals; what is not reached or not defined is null.
#pragma once

#include "carecost/observing/observation_result.hpp"
#include "carecost/report/json.hpp"

namespace carecost {

[[nodiscard]] Json observe_json(const ObservationResult& result);

} // namespace carecost
