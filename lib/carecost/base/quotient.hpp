// SPDX-License-Identifier: MIT
// A fraction as it was worked out, not reduced to lowest terms: finding common factors takes most
// of the time where millions of figures are only written down.
#pragma once

#include "carecost/base/rational.hpp"

namespace carecost {

struct Quotient {
    Int128 over = 0;
    Int128 under = 1; // above 0

    /// The same number in lowest terms.
    operator Rational() const { return Rational::fraction(over, under); } // NOLINT: it is one

    [[nodiscard]] friend bool operator==(const Quotient& left, const Quotient& right) {
        return Rational{left} == Rational{right};
    }
    [[nodiscard]] friend bool operator==(const Quotient& left, const Rational& right) {
        return Rational{left} == right;
    }
};

} // namespace carecost
