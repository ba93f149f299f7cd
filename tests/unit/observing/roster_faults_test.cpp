// SPDX-License-Identifier: MIT
// What cannot be: more workers with the clients than on duty, head counts that are missing, doubled
// or nought. Every fault names its minute and points at its row.
#include "carecost/observing/day_measures.hpp"
#include "support/small_log.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace carecost;
using namespace carecost::testing;

namespace {

std::vector<Diagnostic> faults_of(std::string_view log) {
    const CentreDay day = small_log(log).at(0);
    try {
        const auto results = measure_day(day, {});
        return {};
    } catch (const InputError& error) {
        return error.diagnostics();
    }
}

/// "code:line message" of the only fault, or how many there are.
std::string only_fault(std::string_view log) {
    const auto faults = faults_of(log);
    if (faults.size() != 1) {
        return std::to_string(faults.size()) + " faults";
    }
    CHECK_FALSE(faults[0].remedy.empty());
    return faults[0].code + ":" + std::to_string(faults[0].place.line) + " " + faults[0].message;
}

} // namespace

TEST_CASE("as many workers as are on duty may be with the client") {
    CHECK(faults_of("day 2026-03-10\n staff W1 duty 09:00 10:00\n staff W2 duty 09:00 10:00\n"
                    "client ada\n stay 09:00 12:00\n episode - 09:00 10:00 helped 2 1")
              .empty());
}

TEST_CASE("one worker too many is named at the minute and the row that began last") {
    CHECK(only_fault("day 2026-03-10\n"
                     "staff W1 duty 09:00 12:00\n"
                     "client ada\n"
                     "stay 09:00 12:00\n"
                     "episode - 09:10 09:40 helped 1 1\n"
                     "episode - 09:30 09:50 helped 1 1\n") ==
          "workers-over-duty:6 2026-03-10 at 09:30: 2 workers are with the observed clients, but 1 "
          "worker is on duty and free then");
}

TEST_CASE("a worker on a break or in non-contact work is not free") {
    CHECK(only_fault("day 2026-03-10 north\n"
                     "staff W1 duty 09:00 12:00\n"
                     "staff W1 break 09:20 09:30\n"
                     "staff W1 noncontact 09:30 09:40\n"
                     "client ada\n"
                     "stay 09:00 12:00\n"
                     "episode - 09:10 09:35 helped 1 1\n") ==
          "workers-over-duty:7 2026-03-10 at 09:20 in north: 1 worker is with the observed "
          "clients, but nobody is on duty and free then");
}

TEST_CASE("observed clients are looked at together") {
    const std::string log = "day 2026-03-10\n"
                            "staff W1 duty 09:00 12:00\n"
                            "client ada\n"
                            "stay 09:00 12:00\n"
                            "episode - 09:10 09:40 helped 1 1\n"
                            "client bo\n"
                            "stay 09:00 12:00\n";
    CHECK(faults_of(log + "episode - 09:40 09:50 helped 1 1").empty());
    CHECK(only_fault(log + "episode - 09:39 09:50 helped 1 1") ==
          "workers-over-duty:8 2026-03-10 at 09:39: 2 workers are with the observed clients, but 1 "
          "worker is on duty and free then");
    // One worker with a group that both are in is one worker.
    CHECK(faults_of("day 2026-03-10\nstaff W1 duty 09:00 12:00\n"
                    "client ada\nstay 09:00 12:00\nepisode - 10:00 11:00 helped 1 2\n"
                    "client bo\nstay 09:00 12:00\nepisode - 10:00 11:00 helped 1 2")
              .empty());
}

TEST_CASE("a group cannot have more workers than are free") {
    CHECK(only_fault("day 2026-03-10\n"
                     "staff W1 duty 09:00 12:00\n"
                     "client ada\n"
                     "stay 09:00 12:00\n"
                     "episode - 10:00 11:00 helped 2 6\n") ==
          "workers-over-duty:5 2026-03-10 at 10:00: 2 workers are with the observed clients, but 1 "
          "worker is on duty and free then");
}

TEST_CASE("help by family, outside the stay or while nobody looked takes no worker") {
    CHECK(faults_of("day 2026-03-10\n"
                    "staff\n"
                    "client ada\n"
                    "stay 09:00 12:00\n"
                    "gap 10:00 11:00\n"
                    "episode - 09:10 09:40 other 1 1\n"
                    "episode - 10:00 11:00 helped 1 1\n"
                    "episode - 12:00 12:10 helped 1 1\n")
              .empty());
}

TEST_CASE("a shortage is told once, however its depth changes") {
    CHECK(faults_of("day 2026-03-10\n"
                    "staff\n"
                    "client ada\n"
                    "stay 09:00 12:00\n"
                    "episode - 09:00 10:00 helped 1 1\n"
                    "episode - 09:20 09:40 helped 2 1\n"
                    "episode - 11:00 11:10 helped 1 1\n")
              .size() == 2);
}

TEST_CASE("the head count may begin and end with the observed time") {
    CHECK(faults_of("day 2026-03-10\npresence 09:00 10:00 3\npresence 10:00 12:00 4\n"
                    "client ada\nstay 09:00 12:00")
              .empty());
}

TEST_CASE("a hole in the head count is named by its first minute") {
    CHECK(only_fault("day 2026-03-10\n"
                     "presence 09:00 10:00 3\n"
                     "presence 10:10 12:00 4\n"
                     "client ada\n"
                     "stay 09:00 12:00\n") ==
          "presence-hole:2 2026-03-10 at 10:00: no head count until 10:10, while a client was "
          "observed");
    CHECK(only_fault("day 2026-03-10\n"
                     "presence\n"
                     "client ada\n"
                     "stay 09:00 12:00\n") ==
          "presence-hole:4 2026-03-10 at 09:00: no head count until 12:00, while a client was "
          "observed");
}

TEST_CASE("a hole while nobody was observed does not matter") {
    CHECK(faults_of("day 2026-03-10\npresence 09:00 10:00 3\npresence 10:10 12:00 4\n"
                    "client ada\nstay 09:00 12:00\ngap 09:55 10:10")
              .empty());
}

TEST_CASE("two head counts for one minute are a fault of the later row") {
    CHECK(only_fault("day 2026-03-10\n"
                     "presence 09:00 10:01 3\n"
                     "presence 10:00 12:00 4\n"
                     "client ada\n"
                     "stay 09:00 12:00\n") ==
          "presence-overlap:3 2026-03-10 at 10:00: two head counts for the same time");
}

TEST_CASE("nobody cannot be present while a client is observed") {
    CHECK(only_fault("day 2026-03-10\n"
                     "presence 08:00 09:00 0\n"
                     "presence 09:00 12:00 1\n"
                     "presence 12:00 13:00 0\n"
                     "client ada\n"
                     "stay 09:00 12:30\n") ==
          "presence-nobody:4 2026-03-10 at 12:00: nobody is present, but a client was observed");
}

TEST_CASE("a group is no larger than the number of clients there") {
    const std::string log = "day 2026-03-10\n"
                            "presence 09:00 10:30 3\n"
                            "presence 10:30 12:00 2\n"
                            "client ada\n"
                            "stay 09:00 12:00\n";
    CHECK(faults_of(log + "episode - 10:00 10:30 helped 1 3").empty());
    CHECK(only_fault(log + "episode - 10:00 10:31 helped 1 3") ==
          "sharing-over-presence:6 2026-03-10 at 10:30: help shared by 3 clients, but only 2 are "
          "present then");
    // Such a row may be left out by itself.
    const CentreDay day = small_log(log + "episode - 10:00 10:31 helped 1 3").at(0);
    CHECK(roster_faults(day, roster_of(day), observed_times(day)).empty());
    const auto faults = sharing_faults(day, client_steps(*day.presence), observed_times(day));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].client == 0);
    CHECK(faults[0].episode == 0);
}

TEST_CASE("every fault of a day is told at once") {
    CHECK(faults_of("day 2026-03-10\n"
                    "staff\n"
                    "presence 09:00 10:00 3\n"
                    "client ada\n"
                    "stay 09:00 12:00\n"
                    "episode - 09:00 09:10 helped 1 1\n"
                    "episode - 09:20 09:30 helped 1 9\n")
              .size() == 4);
}

TEST_CASE("a shortage within a minute, or beyond the second midnight, is found as well") {
    const std::string staff = "day 2026-03-10\n"
                              "staff W1 duty 09:00 12:00\n"
                              "client ada\n"
                              "stay 09:00 12:00\n";
    // In milliseconds: help by two from 09:10:00.001 to 09:10:00.002.
    CHECK(only_fault(staff + "episode - 33000001 33000002 helped 2 1").starts_with("workers-over"));
    CHECK(faults_of(staff + "episode - 33000001 33000002 helped 1 1\n"
                            "episode - 33000002 33000003 helped 1 1")
              .empty());
    // From hour 48 to hour 49 of the day.
    CHECK(only_fault("day 2026-03-10\nstaff W1 duty 172800000 176400000\nclient ada\n"
                     "stay 172800000 176400000\nepisode - 172800000 176400000 helped 2 1")
              .starts_with("workers-over"));
}
