// SPDX-License-Identifier: MIT
// Kaplan-Meier and type-7 quantiles over counts by length.
// The survival curve is held as a quotient of two wide integers, which never overflows.
#include "carecost/observing/waits.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

using WideInteger = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                                  boost::multiprecision::et_off>;

/// Answers and censorings at one length, in order of length.
struct Moment {
    DayTime length;
    std::int64_t answered = 0;
    std::int64_t unanswered = 0;
};

std::vector<Moment> moments_of(const Waits& waits) {
    std::vector<Moment> moments;
    auto unanswered = waits.unanswered.by_length().begin();
    const auto last = waits.unanswered.by_length().end();
    const auto take_unanswered_before = [&](std::optional<DayTime> bound) {
        for (; unanswered != last && (!bound || unanswered->first < *bound); ++unanswered) {
            moments.push_back({unanswered->first, 0, unanswered->second});
        }
    };
    for (const auto& [length, count] : waits.answered.by_length()) {
        take_unanswered_before(length);
        const bool is_tied = unanswered != last && unanswered->first == length;
        moments.push_back({length, count, is_tied ? unanswered->second : 0});
        if (is_tied) {
            ++unanswered;
        }
    }
    take_unanswered_before(std::nullopt);
    return moments;
}

/// Walks over the order statistics to find the one at `rank` (from 0).
DayTime order_statistic(const LengthCounts& lengths, std::int64_t rank) {
    std::int64_t passed = 0;
    for (const auto& [length, count] : lengths.by_length()) {
        passed += count;
        if (rank < passed) {
            return length;
        }
    }
    return lengths.by_length().rbegin()->first;
}

bool is_shorter(const LengthCounts::Entry& entry, DayTime length) { return entry.first < length; }

} // namespace

void LengthCounts::add(DayTime length, std::int64_t count) {
    const auto place = std::lower_bound(counts_.begin(), counts_.end(), length, is_shorter);
    if (place != counts_.end() && place->first == length) {
        place->second += count;
    } else {
        counts_.insert(place, {length, count});
    }
}

std::int64_t LengthCounts::count_of(DayTime length) const {
    const auto place = std::lower_bound(counts_.begin(), counts_.end(), length, is_shorter);
    return place != counts_.end() && place->first == length ? place->second : 0;
}

LengthCounts& LengthCounts::operator+=(const LengthCounts& other) {
    for (const auto& [length, count] : other.counts_) {
        add(length, count);
    }
    return *this;
}

std::int64_t LengthCounts::total() const {
    std::int64_t total = 0;
    for (const auto& [length, count] : counts_) {
        total += count;
    }
    return total;
}

std::int64_t LengthCounts::up_to(DayTime bound) const {
    std::int64_t total = 0;
    for (auto entry = counts_.begin(); entry != counts_.end() && entry->first <= bound; ++entry) {
        total += entry->second;
    }
    return total;
}

Waits& Waits::operator+=(const Waits& other) {
    answered += other.answered;
    unanswered += other.unanswered;
    return *this;
}

std::optional<Rational> kaplan_meier_quantile(const Waits& waits, const Rational& p) {
    const Rational still_waiting = Rational{1} - p;
    const WideInteger bound_over{still_waiting.numerator()};
    const WideInteger bound_under{still_waiting.denominator()};
    // S = over/under × at_risk/block: while nobody is censored the factors (n − d)/n telescope, and
    // only the first and the last number of a block count.
    WideInteger over = 1;
    WideInteger under = 1;
    std::int64_t at_risk = waits.total();
    std::int64_t block = at_risk;
    for (const Moment& moment : moments_of(waits)) {
        at_risk -= moment.answered;
        if (moment.answered > 0 && over * at_risk * bound_under <= bound_over * under * block) {
            return minutes_of(moment.length);
        }
        if (moment.unanswered > 0) {
            over *= at_risk;
            under *= block;
            at_risk -= moment.unanswered;
            block = at_risk;
        }
    }
    return std::nullopt;
}

std::optional<Rational> percentile(const LengthCounts& lengths, const Rational& p) {
    const std::int64_t count = lengths.total();
    if (count == 0) {
        return std::nullopt;
    }
    const Rational position = p * (count - 1);
    const auto rank = static_cast<std::int64_t>(position.numerator() / position.denominator());
    const Rational lower = minutes_of(order_statistic(lengths, rank));
    const Rational upper = minutes_of(order_statistic(lengths, std::min(rank + 1, count - 1)));
    return lower + (position - rank) * (upper - lower);
}

Rational minutes_of(Int128 milliseconds) { return Rational::fraction(milliseconds, 60'000); }

Rational minutes_of(DayTime length) { return minutes_of(Int128{length.count()}); }

} // namespace carecost
