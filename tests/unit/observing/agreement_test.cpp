// SPDX-License-Identifier: MIT
// Two observers: minutes, episodes and lengths, worked out by hand.
// Kappa itself is checked against print in tests/published.
#include "carecost/observing/agreement.hpp"
#include "support/small_log.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace carecost;
using namespace carecost::testing;

namespace {

ClientDay client_day(const std::string& rows) {
    return small_log("day 2026-03-10\nclient ada\n" + rows).at(0).clients.at(0);
}

Agreement agreement_of(const std::string& first, const std::string& second) {
    AgreementRecord record;
    record.add(client_day(first), client_day(second));
    return record.agreement();
}

} // namespace

TEST_CASE("the same rows agree in every minute") {
    const std::string rows = "stay 09:00 10:00\nepisode 09:10 09:20 09:30 helped 1 1";
    const Agreement same = agreement_of(rows, rows);
    CHECK(same.minutes == 60);
    CHECK(same.table == std::vector<std::vector<std::int64_t>>{{40, 0, 0}, {0, 10, 0}, {0, 0, 10}});
    CHECK(same.agreement == Rational{1});
    CHECK(same.kappa == Rational{1});
    CHECK(same.kappa_by_state[1] == Rational{1});
    CHECK(same.matched == 1);
    CHECK(same.wait_difference.n == 1);
    CHECK(same.wait_difference.mean == 0.0);
    CHECK_FALSE(same.wait_difference.low); // one difference has no limits
}

TEST_CASE("kappa is of the minutes, rows the first observer") {
    const Agreement two = agreement_of("stay 09:00 10:40\nepisode 09:00 09:20 09:40 helped 1 1",
                                       "stay 09:00 10:40\nepisode 09:00 09:30 09:40 helped 1 1");
    CHECK(two.table == std::vector<std::vector<std::int64_t>>{{60, 0, 0}, {0, 20, 0}, {0, 10, 10}});
    CHECK(two.agreement == Rational::fraction(9, 10));
    // Chance: .6 × .6 + .2 × .3 + .2 × .1 = .44; (.9 − .44)/.56.
    CHECK(two.kappa == Rational::fraction(46, 56));
    CHECK(two.kappa_by_state[0] == Rational{1});
    CHECK(two.wait_difference.mean == 10.0);
    CHECK(two.duration_difference.mean == -10.0);
}

TEST_CASE("two observers who only ever saw nothing have no kappa") {
    const Agreement nothing = agreement_of("stay 09:00 10:00", "stay 09:00 10:00");
    CHECK(nothing.agreement == Rational{1});
    CHECK_FALSE(nothing.kappa);
    CHECK(nothing.duration_difference.n == 0);
    CHECK_FALSE(nothing.duration_difference.mean);
}

TEST_CASE("only minutes that both observed from beginning to end are compared") {
    CHECK(agreement_of("stay 09:00 10:00\ngap 09:30 09:40", "stay 09:10 10:30").minutes == 40);
    CHECK(agreement_of("stay 30000 150000", "stay 0 600000").minutes == 1); // 00:01 to 00:02
    CHECK_FALSE(agreement_of("stay 09:00 10:00", "stay 11:00 12:00").agreement);
}

TEST_CASE("helped beats waiting") {
    const std::string rows = "stay 09:00 10:00\nepisode 09:00 09:30 09:40 helped 1 1\n"
                             "episode - 09:10 09:20 helped 1 1";
    CHECK(agreement_of(rows, rows).table[2][2] == 20);
    CHECK(agreement_of(rows, rows).table[1][1] == 20);
}

TEST_CASE("episodes are matched once, those that overlap longest first") {
    const Agreement two = agreement_of("stay 09:00 11:00\n"
                                       "episode 09:00 09:05 09:30 helped 1 1\n"
                                       "episode 10:00 10:05 10:30 helped 1 1\n",
                                       "stay 09:00 11:00\n"
                                       "episode 09:25 09:26 10:20 helped 1 1\n"
                                       "episode 09:01 09:06 09:31 helped 1 1\n"
                                       "episode 10:40 10:41 10:42 helped 1 1\n");
    CHECK(two.matched == 2); // the long one goes to the second row, the other to the first
    CHECK(two.only_first == 0);
    CHECK(two.only_second == 1);
    CHECK(two.wait_difference.n == 2);
    CHECK(two.wait_difference.mean == doctest::Approx((0.0 + (1.0 - 5.0)) / 2));
}

TEST_CASE("episodes that only touch are not the same") {
    const Agreement two = agreement_of("stay 09:00 11:00\nepisode 09:00 09:05 09:30 helped 1 1",
                                       "stay 09:00 11:00\nepisode 09:30 09:35 09:40 helped 1 1");
    CHECK(two.matched == 0);
    CHECK(two.only_first == 1);
    CHECK(two.only_second == 1);
}

TEST_CASE("limits of differences are 1.96 standard deviations to either side") {
    // Wait differences 0 and 4: mean 2, sd 2.828427.
    const Agreement two = agreement_of("stay 09:00 11:00\nepisode 09:00 09:05 09:30 helped 1 1\n"
                                       "episode 10:00 10:05 10:30 helped 1 1\n",
                                       "stay 09:00 11:00\nepisode 09:00 09:05 09:30 helped 1 1\n"
                                       "episode 10:00 10:09 10:30 helped 1 1\n");
    CHECK(*two.wait_difference.mean == doctest::Approx(2));
    CHECK(*two.wait_difference.low == doctest::Approx(2 - 1.96 * 2.8284271247));
    CHECK(*two.wait_difference.high == doctest::Approx(2 + 1.96 * 2.8284271247));
}

TEST_CASE("days of two observers add up") {
    const ClientDay day = client_day("stay 09:00 10:00\nepisode 09:10 09:20 09:30 helped 1 1");
    AgreementRecord record;
    record.add(day, day);
    record.add(day, day);
    CHECK(record.agreement().minutes == 120);
    CHECK(record.agreement().matched == 2);
}
