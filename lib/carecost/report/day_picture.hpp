// SPDX-License-Identifier: MIT
// A picture of each observed day: a strip a clock hour, with waiting, helped and both marked.
// It shows at a glance when help came late, which no table does.
#pragma once

#include "carecost/observing/observation_result.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/observe_words.hpp"

#include <span>

namespace carecost {

/// @param days with timelines; those without are left out
[[nodiscard]] Picture day_picture(std::span<const ObservedDay> days, const ObserveWords& words);

} // namespace carecost
