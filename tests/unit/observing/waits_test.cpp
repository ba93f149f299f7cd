// SPDX-License-Identifier: MIT
// Medians of waits, with and without those that nobody ended.
// Published survival tables are in tests/published.
#include "carecost/observing/length_tally.hpp"
#include "carecost/observing/waits.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <utility>
#include <vector>

using namespace carecost;
using namespace std::chrono_literals;

namespace {

LengthCounts lengths(const std::vector<int>& minutes) {
    LengthCounts counts;
    for (const int length : minutes) {
        counts.add(std::chrono::minutes{length});
    }
    return counts;
}

const Rational half = Rational::fraction(1, 2);
const Rational nine_tenths = Rational::fraction(9, 10);

} // namespace

TEST_CASE("nobody asked: there is no median, and no zero in its place") {
    CHECK(kaplan_meier_quantile({}, half) == std::nullopt);
    CHECK(percentile({}, half) == std::nullopt);
}

TEST_CASE("one wait is its own median and 90 % point") {
    CHECK(percentile(lengths({7}), half) == Rational{7});
    CHECK(percentile(lengths({7}), nine_tenths) == Rational{7});
    CHECK(kaplan_meier_quantile({lengths({7}), {}}, nine_tenths) == Rational{7});
}

TEST_CASE("the spreadsheet's percentile lies between two waits") {
    CHECK(percentile(lengths({1, 2, 3, 4}), half) == Rational::fraction(5, 2));
    CHECK(percentile(lengths({1, 2, 3, 4}), nine_tenths) == Rational::fraction(37, 10));
    CHECK(percentile(lengths({1, 2, 3, 4}), 1) == Rational{4});
    CHECK(percentile(lengths({1, 2, 3, 4}), 0) == Rational{1});
    CHECK(percentile(lengths({2, 2, 2, 9}), half) == Rational{2});
}

TEST_CASE("half answered exactly is half answered") {
    CHECK(kaplan_meier_quantile({lengths({1, 2}), lengths({9, 9})}, half) == Rational{2});
    CHECK(kaplan_meier_quantile({lengths({1, 2}), lengths({9, 9, 9})}, half) == std::nullopt);
}

TEST_CASE("of a tie the answer comes before the giving up") {
    // At 5: 2 at risk, one answered, one gave up. S = 1/2, reached at 5.
    CHECK(kaplan_meier_quantile({lengths({5}), lengths({5})}, half) == Rational{5});
    // Gave up a millisecond before: the answer is the only one at risk, S = 0.
    Waits waits{lengths({5}), {}};
    waits.unanswered.add(5min - 1ms);
    CHECK(kaplan_meier_quantile(waits, nine_tenths) == Rational{5});
}

TEST_CASE("a wait of nothing counts as answered at once") {
    CHECK(kaplan_meier_quantile({lengths({0, 0, 8}), {}}, half) == Rational{0});
    CHECK(lengths({0, 5, 6}).up_to(5min) == 2);
    CHECK(lengths({0, 5, 6}).up_to(5min - 1ms) == 1);
}

TEST_CASE("milliseconds are kept") {
    LengthCounts counts;
    counts.add(1ms);
    CHECK(percentile(counts, half) == Rational::fraction(1, 60'000));
}

TEST_CASE("ten thousand waits with as many censorings stay exact") {
    // Answered and unanswered in turn: n at risk is 20000, 19998, … and S the product of
    // (n − 1)/n; by Python's fractions it first is at most 1/2 at the 7501st answer.
    Waits waits;
    for (int number = 0; number < 10'000; ++number) {
        waits.answered.add(DayTime{2 * number});
        waits.unanswered.add(DayTime{2 * number + 1});
    }
    CHECK(kaplan_meier_quantile(waits, half) == Rational::fraction(2 * 7500, 60'000));
}

TEST_CASE("the curve is that of its definition, few waits or many") {
    std::mt19937 draw{5};
    for (int round = 0; round < 400; ++round) {
        Waits waits;
        std::map<DayTime, std::pair<int, int>> moments; // answered, unanswered
        for (std::size_t count = draw() % 24; count > 0; --count) {
            const std::chrono::minutes length{draw() % 40};
            if (draw() % 2 == 0) {
                waits.answered.add(length);
                ++moments[length].first;
            } else {
                waits.unanswered.add(length);
                ++moments[length].second;
            }
        }
        for (const Rational& p : {half, nine_tenths, Rational::fraction(1, 1000)}) {
            std::optional<DayTime> first;
            Rational survival = 1;
            auto at_risk = static_cast<int>(waits.total());
            for (const auto& [length, counts] : moments) {
                survival *= Rational::fraction(at_risk - counts.first, at_risk);
                at_risk -= counts.first + counts.second;
                if (!first && Rational{1} - survival >= p) {
                    first = length;
                }
            }
            const auto found = kaplan_meier_quantile(waits, p);
            REQUIRE(found.has_value() == first.has_value());
            REQUIRE((!found || *found == minutes_of(*first)));
        }
    }
}

TEST_CASE("days are pooled by adding their counts") {
    Waits first{lengths({1, 2}), lengths({4})};
    const Waits second{lengths({2, 3}), {}};
    first += second;
    CHECK(first.total() == 5);
    CHECK(percentile(first.answered, half) == Rational{2});
    CHECK(first.answered.count_of(2min) == 2);
}

TEST_CASE("a tally counts what counting one by one counts, in its table and beyond it") {
    std::mt19937 draw{3};
    for (int round = 0; round < 200; ++round) {
        LengthTally tally;
        std::map<DayTime, std::int64_t> wanted;
        for (std::size_t count = draw() % 40; count > 0; --count) {
            const std::chrono::minutes whole{static_cast<std::int64_t>(draw() % 140) - 5};
            const DayTime length = draw() % 3 == 0 ? whole + DayTime{draw() % 2} : whole;
            tally.add(length);
            ++wanted[length];
        }
        const LengthCounts counts = tally.counts();
        REQUIRE(std::map<DayTime, std::int64_t>{counts.by_length().begin(),
                                                counts.by_length().end()} == wanted);
        REQUIRE(std::is_sorted(counts.by_length().begin(), counts.by_length().end()));
        for (const auto& [length, count] : wanted) {
            REQUIRE(counts.count_of(length) == count);
        }
    }
}
