// SPDX-License-Identifier: MIT
// What a roster and the episodes say against each other, each fault with its minute and its row.
// Times are checked exactly, and only while somebody was observed.
#include "carecost/observing/roster.hpp"
#include "carecost/observing/staff_margin.hpp"
#include "carecost/observing/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace carecost {
namespace {

Diagnostic fault(std::string code, Place place, std::string message, std::string remedy) {
    return {.severity = Severity::error,
            .code = std::move(code),
            .place = std::move(place),
            .message = std::move(message),
            .remedy = std::move(remedy),
            .excerpt = {}};
}

std::string at(const CentreDay& day, DayTime moment) {
    const std::string centre = day.centre.empty() ? "" : fmt::format(" in {}", day.centre);
    return fmt::format("{} at {}{}", to_text(day.day), clock_text(moment), centre);
}

/// Help by staff, cut to what was observed, with the row it comes from.
struct Help {
    const Episode* episode;
    IntervalSet times;
};

std::vector<Help> staff_helps(const CentreDay& day, const std::vector<IntervalSet>& observed) {
    std::vector<Help> helps;
    for (std::size_t client = 0; client < day.clients.size(); ++client) {
        for (const Episode& episode : day.clients[client].episodes) {
            const auto span = help_of(episode);
            if (span && is_by_staff(episode)) {
                helps.push_back({&episode, intersect(IntervalSet{std::vector<Interval>{*span}},
                                                     observed[client])});
            }
        }
    }
    return helps;
}

bool covers(const IntervalSet& times, DayTime moment) {
    return std::any_of(times.begin(), times.end(), [&](const Interval& span) {
        return span.from <= moment && moment < span.to;
    });
}

Diagnostic too_many_workers(const CentreDay& day, const Episode& row, DayTime moment,
                            std::int64_t with_clients, std::int64_t on_duty) {
    return fault("workers-over-duty", named_place(day, row.place),
                 fmt::format("{}: {} {} with the observed clients, but {} on duty and free then",
                             at(day, moment), with_clients,
                             with_clients == 1 ? "worker is" : "workers are",
                             on_duty == 0   ? std::string{"nobody is"}
                             : on_duty == 1 ? std::string{"1 worker is"}
                                            : fmt::format("{} workers are", on_duty)),
                 "correct `workers` or the times of this row, or the staff list of that day");
}

/// Workers who are each with one client alone cannot be more than are free.
std::vector<Diagnostic> alone_faults(const CentreDay& day, const Steps& available,
                                     const std::vector<Help>& helps) {
    std::vector<Step> pieces = available;
    for (const Help& help : helps) {
        if (help.episode->sharing == 1) {
            for (const Interval& span : help.times) {
                pieces.push_back({span, -std::int64_t{help.episode->workers}});
            }
        }
    }
    std::vector<Diagnostic> faults;
    DayTime told_until = DayTime::min();
    for (const Step& left : sum_of(pieces)) {
        if (left.value >= 0) {
            continue;
        }
        const DayTime moment = left.span.from;
        const bool is_told = moment == told_until; // the same shortage goes on
        told_until = left.span.to;
        if (is_told) {
            continue;
        }
        const Episode* latest = nullptr;
        std::int64_t with_clients = 0;
        for (const Help& help : helps) {
            if (help.episode->sharing == 1 && covers(help.times, moment)) {
                with_clients += help.episode->workers;
                if (latest == nullptr || *help.episode->started >= *latest->started) {
                    latest = help.episode;
                }
            }
        }
        if (latest != nullptr) { // else the roster is short by itself: no row is at fault
            faults.push_back(
                too_many_workers(day, *latest, moment, with_clients, with_clients + left.value));
        }
    }
    return faults;
}

/// Nor can one group have more workers than are free. Groups of several clients may be one and the
/// same, so they are not added up.
std::vector<Diagnostic> group_faults(const CentreDay& day, const Steps& available,
                                     const std::vector<Help>& helps) {
    std::vector<Diagnostic> faults;
    for (const Help& help : helps) {
        if (help.episode->sharing == 1) {
            continue;
        }
        for (const Interval& span : help.times) {
            const Lowest on_duty = lowest(available, span);
            if (on_duty.value < help.episode->workers) {
                faults.push_back(too_many_workers(day, *help.episode, on_duty.at,
                                                  help.episode->workers, on_duty.value));
                break;
            }
        }
    }
    return faults;
}

IntervalSet observed_by_anybody(const std::vector<IntervalSet>& observed) {
    std::vector<Interval> spans;
    for (const IntervalSet& each : observed) {
        spans.insert(spans.end(), each.begin(), each.end());
    }
    return IntervalSet{std::move(spans)};
}

/// The row after which a head count is missing: the last one that ends by then, else the first of
/// the day, else the stay of a client who was there.
RowPlace place_before(const CentreDay& day, DayTime moment) {
    const std::vector<PresenceStep>& steps = *day.presence;
    if (steps.empty()) {
        return day.clients.front().stays.front().place;
    }
    const PresenceStep* before = nullptr;
    for (const PresenceStep& step : steps) {
        const bool ends_by_then = step.span.to <= moment;
        if (ends_by_then && (before == nullptr || step.span.to > before->span.to)) {
            before = &step;
        }
    }
    return before != nullptr ? before->place : steps.front().place;
}

std::vector<Diagnostic> hole_faults(const CentreDay& day, const IntervalSet& observed) {
    std::vector<Interval> counted;
    for (const PresenceStep& step : *day.presence) {
        counted.push_back(step.span);
    }
    std::vector<Diagnostic> faults;
    for (const Interval& hole : subtract(observed, IntervalSet{std::move(counted)})) {
        faults.push_back(
            fault("presence-hole", named_place(day, place_before(day, hole.from)),
                  fmt::format("{}: no head count until {}, while a client was observed",
                              at(day, hole.from), clock_text(hole.to)),
                  "add the number of clients present in that time"));
    }
    return faults;
}

std::vector<Diagnostic> overlap_faults(const CentreDay& day, const IntervalSet& observed) {
    std::vector<PresenceStep> steps = *day.presence;
    std::stable_sort(steps.begin(), steps.end(),
                     [](const PresenceStep& left, const PresenceStep& right) {
                         return left.span.from < right.span.from;
                     });
    std::vector<Diagnostic> faults;
    DayTime counted_until = DayTime::min();
    for (const PresenceStep& step : steps) {
        const Interval twice{step.span.from, std::min(step.span.to, counted_until)};
        const IntervalSet doubled = intersect(IntervalSet{std::vector<Interval>{twice}}, observed);
        if (!doubled.is_empty()) {
            faults.push_back(fault("presence-overlap", named_place(day, step.place),
                                   fmt::format("{}: two head counts for the same time",
                                               at(day, doubled.begin()->from)),
                                   "let each head count begin where the one before it ends"));
        }
        counted_until = std::max(counted_until, step.span.to);
    }
    return faults;
}

std::vector<Diagnostic> nobody_faults(const CentreDay& day, const IntervalSet& observed) {
    std::vector<Diagnostic> faults;
    for (const PresenceStep& step : *day.presence) {
        const IntervalSet seen = intersect(IntervalSet{std::vector<Interval>{step.span}}, observed);
        if (step.clients <= 0 && !seen.is_empty()) {
            faults.push_back(fault("presence-nobody", named_place(day, step.place),
                                   fmt::format("{}: nobody is present, but a client was observed",
                                               at(day, seen.begin()->from)),
                                   "count the observed client too"));
        }
    }
    return faults;
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

} // namespace

std::vector<IntervalSet> observed_times(const CentreDay& day) {
    std::vector<IntervalSet> observed;
    observed.reserve(day.clients.size());
    for (const ClientDay& client : day.clients) {
        observed.push_back(observed_time(client));
    }
    return observed;
}

std::vector<Diagnostic> roster_faults(const CentreDay& day, const Roster& roster,
                                      const std::vector<IntervalSet>& observed) {
    std::vector<Diagnostic> faults;
    if (roster.staff && may_lack_staff(day, roster.staff->available)) {
        const std::vector<Help> helps = staff_helps(day, observed);
        append(faults, alone_faults(day, roster.staff->available, helps));
        append(faults, group_faults(day, roster.staff->available, helps));
    }
    if (day.presence) {
        const IntervalSet by_anybody = observed_by_anybody(observed);
        append(faults, hole_faults(day, by_anybody));
        append(faults, overlap_faults(day, by_anybody));
        append(faults, nobody_faults(day, by_anybody));
    }
    return faults;
}

std::vector<SharingFault> sharing_faults(const CentreDay& day, const Steps& present,
                                         const std::vector<IntervalSet>& observed) {
    std::vector<SharingFault> faults;
    for (std::size_t client = 0; client < day.clients.size(); ++client) {
        const ClientDay& own = day.clients[client];
        for (std::size_t number = 0; number < own.episodes.size(); ++number) {
            const Episode& episode = own.episodes[number];
            if (episode.sharing == 1) {
                continue;
            }
            const auto span = help_of(episode);
            if (!span || lowest(present, *span).value >= episode.sharing) {
                continue;
            }
            for (const Interval& seen :
                 intersect(IntervalSet{std::vector<Interval>{*span}}, observed[client])) {
                const Lowest found = lowest(present, seen);
                if (found.value < episode.sharing) {
                    faults.push_back(
                        {client, number,
                         fault("sharing-over-presence", named_place(day, episode.place),
                               fmt::format("{}: help shared by {} clients, but {} present then",
                                           at(day, found.at), episode.sharing,
                                           found.value == 1
                                               ? std::string{"only 1 is"}
                                               : fmt::format("only {} are", found.value)),
                               "correct `sharing` of this row, or the head count of that time")});
                    break;
                }
            }
        }
    }
    return faults;
}

} // namespace carecost
