// SPDX-License-Identifier: MIT
// Puts the statistics of a client's days together.
// What needs more days than there are stays empty, so that nobody reads a figure into it.
#include "carecost/observing/certainty.hpp"

#include <cmath>

namespace carecost {
namespace {

std::optional<Rational> mean_over_time(Int128 total, DayTime time) {
    return time == DayTime{} ? std::nullopt
                             : std::optional{Rational::fraction(total, time.count())};
}

std::optional<Rational> mean_workers(const DayTotals& days) {
    return days.staff ? mean_over_time(days.staff->available, days.observed) : std::nullopt;
}

std::optional<Rational> mean_clients(const DayTotals& days) {
    return days.clients ? mean_over_time(*days.clients, days.observed) : std::nullopt;
}

void add_ratios(Certainty& certainty, const RatioDays& ratios) {
    const Moments& moments = ratios.moments();
    certainty.days_above_one = ratios.above_one();
    certainty.one_sided_chance = ratios.one_sided_chance();
    certainty.days_needed = days_needed(moments);
    if (moments.count() == 0) {
        return;
    }
    certainty.ratio_mean = moments.mean();
    if (const auto half_width = t_half_width(moments)) {
        certainty.ratio_low = moments.mean() - *half_width;
        certainty.ratio_high = moments.mean() + *half_width;
        certainty.interval_says_nothing = *certainty.ratio_low < 0;
        certainty.sd_spread = sd_spread(moments.count());
        if (moments.mean() > 0) {
            certainty.precision = *half_width / moments.mean();
        }
    }
}

std::optional<RateRatio> request_rates(const DayTotals& first, const DayTotals& second) {
    if (first.observed == DayTime{} || second.observed == DayTime{}) {
        return std::nullopt;
    }
    return rate_ratio(first.waits.total(), approximate(minutes_of(first.observed)),
                      second.waits.total(), approximate(minutes_of(second.observed)));
}

} // namespace

void RatioDays::add(const std::optional<Rational>& ratio) {
    if (ratio) {
        moments_.add(approximate(*ratio));
        above_one_ += *ratio > 1 ? 1 : 0;
        below_one_ += *ratio < 1 ? 1 : 0;
    }
}

std::optional<double> RatioDays::one_sided_chance() const {
    const std::int64_t days = moments_.count();
    if (days == 0 || (above_one_ != days && below_one_ != days)) {
        return std::nullopt;
    }
    return std::ldexp(1.0, -static_cast<int>(days));
}

Certainty certainty_of(const PooledDays& all, const DayTotals& first, const PooledDays& later,
                       const PooledDays& after_first_hours, const RatioDays& ratios,
                       const ObservingOptions& options) {
    Certainty certainty{.days = all.days()};
    add_ratios(certainty, ratios);
    if (all.totals().waits.total() > 0) {
        certainty.unmet =
            clopper_pearson(all.totals().waits.unanswered.total(), all.totals().waits.total());
    }
    certainty.without_first_hour = after_first_hours.measures(options);
    if (later.days() > 0) {
        certainty.without_first_day = later.measures(options);
        certainty.first_day_contrast =
            FirstDayContrast{.workers_first = mean_workers(first),
                             .workers_later = mean_workers(later.totals()),
                             .clients_first = mean_clients(first),
                             .clients_later = mean_clients(later.totals())};
    }
    if (later.days() == 1) {
        certainty.request_rate_ratio = request_rates(first, later.totals());
        certainty.log_rank = log_rank(first.waits, later.totals().waits);
    }
    return certainty;
}

} // namespace carecost
