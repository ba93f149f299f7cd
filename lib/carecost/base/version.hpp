// SPDX-License-Identifier: MIT
// The version of the library, for `--version` and for the foot of what it writes.
// The number itself stands once, in CMakeLists.txt.
#pragma once

#include <string_view>

namespace carecost {

/// @return the release as major.minor.patch, such as "0.1.0"
[[nodiscard]] std::string_view version();

} // namespace carecost
