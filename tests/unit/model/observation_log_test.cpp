// SPDX-License-Identifier: MIT
// Clock times as people read them, and the shorthand for a roster.
// A night has hours past 24.
#include "carecost/model/observation_log.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace std::chrono_literals;

TEST_CASE("a clock time shows seconds only where there are any") {
    CHECK(clock_text(0ms) == "00:00");
    CHECK(clock_text(9h + 10min) == "09:10");
    CHECK(clock_text(9h + 10min + 5s) == "09:10:05");
    CHECK(clock_text(9h + 10min + 30s + 250ms) == "09:10:30.250");
    CHECK(clock_text(9h + 10min + 7ms) == "09:10:00.007");
}

TEST_CASE("a moment past midnight belongs to the next day") {
    CHECK(clock_text(24h - 1ms) == "23:59:59.999");
    CHECK(clock_text(24h) == "00:00 the next day");
    CHECK(clock_text(24h + 15min) == "00:15 the next day");
}

TEST_CASE("a place is told with the name of its file") {
    const CentreDay day{
        .day = {}, .centre = {}, .clients = {}, .files = {"episodes.csv", "days.csv"}};
    const Place place = named_place(day, {.file = 1, .line = 4, .column = 5});
    CHECK(place.file == "days.csv");
    CHECK(place.line == 4);
    CHECK(place.column == 5);
    CHECK(named_place(day, {.file = 2}).file.empty());
}
