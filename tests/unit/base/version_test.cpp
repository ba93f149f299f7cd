// SPDX-License-Identifier: MIT
// The version number is three numbers parted by points.
// Other programs may compare it, so its form is kept.
#include "carecost/base/version.hpp"

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("the version is three numbers parted by points") {
    const auto version = carecost::version();
    CHECK(std::count(version.begin(), version.end(), '.') == 2);
    CHECK(version.find_first_not_of("0123456789.") == std::string_view::npos);
}
