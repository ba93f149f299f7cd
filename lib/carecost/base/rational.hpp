// SPDX-License-Identifier: MIT
// Exact fractions on 128-bit integers: the only number that money and quantities are computed with.
// Every operation is checked; a result that does not fit throws RationalOverflow and never wraps.
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace carecost {

__extension__ typedef __int128 Int128; // the extension keyword keeps -Wpedantic quiet

/// Thrown when a numerator or denominator would leave 128 bits. Whoever knows the line of the case
/// turns it into an error at that line.
struct RationalOverflow : std::overflow_error {
    RationalOverflow() : std::overflow_error("the figure is too large to be kept exact") {}
};

/// How a value that lies exactly between two neighbours is rounded. half_up goes away from zero.
enum class Rounding { half_up, half_even };

/// A fraction in lowest terms with a positive denominator.
class Rational {
  public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole)
        : numerator_(whole) {} // NOLINT: whole numbers are fractions

    /// @throws std::domain_error when the denominator is zero, RationalOverflow when it cannot be
    /// held
    [[nodiscard]] static Rational fraction(Int128 numerator, Int128 denominator);

    /// digits × 10^-decimals, decimals from 0 to 18: "45.30" is decimal(4530, 2).
    [[nodiscard]] static Rational decimal(std::int64_t digits, int decimals);

    [[nodiscard]] constexpr Int128 numerator() const { return numerator_; }
    [[nodiscard]] constexpr Int128 denominator() const { return denominator_; }
    [[nodiscard]] constexpr bool is_zero() const { return numerator_ == 0; }
    [[nodiscard]] constexpr bool is_negative() const { return numerator_ < 0; }
    [[nodiscard]] constexpr bool is_whole() const { return denominator_ == 1; }

    friend Rational operator+(const Rational& left, const Rational& right);
    friend Rational operator-(const Rational& left, const Rational& right);
    friend Rational operator*(const Rational& left, const Rational& right);
    /// @throws std::domain_error when the divisor is zero
    friend Rational operator/(const Rational& left, const Rational& right);
    [[nodiscard]] Rational operator-() const;
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }
    Rational& operator*=(const Rational& other) { return *this = *this * other; }
    Rational& operator/=(const Rational& other) { return *this = *this / other; }

    [[nodiscard]] friend bool operator==(const Rational& left, const Rational& right) = default;
    /// Never overflows: compares whole parts, then the remainders upside down.
    friend std::strong_ordering operator<=>(const Rational& left, const Rational& right);

  private:
    Int128 numerator_ = 0;
    Int128 denominator_ = 1;
};

/// The nearest whole number.
[[nodiscard]] Int128 round_to_whole(const Rational& value, Rounding rounding = Rounding::half_up);

/// The nearest fraction with at most `decimals` decimals (0 to 18).
[[nodiscard]] Rational round_to_decimals(const Rational& value, int decimals,
                                         Rounding rounding = Rounding::half_up);

/// Plain digits of a whole number, with a leading '-' when negative.
[[nodiscard]] std::string digits_of(Int128 whole);

/// Decimal notation with exactly `decimals` decimals (0 to 18), rounded half-up, with a point;
/// never "-0.00".
[[nodiscard]] std::string to_decimal_text(const Rational& value, int decimals);

/// The value without loss: "62", "28.5", or "365/7" where the decimals do not end.
[[nodiscard]] std::string to_exact_text(const Rational& value);

/// The nearest double, for statistics and drawing only: money never goes through it.
[[nodiscard]] double approximate(const Rational& value);

} // namespace carecost
