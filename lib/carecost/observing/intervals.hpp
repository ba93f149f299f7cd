// SPDX-License-Identifier: MIT
// Sets of half-open intervals on exact times: union, intersection, difference and length.
// They stand for "while the observer looked", "while the client waited", "while somebody helped".
#pragma once

#include "carecost/model/observation_log.hpp"

#include <algorithm>
#include <cstddef>
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
    [[nodiscard]] DayTime length_within(Interval span) const {
        DayTime total{};
        for (const Interval& own : intervals_) {
            total += std::max(DayTime{}, std::min(own.to, span.to) - std::max(own.from, span.from));
        }
        return total;
    }

    friend IntervalSet unite(const IntervalSet& left, const IntervalSet& right);
    friend IntervalSet intersect(IntervalSet left, const IntervalSet& right);
    /// What is in `left` and not in `right`.
    friend IntervalSet subtract(const IntervalSet& left, const IntervalSet& right);
    [[nodiscard]] friend bool operator==(const IntervalSet&, const IntervalSet&) = default;

  private:
    friend class IntervalUnion;

    std::vector<Interval> intervals_;
};

/// Unites intervals one by one; those that begin in order are done with at once.
class IntervalUnion {
  public:
    void reserve(std::size_t count) { intervals_.reserve(count); }

    void add(const Interval& span) {
        if (span.from >= span.to) {
            return;
        }
        if (intervals_.empty() || intervals_.back().to < span.from) {
            intervals_.push_back(span);
        } else if (intervals_.back().from <= span.from) {
            intervals_.back().to = std::max(intervals_.back().to, span.to);
        } else {
            intervals_.push_back(span);
            is_in_order_ = false;
        }
    }

    [[nodiscard]] IntervalSet set() &&;

  private:
    std::vector<Interval> intervals_;
    bool is_in_order_ = true;
};

[[nodiscard]] IntervalSet unite(const IntervalSet& left, const IntervalSet& right);
[[nodiscard]] IntervalSet intersect(IntervalSet left, const IntervalSet& right);
[[nodiscard]] IntervalSet subtract(const IntervalSet& left, const IntervalSet& right);

/// The length of what both hold.
[[nodiscard]] DayTime common_length(const IntervalSet& left, const IntervalSet& right);

} // namespace carecost
