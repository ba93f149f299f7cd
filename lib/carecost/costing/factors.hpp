// SPDX-License-Identifier: MIT
// The factors of a printed table: discounting, growth and the annuity of a spread purchase, each
// rounded half-up to six decimals once and used exactly from then on.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/conventions.hpp"

#include <vector>

namespace carecost {

/// Present value of 1 paid in `year`: (1 + rate)^-e with e = year − 1 (start), year − 1/2 (mid) or
/// year (end), correctly rounded.
/// @param rate >= 0     @param year from 1
[[nodiscard]] Rational discount_factor(const Rational& rate, DiscountTiming timing, int year);

/// Growth from year 1 to `year`: the product of 1 + rate over the years 2 to `year`; the last rate
/// repeats.
/// @param rates above −1, at least one     @param year from 1
/// @throws RationalOverflow
[[nodiscard]] Rational index_factor(const std::vector<Rational>& rates, int year);

/// Equivalent annual cost of 1 over `years`, paid at the end of each: r / (1 − (1 + r)^−N), and 1/N
/// at 0 % (an ordinary annuity; Drummond et al., Methods for the Economic Evaluation of Health Care
/// Programmes, annuity tables).
/// @param rate >= 0     @param years from 1
/// @throws RationalOverflow
[[nodiscard]] Rational annuity_factor(const Rational& rate, int years);

} // namespace carecost
