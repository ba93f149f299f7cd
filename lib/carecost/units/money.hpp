// SPDX-License-Identifier: MIT
// An amount of money in whole cents. Sums are exact; the only way from a fraction to Money is
// round_to_cent, which costing/ calls once for each line and year.
#pragma once

#include "carecost/base/rational.hpp"

#include <compare>
#include <string>

namespace carecost {

/// Whole hundredths of the case's currency; may be negative (more is paid, not saved).
class Money {
  public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money from_cents(Int128 cents) {
        Money money;
        money.cents_ = cents;
        return money;
    }

    [[nodiscard]] constexpr Int128 cents() const { return cents_; }
    [[nodiscard]] constexpr bool is_zero() const { return cents_ == 0; }
    [[nodiscard]] constexpr bool is_negative() const { return cents_ < 0; }

    /// @throws RationalOverflow when the sum leaves 128 bits
    friend Money operator+(const Money& left, const Money& right);
    friend Money operator-(const Money& left, const Money& right);
    [[nodiscard]] Money operator-() const;
    Money& operator+=(const Money& other) { return *this = *this + other; }
    Money& operator-=(const Money& other) { return *this = *this - other; }
    [[nodiscard]] friend auto operator<=>(const Money& left, const Money& right) = default;

  private:
    Int128 cents_ = 0;
};

/// The nearest cent of an unrounded amount in currency units.
[[nodiscard]] Money round_to_cent(const Rational& amount, Rounding rounding);

/// The amount in currency units, exact.
[[nodiscard]] Rational to_rational(const Money& money);

/// "38605.55", "-0.10", never "-0.00": machine style, a point and no grouping.
[[nodiscard]] std::string to_text(const Money& money);

} // namespace carecost
