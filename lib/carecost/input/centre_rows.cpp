// SPDX-License-Identifier: MIT
// Spans are half open, so that two that follow each other do not touch.
// The lengths are exact, in thousandths of a second.
#include "carecost/input/centre_rows.hpp"

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

bool touch(Interval left, Interval right) { return left.from < right.to && right.from < left.to; }

} // namespace

Interval later_by_a_day(Interval span) { return {span.from + whole_day, span.to + whole_day}; }

bool touches_any(const std::vector<SpanRow>& rows, Interval span) {
    return std::any_of(rows.begin(), rows.end(),
                       [span](const SpanRow& row) { return touch(row.span, span); });
}

bool is_within(const IntervalSet& set, Interval span) {
    return set.length_within(span) == span.to - span.from;
}

IntervalSet times_of(const std::vector<SpanRow>& rows) {
    std::vector<Interval> spans;
    spans.reserve(rows.size());
    for (const SpanRow& row : rows) {
        spans.push_back(row.span);
    }
    return IntervalSet{std::move(spans)};
}

bool lies_in_stay(const CentreRows& centre, Interval span) {
    return std::any_of(centre.clients.begin(), centre.clients.end(),
                       [span](const auto& each) { return touches_any(each.second.stays, span); });
}

} // namespace carecost::input
