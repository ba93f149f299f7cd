// SPDX-License-Identifier: MIT
// Rounds a quotient of whole numbers that nobody has reduced to lowest terms, which is what takes
// the time where millions of amounts are rounded.
#pragma once

#include "carecost/base/rational.hpp"

namespace carecost {

/// The nearest whole number.
/// @param numerator above the smallest of its type     @param denominator above 0
[[nodiscard]] Int128 round_quotient(Int128 numerator, Int128 denominator,
                                    Rounding rounding = Rounding::half_up);

} // namespace carecost
