// SPDX-License-Identifier: MIT
// Takes a log in, one centre's day after the other in order of date, and knows the result.
// What it keeps of a client does not grow with rows: a year of a region passes through.
#pragma once

#include "carecost/observing/day_measures.hpp"
#include "carecost/observing/observation_result.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace carecost {

/// One client's days.
class ClientRecord {
  public:
    void add(const ClientDayResult& day);

    [[nodiscard]] const Moments& ratios() const { return ratios_.moments(); }
    /// Median length of all individual episodes, in minutes.
    [[nodiscard]] std::optional<Rational> typical_episode() const;
    /// Together, range and certainty; needs at least one day.
    [[nodiscard]] ObservedClient observed(const ObservingOptions& options) const;

  private:
    PooledDays all_;
    PooledDays later_; // all but the first
    PooledDays after_first_hours_;
    DayTotals first_;
    RatioDays ratios_;
};

class ObservationRecord {
  public:
    enum class Keep {
        every_day,      // for output that shows the days
        every_timeline, // for output that draws them as well
        no_day          // for output that has printed them as they came
    };

    explicit ObservationRecord(ObservingOptions options, Keep keep = Keep::every_day)
        : options_(options), keep_(keep) {}

    /// @return the day's results, for output that goes on as days come
    /// @throws InputError where the roster cannot be; the day is then left out
    std::vector<ClientDayResult> add(const CentreDay& day);

    /// A second observer's rows of a client's day that add() has taken from the first.
    void add_second(const std::string& centre, const ClientDay& first, const ClientDay& second);

    /// What a client is called in output: known when every day is in. Only of clients taken in.
    [[nodiscard]] std::string key_of(const std::string& centre, const std::string& client) const;
    /// Median length of all the client's individual episodes, in minutes.
    [[nodiscard]] std::optional<Rational> typical_episode(const std::string& centre,
                                                          const std::string& client) const;

    /// Clients in order of centre and alias. Notes are for whoever read the log.
    [[nodiscard]] ObservationResult result() const;

  private:
    struct Kept {
        ClientRecord record;
        std::vector<ObservedDay> days;
        std::optional<AgreementRecord> agreement;
    };

    [[nodiscard]] bool has_several_centres() const;

    ObservingOptions options_;
    Keep keep_;
    std::map<std::pair<std::string, std::string>, Kept> clients_; // by centre and alias
};

} // namespace carecost
