// SPDX-License-Identifier: MIT
// The sums behind the measures of a client's day, as whole milliseconds and counts.
// Days are pooled by adding them up; every ratio is taken of the sums.
#pragma once

#include "carecost/model/observation_log.hpp"
#include "carecost/observing/measures.hpp"
#include "carecost/observing/options.hpp"
#include "carecost/observing/roster.hpp"
#include "carecost/observing/roster_totals.hpp"
#include "carecost/observing/shared_time.hpp"
#include "carecost/observing/timeline.hpp"
#include "carecost/observing/waits.hpp"

#include <optional>

namespace carecost {

struct DayTotals {
    DayTime attended{};
    DayTime observed{};
    DayTime waiting{};
    DayTime helped{};
    DayTime both{};
    DayTime individual{};
    DayTime individual_staff{}; // the part of it that staff gave
    SharedTime used{};          // staff time with the client
    std::optional<StaffTotals> staff{};
    std::optional<Int128> clients{};         // client-milliseconds over the observed time
    std::optional<SharedTime> equal_share{}; // needs both staff and clients
    Waits waits{};
    LengthCounts individual_episodes{}; // their observed lengths
    std::int64_t clock_hours = 0;       // that hold waiting or individual help
    bool is_average_roster = false;

    /// What one of the two does not know, the sum does not know either.
    DayTotals& operator+=(const DayTotals& other);
};

/// @param line   the client's timeline, from then on where only that counts
/// @param roster that of the day, without faults
/// @param in_all roster_totals() over the line's observed time
/// @param from   leave out requests asked before this moment
[[nodiscard]] DayTotals day_totals(const ClientDay& client, const Timeline& line,
                                   const Roster& roster, const RosterTotals& in_all,
                                   const ObservingOptions& options,
                                   std::optional<DayTime> from = std::nullopt);

/// Every measure but the assistant hours.
[[nodiscard]] Measures measures_of(const DayTotals& totals, const ObservingOptions& options);

} // namespace carecost
