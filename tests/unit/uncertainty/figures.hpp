// SPDX-License-Identifier: MIT
// Uncertain figures for the tests of this room, as short as a case writes them.
// A range by low, value and high; a measured figure by mean and standard deviation.
#pragma once

#include "carecost/model/case.hpp"

namespace carecost_test {

inline carecost::Figure figure(carecost::Estimate estimate,
                               carecost::FigureKind kind = carecost::FigureKind::money) {
    carecost::Figure result;
    result.name = "x";
    result.kind = kind;
    result.estimate = std::move(estimate);
    return result;
}

inline carecost::Figure ranged(carecost::Distribution shape, carecost::Rational low,
                               carecost::Rational value, carecost::Rational high) {
    return figure(
        {.value = value, .low = low, .high = high, .sd = std::nullopt, .distribution = shape});
}

inline carecost::Figure measured(carecost::Distribution shape, carecost::Rational mean,
                                 carecost::Rational sd,
                                 carecost::FigureKind kind = carecost::FigureKind::money) {
    return figure(
        {.value = mean, .low = std::nullopt, .high = std::nullopt, .sd = sd, .distribution = shape},
        kind);
}

/// By mean and deviation, and kept between low and high.
inline carecost::Figure bounded(carecost::Distribution shape, carecost::Rational low,
                                carecost::Rational mean, carecost::Rational high,
                                carecost::Rational sd) {
    return figure({.value = mean, .low = low, .high = high, .sd = sd, .distribution = shape});
}

inline carecost::Rational hundredths(int count) { return carecost::Rational::fraction(count, 100); }

} // namespace carecost_test
