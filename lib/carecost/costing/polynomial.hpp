// SPDX-License-Identifier: MIT
// An amount of money as a function of one figure x: a sum of coefficients times powers of x, where
// negative powers stand for figures after `per`. Enough to find where it is nil, exactly.
#pragma once

#include "carecost/base/rational.hpp"

#include <map>
#include <optional>

namespace carecost {

class Polynomial {
  public:
    Polynomial() = default;
    explicit Polynomial(const Rational& constant) { add(0, constant); }
    /// constant + slope × x
    Polynomial(const Rational& constant, const Rational& slope) {
        add(0, constant);
        add(1, slope);
    }

    /// @throws RationalOverflow, as every sum and product here
    friend Polynomial operator+(Polynomial left, const Polynomial& right);
    friend Polynomial operator*(const Polynomial& left, const Polynomial& right);
    /// x^exponent times this
    [[nodiscard]] Polynomial shifted(int exponent) const;

    /// Whether x makes no difference.
    [[nodiscard]] bool is_constant() const;
    /// Coefficients that are not 0, by power.
    [[nodiscard]] const std::map<int, Rational>& coefficients() const { return coefficients_; }

  private:
    void add(int exponent, const Rational& coefficient);
    std::map<int, Rational> coefficients_;
};

/// Where a polynomial is nil.
struct Root {
    enum class Kind {
        none,   // nowhere at or above 0
        exact,  // at `value`
        near,   // at `value`, rounded half-up to the decimals asked for
        unclear // perhaps at several places
    };
    Kind kind = Kind::none;
    Rational value{};
};

/// The one place at or above 0 where a polynomial that is not constant is nil. By Descartes' rule
/// of signs there is none above 0 when its coefficients never change sign, and exactly one when
/// they change once; with more changes the answer is `unclear`.
/// @param decimals 0 to 18, of a value that is no simple quotient
/// @throws RationalOverflow when the value leaves 128 bits
[[nodiscard]] Root root_at_or_above_zero(const Polynomial& polynomial, int decimals);

} // namespace carecost
