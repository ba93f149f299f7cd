// SPDX-License-Identifier: MIT
// What the user may choose about the measures of an observation log.
// The defaults are those of the methods page.
#pragma once

#include "carecost/model/observation_log.hpp"

namespace carecost {

struct ObservingOptions {
    DayTime within = std::chrono::minutes{5}; // --within: answered this soon counts as in time
    bool is_sharing_full = false;             // --sharing full: help in a group counts undivided
};

} // namespace carecost
