// SPDX-License-Identifier: MIT
// Hands every client's day to that client's sums and puts the result together.
// No arithmetic of its own.
#include "carecost/observing/observation_record.hpp"

#include <fmt/format.h>

#include <utility>

namespace carecost {

void ClientRecord::add(const ClientDayResult& day) {
    if (all_.days() == 0) {
        first_ = day.totals;
    } else {
        later_.add(day.totals, day.measures.assistant_hours);
    }
    all_.add(day.totals, day.measures.assistant_hours);
    const DayTotals& later = day.after_first_hour.value();
    after_first_hours_.add(later, assistant_hours_of(later));
    ratios_.add(day.measures.assistance_minute_ratio);
}

std::optional<Quotient> ClientRecord::typical_episode() const {
    return carecost::typical_episode(all_.totals().individual_episodes);
}

ObservedClient ClientRecord::observed(const ObservingOptions& options) const {
    return {.key = {},
            .together = all_.measures(options),
            .hours_range = all_.range_over_days(),
            .certainty = certainty_of(all_, first_, later_, after_first_hours_, ratios_, options)};
}

MeasuredDay ObservationRecord::measured(const CentreDay& day) const {
    MeasuredDay result{.day = day.day, .centre = day.centre, .clients = measure_day(day, options_)};
    if (keep_ == Keep::every_timeline) {
        for (const ClientDay& client : day.clients) {
            result.timelines.push_back(timeline_of(client, options_));
        }
    }
    return result;
}

void ObservationRecord::add(MeasuredDay day) {
    for (std::size_t i = 0; i < day.clients.size(); ++i) {
        const ClientDayResult& result = day.clients[i];
        Kept& kept = clients_[{day.centre, result.client}];
        kept.record.add(result);
        if (keep_ != Keep::no_day) {
            kept.days.push_back({.day = day.day, .measures = result.measures});
        }
        if (keep_ == Keep::every_timeline) {
            kept.days.back().timeline = std::move(day.timelines[i]);
        }
    }
}

void ObservationRecord::add_second(const std::string& centre, const ClientDay& first,
                                   const ClientDay& second) {
    auto& agreement = clients_[{centre, first.client}].agreement;
    if (!agreement) {
        agreement.emplace();
    }
    agreement->add(first, second);
}

bool ObservationRecord::has_several_centres() const {
    return !clients_.empty() && clients_.begin()->first.first != clients_.rbegin()->first.first;
}

std::string client_key(const std::string& centre, const std::string& client,
                       bool has_several_centres) {
    return has_several_centres ? fmt::format("{}/{}", centre, client) : client;
}

ObservationResult ObservationRecord::result() const {
    ObservationResult result;
    std::vector<Moments> ratios;
    for (const auto& [name, kept] : clients_) {
        const auto& [centre, alias] = name;
        ObservedClient client = kept.record.observed(options_);
        client.key = client_key(centre, alias, has_several_centres());
        const auto typical = kept.record.typical_episode();
        for (const ObservedDay& day : kept.days) {
            client.days.push_back({.day = day.day,
                                   .measures = with_typical_episode(day.measures, typical),
                                   .timeline = day.timeline});
        }
        if (kept.agreement) {
            client.agreement = kept.agreement->agreement();
        }
        ratios.push_back(kept.record.ratios());
        result.clients.push_back(std::move(client));
    }
    result.reliability = reliability_of(ratios);
    return result;
}

} // namespace carecost
