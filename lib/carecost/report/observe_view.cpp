// SPDX-License-Identifier: MIT
// Figures of an observation log as people read them.
// Statistics are doubles; they become exact at nine decimals before they are written.
#include "carecost/report/observe_view.hpp"

#include <cmath>

namespace carecost {
namespace {

constexpr int share_decimals = 1;

Rational rounded(double value) {
    constexpr double scale = 1e9;
    constexpr double most = 1e9; // statistics beyond it say nothing anyway
    const double held = std::fmin(std::fmax(value, -most), most);
    return Rational::fraction(std::llround(held * scale), static_cast<Int128>(scale));
}

} // namespace

std::string ObserveView::figure(const Rational& value, int usual) const {
    return decimal_text(value, decimals(usual), options.numbers);
}

std::string ObserveView::figure(double value, int usual) const {
    return figure(rounded(value), usual);
}

std::string ObserveView::percent(const Rational& share) const {
    return percent_text(share, options.is_verbose ? 4 : share_decimals, options.numbers);
}

std::string ObserveView::percent(double share) const { return percent(rounded(share)); }

std::string ObserveView::count(std::int64_t number) const {
    return count_text(number, options.numbers);
}

std::string ObserveView::chance(double probability) const {
    constexpr double least = 0.001;
    constexpr int usual = 3;
    return probability < least ? "<" + decimal_text(rounded(least), usual, options.numbers)
                               : figure(probability, usual);
}

Cell ObserveView::percent_cell(const Rational& share) const {
    return ShareCell{share, options.is_verbose ? 4 : share_decimals};
}

Cell ObserveView::figure_cell(const Rational& value, int usual) const {
    return NumberCell{value, decimals(usual)};
}

} // namespace carecost
