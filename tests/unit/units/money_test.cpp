// SPDX-License-Identifier: MIT
// Whole cents: rounded once on the way in, exact ever after.
// Ties are those of Python's decimal module, ROUND_HALF_UP and ROUND_HALF_EVEN.
#include "carecost/units/money.hpp"

#include <doctest/doctest.h>

using namespace carecost;

TEST_CASE("an amount is rounded to the cent by its convention") {
    const auto cents = [](Int128 thousandths, Rounding rounding) {
        return to_text(round_to_cent(Rational::fraction(thousandths, 1000), rounding));
    };
    CHECK(cents(17394445, Rounding::half_up) == "17394.45");
    CHECK(cents(17394445, Rounding::half_even) == "17394.44");
    CHECK(cents(17394455, Rounding::half_even) == "17394.46");
    CHECK(cents(-17394445, Rounding::half_up) == "-17394.45");
    CHECK(cents(-17394445, Rounding::half_even) == "-17394.44");
    CHECK(cents(5, Rounding::half_up) == "0.01");
    CHECK(cents(5, Rounding::half_even) == "0.00");
    CHECK(cents(-5, Rounding::half_up) == "-0.01");
    CHECK(cents(-5, Rounding::half_even) == "0.00");
    CHECK(cents(-4, Rounding::half_up) == "0.00");
    CHECK(cents(38605550, Rounding::half_up) == "38605.55");
}

TEST_CASE("sums and differences of money are exact") {
    const Money rent = Money::from_cents(5600000);
    const Money services = Money::from_cents(1739445);
    CHECK(to_text(rent - services) == "38605.55");
    CHECK(to_text(services - rent) == "-38605.55");
    CHECK(rent - services + services == rent);
    CHECK(-(rent - services) == services - rent);
    Money total;
    for (int i = 0; i < 10; ++i) {
        total += Money::from_cents(10);
    }
    CHECK(total == Money::from_cents(100));
    total -= Money::from_cents(100);
    CHECK(total.is_zero());
    CHECK((services - rent).is_negative());
    CHECK(services < rent);
    CHECK(to_rational(services) == Rational::fraction(1739445, 100));
}

TEST_CASE("money beyond 128 bits throws") {
    const Money most = Money::from_cents(((Int128{1} << 126) - 1) * 2 + 1);
    CHECK_THROWS_AS(most + Money::from_cents(1), RationalOverflow);
    CHECK_THROWS_AS(-most - Money::from_cents(2), RationalOverflow);
    CHECK_THROWS_AS(round_to_cent(to_rational(most) * Rational{100}, Rounding::half_up),
                    RationalOverflow);
}

TEST_CASE("money is written with two decimals and no negative nought") {
    CHECK(to_text(Money{}) == "0.00");
    CHECK(to_text(Money::from_cents(-10)) == "-0.10");
    CHECK(to_text(Money::from_cents(5)) == "0.05");
    CHECK(to_text(Money::from_cents(100)) == "1.00");
}
