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
        later_.add(day.totals);
    }
    all_.add(day.totals);
    after_first_hours_.add(day.after_first_hour);
    ratios_.add(day.measures.assistance_minute_ratio);
}

std::optional<Rational> ClientRecord::typical_episode() const {
    return carecost::typical_episode(all_.totals().individual_episodes);
}

ObservedClient ClientRecord::observed(const ObservingOptions& options) const {
    return {.key = {},
            .together = all_.measures(options),
            .hours_range = all_.range_over_days(),
            .certainty = certainty_of(all_, first_, later_, after_first_hours_, ratios_, options)};
}

std::vector<ClientDayResult> ObservationRecord::add(const CentreDay& day) {
    std::vector<ClientDayResult> results = measure_day(day, options_);
    for (const ClientDayResult& result : results) {
        Kept& kept = clients_[{day.centre, result.client}];
        kept.record.add(result);
        if (keep_ == Keep::every_day) {
            kept.days.push_back({day.day, result.measures});
        }
    }
    return results;
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

ObservationResult ObservationRecord::result() const {
    ObservationResult result;
    std::vector<Moments> ratios;
    for (const auto& [name, kept] : clients_) {
        const auto& [centre, alias] = name;
        ObservedClient client = kept.record.observed(options_);
        client.key = has_several_centres() ? fmt::format("{}/{}", centre, alias) : alias;
        const auto typical = kept.record.typical_episode();
        for (const ObservedDay& day : kept.days) {
            client.days.push_back({day.day, with_typical_episode(day.measures, typical)});
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
