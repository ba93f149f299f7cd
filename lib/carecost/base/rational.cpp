// SPDX-License-Identifier: MIT
// Arithmetic of exact fractions: common factors are taken out before multiplying, so that figures
// overflow as late as possible, and every step uses the compiler's checked integer operations.
#include "carecost/base/rational.hpp"

#include "carecost/base/int128.hpp"
#include "carecost/base/round_quotient.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <numeric>

namespace carecost {
namespace {

Int128 checked_add(Int128 left, Int128 right) {
    Int128 sum = 0;
    if (__builtin_add_overflow(left, right, &sum)) {
        throw RationalOverflow{};
    }
    return sum;
}

Int128 checked_negate(Int128 value) {
    Int128 negated = 0;
    if (__builtin_sub_overflow(Int128{0}, value, &negated)) {
        throw RationalOverflow{};
    }
    return negated;
}

bool fit_64_bits(Int128 first, Int128 second, Int128 third, Int128 fourth) {
    return fits_64_bits(first) && fits_64_bits(second) && fits_64_bits(third) &&
           fits_64_bits(fourth);
}

std::uint64_t magnitude_of(Int128 value) { // which fits 64 bits
    return static_cast<std::uint64_t>(value < 0 ? -value : value);
}

/// Greatest common divisor of a value and a divisor above 0 that fit 64 bits. Most divisors are
/// small or 1, so one division spares many steps.
std::int64_t narrow_divisor(Int128 value, Int128 divisor) {
    if (divisor == 1) {
        return 1;
    }
    const std::uint64_t narrow = magnitude_of(divisor);
    return static_cast<std::int64_t>(std::gcd(magnitude_of(value) % narrow, narrow));
}

Int128 quotient_of(Int128 value, std::int64_t divisor) { // which both fit 64 bits
    return divisor == 1 ? value : Int128{static_cast<std::int64_t>(value) / divisor};
}

/// Greatest common divisor of magnitudes; works on remainders so that the smallest integer is safe
/// too. Many figures are whole, and nearly all fit 64 bits, where dividing takes a fraction of the
/// time.
Int128 common_divisor(Int128 left, Int128 right) {
    if (left == 1 || right == 1) {
        return 1;
    }
    if (fits_64_bits(left) && fits_64_bits(right)) {
        return std::gcd(magnitude_of(left), magnitude_of(right));
    }
    while (right != 0) {
        const Int128 rest = left % right;
        left = right;
        right = rest;
    }
    return left < 0 ? checked_negate(left) : left;
}

/// Without the long way of 128 bits where there is nothing to divide by.
Int128 divided(Int128 value, Int128 divisor) { return divisor == 1 ? value : value / divisor; }

struct Division {
    Int128 quotient; // rounded down
    Int128 rest;     // 0 <= rest < divisor
};

Division divide_down(Int128 dividend, Int128 divisor) {
    assert(divisor >
           0); // denominators are, and comparing stops before a remainder of 0 becomes one
    Division result{dividend / divisor, dividend % divisor};
    if (result.rest < 0) {
        result.quotient -= 1;
        result.rest += divisor;
    }
    return result;
}

Int128 power_of_ten(int exponent) {
    if (exponent < 0 || exponent > 18) {
        throw std::domain_error("decimals run from 0 to 18");
    }
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

/// A fraction below 1 on its way to decimals. 10 × `rest` may not fit, so it is doubled and added.
struct DecimalDigits {
    Int128 rest;
    Int128 denominator;
    Int128 digits = 0; // those taken out so far

    void take_next() {
        const Int128 once = rest;
        int digit = 0;
        digit = 2 * digit + add(rest);
        digit = 2 * digit + add(rest);
        digit = digit + add(once);
        digit = 2 * digit + add(rest);
        digits = 10 * digits + digit;
    }

  private:
    /// Adds to the rest; 1 when that made a whole.
    int add(Int128 more) {
        if (rest >= denominator - more) {
            rest -= denominator - more;
            return 1;
        }
        rest += more;
        return 0;
    }
};

/// A magnitude with some decimals: `decimals` counts the last of them.
struct Rounded {
    Int128 whole;
    Int128 decimals;
};

Rounded rounded_magnitude(const Rational& value, int places, Rounding rounding) {
    const Int128 scale = power_of_ten(places);
    const Rational magnitude = value.is_negative() ? -value : value;
    const Division parts = divide_down(magnitude.numerator(), magnitude.denominator());
    DecimalDigits fraction{.rest = parts.rest, .denominator = magnitude.denominator()};
    if (fits_64_bits(magnitude.denominator())) { // and 18 decimals need 60 bits
        fraction.digits = parts.rest * scale / magnitude.denominator();
        fraction.rest = parts.rest * scale % magnitude.denominator();
    } else {
        for (int i = 0; i < places; ++i) {
            fraction.take_next();
        }
    }
    const Int128 to_next = fraction.denominator - fraction.rest;
    const bool is_odd = (places > 0 ? fraction.digits : parts.quotient) % 2 != 0;
    const bool goes_up = fraction.rest == to_next ? rounding == Rounding::half_up || is_odd
                                                  : fraction.rest > to_next;
    const Int128 digits = fraction.digits + (goes_up ? 1 : 0);
    return {.whole = digits == scale ? checked_add(parts.quotient, 1) : parts.quotient,
            .decimals = digits == scale ? 0 : digits};
}

} // namespace

Rational Rational::fraction(Int128 numerator, Int128 denominator) {
    if (denominator == 0) {
        throw std::domain_error("division by zero");
    }
    if (denominator < 0) {
        numerator = checked_negate(numerator);
        denominator = checked_negate(denominator);
    }
    const Int128 divisor = common_divisor(numerator, denominator);
    Rational result;
    result.numerator_ = divided(numerator, divisor);
    result.denominator_ = divided(denominator, divisor);
    return result;
}

Rational Rational::decimal(std::int64_t digits, int decimals) {
    // Ten has the prime factors 2 and 5, so only these can be common to both.
    int twos = decimals;
    int fives = decimals;
    for (; twos > 0 && digits % 2 == 0; --twos) {
        digits /= 2;
    }
    for (; fives > 0 && digits % 5 == 0; --fives) {
        digits /= 5;
    }
    Rational result = digits;
    for (; fives > 0; --fives) {
        result.denominator_ *= 5;
    }
    result.denominator_ <<= twos;
    return result;
}

Rational operator+(const Rational& left, const Rational& right) {
    if (left.denominator_ == right.denominator_) {
        return Rational::fraction(checked_add(left.numerator_, right.numerator_),
                                  left.denominator_);
    }
    const Int128 divisor = common_divisor(left.denominator_, right.denominator_);
    const Int128 right_scale = divided(left.denominator_, divisor);
    const Int128 left_scale = divided(right.denominator_, divisor);
    return Rational::fraction(checked_add(checked_multiply(left.numerator_, left_scale),
                                          checked_multiply(right.numerator_, right_scale)),
                              checked_multiply(left.denominator_, left_scale));
}

Rational operator-(const Rational& left, const Rational& right) { return left + (-right); }

Rational operator*(const Rational& left, const Rational& right) {
    if (left == 1) {
        return right;
    }
    if (right == 1) { // most years and lines have factors of 1
        return left;
    }
    if (fit_64_bits(left.numerator_, left.denominator_, right.numerator_, right.denominator_)) {
        const std::int64_t down = narrow_divisor(left.numerator_, right.denominator_);
        const std::int64_t up = narrow_divisor(right.numerator_, left.denominator_);
        Rational product; // of 64 bits each, so it fits 128
        product.numerator_ = quotient_of(left.numerator_, down) * quotient_of(right.numerator_, up);
        product.denominator_ =
            quotient_of(left.denominator_, up) * quotient_of(right.denominator_, down);
        return product;
    }
    const Int128 first = common_divisor(left.numerator_, right.denominator_);
    const Int128 second = common_divisor(right.numerator_, left.denominator_);
    Rational result;
    result.numerator_ =
        checked_multiply(divided(left.numerator_, first), divided(right.numerator_, second));
    result.denominator_ =
        checked_multiply(divided(left.denominator_, second), divided(right.denominator_, first));
    return result;
}

Rational operator/(const Rational& left, const Rational& right) {
    if (right.numerator_ == 0) {
        throw std::domain_error("division by zero");
    }
    Rational inverse; // of a fraction in lowest terms is in lowest terms
    const bool is_negative = right.numerator_ < 0;
    inverse.numerator_ = is_negative ? -right.denominator_ : right.denominator_;
    inverse.denominator_ = is_negative ? checked_negate(right.numerator_) : right.numerator_;
    return left * inverse;
}

Rational Rational::operator-() const {
    Rational result = *this;
    result.numerator_ = checked_negate(numerator_);
    return result;
}

std::strong_ordering operator<=>(const Rational& left, const Rational& right) {
    if (fit_64_bits(left.numerator_, left.denominator_, right.numerator_, right.denominator_)) {
        return left.numerator_ * right.denominator_ <=> right.numerator_ * left.denominator_;
    }
    Rational a = left;
    Rational b = right;
    for (bool is_turned = false;; is_turned = !is_turned) {
        const Division whole_a = divide_down(a.numerator_, a.denominator_);
        const Division whole_b = divide_down(b.numerator_, b.denominator_);
        std::strong_ordering order = whole_a.quotient <=> whole_b.quotient;
        if (order == std::strong_ordering::equal && (whole_a.rest == 0 || whole_b.rest == 0)) {
            order = (whole_a.rest != 0) <=> (whole_b.rest != 0);
            if (order == std::strong_ordering::equal) {
                return order;
            }
        }
        if (order != std::strong_ordering::equal) {
            return is_turned ? 0 <=> order : order;
        }
        // Equal whole parts: the larger remainder is the one with the smaller reciprocal.
        a.numerator_ = a.denominator_;
        a.denominator_ = whole_a.rest;
        b.numerator_ = b.denominator_;
        b.denominator_ = whole_b.rest;
    }
}

Int128 round_to_whole(const Rational& value, Rounding rounding) {
    if (fits_64_bits(value.numerator()) && fits_64_bits(value.denominator())) {
        return round_quotient(value.numerator(), value.denominator(), rounding);
    }
    const Int128 whole = rounded_magnitude(value, 0, rounding).whole;
    return value.is_negative() ? -whole : whole;
}

Rational round_to_decimals(const Rational& value, int decimals, Rounding rounding) {
    const Rounded rounded = rounded_magnitude(value, decimals, rounding);
    const Rational magnitude = Rational::fraction(rounded.whole, 1) +
                               Rational::fraction(rounded.decimals, power_of_ten(decimals));
    return value.is_negative() ? -magnitude : magnitude;
}

std::string digits_of(Int128 whole) {
    if (fits_64_bits(whole)) {
        return std::to_string(static_cast<std::int64_t>(whole));
    }
    std::string reversed;
    const bool is_negative = whole < 0;
    do {
        const int digit = static_cast<int>(whole % 10);
        reversed += static_cast<char>('0' + std::abs(digit));
        whole /= 10;
    } while (whole != 0);
    if (is_negative) {
        reversed += '-';
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::string to_decimal_text(const Rational& value, int decimals) {
    const Rounded rounded = rounded_magnitude(value, decimals, Rounding::half_up);
    const bool is_zero = rounded.whole == 0 && rounded.decimals == 0;
    std::string text = (value.is_negative() && !is_zero ? "-" : "") + digits_of(rounded.whole);
    if (decimals > 0) {
        const std::string digits = digits_of(rounded.decimals);
        text += "." + std::string(static_cast<std::size_t>(decimals) - digits.size(), '0') + digits;
    }
    return text;
}

std::string to_exact_text(const Rational& value) {
    Int128 rest = value.denominator();
    int decimals = 0;
    for (; decimals < 18 && rest % 10 == 0; ++decimals) {
        rest /= 10;
    }
    while (decimals < 18 && (rest % 2 == 0 || rest % 5 == 0)) {
        rest /= rest % 2 == 0 ? 2 : 5;
        ++decimals;
    }
    if (rest != 1) {
        return digits_of(value.numerator()) + "/" + digits_of(value.denominator());
    }
    return to_decimal_text(value, decimals);
}

double approximate(const Rational& value) {
    return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

} // namespace carecost
