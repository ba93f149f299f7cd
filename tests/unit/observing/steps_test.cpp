// SPDX-License-Identifier: MIT
// Numbers that change in steps, and time divided among clients.
// Expected sums are worked out by hand.
#include "carecost/observing/shared_time.hpp"
#include "carecost/observing/steps.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

using namespace carecost;
using namespace std::chrono_literals;

namespace {

IntervalSet set_of(std::vector<Interval> intervals) { return IntervalSet{std::move(intervals)}; }

} // namespace

TEST_CASE("pieces that overlap add up, and equal neighbours are one step") {
    const Steps steps = sum_of({{{0ms, 10ms}, 1}, {{5ms, 10ms}, 2}, {{10ms, 12ms}, 3}});
    CHECK(steps == Steps{{{0ms, 5ms}, 1}, {{5ms, 12ms}, 3}});
    CHECK(sum_of({{{0ms, 0ms}, 4}}).empty());
    CHECK(sum_of({{{0ms, 5ms}, 2}, {{0ms, 5ms}, -2}}).empty());
}

TEST_CASE("pieces in order are joined and those of nothing left out") {
    CHECK(sum_of({{{0ms, 5ms}, 2}, {{5ms, 5ms}, 9}, {{5ms, 7ms}, 2}, {{7ms, 9ms}, 0}}) ==
          Steps{{{0ms, 7ms}, 2}});
}

TEST_CASE("stretches are cut to a set, and end where any function changes") {
    const Steps workers = sum_of({{{0ms, 10ms}, 2}, {{15ms, 30ms}, 1}});
    const Steps clients = sum_of({{{8ms, 16ms}, 5}});
    std::vector<std::array<std::int64_t, 3>> stretches; // length, workers, clients
    for_each_stretch(std::array{&workers, &clients}, set_of({{5ms, 17ms}, {29ms, 40ms}}),
                     [&](DayTime length, const auto& values) {
                         stretches.push_back({length.count(), values[0], values[1]});
                     });
    CHECK(stretches ==
          std::vector<std::array<std::int64_t, 3>>{
              {3, 2, 0}, {2, 2, 5}, {5, 0, 5}, {1, 1, 5}, {1, 1, 0}, {1, 1, 0}, {10, 0, 0}});
}

TEST_CASE("the lowest value counts the time that no step covers as 0") {
    const Steps steps = sum_of({{{10ms, 20ms}, 3}, {{20ms, 30ms}, 2}, {{40ms, 50ms}, 5}});
    CHECK(lowest(steps, {10ms, 20ms}).value == 3);
    CHECK(lowest(steps, {10ms, 21ms}).value == 2);
    CHECK(lowest(steps, {10ms, 21ms}).at == 20ms);
    CHECK(lowest(steps, {25ms, 45ms}).value == 0);
    CHECK(lowest(steps, {25ms, 45ms}).at == 30ms);
    CHECK(lowest(steps, {9ms, 12ms}).value == 0);
    CHECK(lowest(steps, {60ms, 70ms}).value == 0);
}

TEST_CASE("shared time of many head counts stays exact") {
    // 1/1 + 1/2 + … + 1/30 minutes: the 30th harmonic number.
    SharedTime time;
    for (int heads = 1; heads <= 30; ++heads) {
        time.add(60'000, heads);
    }
    CHECK(time.minutes() == Rational::fraction(9304682830147, 2329089562800));
    CHECK(quotient(time, time) == Rational{1});
}

TEST_CASE("beyond 128 bits shared time is right to 18 decimals") {
    // The 200th harmonic number, from the Python fractions module: its denominator has 89 digits.
    SharedTime time;
    for (int heads = 1; heads <= 200; ++heads) {
        time.add(60'000, heads);
    }
    CHECK(to_decimal_text(time.minutes(), 18) == "5.878030948121444476");
    SharedTime negative;
    CHECK(to_decimal_text((negative - time).minutes(), 18) == "-5.878030948121444476");
    CHECK(quotient(time, time, 60) == Rational{60});
    CHECK_THROWS_AS(quotient(time, SharedTime{}), std::domain_error);
}
