// SPDX-License-Identifier: MIT
// Checks a day, adds it up twice (whole, and without its first hour) and takes the measures.
// The roster is worked out once for all clients of the day.
#include "carecost/observing/day_measures.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

void refuse_faults(const CentreDay& day, const Roster& roster) {
    std::vector<Diagnostic> faults = roster_faults(day, roster);
    for (SharingFault& fault : sharing_faults(day, roster)) {
        faults.push_back(std::move(fault.diagnostic));
    }
    if (!faults.empty()) {
        throw InputError{std::move(faults)};
    }
}

DayTime first_arrival(const ClientDay& client) {
    DayTime arrived = DayTime::max();
    for (const Stay& stay : client.stays) {
        arrived = std::min(arrived, stay.span.from);
    }
    return arrived;
}

} // namespace

std::vector<ClientDayResult> measure_day(const CentreDay& day, const ObservingOptions& options) {
    const Roster roster = roster_of(day);
    refuse_faults(day, roster);
    std::vector<ClientDayResult> results;
    results.reserve(day.clients.size());
    for (const ClientDay& client : day.clients) {
        const Timeline line = timeline_of(client, options);
        DayTotals totals = day_totals(day, client, line, roster, options);
        Measures measures = measures_of(totals, options);
        measures.assistant_hours = assistant_hours_of(totals);
        const DayTime second_hour = first_arrival(client) + std::chrono::hours{1};
        results.push_back(
            {.client = client.client,
             .measures = measures,
             .totals = std::move(totals),
             .after_first_hour = day_totals(day, client, from_then_on(line, second_hour), roster,
                                            options, second_hour)});
    }
    return results;
}

AssistantHours assistant_hours_of(const DayTotals& totals) {
    AssistantHours hours;
    if (totals.equal_share) {
        hours.a = std::max(Rational{0}, (totals.used - *totals.equal_share).minutes()) / 60;
    }
    const Rational individual = minutes_of(totals.individual);
    hours.b = individual / 60;
    hours.c = hours_with_unmet(individual, totals.waits.unanswered.total(),
                               typical_episode(totals.individual_episodes));
    hours.d = totals.clock_hours;
    return hours;
}

Measures with_typical_episode(Measures day, const std::optional<Rational>& minutes) {
    if (!day.assistant_hours.c) {
        day.assistant_hours.c = hours_with_unmet(day.individual_min, day.unmet, minutes);
    }
    return day;
}

std::optional<Rational> hours_with_unmet(const Rational& individual_minutes, std::int64_t unmet,
                                         const std::optional<Rational>& typical) {
    if (unmet == 0) {
        return individual_minutes / 60;
    }
    if (!typical) {
        return std::nullopt;
    }
    return (individual_minutes + *typical * unmet) / 60;
}

std::optional<Rational> typical_episode(const LengthCounts& episodes) {
    return percentile(episodes, Rational::fraction(1, 2));
}

} // namespace carecost
