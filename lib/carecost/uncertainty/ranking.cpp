// SPDX-License-Identifier: MIT
// Values go into buckets of equal width, about four to a bucket where they lie evenly; then each
// bucket is sorted on its own. Scaling never falls, so buckets are in order and equal values meet.
#include "carecost/uncertainty/ranking.hpp"

#include "carecost/uncertainty/parallel.hpp"

#include <algorithm>
#include <cmath>

namespace carecost {
namespace {

struct Entry {
    double value = 0;
    std::uint32_t position = 0; // among the values as given
};

class Buckets {
  public:
    explicit Buckets(std::span<const double> values)
        : starts_(std::max<std::size_t>(values.size() / 4, 1) + 1), entries_(values.size()) {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        least_ = values.empty() ? 0 : *least;
        const double width = values.empty() ? 0 : *most - least_;
        scale_ = width > 0 ? static_cast<double>(count()) / width : 0;
        for (const double value : values) {
            ++starts_[bucket_of(value) + 1];
        }
        for (std::size_t bucket = 0; bucket < count(); ++bucket) {
            starts_[bucket + 1] += starts_[bucket];
        }
        std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
        for (std::size_t i = 0; i < values.size(); ++i) {
            entries_[next[bucket_of(values[i])]++] = {.value = values[i],
                                                      .position = static_cast<std::uint32_t>(i)};
        }
    }

    [[nodiscard]] std::size_t count() const { return starts_.size() - 1; }

    [[nodiscard]] std::size_t start(std::size_t bucket) const { return starts_[bucket]; }

    [[nodiscard]] std::span<Entry> entries(std::size_t bucket) {
        return std::span(entries_).subspan(starts_[bucket], starts_[bucket + 1] - starts_[bucket]);
    }

  private:
    [[nodiscard]] std::size_t bucket_of(double value) const {
        return std::min(static_cast<std::size_t>((value - least_) * scale_), count() - 1);
    }

    double least_ = 0;
    double scale_ = 0;
    std::vector<std::uint32_t> starts_;
    std::vector<Entry> entries_;
};

/// Sorts one bucket and writes its values and ranks.
void settle(std::span<Entry> entries, std::size_t start, Ranking& ranking) {
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.value < right.value; });
    const auto total = static_cast<std::int64_t>(ranking.sorted.size());
    for (std::size_t first = 0; first < entries.size();) {
        std::size_t last = first;
        while (last + 1 < entries.size() && entries[last + 1].value == entries[first].value) {
            ++last;
        }
        // Ranks run from 1, so the doubled mean of first and last is first + last + 2.
        const auto doubled = static_cast<std::int64_t>(2 * start + first + last + 2);
        for (std::size_t i = first; i <= last; ++i) {
            ranking.sorted[start + i] = entries[i].value;
            ranking.centred_ranks[entries[i].position] =
                static_cast<std::int32_t>(doubled - (total + 1));
        }
        first = last + 1;
    }
}

} // namespace

Ranking ranked(std::span<const double> values, unsigned threads) {
    Buckets buckets(values);
    Ranking ranking{.sorted = std::vector<double>(values.size()),
                    .centred_ranks = std::vector<std::int32_t>(values.size())};
    constexpr std::size_t buckets_in_piece = 8192;
    const std::size_t pieces = buckets.count() / buckets_in_piece + 1;
    for_each_piece(threads, pieces, [&](std::size_t piece) {
        const std::size_t end = std::min((piece + 1) * buckets_in_piece, buckets.count());
        for (std::size_t bucket = piece * buckets_in_piece; bucket < end; ++bucket) {
            settle(buckets.entries(bucket), buckets.start(bucket), ranking);
        }
    });
    return ranking;
}

double percentile(std::span<const double> sorted, double probability) {
    const double place = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = place - static_cast<double>(below);
    return sorted[below] + part * (sorted[above] - sorted[below]);
}

double share_above(std::span<const double> sorted, double threshold) {
    const auto first = std::upper_bound(sorted.begin(), sorted.end(), threshold);
    return static_cast<double>(sorted.end() - first) / static_cast<double>(sorted.size());
}

} // namespace carecost
