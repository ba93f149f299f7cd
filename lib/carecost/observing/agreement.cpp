// SPDX-License-Identifier: MIT
// Minute states and matched episodes of two observers.
// Both are counted as they come, so that only counts are kept.
#include "carecost/observing/agreement.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace carecost {
namespace {

constexpr DayTime minute = std::chrono::minutes{1};

bool has(const IntervalSet& set, DayTime moment) {
    const auto span = std::partition_point(
        set.begin(), set.end(), [&](const Interval& earlier) { return earlier.to <= moment; });
    return span != set.end() && span->from <= moment;
}

std::size_t state_at(const Timeline& line, DayTime moment) {
    const MinuteState state = has(line.helped, moment)    ? MinuteState::helped
                              : has(line.waiting, moment) ? MinuteState::waiting
                                                          : MinuteState::neither;
    return static_cast<std::size_t>(state);
}

Interval span_of(const Episode& episode) {
    const DayTime from = episode.asked ? *episode.asked : episode.started.value_or(DayTime{});
    return {from, episode.ended ? *episode.ended : episode.started.value_or(from)};
}

std::vector<std::size_t> by_beginning(const std::vector<Episode>& episodes) {
    std::vector<std::size_t> order(episodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return span_of(episodes[left]).from < span_of(episodes[right]).from;
    });
    return order;
}

double minutes_between(DayTime from, DayTime to) { return approximate(minutes_of(to - from)); }

void add_wait_difference(Moments& differences, const Episode& first, const Episode& second) {
    if (is_request(first) && is_request(second)) {
        const Interval one = wait_of(first);
        const Interval other = wait_of(second);
        differences.add(minutes_between(one.to - one.from, other.to - other.from));
    }
}

void add_duration_difference(Moments& differences, const Episode& first, const Episode& second) {
    const auto one = help_of(first);
    const auto other = help_of(second);
    if (one && other) {
        differences.add(minutes_between(one->to - one->from, other->to - other->from));
    }
}

Differences limits_of(const Moments& differences) {
    Differences result{.n = differences.count()};
    if (result.n > 0) {
        result.mean = differences.mean();
    }
    if (const auto sd = differences.sd()) {
        result.low = differences.mean() - 1.96 * *sd;
        result.high = differences.mean() + 1.96 * *sd;
    }
    return result;
}

} // namespace

std::vector<EpisodeMatch> match_episodes(const std::vector<Episode>& first,
                                         const std::vector<Episode>& second) {
    const std::vector<std::size_t> order = by_beginning(second);
    std::vector<EpisodeMatch> candidates;
    for (const std::size_t one : by_beginning(first)) {
        const Interval span = span_of(first[one]);
        for (const std::size_t other : order) {
            const Interval theirs = span_of(second[other]);
            if (theirs.from >= span.to) {
                break;
            }
            const DayTime overlap = std::min(span.to, theirs.to) - std::max(span.from, theirs.from);
            if (overlap > DayTime{}) {
                candidates.push_back({one, other, overlap});
            }
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const EpisodeMatch& left, const EpisodeMatch& right) {
                         return left.overlap > right.overlap;
                     });
    std::vector<bool> is_first_taken(first.size());
    std::vector<bool> is_second_taken(second.size());
    std::vector<EpisodeMatch> matches;
    for (const EpisodeMatch& candidate : candidates) {
        if (!is_first_taken[candidate.first] && !is_second_taken[candidate.second]) {
            is_first_taken[candidate.first] = true;
            is_second_taken[candidate.second] = true;
            matches.push_back(candidate);
        }
    }
    return matches;
}

void AgreementRecord::add(const ClientDay& first, const ClientDay& second) {
    add_minutes(first, second);
    add_episodes(first, second);
}

void AgreementRecord::add_minutes(const ClientDay& first, const ClientDay& second) {
    const Timeline one = timeline_of(first, {});
    const Timeline other = timeline_of(second, {});
    for (const Interval& span : intersect(one.observed, other.observed)) {
        const DayTime begin = std::chrono::ceil<std::chrono::minutes>(span.from);
        for (DayTime moment = begin; moment + minute <= span.to; moment += minute) {
            ++table_[state_at(one, moment)][state_at(other, moment)];
        }
    }
}

void AgreementRecord::add_episodes(const ClientDay& first, const ClientDay& second) {
    const std::vector<EpisodeMatch> matches = match_episodes(first.episodes, second.episodes);
    const auto count = static_cast<std::int64_t>(matches.size());
    matched_ += count;
    only_first_ += static_cast<std::int64_t>(first.episodes.size()) - count;
    only_second_ += static_cast<std::int64_t>(second.episodes.size()) - count;
    for (const EpisodeMatch& match : matches) {
        const Episode& one = first.episodes[match.first];
        const Episode& other = second.episodes[match.second];
        add_wait_difference(wait_differences_, one, other);
        add_duration_difference(duration_differences_, one, other);
    }
}

Agreement AgreementRecord::agreement() const {
    Agreement result{.table = {},
                     .wait_difference = limits_of(wait_differences_),
                     .duration_difference = limits_of(duration_differences_)};
    std::int64_t agreed = 0;
    for (std::size_t state = 0; state < minute_states; ++state) {
        result.table.emplace_back(table_[state].begin(), table_[state].end());
        result.minutes +=
            std::accumulate(table_[state].begin(), table_[state].end(), std::int64_t{0});
        agreed += table_[state][state];
    }
    if (result.minutes > 0) {
        result.agreement = Rational::fraction(agreed, result.minutes);
        result.kappa = cohens_kappa(result.table);
    }
    for (std::size_t state = 0; state < minute_states; ++state) {
        std::int64_t row = 0;
        std::int64_t column = 0;
        for (std::size_t other = 0; other < minute_states; ++other) {
            row += table_[state][other];
            column += table_[other][state];
        }
        const std::int64_t both = table_[state][state];
        result.kappa_by_state[state] = cohens_kappa(
            {{both, row - both}, {column - both, result.minutes - row - column + both}});
    }
    result.matched = matched_;
    result.only_first = only_first_;
    result.only_second = only_second_;
    return result;
}

} // namespace carecost
