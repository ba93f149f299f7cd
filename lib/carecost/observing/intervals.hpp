// SPDX-License-Identifier: MIT
// Sets of half-open intervals on exact times: union, intersection, difference and length.
// They stand for "while the observer looked", "while the client waited", "while somebody helped".
#pragma once

#include "carecost/model/observation_log.hpp"

#include <vector>

namespace carecost {

/// Sorted intervals that neither overlap nor touch, none of them empty.
class IntervalSet {
  public:
    IntervalSet() = default;
    /// The union; empty intervals add nothing.
    explicit IntervalSet(std::vector<Interval> intervals);

    [[nodiscard]] auto begin() const { return intervals_.begin(); }
    [[nodiscard]] auto end() const { return intervals_.end(); }
    [[nodiscard]] bool is_empty() const { return intervals_.empty(); }
    [[nodiscard]] DayTime length() const;
    /// The length of the part of `span` that lies in the set.
    [[nodiscard]] DayTime length_within(Interval span) const;

    friend IntervalSet unite(const IntervalSet& left, const IntervalSet& right);
    friend IntervalSet intersect(IntervalSet left, const IntervalSet& right);
    /// What is in `left` and not in `right`.
    friend IntervalSet subtract(const IntervalSet& left, const IntervalSet& right);
    [[nodiscard]] friend bool operator==(const IntervalSet&, const IntervalSet&) = default;

  private:
    std::vector<Interval> intervals_;
};

[[nodiscard]] IntervalSet unite(const IntervalSet& left, const IntervalSet& right);
[[nodiscard]] IntervalSet intersect(IntervalSet left, const IntervalSet& right);
[[nodiscard]] IntervalSet subtract(const IntervalSet& left, const IntervalSet& right);

/// The length of what both hold.
[[nodiscard]] DayTime common_length(const IntervalSet& left, const IntervalSet& right);

} // namespace carecost
