// SPDX-License-Identifier: MIT
// Sums and products of polynomials, and their single root by a quotient or by bisection on wide
// integers, so that no step is rounded.
#include "carecost/costing/polynomial.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstddef>
#include <vector>

namespace carecost {
namespace {

// Without expression templates, which only hide what a step gives.
using Wide = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                           boost::multiprecision::et_off>;

/// Whole coefficients of powers 0, 1, 2 …: the polynomial times a positive number, which has the
/// same signs everywhere above 0.
std::vector<Wide> whole_coefficients(const Polynomial& polynomial) {
    const auto& coefficients = polynomial.coefficients();
    const int lowest = coefficients.begin()->first;
    Wide multiple = 1;
    for (const auto& [power, coefficient] : coefficients) {
        multiple = boost::multiprecision::lcm(multiple, Wide{coefficient.denominator()});
    }
    std::vector<Wide> whole(static_cast<std::size_t>(coefficients.rbegin()->first - lowest) + 1);
    for (const auto& [power, coefficient] : coefficients) {
        whole[static_cast<std::size_t>(power - lowest)] =
            Wide{coefficient.numerator()} * (multiple / Wide{coefficient.denominator()});
    }
    return whole;
}

/// The sign of the polynomial at numerator/denominator, both above 0: Horner's scheme on integers.
int sign_at(const std::vector<Wide>& coefficients, const Wide& numerator, const Wide& denominator) {
    Wide sum = 0;
    Wide scale = 1;
    for (auto coefficient = coefficients.rbegin(); coefficient != coefficients.rend();
         ++coefficient) {
        sum = sum * numerator + *coefficient * scale;
        scale *= denominator;
    }
    return sum.sign();
}

/// The single root above 0, where the sign changes from that of the lowest coefficient.
Rational bisected(const Polynomial& polynomial, int decimals) {
    const std::vector<Wide> coefficients = whole_coefficients(polynomial);
    const int sign_near_zero = coefficients.front().sign();
    const Wide scale = boost::multiprecision::pow(Wide{10}, static_cast<unsigned>(decimals));
    const auto is_before_root = [&](const Wide& numerator, const Wide& denominator) {
        return sign_at(coefficients, numerator, denominator) == sign_near_zero;
    };
    Wide below = 0;
    Wide above = 1;
    while (is_before_root(above, scale)) {
        below = above;
        above *= 2;
    }
    while (above - below > 1) {
        const Wide middle = (below + above) / 2;
        (is_before_root(middle, scale) ? below : above) = middle;
    }
    // The root lies above `below` and not above `above`, which are neighbours.
    const int sign_half_way = sign_at(coefficients, below + above, 2 * scale);
    const Wide& rounded = sign_half_way == 0 || sign_half_way == sign_near_zero ? above : below;
    if (rounded >= (Wide{1} << 127U)) {
        throw RationalOverflow{};
    }
    return Rational::fraction(static_cast<Int128>(rounded), static_cast<Int128>(scale));
}

int sign_changes(const std::map<int, Rational>& coefficients) {
    int changes = 0;
    bool was_negative = coefficients.begin()->second.is_negative();
    for (const auto& [power, coefficient] : coefficients) {
        changes += coefficient.is_negative() != was_negative ? 1 : 0;
        was_negative = coefficient.is_negative();
    }
    return changes;
}

} // namespace

void Polynomial::add(int exponent, const Rational& coefficient) {
    const Rational sum = coefficients_[exponent] + coefficient;
    if (sum.is_zero()) {
        coefficients_.erase(exponent);
    } else {
        coefficients_[exponent] = sum;
    }
}

Polynomial operator+(Polynomial left, const Polynomial& right) {
    for (const auto& [power, coefficient] : right.coefficients_) {
        left.add(power, coefficient);
    }
    return left;
}

Polynomial operator*(const Polynomial& left, const Polynomial& right) {
    Polynomial product;
    for (const auto& [power, coefficient] : left.coefficients_) {
        for (const auto& [other_power, other] : right.coefficients_) {
            product.add(power + other_power, coefficient * other);
        }
    }
    return product;
}

Polynomial Polynomial::shifted(int exponent) const {
    Polynomial result;
    for (const auto& [power, coefficient] : coefficients_) {
        result.add(power + exponent, coefficient);
    }
    return result;
}

bool Polynomial::is_constant() const {
    return coefficients_.empty() ||
           (coefficients_.size() == 1 && coefficients_.begin()->first == 0);
}

Root root_at_or_above_zero(const Polynomial& polynomial, int decimals) {
    const auto& coefficients = polynomial.coefficients();
    const bool is_nil_at_zero = coefficients.begin()->first > 0;
    const int changes = sign_changes(coefficients);
    if (changes == 0) {
        return {.kind = is_nil_at_zero ? Root::Kind::exact : Root::Kind::none};
    }
    if (changes > 1 || is_nil_at_zero) {
        return {.kind = Root::Kind::unclear};
    }
    const auto& [low_power, low] = *coefficients.begin();
    const auto& [high_power, high] = *coefficients.rbegin();
    if (high_power - low_power == 1) {
        return {.kind = Root::Kind::exact, .value = -(low / high)};
    }
    return {.kind = Root::Kind::near, .value = bisected(polynomial, decimals)};
}

} // namespace carecost
