// SPDX-License-Identifier: MIT
// Reads the axes of a grid: "coach_rate=55,62,80", "open_weeks=40..52:2". Every value is read as
// --set reads it, in the style of the case, and kept exact.
#pragma once

#include "carecost/batching/grid.hpp"
#include "carecost/input/case_file.hpp"
#include "carecost/model/case.hpp"

#include <string>
#include <variant>
#include <vector>

namespace carecost::input {

/// Values are parted by commas, or by semicolons, which must be used where the case writes its
/// decimals with a comma. FIRST..LAST:STEP stands for values in even steps (STEP is 1 when left
/// out) and must end on LAST.
/// @param arguments one for each axis, at least one
/// @return the first fault in words for the command line, also beyond most_points
[[nodiscard]] std::variant<Grid, SettingFault> read_grid(const Case& model,
                                                         const std::vector<std::string>& arguments);

} // namespace carecost::input
