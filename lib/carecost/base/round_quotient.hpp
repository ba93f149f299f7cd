// SPDX-License-Identifier: MIT
// Rounds a quotient of whole numbers that nobody has reduced to lowest terms, which is what takes
// the time where millions of amounts are rounded.
#pragma once

#include "carecost/base/rational.hpp"

#include <cstdint>

namespace carecost {

/// The nearest whole number.
/// @param numerator not negative     @param denominator above 0
template <typename Whole>
[[nodiscard]] constexpr Whole round_magnitude(Whole numerator, Whole denominator,
                                              Rounding rounding) {
    const Whole whole = numerator / denominator;
    const Whole rest = numerator - whole * denominator;
    const Whole to_next = denominator - rest;
    const bool is_tie_up = rounding == Rounding::half_up || whole % 2 != 0;
    // A denominator above 1 leaves room for the next whole number.
    return rest > to_next || (rest == to_next && is_tie_up) ? whole + 1 : whole;
}

/// The nearest whole number.
/// @param numerator above the smallest of its type     @param denominator above 0
[[nodiscard]] constexpr std::int64_t round_quotient(std::int64_t numerator,
                                                    std::int64_t denominator, Rounding rounding) {
    return numerator < 0 ? -round_magnitude(-numerator, denominator, rounding)
                         : round_magnitude(numerator, denominator, rounding);
}

/// The nearest whole number.
/// @param numerator above the smallest of its type     @param denominator above 0
[[nodiscard]] Int128 round_quotient(Int128 numerator, Int128 denominator,
                                    Rounding rounding = Rounding::half_up);

} // namespace carecost
