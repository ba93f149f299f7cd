// SPDX-License-Identifier: MIT
// Pictures are drawn to the minute, in whatever room there is.
// A picture made by hand: one hour, waiting from minute 6 to 12, helped from 12 to 30.
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/picture_layout.hpp"
#include "carecost/report/text_renderer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;

namespace {

Rational minute(int count) { return Rational::fraction(count, 60); }

Picture one_hour() {
    return {.title = "DAY",
            .marks = {{' ', "not observed"}, {'.', "neither"}, {'#', "helped"}, {'-', "waiting"}},
            .strips = {{.label = "2026-03-10", .stretches = {}},
                       {.label = "09",
                        .stretches = {{minute(0), minute(6), 1},
                                      {minute(6), minute(12), 3},
                                      {minute(12), minute(30), 2}}}}};
}

} // namespace

TEST_CASE("a sign stands for a minute where sixty fit") {
    CHECK(picture_lines(one_hour(), 80) ==
          std::vector<std::string>{"2026-03-10", "09 ......------##################"});
    CHECK(picture_lines(one_hour(), 63).at(1) == "09 ......------##################");
}

TEST_CASE("a sign stands for two, four or six minutes where there is less room") {
    CHECK(picture_lines(one_hour(), 62).at(1) == "09 ...---#########");
    CHECK(picture_lines(one_hour(), 20).at(1) ==
          "09 .--#####"); // 4 to 8: a tie goes to the later mark
    CHECK(picture_lines(one_hour(), 5).at(1) == "09 .-###");
}

TEST_CASE("the legend leaves out the mark that is blank") {
    CHECK(legend_of(one_hour()) == ". neither, # helped, - waiting");
}

TEST_CASE("plain text has no picture, Markdown keeps its columns") {
    const Document document{.numbers = {}, .blocks = {one_hour()}};
    CHECK(render_text(document, {.is_plain = true}).empty());
    CHECK(render_markdown(document) == "### DAY\n\n```text\n2026-03-10\n"
                                       "09 ......------##################\n"
                                       ". neither, # helped, - waiting\n```\n");
}
