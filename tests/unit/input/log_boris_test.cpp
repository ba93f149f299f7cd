// SPDX-License-Identifier: MIT
// One invented day comes out the same from every form of export; what the map cannot explain, and
// states that lack an end, are faults. Expected times are second 0 plus seconds, worked out by
// hand.
#include "carecost/input/boris_events.hpp"
#include "carecost/input/file_reader.hpp"
#include "carecost/input/log_boris.hpp"
#include "log_helper.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

using Lines = std::vector<std::string>;

const std::string folder = std::string{CARECOST_TEST_DATA} + "/boris/";
const std::string days = "day,client,arrived,left\n2026-03-10,anna,09:10,14:50\n";

const std::string plain_map = "day: 2026-03-10\nsecond_0: 09:00:00\nsubjects: {Anna: anna}\n"
                              "codes: {A: asked, H: helped, G: gave_up, N: not_met, R: refused, "
                              "O: other, X: ignore}\n";
const std::string header = "Observation id,Subject,Behavior,Modifiers,Behavior type,Start (s),"
                           "Stop (s)\n";

LogSource rosters(const std::string& text) {
    LogSource source = log_of({.episodes = {}, .days = text});
    return source;
}

LogFound read_export(const InputFile& source, const std::string& map,
                     const std::string& days_text = days, const LogOptions& options = {}) {
    return read(
        log_in_boris(source, read_boris_map(SourceText{"map.yaml", map}), rosters(days_text)),
        options);
}

/// Aggregated events of one observation.
LogFound read_rows(const std::string& rows, const std::string& map = plain_map,
                   const LogOptions& options = {}) {
    return read_export(text_in_memory("export.csv", header + rows), map, days, options);
}

Lines map_faults(const std::string& text) {
    Lines codes;
    try {
        (void)read_boris_map(SourceText{"map.yaml", text});
    } catch (const InputError& error) {
        for (const Diagnostic& each : error.diagnostics()) {
            codes.push_back(std::to_string(each.place.line) + " " + each.code);
        }
    }
    return codes;
}

} // namespace

TEST_CASE("a day comes out the same from every form of export") {
    std::istringstream nothing;
    const std::string map{read_file(folder + "map.yaml", nothing).bytes()};
    for (const std::string name :
         {"aggregated-oldest.tsv", "aggregated-media.csv", "aggregated-live.tsv",
          "tabular-preamble.tsv", "tabular-flat.csv", "two-days.boris"}) {
        INFO(name);
        const LogFound found = read_export(file_on_disk(folder + name), map);
        CHECK(found.errors == Lines{});
        REQUIRE(found.days.size() == 1);
        const std::string& day = found.days[0];
        CHECK(day.starts_with("2026-03-10 anna 09:10-14:50 | "));
        for (const std::string episode : {
                 "|  09:41 09:46:00.250 10:02:00.500 helped 2/1", "|  11:20 11:25 11:30 helped 1/1",
                 "|  11:21 11:25 - helped 1/1", // answered together: the minutes count once
                 "|  11:46:40.000 - 11:56:40.000 gave_up 0/1", "|  - 12:00 12:25 planned 1/1",
                 "|  - 12:36:40.000 12:46:40.000 helped 1/3",
                 "|  14:33:20.000 - 14:50 not_met 0/1", // open at the end of the stay
             }) {
            CHECK_MESSAGE(day.find(episode) != std::string::npos, episode << " in " << day);
        }
        CHECK(std::count(day.begin(), day.end(), '|') == 7);
        CHECK(found.notes.at(0) == "no-staff 1");
    }
}

TEST_CASE("all observations of a project are read where each has its own day") {
    const std::string map = "observation: all\nsecond_0: 09:00\n"
                            "subjects: {Anna: anna, No focal subject: anna}\n"
                            "codes: {A: asked, H: helped, G: gave_up, L: planned, X: ignore}\n";
    const InputFile project = file_on_disk(folder + "two-days.boris");
    const LogFound found = read_export(
        project, map, "day,arrived,left\n2026-03-10,09:10,14:50\n2026-03-12,09:10,14:50\n");
    // A client's alias in the export needs the alias in the days list.
    CHECK(found.codes.at(0) == "no-stay");
    const LogFound both = read_export(project, map, days + "2026-03-12,anna,09:10,14:50\n");
    REQUIRE(both.days.size() == 2);
    CHECK(both.days[1] == "2026-03-12 anna 09:10-14:50 |  09:41 09:46:00.001 09:50 helped 1/1");
    const LogFound unnamed =
        read_export(project, "day: 2026-03-10\nsecond_0: 09:00\nsubjects: {}\ncodes: {}\n");
    CHECK(unnamed.errors.at(0).find("boris-observation: there are 2 observations: 'first day', "
                                    "'second day'; name one in the map") != std::string::npos);
}

TEST_CASE("what a code does to the open requests") {
    struct Row {
        std::string rows;
        std::string episodes;
    };
    const std::string ask = "o,Anna,A,,POINT,3600,3600\n";
    const std::vector<Row> table{
        {ask + "o,Anna,H,,STATE,3600,3660\n", "|  10:00 10:00 10:01 helped 1/1"},
        {"o,Anna,H,,STATE,3000,3100\n" + ask + "o,Anna,H,,STATE,3660,3720\n",
         "|  - 09:50 09:51:40.000 helped 1/1 |  10:00 10:01 10:02 helped 1/1"},
        {ask + "o,Anna,O,,STATE,3660,3720\n", "|  10:00 10:01 10:02 other 1/1"},
        {ask + "o,Anna,R,,POINT,3660,NA\n", "|  10:00 - 10:01 refused 0/1"},
        {ask + "o,Anna,N,,POINT,3660,3660\n", "|  10:00 - 10:01 not_met 0/1"},
        {ask + "o,Anna,A,,POINT,3630,3630\no,Anna,G,,POINT,3660,3660\n",
         "|  10:00 - 10:01 gave_up 0/1 |  10:00:30.000 - 10:01 gave_up 0/1"},
        // a state of asking runs to what begins at its stop; BORIS ends it a millisecond before
        {"o,Anna,A,,STATE,3600,3660\no,Anna,H,,STATE,3660,3720\n",
         "|  10:00 10:01 10:02 helped 1/1"},
        {"o,Anna,A,,STATE,3600,3659.999\no,Anna,H,,STATE,3660,3720\n",
         "|  10:00 10:01 10:02 helped 1/1"},
        {"o,Anna,A,,STATE,3600,3660\no,Anna,G,,POINT,3660,3660\n", "|  10:00 - 10:01 gave_up 0/1"},
        {"o,Anna,A,,STATE,3600,3660\n", "|  10:00 - 14:50 not_met 0/1"},
    };
    for (const Row& row : table) {
        INFO(row.rows);
        const LogFound found = read_rows(row.rows);
        CHECK(found.errors == Lines{});
        CHECK(found.days == Lines{"2026-03-10 anna 09:10-14:50 " + row.episodes});
    }
}

TEST_CASE("faults of an export say what and where") {
    struct Row {
        std::string rows;
        Lines errors;
    };
    const std::vector<Row> table{
        {"o,Anna,H,,STATE,3725.25,\n",
         {"export.csv:2:17 boris-unpaired: observation 'o': the state 'H' of 'Anna' at second "
          "3725.250 "
          "(10:02:05.250) starts and never stops; fix unpaired events in BORIS and export again"}},
        {"o,Anna,H,,STATE,NA,3725.25\n",
         {"export.csv:2:17 boris-unpaired: observation 'o': the state 'H' of 'Anna' at second "
          "3725.250 "
          "(10:02:05.250) stops and never starts; fix unpaired events in BORIS and export again"}},
        {"o,Anna,Q,,POINT,1,1\no,Anna,Q,,POINT,2,2\n",
         {"export.csv:2:17 boris-code: the map has no code 'Q'; add it under 'codes', with "
          "'ignore' if "
          "it means nothing here"}},
        {"o,Bo,A,,POINT,1,1\n",
         {"export.csv:2:15 boris-subject: the map has no subject 'Bo'; add it under 'subjects', "
          "with "
          "the client's alias"}},
        {"o,,A,,POINT,1,1\n",
         {"export.csv:2:13 boris-subject: the map has no subject 'No focal subject'; add it under "
          "'subjects', with the client's alias"}},
        {"o,Anna,G,,POINT,3600,3600\n",
         {"export.csv:2:17 boris-nothing-open: observation 'o', 'anna', second 3600.000 (10:00): "
          "no "
          "request is open that could end here; code when the client asked, or map this code to "
          "ignore"}},
        {"o,Anna,A,,STATE,3600,3660\no,Anna,H,,STATE,3670,3700\n",
         {"export.csv:2:17 boris-asked-end: observation 'o', 'anna', second 3660.000 (10:01): "
          "asking "
          "stops here, but nothing begins; let help or giving up begin where asking stops, or code "
          "asking as a point"}},
        {"o,Anna,A,,POINT,soon,3600\n",
         {"export.csv:2:17 boris-time: 'soon' is no number of seconds; export the times in "
          "seconds"}},
        {"o,Anna,A,,POINT,1,1\n",
         {"export.csv:2:17 outside-stay: asked 09:00:01 is outside the attended time, 09:10 to "
          "14:50; "
          "correct the time, or 'arrived' and 'left' of that day"}},
    };
    for (const Row& row : table) {
        INFO(row.rows);
        const LogFound found = read_rows(row.rows);
        CHECK_MESSAGE(found.errors == row.errors, fmt::format("{}", fmt::join(found.errors, "\n")));
    }
}

TEST_CASE("a bad state may be left out, and modifiers must be numbers") {
    const LogFound found = read_rows("o,Anna,H,,STATE,3725.25,\no,Anna,H,,STATE,3800,3900\n",
                                     plain_map, {.skips_bad_rows = true});
    CHECK(found.days == Lines{"2026-03-10 anna 09:10-14:50 |  - 10:03:20.000 10:05 helped 1/1"});
    CHECK(found.notes.at(0) == "rows-left-out 1");
    const std::string map = plain_map + "modifiers: {workers: 2}\n";
    CHECK(read_rows("o,Anna,H,None|2,STATE,3600,3660\n", map).days ==
          Lines{"2026-03-10 anna 09:10-14:50 |  - 10:00 10:01 helped 2/1"});
    CHECK(read_rows("o,Anna,H,x|two,STATE,3600,3660\n", map).errors ==
          Lines{"export.csv:2:22 count: 'two' is no number of workers; write a whole number"});
    CHECK(read_rows("o,Anna,H,x|0,STATE,3600,3660\n", map).codes == Lines{"workers-nobody"});
}

TEST_CASE("tabular events and projects pair states by code and modifiers") {
    const std::string flat = "Observation id,Subject,Behavior,Modifier #1,Behavior type,Time\n";
    const auto read_flat = [&](const std::string& rows) {
        return read_export(text_in_memory("export.csv", flat + rows), plain_map);
    };
    CHECK(read_flat("o,Anna,H,a,START,3600\no,Anna,H,b,START,3610\no,Anna,H,a,STOP,3620\n"
                    "o,Anna,H,b,STOP,3630\n")
              .days == Lines{"2026-03-10 anna 09:10-14:50 |  - 10:00 10:00:20.000 helped 1/1"
                             " |  - 10:00:10.000 10:00:30.000 helped 1/1"});
    CHECK(read_flat("o,Anna,H,a,START,3600\no,Anna,H,a,START,3610\no,Anna,H,a,STOP,3620\n").codes ==
          Lines{"boris-unpaired"});
    CHECK(read_flat("o,Anna,H,a,STOP,3600\n").codes == Lines{"boris-unpaired"});
    CHECK(read_flat("o,Anna,H,a,BEGIN,3600\n").codes.at(0) == "boris-status");
    const std::string project = R"({"behaviors_conf":{"0":{"code":"H","type":"State event"}},
        "observations":{"o":{"date":"2026-03-10T09:00:00","events":[[3600.5,"Anna","H","",""]]}}})";
    CHECK(read_export(text_in_memory("p.boris", project), plain_map).errors ==
          Lines{"p.boris:0:0 boris-unpaired: observation 'o': the state 'H' of 'Anna' at second "
                "3600.500 (10:00:00.500) starts and never stops; fix unpaired events in BORIS and "
                "export again"});
}

TEST_CASE("what is no export is told in words") {
    const auto codes = [](const std::string& text) {
        return read_export(text_in_memory("export", text), plain_map).codes;
    };
    CHECK(codes("") == Lines{"boris-header"});
    CHECK(codes("o,Anna,H,,STATE,3600,3660\n") == Lines{"boris-header"});
    CHECK(codes("{\"observations\":") == Lines{"boris-project"});
    CHECK(codes("{}") == Lines{"boris-project"});
    CHECK(codes("{\"observations\":{\"o\":{\"events\":[[1]]}}}") == Lines{"boris-project"});
    CHECK(codes("{\"observations\":{\"o\":{\"events\":[[NaN,\"\",\"\",\"\"]]}}}") ==
          Lines{"boris-project"});
    CHECK(codes(std::string(100, '{')) == Lines{"boris-project"});
    std::string deep = "{\"a\":";
    for (int i = 0; i < 100'000; ++i) {
        deep += "[";
    }
    CHECK(codes(deep) == Lines{"boris-project"});
}

TEST_CASE("faults of the map are told with their line") {
    CHECK(map_faults(plain_map) == Lines{});
    CHECK(map_faults("x: 1\n") == Lines{"1 missing-key", "1 missing-key", "1 missing-key",
                                        "1 missing-key", "1 unknown-key"});
    CHECK(map_faults("day: 03/04/2026\nsecond_0: 9\nsubjects: {A: b}\ncodes: {A: ask}\n"
                     "modifiers: {workers: none}\n") ==
          Lines{"1 date-ambiguous", "2 time-ambiguous", "4 boris-meaning", "5 boris-modifier"});
    CHECK(map_faults(
              "observation: all\nday: 2026-03-10\nsecond_0: 09:00\nsubjects: {}\ncodes: {}\n") ==
          Lines{"2 boris-day"});
}

TEST_CASE("seconds are read to the nearest millisecond without a binary fraction") {
    const auto ms = [](std::string_view text) {
        const auto time = parse_boris_seconds(text);
        return time ? std::to_string(time->count()) : "none";
    };
    CHECK(ms("0") == "0");
    CHECK(ms("9.15") == "9150");
    CHECK(ms("9,15") == "9150");
    CHECK(ms("3600.0004999") == "3600000");
    CHECK(ms("3600.0005") == "3600001");
    CHECK(ms("12.345678901234567890123") == "12346");
    CHECK(ms("1e-05") == "0");
    CHECK(ms("5e-4") == "1");
    CHECK(ms("1.5e3") == "1500000");
    CHECK(ms("-0.5") == "-500");
    CHECK(ms("1765000000.123") == "1765000000123");
    for (const std::string_view text : {"", "x", "1.2.3", "1e", "1e999", "-", "1e9", ".5", "1:00",
                                        "123456789012345678", "99999999999999999e6"}) {
        CHECK_MESSAGE(ms(text) == "none", text);
    }
}
