// SPDX-License-Identifier: MIT
// Checked sums of cents, the one rounding of an amount to the cent, and its plain notation.
// Styles for people (spaces, decimal commas, signs) live in report/.
#include "carecost/units/money.hpp"

#include "carecost/base/round_quotient.hpp"

#include <cstdint>

namespace carecost {

Money operator+(const Money& left, const Money& right) {
    Int128 sum = 0;
    if (__builtin_add_overflow(left.cents_, right.cents_, &sum)) {
        throw RationalOverflow{};
    }
    return Money::from_cents(sum);
}

Money operator-(const Money& left, const Money& right) {
    Int128 difference = 0;
    if (__builtin_sub_overflow(left.cents_, right.cents_, &difference)) {
        throw RationalOverflow{};
    }
    return Money::from_cents(difference);
}

Money Money::operator-() const { return Money{} - *this; }

Money round_to_cent(const Rational& amount, Rounding rounding) {
    const Int128 numerator = amount.numerator();
    if (static_cast<std::int64_t>(numerator) == numerator) { // its hundredfold fits for certain
        return Money::from_cents(round_quotient(numerator * 100, amount.denominator(), rounding));
    }
    return Money::from_cents(round_to_whole(amount * Rational{100}, rounding));
}

Rational to_rational(const Money& money) {
    const auto narrow = static_cast<std::int64_t>(money.cents());
    return narrow == money.cents() ? Rational::decimal(narrow, 2)
                                   : Rational::fraction(money.cents(), 100);
}

std::string to_text(const Money& money) { return to_decimal_text(to_rational(money), 2); }

} // namespace carecost
