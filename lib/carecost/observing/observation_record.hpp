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

/// What a record needs of one centre's day.
struct MeasuredDay {
    Date day;
    std::string centre;
    std::vector<ClientDayResult> clients;
    std::vector<Timeline> timelines{}; // of the clients, where they are kept
};

/// One client's days.
class ClientRecord {
  public:
    void add(const ClientDayResult& day);

    [[nodiscard]] const Moments& ratios() const { return ratios_.moments(); }
    /// Median length of all individual episodes, in minutes.
    [[nodiscard]] std::optional<Quotient> typical_episode() const;
    /// Together, range and certainty; needs at least one day.
    [[nodiscard]] ObservedClient observed(const ObservingOptions& options) const;

  private:
    PooledDays all_;
    PooledDays later_; // all but the first
    PooledDays after_first_hours_;
    DayTotals first_;
    RatioDays ratios_;
};

/// What a client is called in output.
[[nodiscard]] std::string client_key(const std::string& centre, const std::string& client,
                                     bool has_several_centres);

class ObservationRecord {
  public:
    enum class Keep {
        every_day,      // for output that shows the days
        every_timeline, // for output that draws them as well
        no_day          // for output of all days together
    };

    explicit ObservationRecord(ObservingOptions options, Keep keep = Keep::every_day)
        : options_(options), keep_(keep) {}

    /// One that has taken nothing in yet.
    [[nodiscard]] ObservationRecord empty() const { return ObservationRecord{options_, keep_}; }

    /// Works a day out for add(). May be called on several threads at once.
    /// @throws InputError where the roster cannot be; the day is then left out
    [[nodiscard]] MeasuredDay measured(const CentreDay& day) const;

    void add(MeasuredDay day);
    void add(const CentreDay& day) { add(measured(day)); }

    /// A second observer's rows of a client's day that add() has taken from the first.
    void add_second(const std::string& centre, const ClientDay& first, const ClientDay& second);

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
