// SPDX-License-Identifier: MIT
// Sums of staff and head counts over a time that was observed, whoever was observed in it: clients
// who come and go together have the same.
#pragma once

#include "carecost/observing/roster.hpp"
#include "carecost/observing/shared_time.hpp"

#include <cstdint>
#include <optional>

namespace carecost {

/// Worker-milliseconds over the observed time, and milliseconds with few workers. "Left" are those
/// on duty and free who are not with this client alone.
struct StaffTotals {
    Int128 duty = 0;
    Int128 breaks = 0;
    Int128 noncontact = 0;
    Int128 available = 0;
    DayTime none_left{};
    DayTime one_or_none_left{};
    DayTime none_available{};
    DayTime one_or_none_available{};

    StaffTotals& operator+=(const StaffTotals& other);
};

struct RosterTotals {
    std::optional<StaffTotals> staff{};      // as if nobody were with a client
    std::optional<Int128> clients{};         // client-milliseconds
    std::optional<SharedTime> equal_share{}; // needs both staff and clients
    std::int64_t fewest_available = 0;       // workers, at any moment; many where there is none
};

[[nodiscard]] RosterTotals roster_totals(const Roster& roster, const IntervalSet& observed);

} // namespace carecost
