// SPDX-License-Identifier: MIT
// How much one case may hold. A comparison has a row for each figure of each pair of packages, so a
// file of a mebibyte could ask for gigabytes of answer; no decision that people make is near this.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"

#include <cstddef>

namespace carecost::input {

inline constexpr std::size_t most_entries = 1000; // of any list or map
inline constexpr std::size_t most_packages = 30;
inline constexpr std::size_t most_funders = 100;
inline constexpr std::size_t most_lines = 2000;    // of all packages
inline constexpr std::size_t most_shares = 5000;   // of all funders of all lines
inline constexpr std::size_t most_settings = 2000; // of all scenarios

/// Reports "too-many" at the first entry that is one too many of its kind.
/// @return false after a fault: reading on would take too long
[[nodiscard]] bool check_case_limits(const Node& root, Faults& faults);

} // namespace carecost::input
