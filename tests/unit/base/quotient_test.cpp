// SPDX-License-Identifier: MIT
// A quotient is written as the fraction in lowest terms is: at ties, at carries, at the limits of
// 64 bits and beyond them.
#include "carecost/base/quotient.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace carecost;

TEST_CASE("a quotient is rounded half-up, away from zero") {
    CHECK(to_decimal_text(Quotient{1, 2}, 0) == "1");
    CHECK(to_decimal_text(Quotient{-1, 2}, 0) == "-1");
    CHECK(to_decimal_text(Quotient{5, 10'000'000}, 6) == "0.000001");
    CHECK(to_decimal_text(Quotient{4, 10'000'000}, 6) == "0.000000");
    CHECK(to_decimal_text(Quotient{-4, 10'000'000}, 6) == "0.000000");
    CHECK(to_decimal_text(Quotient{2, 3}, 6) == "0.666667");
    CHECK(to_decimal_text(Quotient{4, 6}, 6) == "0.666667");
}

TEST_CASE("rounding carries into the whole part") {
    CHECK(to_decimal_text(Quotient{9'999'999, 10'000'000}, 6) == "1.000000");
    CHECK(to_decimal_text(Quotient{-19'999'999, 10'000'000}, 6) == "-2.000000");
    CHECK(to_decimal_text(Quotient{0, 7}, 2) == "0.00");
    CHECK(to_decimal_text(Quotient{21'000'000, 60'000}, 6) == "350.000000");
}

TEST_CASE("large quotients are written as fractions in lowest terms are") {
    constexpr Int128 most = std::numeric_limits<std::int64_t>::max();
    for (const Int128 over : {most - 1, most, most + 1, most * 3, -most, -most - 1}) {
        for (const Int128 under : {Int128{1}, Int128{3}, (Int128{1} << 33U) - 1, Int128{1} << 33U,
                                   (Int128{1} << 62U) - 1, Int128{1} << 62U, most}) {
            for (const int decimals : {0, 6, 9, 10}) {
                CHECK(to_decimal_text(Quotient{over, under}, decimals) ==
                      to_decimal_text(Rational::fraction(over, under), decimals));
            }
        }
    }
}

TEST_CASE("quotients are equal when their fractions are") {
    CHECK(Quotient{2, 4} == Quotient{1, 2});
    CHECK(Quotient{2, 4} == Rational::fraction(1, 2));
    CHECK_FALSE(Quotient{2, 4} == Rational{1});
}
