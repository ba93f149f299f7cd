// SPDX-License-Identifier: MIT
// What would flip the answer: for each figure alone, the value at which nothing is saved.
// A figure that flips the answer inside its own range is named in a sentence.
#pragma once

#include "carecost/report/compare_view.hpp"
#include "carecost/report/document.hpp"

#include <vector>

namespace carecost {

/// Nothing for a case without assumptions and ranges.
/// @param is_verbose adds the name by which --set knows a figure
[[nodiscard]] std::vector<Block> flips_blocks(const CompareView& view, bool is_verbose);

} // namespace carecost
