// SPDX-License-Identifier: MIT
// Times and dates of real logs, every row of the table in the methods, and its neighbours.
// Milliseconds are computed by hand from hours, minutes and seconds.
#include "carecost/input/clock_time.hpp"
#include "carecost/input/log_date.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

std::string read_time(std::string_view text) {
    const auto read = parse_clock_time(text);
    if (const auto* fault = std::get_if<LogTextFault>(&read)) {
        return fault->code;
    }
    const auto time = std::get<ClockTime>(read);
    const std::int64_t ms = time.time.count();
    return fmt::format("{:02}:{:02}:{:02}.{:03}{}{}", ms / 3'600'000, ms / 60'000 % 60,
                       ms / 1000 % 60, ms % 1000, time.is_day_fraction ? " fraction" : "",
                       time.has_decimal_comma ? " comma" : "");
}

std::string read_date(std::string_view text, DateOrder order) {
    const auto read = parse_log_date(text, order);
    if (const auto* fault = std::get_if<LogTextFault>(&read)) {
        return fault->code;
    }
    const auto date = std::get<LogDate>(read);
    return to_text(date.day) + (date.has_one_reading ? " only" : "");
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

} // namespace

TEST_CASE("a time of day is read in every form that has one meaning") {
    const std::vector<Row> table{
        {"9.15", "09:15:00.000"},         {"0915", "09:15:00.000"},
        {"9:15", "09:15:00.000"},         {"09:15", "09:15:00.000"},
        {"09.15", "09:15:00.000"},        {"1:05 pm", "13:05:00.000"},
        {"1.05PM", "13:05:00.000"},       {"1:05 p.m.", "13:05:00.000"},
        {"1:05:09 pm", "13:05:09.000"},   {"12:00 pm", "12:00:00.000"},
        {"12:05 am", "00:05:00.000"},     {"9 am", "09:00:00.000"},
        {"0105 pm", "13:05:00.000"},      {"00:00", "00:00:00.000"},
        {"0.05", "00:05:00.000"},         {"00.05", "00:05:00.000"},
        {"23:59:59.999", "23:59:59.999"}, {"24:00", "24:00:00.000"},
        {"2400", "24:00:00.000"},         {"9:15:30", "09:15:30.000"},
        {"9.15.30", "09:15:30.000"},      {"09:15:30,5", "09:15:30.500"},
        {"09:15:30.25", "09:15:30.250"},
    };
    for (const Row& row : table) {
        CHECK_MESSAGE(read_time(row.text) == row.expected, row.text);
    }
}

TEST_CASE("a time of day with two meanings or none is a fault") {
    const std::vector<Row> table{
        {"9", "time-ambiguous"},
        {"9.5", "time-ambiguous"},
        {"9,5", "time-ambiguous"},
        {"9,15", "time-ambiguous"},
        {"9:5", "time-ambiguous"},
        {"915", "time-ambiguous"},
        {"15", "time-ambiguous"},
        {"0", "time-ambiguous"},
        {"0,5", "time-ambiguous"},
        {"25.10", "time-impossible"},
        {"12:60", "time-impossible"},
        {"24:01", "time-impossible"},
        {"24:00:01", "time-impossible"},
        {"9:15:60", "time-impossible"},
        {"2500", "time-impossible"},
        {"0960", "time-impossible"},
        {"13:05 pm", "time-impossible"},
        {"0:30 am", "time-impossible"},
        {"", "time"},
        {"-", "time"},
        {"noon", "time"},
        {"9:15x", "time"},
        {"9h15", "time"},
        {":15", "time"},
        {"9:", "time"},
        {"-9:15", "time"},
        {"09:015", "time"},
        {"009:15", "time"},
        {"09:15.30", "time"},
        {"91530", "time"},
        {"09:15:30:00", "time"},
        {"09:15:30.1234", "time"},
        {"1.2.3.4.5", "time"},
        {"46091.3819444", "time"},
        {"2026-03-10 09:15", "time"},
        {"pm", "time"},
        {"0,5 pm", "time"},
        {"\xD9\xA9:15", "time"},
    };
    for (const Row& row : table) {
        CHECK_MESSAGE(read_time(row.text) == row.expected, row.text);
    }
}

TEST_CASE("a spreadsheet's fraction of a day is the minute or second it stands for") {
    const std::vector<Row> table{
        {"0,3819444", "09:10:00.000 fraction comma"},       // 32999.996 s
        {"0.38194444444444442", "09:10:00.000 fraction"},   // as a computer prints it
        {"0.381944", "09:10:00.000 fraction"},              // cut off
        {"0.38194", "09:10:00.000 fraction"},               // 32999.6 s
        {"0,375", "09:00:00.000 fraction comma"},           // exactly
        {"0.3823", "time-ambiguous"},                       // 33030.72 s, ± 4 s
        {"0.382", "time-ambiguous"},                        // 33004.8 s, ± 43 s
        {"0.3820023148", "09:10:05.000 fraction"},          // 33005.0 s
        {"0.999988426", "23:59:59.000 fraction"},           // 86399.0 s
        {"0.9999999999999999999", "24:00:00.000 fraction"}, //
        {"0,000", "00:00:00.000 fraction comma"},           //
        {"0.0069444", "00:10:00.000 fraction"},             // 599.996 s
        {"1.3819444", "time"},                              // a day and a time
    };
    for (const Row& row : table) {
        CHECK_MESSAGE(read_time(row.text) == row.expected, row.text);
    }
}

TEST_CASE("every minute of the day survives a spreadsheet's seven digits") {
    for (std::int64_t minute = 0; minute < 1440; ++minute) {
        // minute/1440 rounded half-up to 7 decimals
        const std::int64_t digits = (2 * minute * 10'000'000 / 1440 + 1) / 2;
        CHECK(read_time(fmt::format("0,{:07}", digits)) ==
              fmt::format("{:02}:{:02}:00.000 fraction comma", minute / 60, minute % 60));
    }
}

TEST_CASE("a fault quotes what was read and says what to write") {
    const auto fault = std::get<LogTextFault>(parse_clock_time("9.5"));
    CHECK(fault.message == "'9.5' can be read as more than one time of day");
    CHECK(fault.remedy == "write hours and minutes with two digits each: 09:15");
}

TEST_CASE("a date is read where it has one meaning, and the order helps where it has two") {
    struct DateRow {
        std::string_view text;
        std::string_view unknown;
        std::string_view day_first;
        std::string_view month_first;
    };
    const std::vector<DateRow> table{
        {"2026-03-10", "2026-03-10", "2026-03-10", "2026-03-10"},
        {"10.3.2026", "2026-03-10", "2026-03-10", "2026-03-10"},
        {"10.03.2026", "2026-03-10", "2026-03-10", "2026-03-10"},
        {"2026/3/10", "2026-03-10", "2026-03-10", "2026-03-10"},
        {"2026.3.10", "2026-03-10", "2026-03-10", "2026-03-10"},
        {"2026-3-9", "2026-03-09", "2026-03-09", "2026-03-09"},
        {"03/04/2026", "date-ambiguous", "2026-04-03", "2026-03-04"},
        {"3-4-2026", "date-ambiguous", "2026-04-03", "2026-03-04"},
        {"18/01/2016", "2016-01-18 only", "2016-01-18", "date-impossible"},
        {"01/18/2016", "2016-01-18 only", "date-impossible", "2016-01-18"},
        {"05/05/2026", "2026-05-05 only", "2026-05-05", "2026-05-05"},
        {"31.2.2026", "date-impossible", "date-impossible", "date-impossible"},
        {"2026-02-29", "date-impossible", "date-impossible", "date-impossible"},
        {"2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"},
        {"18/18/2016", "date-impossible", "date-impossible", "date-impossible"},
        {"1899-12-31", "date-impossible", "date-impossible", "date-impossible"},
        {"46091", "date-serial", "date-serial", "date-serial"},
        {"46091,38", "date-serial", "date-serial", "date-serial"},
        {"10.3.26", "date-two-digit-year", "date-two-digit-year", "date-two-digit-year"},
        {"03/04/26", "date-two-digit-year", "date-two-digit-year", "date-two-digit-year"},
        {"26-03-10", "date-two-digit-year", "date-two-digit-year", "date-two-digit-year"},
        {"20260310", "date", "date", "date"},
        {"10.3.", "date", "date", "date"},
        {"10.3", "date", "date", "date"},
        {"10/3.2026", "date", "date", "date"},
        {"10 March 2026", "date", "date", "date"},
        {"2026-03-10 00:00", "date", "date", "date"},
        {"10.3.20261", "date", "date", "date"},
        {"Total", "date", "date", "date"},
        {"", "date", "date", "date"},
    };
    for (const DateRow& row : table) {
        CHECK_MESSAGE(read_date(row.text, DateOrder::unknown) == row.unknown, row.text);
        CHECK_MESSAGE(read_date(row.text, DateOrder::day_first) == row.day_first, row.text);
        CHECK_MESSAGE(read_date(row.text, DateOrder::month_first) == row.month_first, row.text);
    }
}

TEST_CASE("an ambiguous date names both readings and the option") {
    const auto fault = std::get<LogTextFault>(parse_log_date("03/04/2026", DateOrder::unknown));
    CHECK(fault.message == "'03/04/2026' is 2026-04-03 or 2026-03-04");
    CHECK(fault.remedy ==
          "tell which comes first with --date-order day-first or --date-order month-first");
}
