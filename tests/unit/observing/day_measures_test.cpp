// SPDX-License-Identifier: MIT
// The corners of definitions 1 to 18: gaps, the end of the day, groups, help by others, nobody on
// duty, no lists at all. Hundreds of random days are compared in tests/oracle.
#include "carecost/observing/day_measures.hpp"
#include "support/small_log.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

constexpr std::string_view roster = "day 2026-03-10\n"
                                    "staff W1 duty 09:00 15:00\n"
                                    "staff W2 duty 09:00 15:00\n"
                                    "presence 09:00 15:00 8\n"
                                    "client ada\n"
                                    "stay 09:00 15:00\n";

Measures measured(const std::string& log, const ObservingOptions& options = {}) {
    return measure_day(small_log(log).at(0), options).at(0).measures;
}

Measures with_roster(const std::string& rows, const ObservingOptions& options = {}) {
    return measured(std::string{roster} + rows, options);
}

} // namespace

TEST_CASE("a day without a request has no medians and no rates") {
    const Measures day = with_roster("episode - 10:00 10:30 helped 1 1");
    CHECK(day.requests == 0);
    CHECK_FALSE(day.unmet_rate);
    CHECK_FALSE(day.wait_median);
    CHECK_FALSE(day.wait_median_helped);
    CHECK_FALSE(day.wait_max_helped);
    CHECK_FALSE(day.answered_within);
    CHECK(day.waiting_min == 0);
    CHECK(day.waiting_share == Rational{0});
}

TEST_CASE("a wait that crosses a gap keeps its length, its minutes are cut") {
    const Measures day = with_roster("gap 10:00 10:20\nepisode 09:50 10:30 10:40 helped 1 1");
    CHECK(day.wait_median_helped == Rational{40});
    CHECK(day.wait_median == Rational{40});
    CHECK(day.waiting_min == 20);
    CHECK(day.observed_min == 340);
    CHECK(day.attended_min == 360);
}

TEST_CASE("a wait that crosses the end of the day keeps its length, its minutes are cut") {
    const Measures day = with_roster("episode 14:50 - 15:20 not_met 0 1");
    CHECK_FALSE(day.wait_median);
    CHECK(day.waiting_min == 10);
    CHECK(day.unmet == 1);
    CHECK(day.unmet_rate == Rational{1});
}

TEST_CASE("answered within five minutes includes the fifth minute") {
    const std::string rows = "episode 10:00 10:05 10:06 helped 1 1\n"
                             "episode 11:00 11:06 11:07 helped 1 1\n"
                             "episode 12:00 - 12:04 gave_up 0 1\n";
    CHECK(with_roster(rows).answered_within == Rational::fraction(1, 3));
    CHECK(with_roster(rows, {.within = std::chrono::minutes{6}}).answered_within ==
          Rational::fraction(2, 3));
}

TEST_CASE("two requests at once are waited for once") {
    const Measures day = with_roster("episode 10:00 10:10 10:11 helped 1 1\n"
                                     "episode 10:05 10:15 10:16 helped 1 1\n");
    CHECK(day.waiting_min == 15);
    CHECK(day.budget.both == 1);
    CHECK(day.budget.waiting_only == 14);
    CHECK(day.budget.helped_only == 1);
    CHECK(day.budget.neither == 344);
}

TEST_CASE("two-to-one counts once for the client and twice for the staff") {
    const Measures day = with_roster("episode - 10:00 10:30 helped 2 1");
    CHECK(day.helped_min == 30);
    CHECK(day.individual_min == 30);
    CHECK(day.staff_used_min == 60);
    CHECK(day.min_none_left == Rational{30});
    CHECK(day.min_one_or_none_left == Rational{30});
    CHECK(day.min_none_available == Rational{0});
}

TEST_CASE("two workers in two rows count as two-to-one does") {
    const Measures day = with_roster("episode - 10:00 10:30 helped 1 1\n"
                                     "episode - 10:00 10:30 helped 1 1\n");
    CHECK(day.helped_min == 30);
    CHECK(day.staff_used_min == 60);
}

TEST_CASE("a group counts in parts, or in full where that is asked for") {
    const std::string rows = "episode - 10:00 10:30 helped 1 6";
    const Measures day = with_roster(rows);
    CHECK(day.staff_used_min == 5);
    CHECK(day.individual_min == 0);
    CHECK(day.min_one_or_none_left == Rational{0});
    const Measures full = with_roster(rows, {.is_sharing_full = true});
    CHECK(full.staff_used_min == 30);
    CHECK(full.individual_min == 30);
    CHECK(full.min_one_or_none_left == Rational{30});
}

TEST_CASE("help by family is time for the client and none of the staff's") {
    const Measures day = with_roster("episode 10:00 10:02 10:30 other 1 1");
    CHECK(day.requests == 1);
    CHECK(day.unmet == 0);
    CHECK(day.wait_median_helped == Rational{2});
    CHECK(day.helped_min == 28);
    CHECK(day.individual_min == 28);
    CHECK(day.staff_used_min == 0);
    CHECK(day.assistance_minute_ratio == Rational{0});
    CHECK(day.min_one_or_none_left == Rational{0});
    // An assistant gives back to the others only what staff gave.
    CHECK(day.left_with_assistant == day.left_per_other_client_hour);
}

TEST_CASE("planned help is not waited for, even where somebody wrote when it was asked") {
    const Measures day = with_roster("episode 11:00 12:00 12:30 planned 1 1");
    CHECK(day.requests == 0);
    CHECK(day.waiting_min == 0);
    CHECK(day.helped_min == 30);
    CHECK(day.staff_used_min == 30);
}

TEST_CASE("a refusal by staff is an unmet request") {
    const Measures day = with_roster("episode 11:00 - 11:01 refused 0 1");
    CHECK(day.unmet == 1);
    CHECK(day.waiting_min == 1);
}

TEST_CASE("help without an end keeps its wait and counts no minutes") {
    const Measures day = with_roster("episode 11:00 11:10 - helped 1 1");
    CHECK(day.wait_median_helped == Rational{10});
    CHECK(day.unmet == 0);
    CHECK(day.waiting_min == 10);
    CHECK(day.helped_min == 0);
    CHECK(day.staff_used_min == 0);
}

TEST_CASE("without a staff list what needs one is unknown and the rest stands") {
    const Measures day = measured("day 2026-03-10\npresence 09:00 15:00 8\nclient ada\n"
                                  "stay 09:00 15:00\nepisode 10:00 10:10 10:20 helped 1 1");
    CHECK_FALSE(day.staff_available_min);
    CHECK_FALSE(day.equal_share_min);
    CHECK_FALSE(day.assistance_minute_ratio);
    CHECK_FALSE(day.min_none_left);
    CHECK_FALSE(day.assistant_hours.a);
    CHECK(day.client_min == Rational{8 * 360});
    CHECK(day.equal_staff_share == Rational::fraction(1, 8));
    CHECK(day.waiting_min == 10);
    CHECK(day.assistant_hours.b == Rational::fraction(1, 6));
}

TEST_CASE("without head counts what needs them is unknown and the rest stands") {
    const Measures day = measured("day 2026-03-10\nstaff W1 duty 09:00 15:00\nclient ada\n"
                                  "stay 09:00 15:00\nepisode 10:00 10:10 10:20 helped 1 1");
    CHECK_FALSE(day.client_min);
    CHECK_FALSE(day.equal_share_min);
    CHECK_FALSE(day.assistance_minute_ratio);
    CHECK_FALSE(day.left_per_other_client_hour);
    CHECK(day.staff_available_min == Rational{360});
    CHECK(day.staff_share == Rational::fraction(10, 360));
    CHECK(day.min_none_left == Rational{10});
}

TEST_CASE("nobody on duty is a staff list too, and an equal share of nothing is no ratio") {
    const Measures day = measured("day 2026-03-10\nstaff\npresence 09:00 15:00 8\nclient ada\n"
                                  "stay 09:00 15:00\nepisode 10:00 - 10:20 not_met 0 1");
    CHECK(day.staff_available_min == Rational{0});
    CHECK(day.min_none_available == Rational{360});
    CHECK(day.equal_share_min == Rational{0});
    CHECK_FALSE(day.assistance_minute_ratio);
    CHECK_FALSE(day.staff_share);
    CHECK(day.left_per_other_client_hour == Rational{0});
}

TEST_CASE("alone in the centre there is nobody to leave anything for") {
    const Measures day = measured("day 2026-03-10\nstaff W1 duty 09:00 15:00\n"
                                  "presence 09:00 15:00 1\nclient ada\nstay 09:00 15:00");
    CHECK_FALSE(day.left_per_other_client_hour);
    CHECK_FALSE(day.left_with_assistant);
    CHECK(day.equal_share_min == Rational{360});
}

TEST_CASE("a worker's spells that overlap count once") {
    const Measures day = measured("day 2026-03-10\n"
                                  "staff W1 duty 09:00 12:00\nstaff W1 duty 11:00 15:00\n"
                                  "staff W1 break 10:00 10:30\nstaff W1 noncontact 10:20 10:40\n"
                                  "staff W1 break 15:00 15:30\n"
                                  "client ada\nstay 09:00 15:00");
    CHECK(day.staff_duty_min == Rational{360});
    CHECK(day.staff_break_min == Rational{30});
    CHECK(day.staff_noncontact_min == Rational{10});
    CHECK(day.staff_available_min == Rational{320});
}

TEST_CASE("clock hours are counted once and the end of an hour is not in the next") {
    CHECK(with_roster("episode 10:00 - 11:00 gave_up 0 1").assistant_hours.d == Rational{1});
    CHECK(with_roster("episode 10:00 - 11:01 gave_up 0 1").assistant_hours.d == Rational{2});
    CHECK(with_roster("episode 10:00 - 10:10 gave_up 0 1\nepisode - 10:50 10:55 helped 1 1")
              .assistant_hours.d == Rational{1});
    CHECK(with_roster("episode - 10:50 10:55 helped 1 6").assistant_hours.d == Rational{0});
    CHECK(with_roster("").assistant_hours.d == Rational{0});
}

TEST_CASE("an hour past midnight is another hour") {
    const Measures night = measured("day 2026-03-10\nclient ada\nstay 22:00 26:00\n"
                                    "episode 23:50 24:10 24:20 helped 1 1");
    CHECK(night.waiting_min == 20);
    CHECK(night.assistant_hours.d == Rational{2});
}

TEST_CASE("unmet requests count at the length of the day's typical individual episode") {
    const std::string unmet = "episode 14:00 - 14:10 gave_up 0 1\n";
    // Individual episodes of 10 and 20 minutes: median 15.
    CHECK(
        with_roster("episode - 10:00 10:10 helped 1 1\nepisode - 11:00 11:20 helped 1 1\n" + unmet)
            .assistant_hours.c == Rational::fraction(45, 60));
    const Measures open = with_roster(unmet);
    CHECK_FALSE(open.assistant_hours.c);
    CHECK(with_typical_episode(open, Quotient{12}).assistant_hours.c == Rational::fraction(1, 5));
    CHECK_FALSE(with_typical_episode(open, std::nullopt).assistant_hours.c);
    CHECK(with_roster("").assistant_hours.c == Rational{0});
}

TEST_CASE("less help than an equal share supports no hours beyond it") {
    const Measures day = with_roster("episode - 10:00 10:10 helped 1 1");
    CHECK(day.equal_share_min == Rational{90}); // 2/8 of 360
    CHECK(day.assistant_hours.a == Rational{0});
}

TEST_CASE("without the first hour minutes are cut there and requests count if asked after") {
    const CentreDay day = small_log(std::string{roster} + "episode 09:50 10:10 10:20 helped 1 1\n"
                                                          "episode 10:00 10:05 10:15 helped 1 1\n")
                              .at(0);
    const DayTotals later = measure_day(day, {}).at(0).after_first_hour.value();
    const Measures measures = measures_of(later, {});
    CHECK(measures.observed_min == 300);
    CHECK(measures.requests == 1); // asked at 10:00, not before
    CHECK(measures.waiting_min == 10);
    CHECK(measures.helped_min == 15);
    CHECK(measures.staff_available_min == Rational{600});
}

TEST_CASE("the first hour runs from the first arrival, also where the client came twice") {
    const CentreDay day =
        small_log("day 2026-03-10\nclient ada\nstay 12:00 13:00\nstay 09:00 09:30").at(0);
    const auto result = measure_day(day, {}).at(0);
    CHECK(result.measures.attended_min == 90);
    CHECK(measures_of(result.after_first_hour.value(), {}).attended_min == 60);
}

TEST_CASE("milliseconds of a recording are not rounded") {
    const Measures day = measured("day 2026-03-10\nclient ada\nstay 0 100000\n"
                                  "episode 1 2002 50005 helped 1 1");
    CHECK(day.waiting_min == Rational::fraction(2001, 60'000));
    CHECK(day.helped_min == Rational::fraction(48'003, 60'000));
}

TEST_CASE("an equal share is taken moment by moment, not of the means") {
    // 2 workers for 4 clients, then for 1, an hour each: 30 + 120, not 120 × 4/5.
    const Measures day = measured("day 2026-03-10\n"
                                  "staff W1 duty 09:00 11:00\n"
                                  "staff W2 duty 09:00 11:00\n"
                                  "presence 09:00 10:00 4\n"
                                  "presence 10:00 11:00 1\n"
                                  "client ada\n"
                                  "stay 09:00 11:00\n");
    CHECK(day.equal_share_min == Rational{150});
}

TEST_CASE("clock hours are counted once, whether waiting or individual help touches them") {
    // Waiting touches the hours from 9 and 11, help those from 11 and 12; 10 is free of both.
    const Measures day = with_roster("episode 09:50 - 10:00 gave_up 0 1\n"
                                     "episode 11:30 11:45 12:10 helped 1 1\n");
    CHECK(day.assistant_hours.d == Rational{3});
}

TEST_CASE("a client's day is the same whoever else was there, and for how long") {
    const std::string staff = "day 2026-03-10\n"
                              "staff W1 duty 09:00 15:00\n"
                              "staff W2 duty 10:00 15:00\n"
                              "staff W2 break 12:00 12:30\n"
                              "presence 09:00 12:00 8\n"
                              "presence 12:00 15:00 7\n";
    const std::vector<std::string> clients{
        "client ada\nstay 09:00 15:00\nepisode 10:00 10:10 10:40 helped 1 1\n",
        "client bea\nstay 09:00 15:00\nepisode 12:00 12:10 12:40 helped 1 1\n",
        "client cid\nstay 11:00 12:15\nepisode 11:30 11:30 11:40 helped 2 1\n",
        "client dag\nstay 09:00 15:00\ngap 09:00 10:30\nepisode - 14:00 14:10 helped 1 2\n"};
    std::string all = staff;
    for (const std::string& client : clients) {
        all += client;
    }
    const auto together = measure_day(small_log(all).at(0), {});
    REQUIRE(together.size() == clients.size());
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const auto alone = measure_day(small_log(staff + clients[i]).at(0), {}).at(0).measures;
        const Measures& among = together[i].measures;
        CHECK(among.staff_available_min == alone.staff_available_min);
        CHECK(among.client_min == alone.client_min);
        CHECK(among.equal_share_min == alone.equal_share_min);
        CHECK(among.min_none_left == alone.min_none_left);
        CHECK(among.min_one_or_none_left == alone.min_one_or_none_left);
        CHECK(among.min_one_or_none_available == alone.min_one_or_none_available);
        CHECK(among.individual_min == alone.individual_min);
        CHECK(among.helped_min == alone.helped_min);
    }
    // By hand: one free worker 9 to 10 and 12 to 12:30; cid has both from 11:30 to 11:40.
    CHECK(together[0].measures.min_one_or_none_available == Rational{90});
    CHECK(together[1].measures.min_none_left == Rational{20});
    CHECK(together[2].measures.min_none_left == Rational{10});
    CHECK(together[3].measures.min_one_or_none_left == Rational{30});
}
