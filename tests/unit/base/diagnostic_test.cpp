// SPDX-License-Identifier: MIT
// The form of a diagnostic, letter by letter, as the case format prints it.
// An input must never be able to move the cursor or reorder the text of a terminal.
#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"

#include <doctest/doctest.h>

using namespace carecost;

namespace {

Diagnostic fault_at(int line, int column, std::string excerpt) {
    return {.severity = Severity::error,
            .code = "number",
            .place = {.file = "room.yaml", .line = line, .column = column},
            .message = "not a figure",
            .remedy = "write 5",
            .excerpt = std::move(excerpt)};
}

/// The lines of a diagnostic: message, excerpt, caret.
std::vector<std::string> lines_of(const Diagnostic& diagnostic) {
    const std::string text = to_text(diagnostic);
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        lines.emplace_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE("a diagnostic has the form the case format prints") {
    const Diagnostic diagnostic{.severity = Severity::error,
                                .code = "unit-mismatch",
                                .place = {.file = "cases/room.yaml", .line = 14, .column = 10},
                                .message = "rate is per day but use comes out in hours per week",
                                .remedy = "say how many hours a day has, or give the rate per hour",
                                .excerpt = "    use: 2 hours per visit, 3 visits per week"};
    CHECK(to_text(diagnostic) ==
          "cases/room.yaml:14:10: error[unit-mismatch]: rate is per day but use comes out in "
          "hours per week\n"
          "   14 |     use: 2 hours per visit, 3 visits per week\n"
          "      |          ^  say how many hours a day has, or give the rate per hour");
}

TEST_CASE("a warning says so") {
    Diagnostic diagnostic = fault_at(0, 0, "");
    diagnostic.severity = Severity::warning;
    diagnostic.remedy.clear();
    CHECK(to_text(diagnostic) == "room.yaml: warning[number]: not a figure");
}

TEST_CASE("without a line to show the remedy follows the message") {
    CHECK(to_text(fault_at(0, 0, "")) == "room.yaml: error[number]: not a figure; write 5");
    CHECK(to_text(fault_at(3, 1, "")) == "room.yaml:3:1: error[number]: not a figure; write 5");
}

TEST_CASE("without a column there is no caret") {
    CHECK(to_text(fault_at(3, 0, "a: b")) == "room.yaml:3: error[number]: not a figure\n"
                                             "    3 | a: b\n"
                                             "      | write 5");
}

TEST_CASE("the caret stands under its character, whatever stands before it") {
    CHECK(lines_of(fault_at(1, 4, "ää x")).at(2) == "      |    ^  write 5");
    CHECK(lines_of(fault_at(1, 3, "介護x")).at(2) == "      |     ^  write 5");
    CHECK(lines_of(fault_at(1, 4, "a\u0308bx")).at(2) == "      |   ^  write 5");
    CHECK(lines_of(fault_at(1, 5, "a: b")).at(2) == "      |     ^  write 5"); // after the end
    const auto tabbed = lines_of(fault_at(1, 4, "a:\tx"));
    CHECK(tabbed.at(1) == "    1 | a:      x");
    CHECK(tabbed.at(2) == "      |         ^  write 5");
    const auto far_down = lines_of(fault_at(123456, 1, "x"));
    CHECK(far_down.at(1) == " 123456 | x");
    CHECK(far_down.at(2) == "        | ^  write 5");
}

TEST_CASE("control and bidirectional characters are shown by number") {
    const auto lines = lines_of(fault_at(1, 4, "a\x1b\u202Ex\u0085\x7F\xFF"));
    CHECK(lines.at(1) == "    1 | a\\x1b\\u202ex\\u0085\\x7f\\xff");
    CHECK(lines.at(2) == "      |            ^  write 5");
    CHECK(visible("\u061C\u200E\u200F\u202A\u2069") == "\\u061c\\u200e\\u200f\\u202a\\u2069");
    CHECK(visible("a\nb\tc\u2028\uFEFFä") == "a\\x0ab\\x09c\\u2028\\ufeffä");
    Diagnostic diagnostic = fault_at(0, 0, "");
    diagnostic.place.file = "\x1b[2J.yaml";
    diagnostic.message = "\r\u2066";
    CHECK(to_text(diagnostic) == "\\x1b[2J.yaml: error[number]: \\x0d\\u2066; write 5");
}

TEST_CASE("a long line is cut to 160 columns with the caret in view") {
    const auto excerpt_of = [](const Diagnostic& diagnostic) {
        return lines_of(diagnostic).at(1).substr(8);
    };
    const auto caret_of = [](const Diagnostic& diagnostic) {
        return lines_of(diagnostic).at(2).find('^') - 8;
    };
    const std::string line = std::string(499, 'a') + "X" + std::string(500, 'b');
    SUBCASE("160 columns fit") {
        CHECK(excerpt_of(fault_at(1, 160, std::string(160, 'a'))) == std::string(160, 'a'));
    }
    SUBCASE("the start of it") {
        CHECK(excerpt_of(fault_at(1, 1, line)) == std::string(159, 'a') + "…");
        CHECK(caret_of(fault_at(1, 1, line)) == 0);
    }
    SUBCASE("the middle of it") {
        const std::string excerpt = excerpt_of(fault_at(1, 500, line));
        CHECK(display_width(excerpt) == 160);
        const std::size_t caret = caret_of(fault_at(1, 500, line));
        CHECK(first_characters(excerpt, caret + 1).ends_with('X'));
        CHECK(excerpt.starts_with("…a"));
        CHECK(excerpt.ends_with("b…"));
    }
    SUBCASE("the end of it") {
        const std::string excerpt = excerpt_of(fault_at(1, 1000, line));
        CHECK(excerpt.ends_with("bb"));
        CHECK(display_width(excerpt) <= 160);
        CHECK(caret_of(fault_at(1, 1000, line)) == display_width(excerpt) - 1);
    }
}
