// SPDX-License-Identifier: MIT
// Which files the fast lane reads itself and which it hands over. That its trees are those of the
// full lane is shown by tests/fuzz/lanes.cpp on many more texts.
#include "carecost/input/fast_lane.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace carecost::input;

namespace {

bool is_read(const std::string& text) { return read_plain_style(text).has_value(); }

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

} // namespace

TEST_CASE("the plain block style is read by the fast lane") {
    for (const char* text : {
             "a: 1\n",
             "a: 1",
             "# first\n\na:   b c  # last\n\n",
             "a:\n  b: 1\n  c:\n    - d\n    - e: f\n      g: h\n",
             "a:\n- b\n- c\nd:\n",
             "a: [b, 8%, \"c, d\", {e: f}, []]\n",
             "a: {b: c, d: {e: 'f: g'}, h: {}}\n",
             "a: \"b: c # d\"\nb: 'e'\n",
             "a: it's 12:30, see https://example.org/?a=b\n",
             "a: b\r\nc:\r\n  - d\r\n",
             "ä ö: €\n",
             "a:\n  -\n  - null\n",
         }) {
        CAPTURE(text);
        CHECK(is_read(text));
    }
}

TEST_CASE("faults and rarer forms are handed over") {
    for (const char* text : {
             "",
             "# only a comment\n",
             "- a\n",
             "a\n",
             "a: 1\na: 2\n",
             "a: {b: 1, b: 2}\n",
             "a: 1\n  b: 2\n",
             "a:\n    b: 1\n  c: 2\n",
             "  a: 1\n",
             "a: b\n  goes on\n",
             "a: \"b\n  c\"\n",
             "a: \"b\\n\"\n",
             "a: 'b''c'\n",
             "a: |\n  b\n",
             "a: >\n  b\n",
             "a: &b c\n",
             "a: *b\n",
             "a: !b c\n",
             "a: b: c\n",
             "a: [b\n  , c]\n",
             "a: [b, ]\n",
             "a: [b: c]\n",
             "a: {b, c}\n",
             "a: [b] c\n",
             "a: \"b\" c\n",
             "a: \"b\"# c\n",
             "a:\tb\n",
             "a: -\n",
             "a: - b\n",
             "a: ? b\n",
             "? a\n: b\n",
             "null: a\n",
             "<<: a\n",
             "\"a\": b\n",
             "---\na: b\n",
             "a: b\n...\n",
             "a: b\n---\nc: d\n",
             "a:\n  - - b\n",
             "a:\n  [b]\n",
         }) {
        CAPTURE(text);
        CHECK_FALSE(is_read(text));
    }
}

TEST_CASE("depth and length beyond the limits are handed over") {
    CHECK(is_read("a: " + times(31, "[") + times(31, "]")));
    CHECK_FALSE(is_read("a: " + times(32, "[") + times(32, "]")));
    CHECK_FALSE(is_read(times(300, "k") + ": a\n"));
    CHECK_FALSE(is_read("a: " + times(70'000, "v") + "\n"));
}
