// SPDX-License-Identifier: MIT
// What the line of progress says, and to whom: nobody but a person at a terminal who waits longer
// than a second.
#include "progress.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <sstream>
#include <string>
#include <thread>

using namespace carecost::cli;

namespace {

/// A progress line with a standard error of its own.
struct Watched {
    Watched(const carecost::Terminal& terminal, const OutputOptions& options)
        : line(std::make_unique<Progress>(
              Context{.in = in, .out = err, .err = err, .terminal = terminal}, options,
              CountedWork{.doing = "simulating", .unit = "draws", .total = 100})) {}

    std::istringstream in;
    std::ostringstream err;
    std::unique_ptr<Progress> line;
};

} // namespace

TEST_CASE("the line says how far, how fast and how long still") {
    const CountedWork draws{.doing = "simulating", .unit = "draws", .total = 1000};
    CHECK(progress_line(draws, 250, 2.5) ==
          "simulating: 250 of 1000 draws, 25 %, 100 draws/s, 8 s left");
    CHECK(progress_line(draws, 999, 1) ==
          "simulating: 999 of 1000 draws, 99 %, 999 draws/s, 1 s left");
    CHECK(progress_line(draws, 1000, 2) ==
          "simulating: 1000 of 1000 draws, 100 %, 500 draws/s, 0 s left");
    CHECK(progress_line(draws, 1, 1) == "simulating: 1 of 1000 draws, 0 %, 1 draws/s, 16 min left");
    CHECK(progress_line(draws, 1, 60) == "simulating: 1 of 1000 draws, 0 %, 0 draws/s, 16 h left");
    CHECK(progress_line(draws, 0, 1) == "simulating: 0 of 1000 draws, 0 %, 0 draws/s");
}

TEST_CASE("where nobody knows the total, the line does not guess") {
    const CountedWork reading{.doing = "reading", .unit = "MB"};
    CHECK(progress_line(reading, 120, 2) == "reading: 120 MB, 60 MB/s");
    // A file that grew while it was read.
    CHECK(progress_line({.doing = "reading", .unit = "MB", .total = 100}, 120, 2) ==
          "reading: 120 MB, 60 MB/s");
}

TEST_CASE("the line comes after a second, leaves no trace, and never goes to a file") {
    const carecost::Terminal terminal{.err_is_terminal = true};
    Watched shown(terminal, {});
    OutputOptions quietly;
    quietly.is_quiet = true;
    Watched quiet(terminal, quietly);
    Watched to_file({}, {});
    for (Watched* each : {&shown, &quiet, &to_file}) {
        each->line->tell(1);
        CHECK(each->err.str().empty());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{1010});
    for (Watched* each : {&shown, &quiet, &to_file}) {
        each->line->tell(100);
    }
    const std::string line = shown.err.str();
    CHECK(line.starts_with("\rsimulating: 100 of 100 draws, 100 %"));
    CHECK(line.find('\n') == std::string::npos);
    for (Watched* each : {&shown, &quiet, &to_file}) {
        each->line.reset();
    }
    CHECK(shown.err.str() == line + '\r' + std::string(line.size() - 1, ' ') + '\r');
    CHECK(quiet.err.str().empty());
    CHECK(to_file.err.str().empty());
}
