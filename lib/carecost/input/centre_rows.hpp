// SPDX-License-Identifier: MIT
// The rows of one day sorted by centre and client, and how spans lie to each other.
// What the steps of putting a day together hand on to one another.
#pragma once

#include "carecost/input/day_rows.hpp"
#include "carecost/observing/intervals.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace carecost::input {

inline constexpr DayTime whole_day = std::chrono::hours{24};

struct ClientRows {
    std::vector<SpanRow> stays{};
    std::vector<SpanRow> gaps{};
    std::vector<EpisodeRow*> episodes{}; // with their times moved to the right day; not owned
};

struct CentreRows {
    std::map<std::string_view, ClientRows> clients{};
    std::vector<SpanRow> staff{};
    std::vector<SpanRow> presence{};
};

[[nodiscard]] Interval later_by_a_day(Interval span);
[[nodiscard]] bool touches_any(const std::vector<SpanRow>& rows, Interval span);
[[nodiscard]] bool is_within(const IntervalSet& set, Interval span);
[[nodiscard]] IntervalSet times_of(const std::vector<SpanRow>& rows);

/// Whether a span touches a stay of any client.
[[nodiscard]] bool lies_in_stay(const CentreRows& centre, Interval span);

} // namespace carecost::input
