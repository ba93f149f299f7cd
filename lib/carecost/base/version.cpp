// SPDX-License-Identifier: MIT
// Hands out the version number that the build was configured with.
// It arrives as a compile definition of this file alone, so that a new number recompiles one file.
#include "carecost/base/version.hpp"

namespace carecost {

std::string_view version() { return CARECOST_VERSION; }

} // namespace carecost
