// SPDX-License-Identifier: MIT
// Finds the day on which each time of an episode lies: inside the client's attended time, and never
// before the time that comes before it.
#pragma once

#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_row.hpp"

#include <variant>
#include <vector>

namespace carecost::input {

struct MisplacedTime {
    RowPlace at;
    LogTextFault fault;
};

struct PlacedTimes {
    MaybeTime asked{};
    MaybeTime started{};
    MaybeTime ended{};
    bool is_after_midnight = false; // a time was moved to the next day
};

/// All times lie in one stay and follow each other, as nearly always: place_episode() would leave
/// them as they are.
[[nodiscard]] bool lies_as_written(const EpisodeRow& row, const std::vector<SpanRow>& stays);

/// @param stays            of the client on that day; may go on past 24 hours
/// @param is_of_next_date  the row stands under the next date: all its times are a day later
/// Faults: "started-before-asked", "ended-before-started", "ended-before-asked", "outside-stay".
[[nodiscard]] std::variant<PlacedTimes, MisplacedTime>
place_episode(const EpisodeRow& row, const std::vector<SpanRow>& stays, bool is_of_next_date);

} // namespace carecost::input
