// SPDX-License-Identifier: MIT
// The sentences of a comparison: how much less or more, for whom, and whether it pays for itself.
// Each says one thing and stands alone.
#pragma once

#include "carecost/report/compare_view.hpp"
#include "carecost/report/document.hpp"

#include <vector>

namespace carecost {

/// The answer for each alternative, the title, and everybody's saving where it differs.
[[nodiscard]] std::vector<Block> answer_blocks(const CompareView& view);

/// What is really saved, and how much must stop being paid.
[[nodiscard]] std::vector<Block> release_blocks(const CompareView& view);

/// The needs that packages leave unmet; nothing for a case without needs.
[[nodiscard]] std::vector<Block> needs_blocks(const CompareView& view);

} // namespace carecost
