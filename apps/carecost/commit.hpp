// SPDX-License-Identifier: MIT
// The commit the program was built from, for --version and so for bug reports.
#pragma once

#include <string_view>

namespace carecost::cli {

/// "845eacc", "845eacc+changes" when files differed from it, or empty outside a repository.
[[nodiscard]] std::string_view commit();

} // namespace carecost::cli
