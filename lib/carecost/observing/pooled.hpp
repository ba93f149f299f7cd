// SPDX-License-Identifier: MIT
// Several days of one client together: sums and ratios of sums, medians over all requests,
// assistant hours as means over the attended days. Memory does not grow with rows.
#pragma once

#include "carecost/observing/day_totals.hpp"
#include "carecost/observing/measures.hpp"

#include <cstdint>
#include <optional>

namespace carecost {

/// The lowest and the highest day.
struct DayRange {
    Rational low;
    Rational high;

    [[nodiscard]] friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Nothing where the hours themselves are unknown.
struct HoursRange {
    std::optional<DayRange> a{};
    std::optional<DayRange> b{};
    std::optional<DayRange> c{};
    std::optional<DayRange> d{};
};

class PooledDays {
  public:
    /// @param hours assistant_hours_of() the day
    void add(const DayTotals& day, const AssistantHours& hours);

    [[nodiscard]] int days() const { return days_; }
    [[nodiscard]] const DayTotals& totals() const { return totals_; }
    /// All measures, assistant hours included. Needs at least one day.
    [[nodiscard]] Measures measures(const ObservingOptions& options) const;
    [[nodiscard]] HoursRange range_over_days() const;

  private:
    /// Unmet requests of days without any individual help: their hours c wait for the typical
    /// episode of all days.
    struct OpenDays {
        std::int64_t unmet = 0;
        std::int64_t fewest = 0;
        std::int64_t most = 0;
    };

    [[nodiscard]] std::optional<Quotient> mean_with_unmet() const;

    int days_ = 0;
    DayTotals totals_;
    HoursRange range_;               // c: of the days that know their own
    SharedTime excess_;              // beyond an equal share, of the days where it is above 0
    Rational with_unmet_;            // hours c, of the days that know their own
    std::optional<OpenDays> open_{}; // nothing: every day knows its own
};

} // namespace carecost
