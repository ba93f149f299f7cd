// SPDX-License-Identifier: MIT
// Includes a higher room, which the rules forbid, and defines two types.
#pragma once

#include "carecost/costing/compare.hpp"

namespace carecost {

struct Once {};

struct Twice {
    int value = 0;
};

} // namespace carecost
