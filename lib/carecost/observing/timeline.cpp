// SPDX-License-Identifier: MIT
// From the rows of a client's day to sets of time.
// Everything is cut to the time that was observed.
#include "carecost/observing/timeline.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace carecost {
namespace {

IntervalSet attended_time(const ClientDay& day) {
    std::vector<Interval> spans;
    spans.reserve(day.stays.size());
    for (const Stay& stay : day.stays) {
        spans.push_back(stay.span);
    }
    return IntervalSet{std::move(spans)};
}

IntervalSet looked_away(const ClientDay& day) {
    std::vector<Interval> spans;
    spans.reserve(day.gaps.size());
    for (const Gap& gap : day.gaps) {
        spans.push_back(gap.span);
    }
    return IntervalSet{std::move(spans)};
}

} // namespace

IntervalSet observed_time(const ClientDay& day) {
    if (day.gaps.empty()) {
        return attended_time(day);
    }
    return subtract(attended_time(day), looked_away(day));
}

bool is_request(const Episode& episode) {
    return episode.asked.has_value() && episode.outcome != EpisodeOutcome::planned;
}

Interval wait_of(const Episode& episode) {
    const DayTime asked = episode.asked.value_or(DayTime{});
    return {asked, episode.started ? *episode.started : episode.ended.value_or(asked)};
}

std::optional<Interval> help_of(const Episode& episode) {
    if (!episode.started || !episode.ended) {
        return std::nullopt;
    }
    return Interval{*episode.started, *episode.ended};
}

bool is_by_staff(const Episode& episode) { return episode.outcome != EpisodeOutcome::other; }

int sharing_of(const Episode& episode, const ObservingOptions& options) {
    return options.is_sharing_full ? 1 : episode.sharing;
}

Timeline timeline_of(const ClientDay& day, const ObservingOptions& options) {
    return timeline_of(day, observed_time(day), options);
}

Timeline timeline_of(const ClientDay& day, IntervalSet observed, const ObservingOptions& options) {
    std::vector<Interval> waits;
    std::vector<Interval> helps;
    std::vector<Interval> alone;
    std::vector<Interval> alone_with_staff;
    std::vector<Step> staff_alone;
    for (auto* each : {&waits, &helps, &alone, &alone_with_staff}) {
        each->reserve(day.episodes.size());
    }
    staff_alone.reserve(day.episodes.size());
    for (const Episode& episode : day.episodes) {
        if (is_request(episode)) {
            waits.push_back(wait_of(episode));
        }
        const auto help = help_of(episode);
        if (!help) {
            continue;
        }
        helps.push_back(*help);
        if (sharing_of(episode, options) > 1) {
            continue;
        }
        alone.push_back(*help);
        if (is_by_staff(episode)) {
            alone_with_staff.push_back(*help);
            staff_alone.push_back({*help, episode.workers});
        }
    }
    Timeline line{.attended = attended_time(day),
                  .observed = std::move(observed),
                  .waiting = IntervalSet{std::move(waits)},
                  .helped = IntervalSet{std::move(helps)},
                  .individual = IntervalSet{std::move(alone)},
                  .individual_staff = IntervalSet{std::move(alone_with_staff)},
                  .staff_alone = std::move(staff_alone)};
    for (IntervalSet* set :
         {&line.waiting, &line.helped, &line.individual, &line.individual_staff}) {
        *set = intersect(std::move(*set), line.observed);
    }
    return line;
}

Timeline from_then_on(const Timeline& line, DayTime from) {
    const IntervalSet later{std::vector<Interval>{{from, DayTime::max()}}};
    return {.attended = intersect(line.attended, later),
            .observed = intersect(line.observed, later),
            .waiting = intersect(line.waiting, later),
            .helped = intersect(line.helped, later),
            .individual = intersect(line.individual, later),
            .individual_staff = intersect(line.individual_staff, later),
            .staff_alone = line.staff_alone};
}

} // namespace carecost
