// SPDX-License-Identifier: MIT
// Powers grow past 128 bits (1.03^19 already does), so factors are worked out on wide integers and
// rounded to six decimals there; square roots of half years are taken on integers too.
#include "carecost/costing/factors.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstddef>

namespace carecost {
namespace {

// Without expression templates, which only hide what a step gives.
using Wide = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                           boost::multiprecision::et_off>;

constexpr int million = 1'000'000; // six decimals

/// A whole number of millionths as a fraction. Factors are never negative.
Rational from_millionths(const Wide& millionths) {
    const Wide largest = (Wide{1} << 127U) - 1;
    if (millionths > largest) {
        throw RationalOverflow{};
    }
    return Rational::fraction(static_cast<Int128>(millionths), million);
}

/// numerator/denominator (both positive) to six decimals, half-up.
Rational six_decimals(const Wide& numerator, const Wide& denominator) {
    return from_millionths((2 * million * numerator + denominator) / (2 * denominator));
}

/// The square root of numerator/denominator to six decimals, half-up: the largest n with
/// n − 1/2 <= 10^6 √q, that is (2n − 1)^2 <= 4 × 10^12 q.
Rational six_decimals_of_root(const Wide& numerator, const Wide& denominator) {
    const Wide scaled = Wide{4} * million * million * numerator / denominator;
    return from_millionths((boost::multiprecision::sqrt(scaled) + 1) / 2);
}

struct WideFraction {
    Wide numerator = 1;
    Wide denominator = 1;
};

WideFraction power(const Rational& base, int exponent) {
    const auto times = static_cast<unsigned>(exponent);
    return {.numerator = boost::multiprecision::pow(Wide{base.numerator()}, times),
            .denominator = boost::multiprecision::pow(Wide{base.denominator()}, times)};
}

} // namespace

Rational discount_factor(const Rational& rate, DiscountTiming timing, int year) {
    const Rational growth = Rational{1} + rate;
    if (timing == DiscountTiming::mid) {
        const WideFraction twice = power(growth, 2 * year - 1);
        return six_decimals_of_root(twice.denominator, twice.numerator);
    }
    const WideFraction grown = power(growth, timing == DiscountTiming::start ? year - 1 : year);
    return six_decimals(grown.denominator, grown.numerator);
}

Rational index_factor(const std::vector<Rational>& rates, int year) {
    WideFraction grown;
    for (int past = 2; past <= year; ++past) {
        const std::size_t position = std::min(static_cast<std::size_t>(past - 2), rates.size() - 1);
        const Rational growth = Rational{1} + rates.at(position);
        grown.numerator *= Wide{growth.numerator()};
        grown.denominator *= Wide{growth.denominator()};
    }
    return six_decimals(grown.numerator, grown.denominator);
}

Rational annuity_factor(const Rational& rate, int years) {
    if (rate.is_zero()) {
        return six_decimals(1, years);
    }
    // r / (1 − g^−N) = r g^N / (g^N − 1), with g = 1 + r.
    const WideFraction grown = power(Rational{1} + rate, years);
    return six_decimals(Wide{rate.numerator()} * grown.numerator,
                        Wide{rate.denominator()} * (grown.numerator - grown.denominator));
}

} // namespace carecost
