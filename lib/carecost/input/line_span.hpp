// SPDX-License-Identifier: MIT
// When a line runs: `from` and `until` as months of the case or as dates, and where in the case's
// years that begins.
#pragma once

#include "carecost/input/read_line.hpp"

namespace carecost::input {

/// The span of a line, clipped to the years of the case; all of them without the keys or after a
/// fault.
[[nodiscard]] TimeSpan read_span(const LineContext& line);

/// The year of the case (from 1) in which the span starts.
[[nodiscard]] int first_year(const Case& model, const TimeSpan& span);

/// After the first day of the case.
[[nodiscard]] bool starts_later(const Case& model, const TimeSpan& span);

/// The months of the year that are left when a line begins, in units of the case's months.
[[nodiscard]] Rational months_left_in_year(const Case& model, const TimeSpan& span);

} // namespace carecost::input
