// SPDX-License-Identifier: MIT
// Logs as they are really kept: every form of the methods' table, each fault with its code and
// place. What is expected is written down by hand.
#include "log_helper.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view header = "day,id,what,asked,started,ended,outcome,workers,sharing\n";
const std::string one_day = "day,arrived,left\n2026-03-10,09:10,14:50\n";

/// A log of one day with these rows of episodes and rosters that fit.
LogFound read_rows(std::string_view rows, const LogOptions& options = {}) {
    return read({.episodes = std::string{header} + std::string{rows},
                 .days = one_day,
                 .staff = "day,worker,kind,from,to\n2026-03-10,W1,duty,09:00,15:00\n",
                 .presence = "day,from,to,clients\n2026-03-10,09:00,15:00,8\n"},
                options);
}

struct Row {
    std::string rows;
    Lines expected;
};

} // namespace

TEST_CASE("a plain log is read without a word") {
    const LogFound found = read_rows("2026-03-10,1,toilet,09:41,09:46,10:02,helped,2,1\n"
                                     "2026-03-10,2,walk,11:20,,11:34,gave_up,0,1\n"
                                     "2026-03-10,3,craft,,12:30,13:15,helped,1,6\n");
    CHECK(found.errors.empty());
    CHECK(found.notes.empty());
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 | 1 09:41 09:46 10:02 helped 2/1"
                              " | 2 11:20 - 11:34 gave_up 0/1 | 3 - 12:30 13:15 helped 1/6"
                              " | W1 duty 09:00-15:00 | 8 clients 09:00-15:00"});
}

TEST_CASE("each unusual form of a row is read and noted") {
    const std::vector<Row> table{
        {"2026-03-10,1,x,9.41,0946,10:02 am,helped,1,1\n", {}},
        {"10.3.2026,1,x,9.41,0946,10:02,Helped,,\n", {}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n\n,,,,,,,,\n", {"blank-line 2"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\nTotal:,,,,,,,1,\n", {"totals-line 1"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n,,Yhteensä,,,,,1,\n", {"totals-line 1"}},
        {"2026-03-10,1,x,\"0,4034722\",09:46,10:02,helped,1,1\n",
         {"decimal-comma 1", "day-fraction 1"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n"
         "2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n",
         {"duplicate-row 1"}},
        {"2026-03-10,1,\xE4,09:41,09:46,10:02,helped,1,1\n", {"windows-1252 1"}},
    };
    for (const Row& row : table) {
        INFO(row.rows);
        const LogFound found = read_rows(row.rows);
        CHECK(found.errors == Lines{});
        CHECK(found.notes == row.expected);
        CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 | 1 09:41 09:46 10:02 helped 1/1"
                                  " | W1 duty 09:00-15:00 | 8 clients 09:00-15:00"});
    }
}

TEST_CASE("help without an end, planned help and overlaps are allowed, noted where it matters") {
    const std::vector<Row> table{
        {"2026-03-10,1,x,09:41,09:46,,helped,1,1\n", {"help-without-end 1"}},
        {"2026-03-10,1,x,12:00,12:05,12:30,planned,1,1\n", {"planned-asked 1"}},
        {"2026-03-10,1,x,,12:05,12:30,planned,1,1\n", {}},
        {"2026-03-10,1,x,12:05,,12:30,other,0,\n", {}},
        {"2026-03-10,1,x,,12:05,12:30,other,0,1\n", {}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n2026-03-10,2,y,09:50,09:55,10:10,helped,1,"
         "\n",
         {}},
        {"2026-03-10,1,x,09:10,09:10,14:50,helped,1,1\n", {}}, // both ends belong to the stay
        {"2026-03-10,1,x,09:41,,10:02,Gave-Up,,0\n", {}},
        {"2026-03-10,1,x,09:41,,10:02,not met,,\n", {}},
        {"2026-03-10,1,x,09:41,,10:02,refused,,\n", {}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n2026-03-10,2,y,09:41,09:50,10:10,helped,1,"
         "\n",
         {}}, // two requests in one minute
    };
    for (const Row& row : table) {
        INFO(row.rows);
        const LogFound found = read_rows(row.rows);
        CHECK(found.errors == Lines{});
        CHECK(found.notes == row.expected);
    }
}

TEST_CASE("each bad row is an error with its code, its place, what was read and what to write") {
    const std::vector<Row> table{
        {"2026-03-10,1,x,9,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:16 time-ambiguous: '9' can be read as more than one time of day; write "
          "hours and minutes with two digits each: 09:15"}},
        {"2026-03-10,1,x,9.5,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:16 time-ambiguous: '9.5' can be read as more than one time of day; write "
          "hours and minutes with two digits each: 09:15"}},
        {"2026-03-10,1,x,09:41,25.10,10:02,helped,1,1\n",
         {"episodes.csv:2:22 time-impossible: '25.10' is a time that no clock shows; write 00:00 "
          "to "
          "24:00"}},
        {"2026-03-10,1,x,09:41,12:60,10:02,helped,1,1\n",
         {"episodes.csv:2:22 time-impossible: '12:60' is a time that no clock shows; write 00:00 "
          "to "
          "24:00"}},
        {"2026-03-10,1,x,later,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:16 time: 'later' is no time of day; write hours and minutes with two "
          "digits each: 09:15"}},
        {"03/04/2026,1,x,09:41,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:1 date-ambiguous: '03/04/2026' is 2026-04-03 or 2026-03-04; tell which "
          "comes first with --date-order day-first or --date-order month-first"}},
        {"46091,1,x,09:41,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:1 date-serial: '46091' is a day number of a spreadsheet; format the "
          "column "
          "as a date before saving: 2026-03-10"}},
        {",1,x,09:41,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:1 day-missing: the day is empty; write the date: 2026-03-10"}},
        {"2026-03-10,1,x,10:18,10:15,10:26,helped,1,1\n",
         {"episodes.csv:2:22 started-before-asked: started 10:15 is before asked 10:18; correct "
          "one "
          "of the two times; they are never swapped"}},
        {"2026-03-10,1,x,10:18,10:20,10:19,helped,1,1\n",
         {"episodes.csv:2:28 ended-before-started: ended 10:19 is before started 10:20; correct "
          "one "
          "of the two times; they are never swapped"}},
        {"2026-03-10,1,x,10:18,,10:15,gave_up,,\n",
         {"episodes.csv:2:23 ended-before-asked: ended 10:15 is before asked 10:18; correct one of "
          "the two times; they are never swapped"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1\n2026-03-10,1,x,09:41,09:46,10:05,helped,1,"
         "1\n",
         {"episodes.csv:3:28 asked-twice: the same request, asked 09:41, stands in line 2 with "
          "another end; keep the row that is right"}},
        {"2026-03-10,1,x,14:40,14:45,14:51,helped,1,1\n",
         {"episodes.csv:2:28 outside-stay: ended 14:51 is outside the attended time, 09:10 to "
          "14:50; "
          "correct the time, or 'arrived' and 'left' of that day"}},
        {"2026-03-11,1,x,09:41,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:1 no-stay: the days list does not say that the client was there on "
          "2026-03-11; add that day with 'arrived' and 'left', or correct the day here"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,yes,1,1\n",
         {"episodes.csv:2:34 outcome: 'yes' is no outcome; write helped, gave_up, not_met, "
          "refused, "
          "planned or other"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,,1,1\n",
         {"episodes.csv:2:34 outcome: the outcome is empty; write helped, gave_up, not_met, "
          "refused, "
          "planned or other"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,0,1\n",
         {"episodes.csv:2:41 workers-nobody: helped by 0 workers; write 1 or more"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,two,1\n",
         {"episodes.csv:2:41 count: 'two' is no number of workers; write a whole number"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1.5,1\n",
         {"episodes.csv:2:41 count: '1.5' is no number of workers; write a whole number"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,0\n",
         {"episodes.csv:2:43 sharing-nobody: shared by 0 clients; write 1 or more"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,9\n",
         {"episodes.csv:2:22 sharing-over-presence: 2026-03-10 at 09:46: help shared by 9 clients, "
          "but only 8 are present then; correct `sharing` of this row, or the head count of that "
          "time"}},
        {"2026-03-10,1,x,09:41,,10:02,helped,,\n",
         {"episodes.csv:2:22 helped-not-started: the outcome is 'helped', but 'started' is empty; "
          "write when help began, or the outcome gave_up, not_met or refused"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,gave up,,\n",
         {"episodes.csv:2:22 unmet-started: the outcome is 'gave up', but help started; write the "
          "outcome helped, or leave 'started' empty"}},
        {"2026-03-10,1,x,,,10:02,not_met,,\n",
         {"episodes.csv:2:16 episode-empty: neither 'asked' nor 'started' is written; write when "
          "the "
          "client asked, or when help began"}},
        {"2026-03-10,1,x,09:41,,,not_met,,\n",
         {"episodes.csv:2:23 ended-missing: nobody knows how long the client waited; write in "
          "'ended' when the client gave up or left"}},
        {"2026-03-10,1,x,09:41,09:46,10:02,helped,1,1,lost\n",
         {"episodes.csv:2:45 row-too-wide: this row has 10 fields, the header 9; put quotes around "
          "a "
          "text that holds ','"}},
        {"2026-03-10,1,\"x,09:41,09:46,10:02,helped,1,1\n",
         {"episodes.csv:2:14 csv-quote: this quote is never closed; write '\"' at the end of the "
          "field, or '\"\"' for a quote inside it"}},
    };
    for (const Row& row : table) {
        INFO(row.rows);
        CHECK(read_rows(row.rows).errors == row.expected);
    }
}

TEST_CASE("an error quotes the line it means, also one that is far back and in Windows-1252") {
    const LogFound found = read_rows("2026-03-10,1,\xE4,09:41,09:46,10:51,helped,1,1\n"
                                     "2026-03-10,2,\xE4,14:41,14:46,14:51,helped,1,1\n");
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics[0].excerpt == "2026-03-10,2,ä,14:41,14:46,14:51,helped,1,1");
    CHECK(found.diagnostics[0].place == Place{"episodes.csv", 3, 28});
}

TEST_CASE("all faults of all files are told in order of file and line, the first 20 whole") {
    std::string rows{header};
    for (int i = 0; i < 30; ++i) {
        rows += i % 2 == 0 ? "2026-03-10,1,x,9,09:46,10:02,helped,1,1\n"
                           : "2026-03-10,1,x,14:55,,14:56,gave_up,1,1\n";
    }
    const LogFound found = read(
        {.episodes = rows, .days = "day,arrived,left\n2026-03-10,09:10,14:50\n2026-03-11,x,y\n"});
    REQUIRE(found.errors.size() == 23);
    CHECK(found.errors[0].starts_with("episodes.csv:2:16 time-ambiguous"));
    CHECK(found.errors[1].starts_with("episodes.csv:3:16 outside-stay"));
    CHECK(found.errors[19].starts_with("episodes.csv:21:16 outside-stay"));
    CHECK(found.errors[20] == "episodes.csv:0:0 outside-stay: 5 more of this kind; ");
    CHECK(found.errors[21] == "episodes.csv:0:0 time: 2 more of this kind; ");
    CHECK(found.errors[22] == "episodes.csv:0:0 time-ambiguous: 5 more of this kind; ");
}

TEST_CASE("bad rows may be left out, and how many is said") {
    const LogFound found = read_rows("2026-03-10,1,x,9,09:46,10:02,helped,1,1\n"
                                     "2026-03-10,2,x,09:41,09:46,10:02,helped,1,1\n"
                                     "2026-03-10,3,x,14:55,,14:56,gave_up,1,1\n"
                                     "2026-03-10,4,x,10:41,10:46,11:02,helped,1,9\n"
                                     "2026-03-10,5,x,11:41,11:46,11:52,helped,1,1\n"
                                     "2026-03-10,5,x,11:41,11:46,11:53,helped,1,1\n"
                                     "2026-03-10,6,x,12:41,12:46,12:52,helped,1,1,more\n"
                                     "2026-03-10,7,\x01,12:41,12:46,12:52,helped,1,1\n",
                                     {.skips_bad_rows = true});
    CHECK(found.errors == Lines{});
    CHECK(found.notes == Lines{"rows-left-out 7"});
    CHECK(found.told.at(0).message == "7 bad rows were left out");
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 | 2 09:41 09:46 10:02 helped 1/1"
                              " | W1 duty 09:00-15:00 | 8 clients 09:00-15:00"});
}

TEST_CASE("what would make every figure wrong stops even where bad rows are left out") {
    const LogOptions skip{.skips_bad_rows = true};
    CHECK(read_rows("2026-03-10,1,\"x\"y,09:41,09:46,10:02,helped,1,1\n", skip).codes ==
          Lines{"csv-quote"});
    CHECK(read({.episodes = "day,asked,started,ended\n", .days = one_day}, skip).codes ==
          Lines{"column-missing"});
    CHECK(
        read({.episodes = "day,date,asked,started,ended,outcome\n", .days = one_day}, skip).codes ==
        Lines{"column-twice"});
    CHECK(read({.episodes = "\n\n", .days = one_day}, skip).codes == Lines{"header-missing"});
}

TEST_CASE("an error of who takes the days is told with the log's own") {
    const LogSource source = log_of({.episodes = std::string{header}, .days = one_day});
    const Diagnostic fault{.severity = Severity::error,
                           .code = "workers-over-duty",
                           .place = {"days.csv", 2, 1},
                           .message = "m",
                           .remedy = "r",
                           .excerpt = {}};
    try {
        (void)read_log(source, {.skips_bad_rows = true},
                       {.take = [&](const CentreDay&) -> LogTaker::Put { throw InputError(fault); },
                        .start_over = [] {}});
        FAIL("no error");
    } catch (const InputError& error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(error.diagnostics()[0].place == fault.place);
        CHECK(error.diagnostics()[0].excerpt == "2026-03-10,09:10,14:50");
    }
}

TEST_CASE("columns are found by name in any letter case, and unknown ones named") {
    const LogFound found = read(
        {.episodes = "\xEF\xBB\xBF Outcome ;ENDED;Started;Asked;Date;colour;weather\r\n"
                     "helped;10.02;9.46;9.41;10.3.2026;red;\r\n",
         .days = "left\tarrived\tday\tobserver\tnote\n14:50\t09:10\t2026-03-10\tme\tprivate\n"});
    CHECK(found.errors == Lines{});
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 |  09:41 09:46 10:02 helped 1/1"});
    CHECK(found.notes == Lines{"no-staff 1", "no-presence 1", "unknown-column 2",
                               "byte-order-mark 1", "windows-line-ends 1", "separator 2"});
    CHECK(found.told.at(2).message == "columns that are read nowhere: colour, weather");
}

TEST_CASE("the order of dates is told, or seen from a month above 12") {
    const std::string episodes = "day,asked,started,ended,outcome\n";
    CHECK(read({.episodes = episodes, .days = "day,arrived,left\n03/04/2026,9:10,14:50\n"},
               {.date_order = DateOrder::day_first})
              .days == Lines{"2026-04-03 client 09:10-14:50"});
    CHECK(read({.episodes = episodes, .days = "day,arrived,left\n03/04/2026,9:10,14:50\n"},
               {.date_order = DateOrder::month_first})
              .days == Lines{"2026-03-04 client 09:10-14:50"});
    const LogFound found =
        read({.episodes = episodes, .days = "day,arrived,left\n18/01/2016,9:10,14:50\n"});
    CHECK(found.days == Lines{"2016-01-18 client 09:10-14:50"});
    CHECK(found.notes == Lines{"no-staff 1", "no-presence 1", "date-one-reading 1"});
}

TEST_CASE("a night goes on after midnight, whichever date its rows stand under") {
    const LogFound found = read(
        {.episodes = "day,id,asked,started,ended,outcome\n"
                     "2026-03-10,1,23.40,0.15,0.20,helped\n"
                     "2026-03-10,2,01:00,,01:10,gave_up\n"
                     "2026-03-11,3,00.05,00.06,00.07,helped\n"
                     "2026-03-11,4,22:30,22:31,22:40,helped\n",
         .days = "day,arrived,left\n2026-03-10,22:00,06:00\n2026-03-11,22:00,06:00\n",
         .gaps = "day,from,to\n2026-03-10,02:00,02:30\n",
         .staff = "day,worker,kind,from,to\n2026-03-10,W1,duty,21:00,07:00\n"
                  "2026-03-10,W1,break,03:00,03:30\n2026-03-11,W2,duty,21:00,07:00\n",
         .presence = "day,from,to,clients\n2026-03-10,22:00,24:00,5\n2026-03-11,00:00,06:00,4\n"
                     "2026-03-11,22:00,06:00,3\n"});
    CHECK(found.errors == Lines{});
    CHECK(found.days ==
          Lines{"2026-03-10 client 22:00-30:00 | gap 26:00-26:30 | 1 23:40 24:15 24:20 helped 1/1"
                " | 2 25:00 - 25:10 gave_up 0/1 | 3 24:05 24:06 24:07 helped 1/1"
                " | W1 break 27:00-27:30 | W1 duty 21:00-31:00"
                " | 5 clients 22:00-24:00 | 4 clients 24:00-30:00",
                "2026-03-11 client 22:00-30:00 | 4 22:30 22:31 22:40 helped 1/1"
                " | W2 duty 21:00-31:00 | 4 clients 00:00-06:00 | 3 clients 22:00-30:00"});
}

TEST_CASE("a head count after midnight under the evening's date is that night's") {
    const LogFound found = read({.episodes = "day,asked,started,ended,outcome\n",
                                 .days = "day,arrived,left\n2026-03-10,22:00,06:00\n",
                                 .presence = "day,from,to,clients\n2026-03-10,22:00,24:00,5\n"
                                             "2026-03-10,00:00,06:00,4\n"});
    CHECK(found.days == Lines{"2026-03-10 client 22:00-30:00 | 4 clients 24:00-30:00"
                              " | 5 clients 22:00-24:00"});
}

TEST_CASE("a stay is at most 16 hours over midnight, a break or gap 12") {
    const std::string episodes = "day,asked,started,ended,outcome\n";
    const auto stay = [&](const std::string& times) {
        return read({.episodes = episodes, .days = "day,arrived,left\n2026-03-10," + times + "\n"});
    };
    CHECK(stay("20:00,12:00").days == Lines{"2026-03-10 client 20:00-36:00"});
    CHECK(stay("20:00,12:01").errors ==
          Lines{"days.csv:2:18 end-before-start: '12:01' is not after '20:00'; write a later time; "
                "the next day is understood up to 16 hours"});
    CHECK(stay("20:00,20:00").codes == Lines{"end-before-start"});
    CHECK(stay("20:00,").errors ==
          Lines{"days.csv:2:18 time-missing: 'left' is empty; write the time of day: 09:15"});
    const auto gap = [&](const std::string& times) {
        return read({.episodes = episodes,
                     .days = "day,arrived,left\n2026-03-10,20:00,12:00\n",
                     .gaps = "day,from,to\n2026-03-10," + times + "\n"})
            .codes;
    };
    CHECK(gap("22:00,10:00") == Lines{});
    CHECK(gap("22:00,10:01") == Lines{"end-before-start"});
}

TEST_CASE("stays may be several but not overlap") {
    const std::string episodes =
        "day,asked,started,ended,outcome\n2026-03-10,09:50,13:05,13:10,helped\n";
    CHECK(read({.episodes = episodes,
                .days = "day,arrived,left\n2026-03-10,13:00,15:00\n2026-03-10,09:00,12:00\n"})
              .days ==
          Lines{"2026-03-10 client 09:00-12:00 13:00-15:00 |  09:50 13:05 13:10 helped 1/1"});
    CHECK(read({.episodes = episodes,
                .days = "day,arrived,left\n2026-03-10,09:00,12:00\n2026-03-10,11:59,15:00\n"})
              .errors ==
          Lines{"days.csv:3:1 stays-overlap: this stay begins at 11:59, before the one "
                "until 12:00 is over; correct the times, or join the two stays"});
}

TEST_CASE("a stay may begin the moment another ends") {
    CHECK(read({.episodes = "day,asked,started,ended,outcome\n",
                .days = "day,arrived,left\n2026-03-10,09:00,12:00\n2026-03-10,12:00,15:00\n"})
              .days == Lines{"2026-03-10 client 09:00-12:00 12:00-15:00"});
}

TEST_CASE("what has no effect in the rosters is noted") {
    const LogFound found = read(
        {.episodes = std::string{header} + "2026-03-10,1,x,09:50,10:05,10:15,helped,1,1\n",
         .days = one_day,
         .gaps = "day,from,to,reason\n2026-03-10,10:00,10:10,call\n2026-03-10,14:40,15:00,early\n"
                 "2026-03-12,10:00,10:10,nobody there\n",
         .staff = "day,worker,kind,from,to\n2026-03-10,W1,duty,09:00,12:00\n"
                  "2026-03-10,W1,duty,11:00,15:00\n2026-03-10,W1,break,15:00,15:10\n"
                  "2026-03-10,W2,noncontact,10:00,10:30\n",
         .presence = "day,from,to,clients\n2026-03-10,09:00,15:00,8\n2026-03-10,09:00,15:00,8\n"});
    CHECK(found.errors == Lines{});
    CHECK(found.notes == Lines{"duplicate-row 1", "clipped-in-gap 1", "gap-outside-stay 2",
                               "outside-duty 2", "duty-twice 1"});
}

TEST_CASE("minutes that disagree with the clock are noted, and the clock is believed") {
    const auto notes = [](const std::string& minutes) {
        return read({.episodes = "day,asked,started,ended,outcome,minutes\n2026-03-10,09:41,09:46,"
                                 "10:02," +
                                 minutes + "\n",
                     .days = one_day})
            .notes;
    };
    const auto disagree = [&](const std::string& minutes) {
        const Lines found = notes("helped," + minutes);
        return std::find(found.begin(), found.end(), "minutes-disagree 1") != found.end();
    };
    CHECK_FALSE(disagree("16"));
    CHECK_FALSE(disagree("\"16,0\""));
    CHECK_FALSE(disagree("16.4"));
    CHECK_FALSE(disagree(""));
    CHECK(disagree("15"));
    CHECK(disagree("16.6"));
    CHECK(disagree("a while"));
}

TEST_CASE("several centres and clients are kept apart, and nobody is guessed") {
    const std::string days = "day,centre,client,arrived,left\n"
                             "2026-03-10,north,anna,09:00,15:00\n2026-03-10,north,bo,09:00,15:00\n"
                             "2026-03-10,south,anna,10:00,15:00\n";
    const LogFound found =
        read({.episodes = "day,centre,client,asked,started,ended,outcome\n"
                          "2026-03-10,south,anna,10:01,10:02,10:03,helped\n"
                          "2026-03-10,south,,11:01,11:02,11:03,helped\n"
                          "2026-03-10,north,bo,09:01,09:02,09:03,helped\n",
              .days = days,
              .gaps = "day,centre,from,to\n2026-03-10,north,12:00,12:10\n",
              .presence = "day,centre,from,to,clients\n2026-03-10,north,09:00,15:00,8\n"
                          "2026-03-10,south,09:00,15:00,4\n2026-03-10,west,09:00,15:00,4\n"});
    CHECK(found.errors == Lines{});
    CHECK(found.days ==
          Lines{"2026-03-10 north/anna 09:00-15:00 | gap 12:00-12:10 | 8 clients 09:00-15:00",
                "2026-03-10 north/bo 09:00-15:00 | gap 12:00-12:10 |  09:01 09:02 09:03 helped 1/1"
                " | 8 clients 09:00-15:00",
                "2026-03-10 south/anna 10:00-15:00 |  10:01 10:02 10:03 helped 1/1"
                " |  11:01 11:02 11:03 helped 1/1 | 4 clients 09:00-15:00"});
    CHECK(read({.episodes = "day,centre,client,asked,started,ended,outcome\n"
                            "2026-03-10,,anna,10:01,10:02,10:03,helped\n"
                            "2026-03-10,north,,10:01,10:02,10:03,helped\n"
                            "2026-03-10,north,carl,10:01,10:02,10:03,helped\n",
                .days = days})
              .codes == Lines{"centre-missing", "client-missing", "no-stay"});
}

TEST_CASE("a log that is not in order of day is read whole, and comes out the same") {
    const std::string first = "2026-03-10,09:41,09:46,10:02,helped\n";
    const std::string second = "2026-03-12,10:41,10:46,11:02,helped\n";
    const std::string head = "day,asked,started,ended,outcome\n";
    const std::string days = "day,arrived,left\n2026-03-10,09:10,14:50\n2026-03-12,09:10,14:50\n";
    const LogFound sorted = read({.episodes = head + first + second, .days = days});
    const LogFound mixed = read({.episodes = head + second + first, .days = days});
    CHECK(sorted.starts == 1);
    CHECK(mixed.starts == 2);
    CHECK(mixed.days == sorted.days);
    CHECK(mixed.notes == Lines{"unsorted 1", "no-staff 1", "no-presence 1"});
}

TEST_CASE("days, faults and notes do not depend on the number of threads") {
    // Ten days of two centres, 1 200 rows each: several batches, with nights, doubled rows and
    // faults in some of them.
    LogTexts texts{.episodes = "day,centre,asked,started,ended,outcome\n",
                   .days = "day,centre,arrived,left\n",
                   .staff = "day,centre,worker,from,to\n",
                   .presence = "day,centre,from,to,clients\n"};
    for (int day = 10; day < 20; ++day) {
        for (const std::string_view centre : {"north", "south"}) {
            const std::string who = fmt::format("2026-03-{},{}", day, centre);
            const std::string_view left = day % 3 == 0 ? "01:00" : "23:59";
            texts.days += fmt::format("{},00:30,{}\n", who, left);
            texts.staff += fmt::format("{},W1,00:30,{}\n", who, left);
            texts.presence += fmt::format("{},00:30,{},5\n", who, left);
            for (int row = 0; row < 600; ++row) {
                const int minute = 60 + 2 * row;
                texts.episodes += fmt::format("{0},{1:02}:{2:02},{1:02}:{2:02},{1:02}:{3:02},{4}\n",
                                              who, minute / 60, minute % 60, minute % 60 + 1,
                                              row == 7 * day ? "helpful" : "helped");
            }
            texts.episodes += fmt::format("{},02:00,02:00,02:01,helped\n", who);
        }
    }
    for (const bool skips_bad_rows : {false, true}) {
        const LogFound alone = read(texts, {.skips_bad_rows = skips_bad_rows, .threads = 1});
        const LogFound together = read(texts, {.skips_bad_rows = skips_bad_rows, .threads = 4});
        CHECK(together.days.size() == 20);
        CHECK(together.days == alone.days);
        CHECK(together.errors == alone.errors);
        CHECK(together.errors.empty() == skips_bad_rows);
        CHECK(together.notes == alone.notes);
    }
}

TEST_CASE("a pipe is read once") {
    LogSource source = log_of({.episodes = "day,asked,started,ended,outcome\n"
                                           "2026-03-12,09:41,09:46,10:02,helped\n"
                                           "2026-03-10,09:41,09:46,10:02,helped\n",
                               .days = "day,arrived,left\n2026-03-10,09:10,14:50\n"
                                       "2026-03-12,09:10,14:50\n"});
    source.files[0]->can_be_reopened = false;
    const LogFound found = read(source);
    CHECK(found.days.size() == 2);
    CHECK(found.starts == 1);
    CHECK(found.notes == Lines{"no-staff 1", "no-presence 1"});
}

TEST_CASE("a fault in the days list does not make faults of the rows that need it") {
    const LogFound found =
        read({.episodes = std::string{header} + "2026-03-10,1,x,09:50,10:05,10:15,helped,1,1\n",
              .days = "day,arrived,left\n2026-03-10,9.5,14:50\n"});
    CHECK(found.codes == Lines{"time-ambiguous"});
}

TEST_CASE("a bad roster is told row by row") {
    const LogFound found =
        read({.episodes = std::string{header},
              .days = one_day,
              .staff = "day,worker,kind,from,to\n2026-03-10,W1,holiday,09:00,15:00\n"
                       "2026-03-10,,duty,09:00,15:00\n",
              .presence = "day,from,to,clients\n2026-03-10,09:00,15:00,many\n"});
    CHECK(
        found.errors ==
        Lines{"staff.csv:2:15 staff-kind: 'holiday' is no kind of work; write duty, break or "
              "noncontact",
              "staff.csv:3:12 worker-missing: the worker is empty; write a name or number for the "
              "worker, W1 for example",
              "presence.csv:2:24 count: 'many' is no number of clients; write a whole number"});
}

TEST_CASE("text that is not for printing is in no day") {
    const LogFound found = read({.episodes = "day,what,asked,started,ended,outcome,note\n"
                                             "2026-03-10,SECRET,09:41,09:46,10:02,helped,SECRET\n",
                                 .days = "day,arrived,left,note\n2026-03-10,09:10,14:50,SECRET\n"});
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 |  09:41 09:46 10:02 helped 1/1"});
    for (const ObservationNote& note : found.told) {
        CHECK(note.message.find("SECRET") == std::string::npos);
    }
}
