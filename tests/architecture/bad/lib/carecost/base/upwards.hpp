// SPDX-License-Identifier: MIT
// Includes a higher room, which the rules forbid.
#pragma once

#include "carecost/costing/compare.hpp"
