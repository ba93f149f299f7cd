// SPDX-License-Identifier: MIT
// Statistics where they end: nothing seen, everything the same, no upper limit.
// Printed results are in tests/published.
#include "carecost/observing/reliability.hpp"
#include "carecost/observing/statistics.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace carecost;

namespace {

Moments moments_of(std::initializer_list<double> values) {
    Moments moments;
    for (const double value : values) {
        moments.add(value);
    }
    return moments;
}

} // namespace

TEST_CASE("one number has no standard deviation") {
    CHECK_FALSE(moments_of({}).sd());
    CHECK_FALSE(moments_of({4}).sd());
    CHECK(moments_of({4, 4}).sd() == 0.0);
    CHECK(*moments_of({2, 4, 4, 4, 5, 5, 7, 9}).sd() == doctest::Approx(std::sqrt(32.0 / 7)));
}

TEST_CASE("limits of none and of all have closed forms") {
    for (const std::int64_t trials : {1, 5, 22}) {
        const double edge = 1 - std::pow(0.025, 1.0 / static_cast<double>(trials));
        CHECK(clopper_pearson(0, trials).high == doctest::Approx(edge));
        CHECK(clopper_pearson(trials, trials).low == doctest::Approx(1 - edge));
    }
}

TEST_CASE("days needed is the first count that is precise enough") {
    // Mean 10, sd 1: t(n − 1)/√n is 1.58 for 4 days (t 3.182) and above 2 for 3 (t 4.303: 2.48).
    CHECK(days_needed(moments_of({9, 10, 11})) == 4);
    CHECK(days_needed(moments_of({5, 5})) == 2);
    CHECK_FALSE(days_needed(moments_of({5})));
    CHECK_FALSE(days_needed(moments_of({0, 0})));
    // 365 days are precise enough for an sd of 0.2 × √365/1.96652 = 1.943 of the mean, no more.
    const double edge = 0.2 * std::sqrt(365.0) / 1.966521 / std::sqrt(2.0);
    CHECK(days_needed(moments_of({1 - edge * 0.9999, 1 + edge * 0.9999})) == 365);
    CHECK_FALSE(days_needed(moments_of({1 - edge * 1.0001, 1 + edge * 1.0001})));
}

TEST_CASE("a rate over no event has no ratio and no upper limit") {
    CHECK_FALSE(rate_ratio(0, 10, 0, 10));
    const auto over_none = rate_ratio(0, 10, 3, 10);
    REQUIRE(over_none);
    CHECK_FALSE(over_none->value);
    CHECK_FALSE(over_none->high);
    CHECK(*over_none->low > 0);
    CHECK(over_none->p == doctest::Approx(0.25)); // twice one half cubed
    const auto none = rate_ratio(3, 10, 0, 10);
    CHECK(*none->value == 0);
    CHECK(*none->low == 0);
    CHECK(none->p == doctest::Approx(0.25));
}

TEST_CASE("equal rates have a p of exactly 1, never more") {
    CHECK(rate_ratio(5, 10, 5, 10)->p == 1);
    CHECK(rate_ratio(11, 330, 11, 340)->p <= 1);
}

TEST_CASE("waits that nobody ended tell two days apart in nothing") {
    Waits waits;
    waits.unanswered.add(DayTime{5});
    CHECK_FALSE(log_rank(waits, waits));
    CHECK_FALSE(log_rank({}, {}));
    Waits answered;
    answered.answered.add(DayTime{5});
    CHECK_FALSE(log_rank(answered, {}));
    CHECK(log_rank(answered, answered) == std::nullopt); // both leave at once: no variance
}

TEST_CASE("two days with the same waits are not told apart") {
    Waits day;
    day.answered.add(DayTime{5});
    day.answered.add(DayTime{9});
    const auto test = log_rank(day, day);
    REQUIRE(test);
    CHECK(test->chi2 == doctest::Approx(0));
    CHECK(test->p == doctest::Approx(1));
}

TEST_CASE("reliability needs two clients and a second day of one of them") {
    CHECK_FALSE(one_way_icc({}));
    CHECK_FALSE(one_way_icc({moments_of({1, 2})}));
    CHECK_FALSE(one_way_icc({moments_of({1}), moments_of({2})}));
    CHECK_FALSE(one_way_icc({moments_of({1, 1}), moments_of({1, 1})}));
    CHECK(one_way_icc({moments_of({1, 1}), moments_of({3, 3})}) == 1.0);
    CHECK(one_way_icc({moments_of({1, 1}), moments_of({3}), Moments{}}) == 1.0);
}

TEST_CASE("clients who differ no more than their days promise no reliability") {
    const auto reliability = reliability_of({moments_of({1, 3}), moments_of({1, 3})});
    REQUIRE(reliability);
    CHECK(reliability->icc < 0);
    CHECK(reliability->by_days.empty());
    CHECK_FALSE(reliability->days_for_0_9);
}

TEST_CASE("the days for a reliability of 0.9 are the first that reach it") {
    CHECK(measurements_for(1.0, 0.9) == 1);
    CHECK(measurements_for(0.9, 0.9) == 1);
    CHECK(measurements_for(0.5, 0.9) == 9); // 9 × 0.5/(1 + 8 × 0.5) is 0.9
    CHECK(spearman_brown(0.5, 9) == doctest::Approx(0.9));
    CHECK(measurements_for(0.49, 0.9) == 10);
    CHECK_FALSE(measurements_for(0.0, 0.9));
}
