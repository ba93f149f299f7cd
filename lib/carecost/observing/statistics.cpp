// SPDX-License-Identifier: MIT
// Quantiles of t, beta and chi-squared come from Boost.Math; the rest is counting.
// This is the only file of the room that includes Boost.Math: it is slow to compile.
#include "carecost/observing/statistics.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace carecost {
namespace {

constexpr double tail = 0.025;        // on either side of 95 %
constexpr int most_days_needed = 365; // beyond it no observer will come
constexpr double wanted_precision = 0.2;

double t_quantile(std::int64_t degrees) {
    return boost::math::quantile(
        boost::math::complement(boost::math::students_t{static_cast<double>(degrees)}, tail));
}

double beta_quantile(std::int64_t alpha, std::int64_t beta, double probability) {
    return boost::math::quantile(
        boost::math::beta_distribution<>{static_cast<double>(alpha), static_cast<double>(beta)},
        probability);
}

/// Twice the smaller tail of so many successes, at most 1.
double central_p(std::int64_t successes, std::int64_t trials, double chance) {
    const boost::math::binomial binomial{static_cast<double>(trials), chance};
    const double at_most = boost::math::cdf(binomial, static_cast<double>(successes));
    const double at_least = successes == 0 ? 1.0
                                           : boost::math::cdf(boost::math::complement(
                                                 binomial, static_cast<double>(successes - 1)));
    return std::min(1.0, 2 * std::min(at_most, at_least));
}

void collect_lengths(std::set<DayTime>& all, const Waits& waits) {
    for (const LengthCounts& counts : {waits.answered, waits.unanswered}) {
        for (const auto& [length, count] : counts.by_length()) {
            all.insert(length);
        }
    }
}

} // namespace

void Moments::add(double value) {
    ++count_;
    const double distance = value - mean_;
    mean_ += distance / static_cast<double>(count_);
    squared_deviations_ += distance * (value - mean_);
}

std::optional<double> Moments::sd() const {
    if (count_ < 2) {
        return std::nullopt;
    }
    return std::sqrt(squared_deviations_ / static_cast<double>(count_ - 1));
}

Bounds clopper_pearson(std::int64_t successes, std::int64_t trials) {
    return {.low = successes == 0 ? 0.0 : beta_quantile(successes, trials - successes + 1, tail),
            .high = successes == trials
                        ? 1.0
                        : beta_quantile(successes + 1, trials - successes, 1 - tail)};
}

std::optional<double> t_half_width(const Moments& moments) {
    const auto sd = moments.sd();
    if (!sd) {
        return std::nullopt;
    }
    return t_quantile(moments.count() - 1) * *sd / std::sqrt(static_cast<double>(moments.count()));
}

std::optional<int> days_needed(const Moments& moments) {
    const auto sd = moments.sd();
    if (!sd || moments.mean() <= 0) {
        return std::nullopt;
    }
    for (int days = 2; days <= most_days_needed; ++days) {
        if (t_quantile(days - 1) * *sd / std::sqrt(days) <= wanted_precision * moments.mean()) {
            return days;
        }
    }
    return std::nullopt;
}

Bounds sd_spread(std::int64_t count) {
    const auto degrees = static_cast<double>(count - 1);
    const boost::math::chi_squared spread{degrees};
    return {.low = std::sqrt(degrees / boost::math::quantile(spread, 1 - tail)),
            .high = std::sqrt(degrees / boost::math::quantile(spread, tail))};
}

std::optional<RateRatio> rate_ratio(std::int64_t first_events, double first_time,
                                    std::int64_t second_events, double second_time) {
    const std::int64_t events = first_events + second_events;
    if (events == 0) {
        return std::nullopt;
    }
    const auto as_ratio = [&](double share) {
        return share / (1 - share) * first_time / second_time;
    };
    const Bounds share = clopper_pearson(second_events, events);
    RateRatio ratio{.value = std::nullopt,
                    .low = as_ratio(share.low),
                    .high = std::nullopt,
                    .p =
                        central_p(second_events, events, second_time / (first_time + second_time))};
    if (first_events > 0) {
        ratio.value = static_cast<double>(second_events) / second_time /
                      (static_cast<double>(first_events) / first_time);
        ratio.high = as_ratio(share.high);
    }
    return ratio;
}

std::optional<LogRank> log_rank(const Waits& first, const Waits& second) {
    std::set<DayTime> lengths;
    collect_lengths(lengths, first);
    collect_lengths(lengths, second);
    auto at_risk_first = static_cast<double>(first.total());
    auto at_risk = at_risk_first + static_cast<double>(second.total());
    double beyond_expected = 0;
    double variance = 0;
    for (const DayTime length : lengths) {
        const auto answered_first = static_cast<double>(first.answered.count_of(length));
        const auto answered =
            answered_first + static_cast<double>(second.answered.count_of(length));
        const double share_first = at_risk_first / at_risk;
        beyond_expected += answered_first - answered * share_first;
        if (at_risk > 1) {
            variance +=
                answered * share_first * (1 - share_first) * (at_risk - answered) / (at_risk - 1);
        }
        const auto gone_first =
            answered_first + static_cast<double>(first.unanswered.count_of(length));
        at_risk_first -= gone_first;
        at_risk -= gone_first + static_cast<double>(second.answered.count_of(length) +
                                                    second.unanswered.count_of(length));
    }
    if (variance <= 0) {
        return std::nullopt;
    }
    const double chi2 = beyond_expected * beyond_expected / variance;
    return LogRank{.chi2 = chi2, .p = std::erfc(std::sqrt(chi2 / 2))};
}

std::optional<Rational> cohens_kappa(const std::vector<std::vector<std::int64_t>>& table) {
    Int128 total = 0;
    Int128 agreed = 0;
    std::vector<Int128> rows(table.size());
    std::vector<Int128> columns(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (std::size_t column = 0; column < table.size(); ++column) {
            const Int128 count = table[row][column];
            total += count;
            agreed += row == column ? count : 0;
            rows[row] += count;
            columns[column] += count;
        }
    }
    Int128 by_chance = 0; // times total², as is the rest
    for (std::size_t state = 0; state < table.size(); ++state) {
        by_chance += rows[state] * columns[state];
    }
    if (total * total == by_chance) {
        return std::nullopt;
    }
    return Rational::fraction(agreed * total - by_chance, total * total - by_chance);
}

std::optional<double> one_way_icc(const std::vector<Moments>& groups) {
    double count = 0;
    double squared_counts = 0;
    double sum = 0;
    double within = 0;
    double group_count = 0;
    for (const Moments& group : groups) {
        const auto size = static_cast<double>(group.count());
        count += size;
        squared_counts += size * size;
        sum += size * group.mean();
        within += group.squared_deviations();
        group_count += size > 0 ? 1 : 0;
    }
    if (group_count < 2 || count <= group_count) {
        return std::nullopt;
    }
    double between = 0;
    for (const Moments& group : groups) {
        const double distance = group.mean() - sum / count;
        between += static_cast<double>(group.count()) * distance * distance;
    }
    const double mean_between = between / (group_count - 1);
    const double mean_within = within / (count - group_count);
    const double size = (count - squared_counts / count) / (group_count - 1);
    const double spread = mean_between + (size - 1) * mean_within;
    if (spread <= 0) {
        return std::nullopt;
    }
    return (mean_between - mean_within) / spread;
}

double spearman_brown(double icc, int count) { return count * icc / (1 + (count - 1) * icc); }

std::optional<int> measurements_for(double icc, double wanted) {
    if (icc <= 0) {
        return std::nullopt;
    }
    const double count = std::ceil(wanted * (1 - icc) / (icc * (1 - wanted)) - 1e-9);
    constexpr double most = 1e6; // beyond it the number says only "never"
    return count > most ? std::nullopt : std::optional{std::max(1, static_cast<int>(count))};
}

} // namespace carecost
