// SPDX-License-Identifier: MIT
// Sets of half-open intervals: the ends first, then a comparison moment by moment.
// One millisecond is the smallest difference there is.
#include "carecost/observing/intervals.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

using namespace carecost;
using namespace std::chrono_literals;

namespace {

IntervalSet set_of(std::vector<Interval> intervals) { return IntervalSet{std::move(intervals)}; }

bool has(const IntervalSet& set, DayTime moment) {
    for (const Interval& span : set) {
        if (span.from <= moment && moment < span.to) {
            return true;
        }
    }
    return false;
}

IntervalSet random_set(std::mt19937& draw) {
    std::vector<Interval> intervals;
    for (std::size_t count = draw() % 6; count > 0; --count) {
        const auto from = static_cast<std::int64_t>(draw() % 40);
        intervals.push_back({DayTime{from}, DayTime{from + static_cast<std::int64_t>(draw() % 9)}});
    }
    return set_of(std::move(intervals));
}

} // namespace

TEST_CASE("an interval holds its beginning and not its end") {
    const IntervalSet set = set_of({{1ms, 3ms}});
    CHECK(has(set, 1ms));
    CHECK(has(set, 2ms));
    CHECK_FALSE(has(set, 3ms));
    CHECK(set.length() == 2ms);
}

TEST_CASE("empty and reversed intervals add nothing") {
    CHECK(set_of({{5ms, 5ms}, {7ms, 6ms}}).is_empty());
}

TEST_CASE("touching intervals become one, those a millisecond apart stay two") {
    CHECK(set_of({{3ms, 5ms}, {1ms, 3ms}}) == set_of({{1ms, 5ms}}));
    const IntervalSet apart = set_of({{1ms, 3ms}, {4ms, 5ms}});
    CHECK(std::distance(apart.begin(), apart.end()) == 2);
}

TEST_CASE("an interval inside another changes nothing") {
    CHECK(set_of({{1ms, 9ms}, {2ms, 3ms}, {8ms, 9ms}}) == set_of({{1ms, 9ms}}));
}

TEST_CASE("what touches the end of a set is not within it") {
    const IntervalSet set = set_of({{10ms, 20ms}, {30ms, 40ms}});
    CHECK(set.length_within({0ms, 10ms}) == 0ms);
    CHECK(set.length_within({20ms, 30ms}) == 0ms);
    CHECK(set.length_within({19ms, 31ms}) == 2ms);
    CHECK(set.length_within({0ms, 99ms}) == 20ms);
}

TEST_CASE("union, intersection and difference are right at every moment") {
    std::mt19937 draw{7};
    for (int round = 0; round < 500; ++round) {
        const IntervalSet left = random_set(draw);
        const IntervalSet right = random_set(draw);
        const IntervalSet both = unite(left, right);
        const IntervalSet common = intersect(left, right);
        const IntervalSet rest = subtract(left, right);
        for (DayTime moment{0}; moment < 50ms; moment += 1ms) {
            const bool in_left = has(left, moment);
            const bool in_right = has(right, moment);
            REQUIRE(has(both, moment) == (in_left || in_right));
            REQUIRE(has(common, moment) == (in_left && in_right));
            REQUIRE(has(rest, moment) == (in_left && !in_right));
        }
        REQUIRE(common.length() + rest.length() == left.length());
    }
}

TEST_CASE("united one by one, in order or not, intervals are the same set") {
    std::mt19937 draw{8};
    for (int round = 0; round < 500; ++round) {
        std::vector<Interval> intervals;
        for (std::size_t count = draw() % 6; count > 0; --count) {
            const auto from = static_cast<std::int64_t>(draw() % 30);
            intervals.push_back(
                {DayTime{from}, DayTime{from + static_cast<std::int64_t>(draw() % 9) - 1}});
        }
        if (round % 2 == 0) {
            std::sort(
                intervals.begin(), intervals.end(),
                [](const Interval& left, const Interval& right) { return left.from < right.from; });
        }
        IntervalUnion one_by_one{intervals.size(), random_set(draw)};
        for (const Interval& span : intervals) {
            one_by_one.add(span);
        }
        REQUIRE(std::move(one_by_one).set() == set_of(std::move(intervals)));
    }
}

TEST_CASE("what two sets have in common is as long as their intersection") {
    std::mt19937 draw{9};
    for (int round = 0; round < 500; ++round) {
        const IntervalSet left = random_set(draw);
        const IntervalSet right = random_set(draw);
        REQUIRE(common_length(left, right) == intersect(left, right).length());
    }
}
