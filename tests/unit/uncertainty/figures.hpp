// SPDX-License-Identifier: MIT
// Uncertain figures for the tests of this room, as short as a case writes them.
// A range by low, value and high; a measured figure by mean and standard deviation.
#pragma once

#include "carecost/model/case.hpp"

namespace carecost::testing {

inline Figure figure(Estimate estimate, FigureKind kind = FigureKind::money) {
    Figure result;
    result.name = "x";
    result.kind = kind;
    result.estimate = std::move(estimate);
    return result;
}

inline Figure ranged(Distribution shape, Rational low, Rational value, Rational high) {
    return figure(
        {.value = value, .low = low, .high = high, .sd = std::nullopt, .distribution = shape});
}

inline Figure measured(Distribution shape, Rational mean, Rational sd,
                       FigureKind kind = FigureKind::money) {
    return figure(
        {.value = mean, .low = std::nullopt, .high = std::nullopt, .sd = sd, .distribution = shape},
        kind);
}

/// By mean and deviation, and kept between low and high.
inline Figure bounded(Distribution shape, Rational low, Rational mean, Rational high, Rational sd) {
    return figure({.value = mean, .low = low, .high = high, .sd = sd, .distribution = shape});
}

inline Rational hundredths(int count) { return Rational::fraction(count, 100); }

} // namespace carecost::testing
