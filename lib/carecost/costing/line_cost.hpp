// SPDX-License-Identifier: MIT
// What one line costs in each year and who pays it. This is the only place where an amount is
// rounded to the cent: once for a line and a year.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace carecost {

/// The share that takes what rounding leaves; ties: the funder declared first.
/// @param shares at least one
[[nodiscard]] FunderShare largest_share(std::span<const FunderShare> shares);

/// Splits cents by shares that add to 1: every share but the largest is rounded, the largest (ties:
/// the funder declared first) takes what is left, which may be negative.
/// @return one amount for each of `funder_count` funders
[[nodiscard]] Amounts split(const Money& amount, std::span<const FunderShare> shares,
                            std::size_t funder_count, Rounding rounding);

/// The funders of a line, a part of it; the only declared one where the line names none.
[[nodiscard]] std::span<const FunderShare> funders_of(const Case& model, const Line& line);

/// The taper of a year (from 1); 1 without one, and the last repeats.
[[nodiscard]] Rational taper_of(const Line& line, int year, const FigureValues& values);

/// @throws RationalOverflow, std::domain_error as evaluate
[[nodiscard]] LineCost cost_line(const Case& model, const Line& line, const LineSchedule& schedule,
                                 const FigureValues& values);

/// The factors of all years together: times, tapers and prices, before any rounding.
/// @throws RationalOverflow
[[nodiscard]] Rational years_of(const Line& line, const LineSchedule& schedule,
                                const FigureValues& values);

/// What the line costs over the horizon before any rounding; of a transfer what is paid over.
/// @throws RationalOverflow, std::domain_error as evaluate
[[nodiscard]] Rational unrounded_cost(const Line& line, const LineSchedule& schedule,
                                      const FigureValues& values);

/// Hours of support over the horizon; 0 when the line does not say what it gives.
/// @throws RationalOverflow, std::domain_error as evaluate
[[nodiscard]] Rational support_hours(const Line& line, const LineSchedule& schedule,
                                     const FigureValues& multipliers, const FigureValues& divisors);

} // namespace carecost
