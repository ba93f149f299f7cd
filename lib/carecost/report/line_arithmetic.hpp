// SPDX-License-Identifier: MIT
// A line's arithmetic factor by factor, so that a finance officer can follow it with a pocket
// calculator: 62.00 per hour × 1.5 hours per visit × … = 9,876.54.
#pragma once

#include "carecost/report/compare_view.hpp"
#include "carecost/report/document.hpp"

#include <vector>

namespace carecost {

/// A heading, then each line of each package with its product, years, funders and source.
[[nodiscard]] std::vector<Block> arithmetic_blocks(const CompareView& view);

} // namespace carecost
