// SPDX-License-Identifier: MIT
// How long people waited: answered waits and those that nobody ended, counted by exact length, so
// that days can be pooled without keeping their rows. Medians here are exact fractions.
#pragma once

#include "carecost/base/quotient.hpp"
#include "carecost/model/observation_log.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace carecost {

/// How many lengths of time of each exact length.
class LengthCounts {
  public:
    using Entry = std::pair<DayTime, std::int64_t>; // a length, and how often it came

    void add(DayTime length, std::int64_t count = 1);
    LengthCounts& operator+=(const LengthCounts& other);

    /// In order of length, each once.
    [[nodiscard]] const std::vector<Entry>& by_length() const { return counts_; }
    [[nodiscard]] std::int64_t count_of(DayTime length) const;
    [[nodiscard]] std::int64_t total() const { return total_; }
    [[nodiscard]] std::int64_t up_to(DayTime bound) const; // bound included

  private:
    /// Where a length stands in `counts_`, or belongs.
    [[nodiscard]] std::size_t place_of(DayTime length) const;

    std::vector<Entry> counts_; // sorted, which takes a third of a map's memory
    std::int64_t total_ = 0;
};

/// Waits that help ended, and waits that only giving up or the end of the day cut off (censored).
struct Waits {
    LengthCounts answered;
    LengthCounts unanswered;

    Waits& operator+=(const Waits& other);
    [[nodiscard]] std::int64_t total() const { return answered.total() + unanswered.total(); }
};

/// The time by which a share `p` of all requests was answered, unanswered ones counted as waiting
/// on: smallest t with 1 − S(t) >= p, S by Kaplan and Meier (1958, J Am Stat Assoc 53:457), answers
/// before censorings at a tie. S is an exact fraction.
/// @param p above 0, below 1    @return minutes; nothing where the curve never falls that far
[[nodiscard]] std::optional<Quotient> kaplan_meier_quantile(const Waits& waits, const Rational& p);

/// Type 7 of Hyndman and Fan (1996, Am Stat 50:361), PERCENTILE.INC of spreadsheets: linear between
/// the order statistics at (n − 1) p.
/// @param p from 0 to 1    @return minutes; nothing of nothing
[[nodiscard]] std::optional<Quotient> percentile(const LengthCounts& lengths, const Rational& p);

/// Exact minutes of milliseconds.
[[nodiscard]] Quotient minutes_of(Int128 milliseconds);
[[nodiscard]] Quotient minutes_of(DayTime length);

} // namespace carecost
