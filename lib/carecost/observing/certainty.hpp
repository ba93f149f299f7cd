// SPDX-License-Identifier: MIT
// How sure the few days of a log can make anybody: the day is the unit, nothing is resampled.
// Also looks again without the first day and without each first hour, when people try harder.
#pragma once

#include "carecost/observing/measures.hpp"
#include "carecost/observing/pooled.hpp"
#include "carecost/observing/statistics.hpp"

#include <optional>

namespace carecost {

/// Roster of the first day against that of the other days: what else differed. Means over the
/// observed time; nothing without a staff list or head counts.
struct FirstDayContrast {
    std::optional<Rational> workers_first{}; // available
    std::optional<Rational> workers_later{};
    std::optional<Rational> clients_first{}; // present
    std::optional<Rational> clients_later{};
};

/// Members as in the JSON output, and what the words beside them need.
struct Certainty {
    int days = 0;                       // attended
    std::optional<double> ratio_mean{}; // over the days that have a ratio
    std::optional<double> ratio_low{};  // 95 % t-interval over days
    std::optional<double> ratio_high{};
    std::optional<double> precision{};  // half-width / mean
    bool interval_says_nothing = false; // it reaches below 0, where no ratio can be
    int days_above_one = 0;
    std::optional<double> one_sided_chance{};      // 0.5^days, where all lie on one side of 1
    std::optional<int> days_needed{};              // for a precision of 0.2; nothing above 365
    std::optional<Bounds> sd_spread{};             // the true sd as multiples of the one seen
    std::optional<RateRatio> request_rate_ratio{}; // second over first, of exactly two days
    std::optional<LogRank> log_rank{};             // of exactly two days
    std::optional<Bounds> unmet{};                 // 95 % limits of the unmet rate
    std::optional<Measures> without_first_day{};   // of at least two days
    std::optional<Measures> without_first_hour{};  // without the first 60 minutes of each day
    std::optional<FirstDayContrast> first_day_contrast{}; // of at least two days
};

/// The assistance-minute ratios of several days.
class RatioDays {
  public:
    /// A day without a ratio counts for nothing here.
    void add(const std::optional<Rational>& ratio);

    [[nodiscard]] const Moments& moments() const { return moments_; }
    [[nodiscard]] int above_one() const { return above_one_; }
    /// 0.5^days, the chance that all days lie on the side of 1 where they do if either were as
    /// likely; nothing where they lie on both sides or on 1.
    [[nodiscard]] std::optional<double> one_sided_chance() const;

  private:
    Moments moments_;
    int above_one_ = 0;
    int below_one_ = 0;
};

/// @param all  every day    @param first  the first day alone    @param later  every other day
/// @param after_first_hours  every day, each without its first hour
[[nodiscard]] Certainty certainty_of(const PooledDays& all, const DayTotals& first,
                                     const PooledDays& later, const PooledDays& after_first_hours,
                                     const RatioDays& ratios, const ObservingOptions& options);

} // namespace carecost
