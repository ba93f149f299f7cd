// SPDX-License-Identifier: MIT
// One client's day as sets of time: observed, waiting, helped.
// The measures are lengths of these sets, and the picture of the day is drawn from them.
#pragma once

#include "carecost/model/observation_log.hpp"
#include "carecost/observing/intervals.hpp"
#include "carecost/observing/options.hpp"
#include "carecost/observing/steps.hpp"

#include <optional>
#include <vector>

namespace carecost {

/// All but `attended` lie within `observed`.
struct Timeline {
    IntervalSet attended;
    IntervalSet observed; // attended, and the observer looking
    IntervalSet waiting;
    IntervalSet helped;            // by anybody
    IntervalSet individual;        // helped alone, by anybody
    IntervalSet individual_staff;  // helped alone, by staff
    std::vector<Step> staff_alone; // workers with this client alone, a piece an episode
};

[[nodiscard]] Timeline timeline_of(const ClientDay& day, const ObservingOptions& options);
/// @param observed observed_time() of the day
/// @param used     one that is not needed any more, for its memory
[[nodiscard]] Timeline timeline_of(const ClientDay& day, IntervalSet observed,
                                   const ObservingOptions& options, Timeline used = {});

/// Without everything before a moment, but for `staff_alone`, which keeps its pieces.
[[nodiscard]] Timeline from_then_on(const Timeline& line, DayTime from);

/// Attended and looked at.
[[nodiscard]] IntervalSet observed_time(const ClientDay& day);

// What follows is asked of every row several times, so it is put where it is asked.

/// Whether the client asked for it: planned help is expected, and nobody waits for it.
[[nodiscard]] inline bool is_request(const Episode& episode) {
    return episode.asked.has_value() && episode.outcome != EpisodeOutcome::planned;
}

/// From asking until help came, or until the client gave up or nobody came any more; only of
/// requests.
[[nodiscard]] inline Interval wait_of(const Episode& episode) {
    const DayTime asked = episode.asked.value_or(DayTime{});
    return {asked, episode.started ? *episode.started : episode.ended.value_or(asked)};
}

/// While somebody helped; nothing where help never came or nobody wrote when it ended.
[[nodiscard]] inline std::optional<Interval> help_of(const Episode& episode) {
    if (!episode.started || !episode.ended) {
        return std::nullopt;
    }
    return Interval{*episode.started, *episode.ended};
}

[[nodiscard]] inline bool is_by_staff(const Episode& episode) {
    return episode.outcome != EpisodeOutcome::other;
}

/// How many clients share the help, as the options count it.
[[nodiscard]] inline int sharing_of(const Episode& episode, const ObservingOptions& options) {
    return options.is_sharing_full ? 1 : episode.sharing;
}

} // namespace carecost
