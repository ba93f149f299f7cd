// SPDX-License-Identifier: MIT
// A cursor gives what is sound, speaks once of what is not, and goes on.
// The trees are built by hand, so that these tests do not depend on a parser.
#include "carecost/input/cursor.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::input;

namespace {

Node plain(std::string text, std::size_t offset = 0) {
    Node node;
    node.set_text(std::move(text));
    node.offset = offset;
    return node;
}

Node in_quotes(std::string text) {
    Node node = plain(std::move(text));
    node.style = ScalarStyle::double_quoted;
    return node;
}

Node map_of(Entries entries) {
    Node node;
    node.kind = NodeKind::map;
    node.entries() = std::move(entries);
    return node;
}

Node list_of(std::vector<Node> items) {
    Node node;
    node.kind = NodeKind::list;
    node.items() = std::move(items);
    return node;
}

struct Found {
    SourceText source{"case.yaml", "0123456789\n"};
    Faults faults{source};

    /// "code@column: message; remedy" of the only error, or what else there is.
    [[nodiscard]] std::string only_error() const {
        const auto errors = faults.errors();
        if (errors.size() != 1) {
            return std::to_string(errors.size()) + " errors";
        }
        const Diagnostic& error = errors.front();
        return error.code + "@" + std::to_string(error.place.column) + ": " + error.message + "; " +
               error.remedy;
    }
};

} // namespace

TEST_CASE("a sound map is read without a word") {
    Found found;
    const Node root = map_of({{plain("title"), plain(" A room ")},
                              {plain("ask"), list_of({plain("one")})},
                              {plain("story"), map_of({{plain("why"), plain("no")}})},
                              {plain("rate"), plain("56 000")}});
    MapCursor cursor{root, "the case", found.faults};
    CHECK(cursor.require_text("title") == "A room");
    REQUIRE(cursor.require_list("ask") != nullptr);
    CHECK(read_text(cursor.list("ask")->front(), "an item of 'ask'", found.faults) == "one");
    auto story = cursor.require_map("story");
    REQUIRE(story);
    CHECK(story->what() == "'story'");
    CHECK(story->text("why") == "no"); // a word, never a Boolean
    CHECK(cursor.require_scalar("rate") == &root.entries()[3].value);
    CHECK_FALSE(cursor.text("summary"));
    story->finish();
    cursor.finish();
    CHECK_FALSE(found.faults.has_errors());
    CHECK(found.faults.findings().empty());
}

TEST_CASE("a missing key is told once, at the map") {
    Found found;
    Node root = map_of({});
    root.offset = 2;
    MapCursor cursor{root, "the case", found.faults};
    CHECK(cursor.require_text("title").empty());
    CHECK(found.only_error() == "missing-key@3: the case has no 'title'; add 'title:'");
}

TEST_CASE("an unknown key names the nearest of those asked for, or all of them") {
    Found found;
    const Node root = map_of({{plain("titel", 4), plain("x")}});
    MapCursor cursor{root, "the case", found.faults};
    SUBCASE("one is near") {
        CHECK_FALSE(cursor.text("title"));
        cursor.finish();
        CHECK(found.only_error() == "unknown-key@5: the case has no key 'titel'; write 'title'?");
    }
    SUBCASE("none is near") {
        CHECK_FALSE(cursor.text("years"));
        CHECK_FALSE(cursor.text("start"));
        cursor.finish();
        CHECK(found.only_error() ==
              "unknown-key@5: the case has no key 'titel'; known here: years, start");
    }
}

TEST_CASE("a value of the wrong kind is one error with its mend") {
    Found found;
    const Node root = map_of({{plain("list"), list_of({})},
                              {plain("map"), map_of({})},
                              {plain("text"), plain("sink", 7)}});
    MapCursor cursor{root, "the case", found.faults};
    SUBCASE("a list where text is due") {
        CHECK(cursor.require_text("list").empty());
        CHECK(found.only_error() == "expected-text@1: 'list' is text, not a list; write one "
                                    "value, without '-' or brackets");
    }
    SUBCASE("a map where text is due") {
        CHECK(cursor.scalar("map") == nullptr);
        CHECK(found.only_error() == "expected-text@1: 'map' is text, not a map; write one value; "
                                    "quote it if it holds ': '");
    }
    SUBCASE("text where a list is due") {
        CHECK(cursor.require_list("text") == nullptr);
        CHECK(found.only_error() == "expected-list@8: 'text' is a list, not text; write [sink]");
    }
    SUBCASE("a map where a list is due") {
        CHECK(cursor.list("map") == nullptr);
        CHECK(found.only_error() ==
              "expected-list@1: 'map' is a list, not a map; start each item with '- '");
    }
    SUBCASE("text where a map is due") {
        CHECK_FALSE(cursor.require_map("text"));
        CHECK(found.only_error() == "expected-map@8: 'text' is a map of keys and values, not "
                                    "text; write 'key: value', with a blank after the colon");
    }
    SUBCASE("a list where a map is due") {
        CHECK_FALSE(cursor.map("list"));
        CHECK(found.only_error() == "expected-map@1: 'list' is a map of keys and values, not a "
                                    "list; write 'key: value' lines without '-'");
    }
}

TEST_CASE("what is no map misses no key and knows none") {
    Found found;
    const Node root = plain("x");
    MapCursor cursor{root, "the case", found.faults};
    CHECK(cursor.require("title") == nullptr);
    cursor.finish();
    CHECK(found.faults.error_count() == 1);
}

TEST_CASE("nothing where something is due asks for a value or for quotes") {
    for (const std::string word : {"null", "Null", "NULL", "~"}) {
        Found found;
        const Node root = map_of({{plain("title"), plain(word, 3)}});
        MapCursor cursor{root, "the case", found.faults};
        CHECK(cursor.require_text("title").empty());
        CHECK(found.only_error() == "null@4: 'title' is '" + word +
                                        "', which means nothing at all; quote it if the word is "
                                        "meant: \"" +
                                        word + "\"");
    }
    Found found;
    const Node nothing = plain("", 3);
    SUBCASE("text") { CHECK_FALSE(read_text(nothing, "'ask'", found.faults)); }
    SUBCASE("a scalar") { CHECK(read_scalar(nothing, "'ask'", found.faults) == nullptr); }
    SUBCASE("a list") { CHECK(read_list(nothing, "'ask'", found.faults) == nullptr); }
    SUBCASE("a map") { CHECK_FALSE(MapCursor(nothing, "'ask'", found.faults).is_map()); }
    CHECK(found.only_error() == "null@4: 'ask' is empty; write its value here");
}

TEST_CASE("a quoted null is a word and quoted blanks are nothing") {
    Found found;
    CHECK(read_text(in_quotes("null"), "'title'", found.faults) == "null");
    CHECK_FALSE(found.faults.has_errors());
    CHECK_FALSE(read_text(in_quotes(" "), "'title'", found.faults));
    CHECK(found.only_error() == "empty-text@1: 'title' is empty; write something here");
}

TEST_CASE("a line end fits into a paragraph only") {
    Found found;
    const Node two_lines = in_quotes("one\ntwo\n");
    CHECK(read_paragraph(two_lines, "'summary'", found.faults) == "one\ntwo");
    CHECK(read_text(in_quotes("one\n"), "'title'", found.faults) == "one");
    CHECK_FALSE(found.faults.has_errors());
    CHECK_FALSE(read_text(two_lines, "'title'", found.faults));
    CHECK(found.only_error() == "line-end@1: 'title' has a line end in it; write it as one line");
}

TEST_CASE("text that a comment cuts short is a finding") {
    Found found;
    Node node = plain("room");
    node.set_cutting_comment(5);
    CHECK(read_text(node, "'title'", found.faults) == "room");
    CHECK_FALSE(found.faults.has_errors());
    const auto findings = found.faults.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "comment-cuts-text");
    CHECK(findings[0].severity == Severity::warning);
    CHECK(findings[0].place.column == 6);
    CHECK(findings[0].remedy == "quote the whole text if the '#' belongs to it");
}

TEST_CASE("places inside a text are exact where it stands as written") {
    Node node = in_quotes("2 hours");
    node.offset = 4;
    node.text_offset = 5;
    CHECK(node.offset_within(2) == 4);
    node.is_verbatim = true;
    CHECK(node.offset_within(2) == 7);
    CHECK(node.offset_within(99) == 12);
}

TEST_CASE("faults come in file order, the first hundred whole and the others counted by code") {
    const SourceText source{"case.yaml", std::string(300, 'x')};
    Faults faults{source};
    for (std::size_t i = 103; i-- > 0;) {
        faults.error(i, i % 2 == 0 ? "even" : "odd", "found");
    }
    const auto errors = faults.errors();
    REQUIRE(errors.size() == 102);
    CHECK(errors[0].place == Place{"case.yaml", 1, 1});
    CHECK(errors[99].place == Place{"case.yaml", 1, 100});
    CHECK(to_text(errors[100]) == "case.yaml: error[even]: 2 more of this kind");
    CHECK(to_text(errors[101]) == "case.yaml: error[odd]: 1 more of this kind");
    CHECK_THROWS_AS(faults.throw_errors(), InputError);
    CHECK_NOTHROW(Faults{source}.throw_errors());
}

TEST_CASE("quoted text in a message is short and harmless") {
    CHECK(quoted("ä\x1b") == "'ä\\x1b'");
    CHECK(quoted(std::string(40, 'x')) == "'" + std::string(40, 'x') + "'");
    CHECK(quoted(std::string(41, 'x')) == "'" + std::string(40, 'x') + "…'");
}
