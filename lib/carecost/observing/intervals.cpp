// SPDX-License-Identifier: MIT
// Interval sets by sweeping over sorted ends.
// Every operation takes time in proportion to the number of intervals.
#include "carecost/observing/intervals.hpp"

#include <algorithm>
#include <utility>

namespace carecost {

IntervalSet::IntervalSet(std::vector<Interval> intervals) {
    std::erase_if(intervals, [](const Interval& span) { return span.from >= span.to; });
    const auto is_earlier = [](const Interval& left, const Interval& right) {
        return left.from < right.from;
    };
    if (!std::is_sorted(intervals.begin(), intervals.end(), is_earlier)) {
        std::sort(intervals.begin(), intervals.end(), is_earlier);
    }
    std::size_t count = 0; // of those that are joined
    for (const Interval& span : intervals) {
        if (count > 0 && span.from <= intervals[count - 1].to) {
            intervals[count - 1].to = std::max(intervals[count - 1].to, span.to);
        } else {
            intervals[count++] = span;
        }
    }
    intervals.resize(count);
    intervals_ = std::move(intervals);
}

IntervalSet IntervalUnion::set() && {
    intervals_.resize(count_);
    if (!is_in_order_) {
        return IntervalSet{std::move(intervals_)};
    }
    IntervalSet united;
    united.intervals_ = std::move(intervals_);
    return united;
}

DayTime IntervalSet::length() const {
    DayTime total{};
    for (const Interval& span : intervals_) {
        total += span.to - span.from;
    }
    return total;
}

IntervalSet unite(const IntervalSet& left, const IntervalSet& right) {
    std::vector<Interval> both(left.begin(), left.end());
    both.insert(both.end(), right.begin(), right.end());
    return IntervalSet{std::move(both)};
}

IntervalSet intersect(IntervalSet left, const IntervalSet& right) {
    const bool lies_within = !left.is_empty() && right.intervals_.size() == 1 &&
                             right.intervals_.front().from <= left.intervals_.front().from &&
                             left.intervals_.back().to <= right.intervals_.front().to;
    if (lies_within) {
        return left; // the usual case: one stay without a gap
    }
    IntervalSet common;
    common.intervals_.reserve(left.intervals_.size() + right.intervals_.size());
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() && other != right.end()) {
        const Interval shared{std::max(one->from, other->from), std::min(one->to, other->to)};
        if (shared.from < shared.to) {
            common.intervals_.push_back(shared);
        }
        if (one->to < other->to) {
            ++one;
        } else {
            ++other;
        }
    }
    return common;
}

DayTime common_length(const IntervalSet& left, const IntervalSet& right) {
    DayTime total{};
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() && other != right.end()) {
        total +=
            std::max(DayTime{}, std::min(one->to, other->to) - std::max(one->from, other->from));
        if (one->to < other->to) {
            ++one;
        } else {
            ++other;
        }
    }
    return total;
}

IntervalSet subtract(const IntervalSet& left, const IntervalSet& right) {
    IntervalSet rest;
    auto taken = right.begin();
    for (const Interval& span : left) {
        DayTime from = span.from;
        while (taken != right.end() && taken->to <= from) {
            ++taken;
        }
        for (auto cut = taken; cut != right.end() && cut->from < span.to; ++cut) {
            if (from < cut->from) {
                rest.intervals_.push_back({from, cut->from});
            }
            from = std::max(from, cut->to);
        }
        if (from < span.to) {
            rest.intervals_.push_back({from, span.to});
        }
    }
    return rest;
}

} // namespace carecost
