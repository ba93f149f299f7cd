// SPDX-License-Identifier: MIT
// Numbers that change in steps, and time divided among clients.
// Expected sums are worked out by hand.
#include "carecost/observing/steps.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

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

TEST_CASE("steps are cut to a set") {
    const Steps steps = sum_of({{{0ms, 10ms}, 2}});
    CHECK(within(steps, set_of({{8ms, 20ms}})) == Steps{{{8ms, 10ms}, 2}});
    CHECK(within(steps, set_of({{10ms, 20ms}})).empty());
    CHECK(integral(within(steps, set_of({{1ms, 2ms}, {4ms, 7ms}}))) == 8);
}

TEST_CASE("time above a bound leaves out the bound itself") {
    const Steps steps = sum_of({{{0ms, 4ms}, 1}, {{4ms, 9ms}, 2}});
    CHECK(time_above(steps, 0) == 9ms);
    CHECK(time_above(steps, 1) == 5ms);
    CHECK(time_above(steps, 2) == 0ms);
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

TEST_CASE("an equal share is taken moment by moment, not of the means") {
    // 2 workers for 4 clients, then 2 for 1, a minute each: 1/2 + 2, not 2 × 4/5 … of a mean
    // of 2.5.
    const Steps workers = sum_of({{{0ms, 2min}, 2}});
    const Steps clients = sum_of({{{0ms, 1min}, 4}, {{1min, 2min}, 1}});
    CHECK(integral_of_quotient(workers, clients).minutes() == Rational::fraction(5, 2));
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
