// SPDX-License-Identifier: MIT
// From the rows of a client's day to sets of time.
// Everything is cut to the time that was observed.
#include "carecost/observing/timeline.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace carecost {
namespace {

IntervalSet attended_time(const ClientDay& day, IntervalSet used = {}) {
    IntervalUnion attended{day.stays.size(), std::move(used)};
    for (const Stay& stay : day.stays) {
        attended.add(stay.span);
    }
    return std::move(attended).set();
}

IntervalSet looked_away(const ClientDay& day) {
    IntervalUnion gaps{day.gaps.size()};
    for (const Gap& gap : day.gaps) {
        gaps.add(gap.span);
    }
    return std::move(gaps).set();
}

} // namespace

IntervalSet observed_time(const ClientDay& day) {
    if (day.gaps.empty()) {
        return attended_time(day);
    }
    return subtract(attended_time(day), looked_away(day));
}

Timeline timeline_of(const ClientDay& day, const ObservingOptions& options) {
    return timeline_of(day, observed_time(day), options);
}

Timeline timeline_of(const ClientDay& day, IntervalSet observed, const ObservingOptions& options,
                     Timeline used) {
    const std::size_t most = day.episodes.size();
    IntervalUnion waiting{most, std::move(used.waiting)};
    IntervalUnion helped{most, std::move(used.helped)};
    IntervalUnion individual{most, std::move(used.individual)};
    IntervalUnion individual_staff{most, std::move(used.individual_staff)};
    std::vector<Step> staff_alone = std::move(used.staff_alone);
    staff_alone.clear();
    staff_alone.reserve(most);
    for (const Episode& episode : day.episodes) {
        if (is_request(episode)) {
            waiting.add(wait_of(episode));
        }
        const auto help = help_of(episode);
        if (!help) {
            continue;
        }
        helped.add(*help);
        if (sharing_of(episode, options) > 1) {
            continue;
        }
        individual.add(*help);
        if (is_by_staff(episode)) {
            individual_staff.add(*help);
            staff_alone.push_back({*help, episode.workers});
        }
    }
    Timeline line{.attended = attended_time(day, std::move(used.attended)),
                  .observed = std::move(observed),
                  .waiting = std::move(waiting).set(),
                  .helped = std::move(helped).set(),
                  .individual = std::move(individual).set(),
                  .individual_staff = std::move(individual_staff).set(),
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
