// SPDX-License-Identifier: MIT
// The same log in YAML and in CSV comes out the same; shorthand stands for a list.
// Files that a YAML log names are looked for beside it and nowhere else.
#include "carecost/input/log_yaml.hpp"
#include "log_helper.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace carecost;
using namespace carecost::input;

namespace {

using Lines = std::vector<std::string>;

LogFound read_yaml_log(const std::string& text, const LogOptions& options = {}) {
    return read(log_in_yaml(SourceText{"log.yaml", text}), options);
}

/// "line:column code: message; remedy" of each fault of the file's form.
Lines form_faults(const std::string& text) {
    Lines lines;
    try {
        (void)log_in_yaml(SourceText{"log.yaml", text});
    } catch (const InputError& error) {
        for (const Diagnostic& each : error.diagnostics()) {
            lines.push_back(std::to_string(each.place.line) + ":" +
                            std::to_string(each.place.column) + " " + each.code + ": " +
                            each.message + "; " + each.remedy);
        }
    }
    return lines;
}

} // namespace

TEST_CASE("a YAML log reads like the CSV of the same rows") {
    const LogFound yaml =
        read_yaml_log("days:\n"
                      "  - day: 2026-03-10\n"
                      "    arrived: 09:10\n"
                      "    left: 14:50\n"
                      "    observer: me\n"
                      "    note: private\n"
                      "    gaps: [{from: 13:10, to: 13:20, reason: phone}]\n"
                      "    staff:\n"
                      "      - {worker: W1, kind: duty, from: 08:30, to: 15:30}\n"
                      "      - {worker: W1, kind: break, from: 11:00, to: 11:30}\n"
                      "    presence:\n"
                      "      - {from: 09:00, to: 15:00, clients: 8}\n"
                      "    episodes:\n"
                      "      - {id: 1, asked: 09:41, started: 09:46, ended: 10:02, "
                      "outcome: helped, workers: 2}\n"
                      "      - id: 2\n"
                      "        asked: 0945\n"
                      "        started:\n"
                      "        ended: 9.55\n"
                      "        outcome: gave up\n");
    const LogFound csv = read({.episodes = "day,id,asked,started,ended,outcome,workers\n"
                                           "2026-03-10,1,09:41,09:46,10:02,helped,2\n"
                                           "2026-03-10,2,09:45,,09:55,gave_up,\n",
                               .days = "day,arrived,left\n2026-03-10,09:10,14:50\n",
                               .gaps = "day,from,to\n2026-03-10,13:10,13:20\n",
                               .staff = "day,worker,kind,from,to\n2026-03-10,W1,duty,08:30,15:30\n"
                                        "2026-03-10,W1,break,11:00,11:30\n",
                               .presence = "day,from,to,clients\n2026-03-10,09:00,15:00,8\n"});
    CHECK(yaml.errors == Lines{});
    CHECK(yaml.notes == Lines{});
    CHECK(yaml.days == csv.days);
    CHECK(yaml.days.size() == 1);
}

TEST_CASE("numbers for the opening hours stand for a roster, and the log says it is an average") {
    const LogFound found = read_yaml_log("days:\n"
                                         "  - day: 2026-03-10\n"
                                         "    arrived: 09:10\n"
                                         "    left: 14:50\n"
                                         "    workers: 2\n"
                                         "    clients: 16\n"
                                         "    open: 09:00 to 15:00\n"
                                         "  - {date: 11.3.2026, arrived: 09:10, left: 14:50}\n");
    CHECK(found.errors == Lines{});
    CHECK(found.notes == Lines{"average-roster 1"});
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 | worker 1 duty 09:00-15:00"
                              " | worker 2 duty 09:00-15:00 | 16 clients 09:00-15:00 | average",
                              "2026-03-11 client 09:10-14:50"});
}

TEST_CASE("faults of rows stand where the value stands in the YAML") {
    const LogFound found = read_yaml_log("days:\n"
                                         "  - day: 2026-03-10\n"
                                         "    arrived: 9.5\n"
                                         "    left: 14:50\n"
                                         "    workers: many\n"
                                         "    clients: 16\n"
                                         "    open: 09:00\n"
                                         "    episodes:\n"
                                         "      - {asked: 09:41}\n");
    CHECK(
        found.errors ==
        Lines{
            "log.yaml:3:14 time-ambiguous: '9.5' can be read as more than one time of day; write "
            "hours and minutes with two digits each: 09:15",
            "log.yaml:5:14 count: 'many' is no number of workers; write a whole number",
            "log.yaml:7:11 time-missing: 'to' is empty; write the time of day: 09:15",
            "log.yaml:7:11 time-missing: 'to' is empty; write the time of day: 09:15",
            "log.yaml:9:9 outcome: the outcome is empty; write helped, gave_up, not_met, refused, "
            "planned or other"});
    CHECK(found.diagnostics.at(0).excerpt == "    arrived: 9.5");
}

TEST_CASE("days in any order of a YAML log are sorted") {
    const LogFound found = read_yaml_log("days:\n"
                                         "  - {day: 2026-03-12, arrived: 09:10, left: 14:50}\n"
                                         "  - {day: 2026-03-10, arrived: 09:10, left: 14:50}\n");
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50", "2026-03-12 client 09:10-14:50"});
}

TEST_CASE("faults of the form are told with their place") {
    CHECK(form_faults("episodes: []\n")
              .at(0)
              .starts_with("1:1 missing-key: the log has no "
                           "'days'"));
    CHECK(form_faults("days:\n  - {day: 2026-03-10, arrived: 09:10, left: 14:50, colour: red}\n")
              .at(0)
              .starts_with("2:52 unknown-key: a row of 'days' has no key 'colour'"));
    CHECK(
        form_faults("days: ../days.csv\n") ==
        Lines{
            "1:7 path-above: '../days.csv' is not in the folder of this file; put the log's files "
            "beside this one, or in a folder below"});
    CHECK(form_faults("days: a/../../days.csv\n").size() == 1);
    CHECK(form_faults("days: /etc/passwd\n").size() == 1);
    CHECK(form_faults("days: {a: b}\n").at(0).starts_with("1:7 expected-list"));
    CHECK(form_faults("days: [x]\n").at(0).starts_with("1:8 expected-map"));
    CHECK(form_faults("days:\n  - {day: 2026-03-10, arrived: [9], left: 14:50}\n")
              .at(0)
              .starts_with("2:32 expected-text"));
    CHECK(form_faults("days:\n  - {day: 2026-03-10, arrived: 09:10, left: 14:50, workers: 4}\n") ==
          Lines{"2:61 open-missing: 'workers' is for which hours?; add 'open: 09:00 to 15:00'"});
    CHECK(
        form_faults("days:\n  - day: 2026-03-10\n    arrived: 09:10\n    left: 14:50\n"
                    "    workers: 4\n    open: 9:00 to 15:00\n    staff: []\n") ==
        Lines{
            "5:14 roster-twice: both 'workers' and 'staff' are given for this day; keep the list, "
            "which says more"});
}

TEST_CASE("a YAML log may name its files, which lie beside it") {
    const auto folder = std::filesystem::temp_directory_path() / "carecost-log-yaml-test";
    std::filesystem::create_directories(folder / "parts");
    std::ofstream{folder / "parts" / "e.csv"}
        << "day,asked,started,ended,outcome\n2026-03-10,09:41,09:46,10:02,helped\n";
    std::ofstream{folder / "d.csv"} << "day,arrived,left\n2026-03-10,09:10,14:50\n";
    const SourceText yaml{(folder / "log.yaml").string(),
                          "episodes: parts/e.csv\ndays: d.csv\nstaff:\n"
                          "  - {day: 2026-03-10, worker: W1, from: 09:00, to: 15:00}\n"};
    const LogFound found = read(log_in_yaml(yaml));
    CHECK(found.days == Lines{"2026-03-10 client 09:10-14:50 |  09:41 09:46 10:02 helped 1/1"
                              " | W1 duty 09:00-15:00"});
    CHECK(found.notes == Lines{"no-presence 1"});
    CHECK_THROWS_AS((void)log_in_yaml(SourceText{(folder / "log.yaml").string(),
                                                 "episodes: missing.csv\ndays: d.csv\n"}),
                    SystemError);
    std::filesystem::remove_all(folder);
}
