// SPDX-License-Identifier: MIT
// Kaplan-Meier and type-7 quantiles over counts by length.
// The survival curve is held as a quotient of two integers, wide ones where many waits need them.
#include "carecost/observing/waits.hpp"

#include "carecost/base/int128.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace carecost {
namespace {

using WideInteger = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                                  boost::multiprecision::et_off>;

/// Answers and censorings at one length.
struct Moment {
    DayTime length;
    std::int64_t answered = 0;
    std::int64_t unanswered = 0;
};

/// Walks through the moments in order of length.
class LengthWalk {
  public:
    explicit LengthWalk(const Waits& waits)
        : answered_(waits.answered.by_length()), unanswered_(waits.unanswered.by_length()) {}

    std::optional<Moment> next() {
        const bool has_answered = !answered_.empty();
        const bool has_unanswered = !unanswered_.empty();
        if (!has_answered && !has_unanswered) {
            return std::nullopt;
        }
        const DayTime length = !has_unanswered ? answered_.front().first
                               : !has_answered
                                   ? unanswered_.front().first
                                   : std::min(answered_.front().first, unanswered_.front().first);
        return Moment{length, take(answered_, length), take(unanswered_, length)};
    }

  private:
    using Entries = std::span<const LengthCounts::Entry>;

    static std::int64_t take(Entries& entries, DayTime length) {
        if (entries.empty() || entries.front().first != length) {
            return 0;
        }
        const std::int64_t count = entries.front().second;
        entries = entries.subspan(1);
        return count;
    }

    Entries answered_;
    Entries unanswered_;
};

Int128 product(Int128 left, Int128 right) { return checked_multiply(left, right); }

WideInteger product(const WideInteger& left, const WideInteger& right) { return left * right; }

/// @throws RationalOverflow where the integers are too narrow
template <typename Integer>
std::optional<DayTime> survival_quantile(const Waits& waits, const Rational& p) {
    const Integer bound_over{p.denominator() - p.numerator()};
    const Integer bound_under{p.denominator()};
    // S = over/under × at_risk/block: while nobody is censored the factors (n − d)/n telescope, and
    // only the first and the last number of a block count.
    Integer over = 1;
    Integer under = 1;
    std::int64_t at_risk = waits.total();
    std::int64_t block = at_risk;
    LengthWalk moments{waits};
    while (const auto moment = moments.next()) {
        at_risk -= moment->answered;
        if (moment->answered > 0 && product(product(over, Integer{at_risk}), bound_under) <=
                                        product(product(under, Integer{block}), bound_over)) {
            return moment->length;
        }
        if (moment->unanswered > 0) {
            over = product(over, Integer{at_risk});
            under = product(under, Integer{block});
            at_risk -= moment->unanswered;
            block = at_risk;
        }
    }
    return std::nullopt;
}

/// The order statistics at `rank` (from 0) and after it; the last one stands for those after it.
std::pair<DayTime, DayTime> order_statistics(const LengthCounts& lengths, std::int64_t rank) {
    const auto& entries = lengths.by_length();
    std::int64_t passed = 0;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        passed += entry->second;
        if (rank < passed) {
            const bool is_last_of_these = rank + 1 == passed && entry + 1 != entries.end();
            return {entry->first, is_last_of_these ? (entry + 1)->first : entry->first};
        }
    }
    return {entries.back().first, entries.back().first};
}

} // namespace

void LengthCounts::add(DayTime length, std::int64_t count) {
    constexpr std::size_t usual = 8; // lengths of a day
    if (counts_.empty()) {
        counts_.reserve(usual);
    }
    total_ += count;
    if (counts_.empty() || counts_.back().first < length) {
        counts_.emplace_back(length, count);
        return;
    }
    const std::size_t place = place_of(length);
    if (place < counts_.size() && counts_[place].first == length) {
        counts_[place].second += count;
    } else {
        counts_.insert(counts_.begin() + static_cast<std::ptrdiff_t>(place), {length, count});
    }
}

std::int64_t LengthCounts::count_of(DayTime length) const {
    const std::size_t place = place_of(length);
    return place < counts_.size() && counts_[place].first == length ? counts_[place].second : 0;
}

/// Halves what is left without a branch: which half a length lies in cannot be foreseen.
std::size_t LengthCounts::place_of(DayTime length) const {
    std::size_t first = 0;
    for (std::size_t left = counts_.size(); left > 0;) {
        const std::size_t half = (left + 1) / 2;
        first += counts_[first + half - 1].first < length ? half : 0;
        left -= half;
    }
    return first;
}

LengthCounts& LengthCounts::operator+=(const LengthCounts& other) {
    for (const auto& [length, count] : other.counts_) {
        add(length, count);
    }
    return *this;
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

std::optional<Quotient> kaplan_meier_quantile(const Waits& waits, const Rational& p) {
    std::optional<DayTime> length;
    try {
        length = survival_quantile<Int128>(waits, p);
    } catch (const RationalOverflow&) {
        length = survival_quantile<WideInteger>(waits, p);
    }
    return length ? std::optional{minutes_of(*length)} : std::nullopt;
}

std::optional<Quotient> percentile(const LengthCounts& lengths, const Rational& p) {
    if (lengths.total() == 0) {
        return std::nullopt;
    }
    // At rank + rest/under, counted from 0.
    const Int128 under = p.denominator();
    const Int128 position = p.numerator() * (lengths.total() - 1);
    const auto rank = static_cast<std::int64_t>(position / under);
    const Int128 rest = position % under;
    const auto [lower, upper] = order_statistics(lengths, rank);
    return Quotient{lower.count() * under + rest * (upper - lower).count(), 60'000 * under};
}

Quotient minutes_of(Int128 milliseconds) { return {milliseconds, 60'000}; }

Quotient minutes_of(DayTime length) { return minutes_of(Int128{length.count()}); }

} // namespace carecost
