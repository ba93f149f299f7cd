// SPDX-License-Identifier: MIT
// Checked sums of cents, the one rounding of an amount to the cent, and its plain notation.
// Styles for people (spaces, decimal commas, signs) live in report/.
#include "carecost/units/money.hpp"

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
    return Money::from_cents(round_to_whole(amount * Rational{100}, rounding));
}

Rational to_rational(const Money& money) { return Rational::fraction(money.cents(), 100); }

std::string to_text(const Money& money) { return to_decimal_text(to_rational(money), 2); }

} // namespace carecost
