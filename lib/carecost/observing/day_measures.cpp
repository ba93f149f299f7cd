// SPDX-License-Identifier: MIT
// Checks a day, adds it up twice (whole, and without its first hour) and takes the measures.
// The roster is worked out once for all clients of the day.
#include "carecost/observing/day_measures.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace carecost {
namespace {

void refuse_faults(const CentreDay& day, const Roster& roster,
                   const std::vector<IntervalSet>& observed) {
    std::vector<Diagnostic> faults = roster_faults(day, roster, observed);
    if (roster.clients) {
        for (SharingFault& fault : sharing_faults(day, *roster.clients, observed)) {
            faults.push_back(std::move(fault.diagnostic));
        }
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

DayMeasurer::DayMeasurer(const CentreDay& day, const ObservingOptions& options)
    : day_(day), options_(options), roster_(roster_of(day)), observed_(observed_times(day)),
      in_all_(roster_totals(roster_, time_)) {
    refuse_faults(day_, roster_, observed_);
}

ClientDayResult DayMeasurer::measured(std::size_t client, FirstHour first_hour) {
    const ClientDay& own = day_.clients[client];
    line_ = timeline_of(own, std::move(observed_[client]), options_, std::move(line_));
    if (line_.observed != time_) {
        time_ = line_.observed;
        in_all_ = roster_totals(roster_, time_);
    }
    ClientDayResult result{.client = own.client,
                           .measures = {},
                           .totals = day_totals(own, line_, roster_, in_all_, options_)};
    result.measures = measures_of(result.totals, options_);
    result.measures.assistant_hours = assistant_hours_of(result.totals);
    if (first_hour == FirstHour::left_out_too) {
        const DayTime second_hour = first_arrival(own) + std::chrono::hours{1};
        const Timeline later = from_then_on(line_, second_hour);
        result.after_first_hour = day_totals(
            own, later, roster_, roster_totals(roster_, later.observed), options_, second_hour);
    }
    return result;
}

std::vector<ClientDayResult> measure_day(const CentreDay& day, const ObservingOptions& options) {
    DayMeasurer measurer{day, options};
    std::vector<ClientDayResult> results;
    results.reserve(day.clients.size());
    for (std::size_t client = 0; client < day.clients.size(); ++client) {
        results.push_back(measurer.measured(client, FirstHour::left_out_too));
    }
    return results;
}

AssistantHours assistant_hours_of(const DayTotals& totals) {
    constexpr std::int64_t hour = 3'600'000; // milliseconds
    AssistantHours hours;
    if (totals.equal_share) {
        const Quotient beyond = quotient(totals.used - *totals.equal_share, SharedTime{hour});
        hours.a = beyond.over > 0 ? beyond : Quotient{};
    }
    hours.b = Quotient{totals.individual.count(), hour};
    hours.c = hours_with_unmet(minutes_of(totals.individual), totals.waits.unanswered.total(),
                               typical_episode(totals.individual_episodes));
    hours.d = Quotient{totals.clock_hours};
    return hours;
}

Measures with_typical_episode(Measures day, const std::optional<Quotient>& minutes) {
    if (!day.assistant_hours.c) {
        day.assistant_hours.c = hours_with_unmet(day.individual_min, day.unmet, minutes);
    }
    return day;
}

std::optional<Quotient> hours_with_unmet(const Quotient& individual, std::int64_t unmet,
                                         const std::optional<Quotient>& typical) {
    if (unmet == 0) {
        return Quotient{individual.over, 60 * individual.under};
    }
    if (!typical) {
        return std::nullopt;
    }
    const Int128 unmet_over = typical->over * unmet;
    if (typical->under % individual.under == 0) {
        return Quotient{individual.over * (typical->under / individual.under) + unmet_over,
                        60 * typical->under};
    }
    return Quotient{individual.over * typical->under + unmet_over * individual.under,
                    60 * typical->under * individual.under};
}

std::optional<Quotient> typical_episode(const LengthCounts& episodes) {
    static const Rational half = Rational::fraction(1, 2);
    return percentile(episodes, half);
}

} // namespace carecost
