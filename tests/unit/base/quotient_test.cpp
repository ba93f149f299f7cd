// SPDX-License-Identifier: MIT
// A quotient is the fraction in lowest terms, however it is written.
// How it is written in rows is tested with the text of figures.
#include "carecost/base/quotient.hpp"

#include <doctest/doctest.h>

using namespace carecost;

TEST_CASE("quotients are equal when their fractions are") {
    CHECK(Quotient{2, 4} == Quotient{1, 2});
    CHECK(Quotient{2, 4} == Rational::fraction(1, 2));
    CHECK_FALSE(Quotient{2, 4} == Rational{1});
}
