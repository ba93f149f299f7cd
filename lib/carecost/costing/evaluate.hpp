// SPDX-License-Identifier: MIT
// Works out a formula with a set of figures. The structure of a case is built once; scenarios,
// break-even and sensitivity only bring other values.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/model/case.hpp"
#include "carecost/units/formula.hpp"

#include <vector>

namespace carecost {

/// One value for each of Case::figures, by FigureId.
using FigureValues = std::vector<Rational>;

/// The values a case states; a figure that refers to an assumption has the assumption's value.
[[nodiscard]] FigureValues figure_values(const Case& model);

/// The values with every range at its low (or high) end. A figure known by mean and deviation has
/// no such end unless the case bounds it, and stays at its mean.
[[nodiscard]] FigureValues low_values(const Case& model);
[[nodiscard]] FigureValues high_values(const Case& model);

/// Whether `figure` has the value of `changed`: it is the same one, or refers to it.
[[nodiscard]] bool follows(const Case& model, FigureId figure, FigureId changed);

/// `values` with one figure, and all that refer to it, replaced.
[[nodiscard]] FigureValues with_value(const Case& model, FigureValues values, FigureId changed,
                                      const Rational& value);

/// The product of the terms, exact.
/// @throws RationalOverflow when it does not fit, std::domain_error when a term that divides is 0
[[nodiscard]] Rational evaluate(const Formula& formula, const FigureValues& values);

/// The same with other values for the terms that divide: the smallest product of a set of ranges
/// has its factors low and its divisors high.
[[nodiscard]] Rational evaluate(const Formula& formula, const FigureValues& multipliers,
                                const FigureValues& divisors);

} // namespace carecost
