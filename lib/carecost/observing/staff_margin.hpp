// SPDX-License-Identifier: MIT
// A quick look whether a day's staff suffices for all help that was noted. Nearly every day passes,
// so that the rows at fault need not be looked for.
#pragma once

#include "carecost/model/observation_log.hpp"
#include "carecost/observing/steps.hpp"

namespace carecost {

/// False: at every moment enough workers were free for those who were with a client alone, and for
/// each group. True: it takes a closer look.
/// @param available W(t)
[[nodiscard]] bool may_lack_staff(const CentreDay& day, const Steps& available);

} // namespace carecost
