// SPDX-License-Identifier: MIT
// Adds days up and takes means and ranges of the assistant hours.
// A day that cannot tell its own typical episode borrows that of all days, in the end.
#include "carecost/observing/pooled.hpp"

#include "carecost/observing/day_measures.hpp"

#include <algorithm>

namespace carecost {
namespace {

void widen(std::optional<DayRange>& range, const Rational& value) {
    range = range ? DayRange{std::min(range->low, value), std::max(range->high, value)}
                  : DayRange{value, value};
}

} // namespace

void PooledDays::add(const DayTotals& day, const AssistantHours& hours) {
    if (days_ == 0) {
        totals_ = day;
    } else {
        totals_ += day;
    }
    ++days_;
    if (hours.a) {
        widen(range_.a, *hours.a);
        if (hours.a->over != 0) {
            excess_ += day.used - *day.equal_share;
        }
    }
    widen(range_.b, *hours.b);
    widen(range_.d, *hours.d);
    if (hours.c) {
        widen(range_.c, *hours.c);
        with_unmet_ += *hours.c;
        return;
    }
    const std::int64_t unmet = day.waits.unanswered.total();
    open_ = open_ ? OpenDays{.unmet = open_->unmet + unmet,
                             .fewest = std::min(open_->fewest, unmet),
                             .most = std::max(open_->most, unmet)}
                  : OpenDays{.unmet = unmet, .fewest = unmet, .most = unmet};
}

Measures PooledDays::measures(const ObservingOptions& options) const {
    Measures measures = measures_of(totals_, options);
    if (totals_.equal_share) {
        measures.assistant_hours.a =
            quotient(excess_, SharedTime{Int128{3'600'000} * days_}); // minutes by minutes
    }
    measures.assistant_hours.b = Quotient{totals_.individual.count(), Int128{3'600'000} * days_};
    measures.assistant_hours.c = mean_with_unmet();
    measures.assistant_hours.d = Quotient{totals_.clock_hours, days_};
    return measures;
}

std::optional<Quotient> PooledDays::mean_with_unmet() const {
    Rational total = with_unmet_;
    if (open_) {
        const auto borrowed =
            hours_with_unmet({}, open_->unmet, typical_episode(totals_.individual_episodes));
        if (!borrowed) {
            return std::nullopt;
        }
        total += *borrowed;
    }
    total /= days_;
    return Quotient{total.numerator(), total.denominator()};
}

HoursRange PooledDays::range_over_days() const {
    HoursRange range = range_;
    if (!totals_.equal_share) {
        range.a.reset();
    }
    if (open_) {
        const auto typical = typical_episode(totals_.individual_episodes);
        const auto least = hours_with_unmet({}, open_->fewest, typical);
        const auto most = hours_with_unmet({}, open_->most, typical);
        if (least && most) {
            widen(range.c, *least);
            widen(range.c, *most);
        } else {
            range.c.reset();
        }
    }
    return range;
}

} // namespace carecost
