// SPDX-License-Identifier: MIT
// The few statistics that honest words about two to five days need, in double.
// Each names where it is printed; tests/published reproduces printed results.
#pragma once

#include "carecost/observing/waits.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace carecost {

struct Bounds {
    double low = 0;
    double high = 0;
};

/// Count, mean and squared deviations of numbers that are not kept (Welford 1962, Technometrics
/// 4:419).
class Moments {
  public:
    void add(double value);

    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] double mean() const { return mean_; }
    [[nodiscard]] double squared_deviations() const { return squared_deviations_; }
    /// With n − 1; nothing below two numbers.
    [[nodiscard]] std::optional<double> sd() const;

  private:
    std::int64_t count_ = 0;
    double mean_ = 0;
    double squared_deviations_ = 0;
};

/// Exact 95 % limits of a share (Clopper and Pearson 1934, Biometrika 26:404).
/// @param trials at least 1
[[nodiscard]] Bounds clopper_pearson(std::int64_t successes, std::int64_t trials);

/// Half-width of the 95 % t-interval of the mean; nothing below two numbers.
[[nodiscard]] std::optional<double> t_half_width(const Moments& moments);

/// The smallest number of days for which t(n − 1)·sd/√n is at most a fifth of the mean; nothing
/// below two days seen, for a mean that is not above 0, and where it takes more than 365.
[[nodiscard]] std::optional<int> days_needed(const Moments& moments);

/// 95 % limits of the true standard deviation as multiples of the one seen, by chi-squared.
/// @param count at least 2
[[nodiscard]] Bounds sd_spread(std::int64_t count);

struct RateRatio {
    std::optional<double> value{}; // second over first; nothing over no event
    std::optional<double> low{};
    std::optional<double> high{}; // nothing: no upper limit
    double p = 1;
};

/// Two Poisson rates compared given the number of all events (Przyborowski and Wilenski 1940,
/// Biometrika 31:313), exact 95 % limits, central p: twice the smaller tail, at most 1. R's
/// rateratio.test gives the same.
/// @param first_time, second_time  above 0    @return nothing without any event
[[nodiscard]] std::optional<RateRatio> rate_ratio(std::int64_t first_events, double first_time,
                                                  std::int64_t second_events, double second_time);

struct LogRank {
    double chi2 = 0; // one degree of freedom
    double p = 1;
};

/// Two groups of waits compared (Mantel 1966; hypergeometric variance).
/// @return nothing where no moment tells them apart
[[nodiscard]] std::optional<LogRank> log_rank(const Waits& first, const Waits& second);

/// Agreement beyond chance (Cohen 1960, Educ Psychol Meas 20:37) of a square table of counts, rows
/// the first observer; exact.
/// @return nothing where chance alone would agree always
[[nodiscard]] std::optional<Rational>
cohens_kappa(const std::vector<std::vector<std::int64_t>>& table);

/// One-way intraclass correlation, ICC(1,1) of Shrout and Fleiss (1979, Psychol Bull 86:420); with
/// unequal groups their average size is n0 of the one-way analysis of variance.
/// @return nothing below two groups, without a group of two, or where nothing varies
[[nodiscard]] std::optional<double> one_way_icc(const std::vector<Moments>& groups);

/// Reliability of the mean of `count` measurements (Spearman and Brown 1910).
[[nodiscard]] double spearman_brown(double icc, int count);

/// How many measurements it takes for their mean to reach a reliability; nothing when icc is not
/// above 0.
/// @param wanted above 0, below 1
[[nodiscard]] std::optional<int> measurements_for(double icc, double wanted);

} // namespace carecost
