// SPDX-License-Identifier: MIT
// Sets of half-open intervals on exact times: union, intersection, difference and length.
// They stand for "while the observer looked", "while the client waited", "while somebody helped".
#pragma once

#include "carecost/model/observation_log.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
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
    /// @param most how many intervals are to come
    /// @param used a set that is not needed any more, for its memory
    explicit IntervalUnion(std::size_t most, IntervalSet used = {})
        : intervals_(std::move(used.intervals_)) {
        intervals_.resize(most);
    }

    void add(const Interval& span) {
        if (span.from >= span.to) {
            return;
        }
        if (count_ > 0 && span.from <= intervals_[count_ - 1].to) {
            Interval& last = intervals_[count_ - 1];
            if (last.from <= span.from) {
                last.to = std::max(last.to, span.to);
                return;
            }
            is_in_order_ = false;
        }
        intervals_[count_++] = span;
    }

    [[nodiscard]] IntervalSet set() &&;

  private:
    std::vector<Interval> intervals_; // as many as may come
    std::size_t count_ = 0;           // of those that are there
    bool is_in_order_ = true;
};

[[nodiscard]] IntervalSet unite(const IntervalSet& left, const IntervalSet& right);
[[nodiscard]] IntervalSet intersect(IntervalSet left, const IntervalSet& right);
[[nodiscard]] IntervalSet subtract(const IntervalSet& left, const IntervalSet& right);

/// The length of what both hold.
[[nodiscard]] DayTime common_length(const IntervalSet& left, const IntervalSet& right);

} // namespace carecost
