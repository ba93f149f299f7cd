// SPDX-License-Identifier: MIT
// The page a board reads: one HTML file that prints as one A4 sheet, without scripts and without
// anything to load.
#pragma once

#include "carecost/report/board_fit.hpp"

#include <string>

namespace carecost {

/// @return HTML; every text of the case is escaped where it stands
[[nodiscard]] std::string board_page(const BoardTexts& texts, const FittedBoard& board);

} // namespace carecost
