// SPDX-License-Identifier: MIT
// Whole numbers that change in steps over a day: workers on duty, clients present.
// Sums over time are exact: milliseconds times the number.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/observing/intervals.hpp"
#include "carecost/observing/shared_time.hpp"

#include <cstdint>
#include <vector>

namespace carecost {

struct Step {
    Interval span;
    std::int64_t value = 0;

    [[nodiscard]] friend bool operator==(const Step&, const Step&) = default;
};

/// Sorted steps that do not overlap, neighbours of equal value joined; 0 wherever there is none.
using Steps = std::vector<Step>;

/// At every moment the sum of the values of the pieces that cover it; pieces may overlap.
[[nodiscard]] Steps sum_of(const std::vector<Step>& pieces);

/// The same numbers inside the set, 0 outside.
[[nodiscard]] Steps within(const Steps& steps, const IntervalSet& set);

/// Sum of value × milliseconds.
[[nodiscard]] Int128 integral(const Steps& steps);

/// Sum of dividend(t)/divisor(t) over the time where both are above 0, moment by moment.
[[nodiscard]] SharedTime integral_of_quotient(const Steps& dividend, const Steps& divisor);

/// For how long the value is above `bound` (at least 0).
[[nodiscard]] DayTime time_above(const Steps& steps, std::int64_t bound);

struct Lowest {
    std::int64_t value = 0;
    DayTime at{}; // the first such moment
};

/// The lowest value in a span that is not empty.
[[nodiscard]] Lowest lowest(const Steps& steps, Interval span);

} // namespace carecost
