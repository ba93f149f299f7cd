// SPDX-License-Identifier: MIT
// Whole numbers that change in steps over a day: workers on duty, clients present.
// Sums over time are taken stretch by stretch, so that they are exact.
#pragma once

#include "carecost/observing/intervals.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
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

/// Calls `visit` for every stretch of the set over which none of the functions changes, in order:
/// with its length and the value of each function.
template <std::size_t count, typename Visit>
void for_each_stretch(const std::array<const Steps*, count>& functions, const IntervalSet& set,
                      Visit visit) {
    std::array<Steps::const_iterator, count> next;
    for (std::size_t i = 0; i < count; ++i) {
        next[i] = functions[i]->begin();
    }
    for (const Interval& window : set) {
        for (DayTime moment = window.from; moment < window.to;) {
            DayTime until = window.to;
            std::array<std::int64_t, count> values{};
            for (std::size_t i = 0; i < count; ++i) {
                while (next[i] != functions[i]->end() && next[i]->span.to <= moment) {
                    ++next[i];
                }
                if (next[i] == functions[i]->end()) {
                    continue;
                }
                const bool has_begun = next[i]->span.from <= moment;
                values[i] = has_begun ? next[i]->value : 0;
                until = std::min(until, has_begun ? next[i]->span.to : next[i]->span.from);
            }
            visit(until - moment, values);
            moment = until;
        }
    }
}

struct Lowest {
    std::int64_t value = 0;
    DayTime at{}; // the first such moment
};

/// The lowest value in a span that is not empty.
[[nodiscard]] Lowest lowest(const Steps& steps, Interval span);

} // namespace carecost
