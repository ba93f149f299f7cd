// SPDX-License-Identifier: MIT
// Days together, and how sure they make anybody.
// The worked example and the oracle check the sums; here are the corners.
#include "carecost/observing/observation_record.hpp"
#include "support/small_log.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <string>

using namespace carecost;
using namespace carecost::testing;

namespace {

ObservationResult observed(const std::string& log) {
    ObservationRecord record{ObservingOptions{}};
    for (const CentreDay& day : small_log(log)) {
        record.add(day);
    }
    return record.result();
}

/// A day of 100 minutes with an equal share of 25 and so many minutes of help.
std::string day_with_help(int day, int minutes, const std::string& client = "ada") {
    return fmt::format("day 2026-03-{:02}\nstaff W1 duty 09:00 12:00\npresence 09:00 12:00 4\n"
                       "client {}\nstay 09:00 10:40\nepisode - 09:00 {:02}:{:02} helped 1 1\n",
                       day, client, 9 + minutes / 60, minutes % 60);
}

} // namespace

TEST_CASE("one day has a ratio and nothing around it") {
    const ObservedClient client = observed(day_with_help(10, 50)).clients.at(0);
    const Certainty& certainty = client.certainty;
    CHECK(client.together.assistance_minute_ratio == Rational{2});
    CHECK(certainty.days == 1);
    CHECK(certainty.ratio_mean == 2.0);
    CHECK_FALSE(certainty.ratio_low);
    CHECK_FALSE(certainty.ratio_high);
    CHECK_FALSE(certainty.precision);
    CHECK_FALSE(certainty.days_needed);
    CHECK_FALSE(certainty.sd_spread);
    CHECK_FALSE(certainty.without_first_day);
    CHECK_FALSE(certainty.first_day_contrast);
    CHECK_FALSE(certainty.request_rate_ratio);
    CHECK_FALSE(certainty.log_rank);
    CHECK_FALSE(certainty.unmet); // nobody asked
    CHECK(certainty.one_sided_chance == 0.5);
    CHECK(client.hours_range.b == DayRange{Rational::fraction(5, 6), Rational::fraction(5, 6)});
}

TEST_CASE("days are pooled as the ratio of sums, not the mean of ratios") {
    // A day of 25 in 50, and one of 100 in 25 of equal share: 125/50.
    const auto client = observed(day_with_help(10, 25) + day_with_help(11, 100)).clients.at(0);
    CHECK(client.together.assistance_minute_ratio == Rational::fraction(125, 50));
    CHECK(client.certainty.ratio_mean == 2.5);
}

TEST_CASE("days on both sides of 1, or on 1, have no one-sided chance") {
    CHECK_FALSE(observed(day_with_help(10, 20) + day_with_help(11, 30))
                    .clients[0]
                    .certainty.one_sided_chance);
    const auto on_one =
        observed(day_with_help(10, 25) + day_with_help(11, 30)).clients[0].certainty;
    CHECK_FALSE(on_one.one_sided_chance);
    CHECK(on_one.days_above_one == 1);
    const auto below = observed(day_with_help(10, 20) + day_with_help(11, 10)).clients[0].certainty;
    CHECK(below.one_sided_chance == 0.25);
    CHECK(below.days_above_one == 0);
}

TEST_CASE("five of five days is the first count that speaks alone") {
    std::string log;
    for (int day = 10; day < 15; ++day) {
        log += day_with_help(day, 40 + day);
    }
    CHECK(observed(log).clients[0].certainty.one_sided_chance == 0.03125);
}

TEST_CASE("an interval that reaches below 0 says nothing") {
    const auto wide = observed(day_with_help(10, 25) + day_with_help(11, 75)).clients[0].certainty;
    CHECK(*wide.ratio_low < 0);
    CHECK(wide.interval_says_nothing);
    const auto narrow =
        observed(day_with_help(10, 50) + day_with_help(11, 51)).clients[0].certainty;
    CHECK_FALSE(narrow.interval_says_nothing);
    // Half-width 12.7062 × 0.04/2 of a mean of 2.02.
    CHECK(*narrow.precision == doctest::Approx(12.7062 * 0.02 / 2.02).epsilon(1e-5));
}

TEST_CASE("the first day is compared with the others in staff and clients") {
    const auto client = observed("day 2026-03-10\nstaff W1 duty 09:00 12:00\n"
                                 "staff W2 duty 09:00 12:00\npresence 09:00 12:00 4\n"
                                 "client ada\nstay 09:00 11:00\n" +
                                 day_with_help(11, 30) + day_with_help(12, 30))
                            .clients.at(0);
    const FirstDayContrast& contrast = client.certainty.first_day_contrast.value();
    CHECK(contrast.workers_first == Rational{2});
    CHECK(contrast.workers_later == Rational{1});
    CHECK(contrast.clients_first == Rational{4});
    CHECK(contrast.clients_later == Rational{4});
    CHECK(client.certainty.without_first_day->observed_min == 200);
    CHECK(client.certainty.without_first_hour->observed_min == 60 + 40 + 40);
    CHECK_FALSE(client.certainty.request_rate_ratio); // three days
}

TEST_CASE("together knows no ratio where one day has no staff list") {
    const auto client = observed(day_with_help(10, 50) + "day 2026-03-11\nclient ada\n"
                                                         "stay 09:00 10:40\n")
                            .clients.at(0);
    CHECK_FALSE(client.together.assistance_minute_ratio);
    CHECK_FALSE(client.together.assistant_hours.a);
    CHECK_FALSE(client.hours_range.a);
    CHECK(client.together.helped_min == 50);
    CHECK(client.certainty.ratio_mean == 2.0); // of the one day that has a ratio
}

TEST_CASE("a day without individual help borrows the typical episode of all days") {
    const std::string quiet = "day 2026-03-11\nclient ada\nstay 09:00 10:40\n"
                              "episode 09:00 - 09:10 gave_up 0 1\n"
                              "episode 10:00 - 10:10 gave_up 0 1\n";
    const auto client = observed(day_with_help(10, 30) + quiet).clients.at(0);
    CHECK(client.days[1].measures.assistant_hours.c == Rational{1}); // 2 × 30 minutes
    CHECK(client.together.assistant_hours.c == Rational::fraction(3, 4));
    CHECK(client.hours_range.c == DayRange{Rational::fraction(1, 2), Rational{1}});
    const auto never = observed(quiet).clients.at(0);
    CHECK_FALSE(never.together.assistant_hours.c);
    CHECK_FALSE(never.hours_range.c);
}

TEST_CASE("clients are named with their centre only where there are several") {
    const std::string one = "day 2026-03-10 north\nclient ada\nstay 09:00 10:00\n";
    CHECK(observed(one).clients.at(0).key == "ada");
    const auto both = observed(one + "day 2026-03-10 south\nclient ada\nstay 09:00 10:00\n");
    REQUIRE(both.clients.size() == 2);
    CHECK(both.clients[0].key == "north/ada");
    CHECK(both.clients[1].key == "south/ada");
}

TEST_CASE("several clients show how far their ratios can be told apart") {
    std::string log;
    for (int day = 10; day < 12; ++day) {
        log += day_with_help(day, 20 + day, "ada") + day_with_help(day, 60 - day, "bo");
    }
    const auto result = observed(log);
    REQUIRE(result.reliability);
    // Ratios 1.2, 1.24 and 2, 1.96: between 0.5776, within 0.0008.
    CHECK(result.reliability->icc == doctest::Approx(0.5768 / 0.5784));
    CHECK(result.reliability->days_for_0_9 == 1);
    CHECK_FALSE(observed(day_with_help(10, 30)).reliability);
}

TEST_CASE("days that no output shows are not kept") {
    ObservationRecord record{ObservingOptions{}, ObservationRecord::Keep::no_day};
    const auto days = small_log(day_with_help(10, 50) + day_with_help(11, 50));
    record.add(days[0]);
    record.add(days[1]);
    const auto client = record.result().clients.at(0);
    CHECK(client.days.empty());
    CHECK(client.together.helped_min == 100);
}

TEST_CASE("a year with every head count up to a hundred comes to an end") {
    // The common denominator of 1 to 100 has 41 digits: more than 128 bits hold.
    ObservationRecord record{ObservingOptions{}};
    for (int heads = 1; heads <= 100; ++heads) {
        CentreDay day = small_log(day_with_help(10, 50)).at(0);
        day.day = add_days(day.day, heads);
        day.presence->at(0).clients = heads;
        record.add(day);
    }
    const Measures together = record.result().clients.at(0).together;
    double harmonic = 0;
    for (int heads = 1; heads <= 100; ++heads) {
        harmonic += 1.0 / heads;
    }
    CHECK(approximate(*together.equal_share_min) == doctest::Approx(100 * harmonic).epsilon(1e-14));
    CHECK(approximate(*together.assistance_minute_ratio) ==
          doctest::Approx(50 / harmonic).epsilon(1e-14));
}
