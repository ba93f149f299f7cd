// SPDX-License-Identifier: MIT
// Definitions 1 to 18 for every client of one day of one centre.
// The first step of `observe`; what it gives is printed as it is and then pooled.
#pragma once

#include "carecost/observing/day_totals.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace carecost {

struct ClientDayResult {
    std::string client;
    Measures measures;
    DayTotals totals;
    std::optional<DayTotals> after_first_hour{}; // without the first 60 minutes from `arrived`
};

/// Whether a day is added up again without its first hour, which takes as long.
enum class FirstHour { left_in, left_out_too };

/// A day whose clients are measured one by one; its roster is worked out once. Where a client's day
/// has unmet requests and no individual help of its own, assistant hours c are left open:
/// with_typical_episode() fills them in once the other days are known.
class DayMeasurer {
  public:
    /// @param day, options  outlive this
    /// @throws InputError where the roster cannot be (roster_faults, sharing_faults)
    DayMeasurer(const CentreDay& day, const ObservingOptions& options);

    /// @param client  its number in the day; each at most once
    [[nodiscard]] ClientDayResult measured(std::size_t client, FirstHour first_hour);

  private:
    const CentreDay& day_;
    const ObservingOptions& options_;
    Roster roster_;
    std::vector<IntervalSet> observed_; // of each client
    Timeline line_;                     // of the last one: its memory is used again
    IntervalSet time_;                  // that `in_all_` is of: clients mostly come together
    RosterTotals in_all_;
};

/// One result for each client of the day, in their order.
/// @throws InputError as DayMeasurer does
[[nodiscard]] std::vector<ClientDayResult> measure_day(const CentreDay& day,
                                                       const ObservingOptions& options);

/// Assistant hours a, b, c and d of one day.
[[nodiscard]] AssistantHours assistant_hours_of(const DayTotals& totals);

/// The same with c filled in from the typical individual episode of all days.
/// @param minutes  the median over all days; nothing: there is none
[[nodiscard]] Measures with_typical_episode(Measures day, const std::optional<Quotient>& minutes);

/// Assistant hours c: individual help, and every unmet request at the length of a typical episode.
/// @param individual, typical  minutes of milliseconds, or their medians
[[nodiscard]] std::optional<Quotient> hours_with_unmet(const Quotient& individual,
                                                       std::int64_t unmet,
                                                       const std::optional<Quotient>& typical);

/// Median length of the individual episodes, in minutes.
[[nodiscard]] std::optional<Quotient> typical_episode(const LengthCounts& episodes);

} // namespace carecost
