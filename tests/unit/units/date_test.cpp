// SPDX-License-Identifier: MIT
// Dates are ISO 8601 and from 1900 to 2199; day counts agree with Python's datetime.
#include "carecost/units/date.hpp"

#include <doctest/doctest.h>

using namespace carecost;

namespace {

Date date(std::string_view text) {
    const auto parsed = parse_iso_date(text);
    REQUIRE(parsed);
    return *parsed;
}

} // namespace

TEST_CASE("a date is ten signs of ISO 8601") {
    for (const char* text :
         {"1900-01-01", "2016-02-29", "2000-02-29", "2017-01-16", "2199-12-31"}) {
        CHECK(to_text(date(text)) == text);
    }
}

TEST_CASE("what names no day between 1900 and 2199 is no date") {
    for (
        const char* text :
        {"",           "2017",       "2017-1-16",   "2017-01-6",   "17-01-16",         "16.1.2017",
         "31.2.",      "2017/01/16", "2017-02-30",  "2017-02-29",  "1900-02-29",       "2100-02-29",
         "2017-04-31", "2017-13-01", "2017-00-10",  "2017-01-00",  "2017-01-32",       "1899-12-31",
         "2200-01-01", "0000-01-01", "2017-01-16 ", " 2017-01-16", "2017-01-16T00:00", "+017-01-16",
         "2017--1-16", "2017-01-1x", "2017-01_16",  "20170116"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

TEST_CASE("days between dates count leap days") {
    CHECK(days_between(date("2016-01-01"), date("2017-01-01")) == 366);
    CHECK(days_between(date("2017-01-01"), date("2018-01-01")) == 365);
    CHECK(days_between(date("2015-09-01"), date("2016-09-01")) == 366);
    CHECK(days_between(date("1900-01-01"), date("2199-12-31")) == 109572);
    CHECK(days_between(date("2017-01-02"), date("2017-01-01")) == -1);
    CHECK(days_between(date("2017-01-01"), date("2017-01-01")) == 0);
}

TEST_CASE("adding days and years keeps the calendar") {
    CHECK(to_text(add_days(date("2016-02-28"), 1)) == "2016-02-29");
    CHECK(to_text(add_days(date("2017-02-28"), 1)) == "2017-03-01");
    CHECK(to_text(add_days(date("2017-01-01"), -1)) == "2016-12-31");
    CHECK(to_text(add_years(date("2016-01-01"), 30)) == "2046-01-01");
    CHECK(to_text(add_years(date("2016-03-01"), 1)) == "2017-03-01");
    CHECK(add_years(date("2016-01-01"), 0) == date("2016-01-01"));
}

TEST_CASE("dates are ordered by day") {
    CHECK(date("2016-12-31") < date("2017-01-01"));
    CHECK(date("2017-01-16") == date("2017-01-16"));
}
