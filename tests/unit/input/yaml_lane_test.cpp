// SPDX-License-Identifier: MIT
// What the guarded reader makes of hostile and of ordinary files, one small file each.
// The trees of valid forms follow YAML 1.2.2; libyaml reads every one of them alike.
#include "carecost/input/yaml_lane.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <memory>

using namespace carecost;
using namespace carecost::input;
using namespace std::string_literals;

namespace {

struct Reading {
    std::shared_ptr<const SourceText> source; // the texts of the tree are parts of it
    std::optional<Node> root;
    std::vector<Diagnostic> errors;
};

Reading read(const std::string& text) {
    auto source = std::make_shared<const SourceText>("case.yaml", text);
    Faults faults{*source};
    auto root = read_yaml(*source, faults);
    return {.source = source, .root = std::move(root), .errors = faults.errors()};
}

/// "1:5 second-colon" for each error, parted by "; ".
std::string errors_of(const std::string& text) {
    std::string all;
    for (const Diagnostic& error : read(text).errors) {
        all += fmt::format("{}{}:{} {}", all.empty() ? "" : "; ", error.place.line,
                           error.place.column, error.code);
        CHECK_FALSE(error.message.empty());
        CHECK_FALSE(error.remedy.empty());
    }
    return all;
}

/// The tree as one line: a "b" 'c' |d >e for the styles, [list], {key: value}.
std::string show(const Node& node) {
    std::string text;
    switch (node.kind) {
    case NodeKind::scalar: {
        constexpr std::array opening{"\0", "'", "\"", "|", ">"};
        constexpr std::array closing{"\0", "'", "\"", "\0", "\0"};
        const auto style = static_cast<std::size_t>(node.style);
        return fmt::format("{}{}{}", opening.at(style), node.text, closing.at(style));
    }
    case NodeKind::list:
        for (const Node& item : node.items()) {
            text += (text.empty() ? "" : ", ") + show(item);
        }
        return "[" + text + "]";
    case NodeKind::map:
        for (const Entry& entry : node.entries()) {
            text += (text.empty() ? "" : ", ") + show(entry.key) + ": " + show(entry.value);
        }
        return "{" + text + "}";
    }
    return text;
}

std::string tree_of(const std::string& text) {
    const Reading reading = read(text);
    return reading.root && reading.errors.empty() ? show(*reading.root) : errors_of(text);
}

struct Row {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("ordinary YAML is read as written") {
    const std::vector<Row> rows{
        {"a: b", "{a: b}"},
        {"a: b\n", "{a: b}"},
        {"a: b\r\nc: d\r\n", "{a: b, c: d}"},
        {"\xEF\xBB\xBF"
         "a: b\n",
         "{a: b}"},
        {"---\na: b\n", "{a: b}"},
        {"# top\n---\na: b\n...\n# end\n", "{a: b}"},
        {"a:\n  b: 1\n  c: 2\nd: 3\n", "{a: {b: 1, c: 2}, d: 3}"},
        {"a:\n- b\n- c\nd: e\n", "{a: [b, c], d: e}"},
        {"a:\n  - b\n  -\n    c: 1\n  - d: 2\n    e: 3\n  - - f\n    - g\n",
         "{a: [b, {c: 1}, {d: 2, e: 3}, [f, g]]}"},
        {"a: [b, 'c', \"d\", [e], {f: g}, h: i,]\n", "{a: [b, 'c', \"d\", [e], {f: g}, {h: i}]}"},
        {"a: {b: 1, \"c\":2, d: [], e: {}}\n", "{a: {b: 1, \"c\": 2, d: [], e: {}}}"},
        {"a: []\nb: {}\n", "{a: [], b: {}}"},
        {"{\"a\": [\n  1,\n  2\n]}\n", "{\"a\": [1, 2]}"},
        {"a: [\n  b,   # one\n  c\n]\nd: e\n", "{a: [b, c], d: e}"},
        {"a:   b   # comment\n#another\n\n  # and more\nc: d\n", "{a: b, c: d}"},
        {"a: 'b'\t# comment\n", "{a: 'b'}"},
        {"a : b\n\"c\" : d\n", "{a: b, \"c\": d}"},
        {"a: 'it''s'\n", "{a: 'it's'}"},
        {"a: it's \"so\" #1-free\n", "{a: it's \"so\"}"},
        {"a: \"\\x41\\u00e4\\n\\t\\\"\\\\\\/\"\n", "{a: \"A\u00e4\n\t\"\\/\"}"},
        {"a: \"one\n  two\n\n  three \\\n  four\"\nb: c\n", "{a: \"one two\nthree four\", b: c}"},
        {"a: one\n  two\n\n  three\nb: c\n", "{a: one two\nthree, b: c}"},
        {"a: |\n  one\n    two\n\n  three\nb: c\n", "{a: |one\n  two\n\nthree\n, b: c}"},
        {"a: >-\n  one\n  two\n\n  three\nb: c\n", "{a: >one two\nthree, b: c}"},
        {"a: |2- # header\n   one\n # below\nb: c\n", "{a: | one, b: c}"},
        {"a: |\n  # no comment\n  - no item\n  k: v\n", "{a: |# no comment\n- no item\nk: v\n}"},
        {"ääni: öljy €\nb: ü\n", "{ääni: öljy €, b: ü}"},
        {"a: 17 394,45\nb: 12:30\nc: http://x.y/#z\n",
         "{a: 17 394,45, b: 12:30, c: http://x.y/#z}"},
        {"a: no\nb: 012\nc: 1e3\nd: .inf\ne: 0x1F\n", "{a: no, b: 012, c: 1e3, d: .inf, e: 0x1F}"},
        {"a: null\nb: ~\nc:\nd: 'null'\ne: # later\n", "{a: null, b: ~, c: , d: 'null', e: }"},
        {"- 'a'\n"s, "1:1 root-not-map"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(tree_of(row.text) == row.expected);
    }
}

TEST_CASE("nothing is guessed, dropped or swallowed") {
    const std::vector<Row> rows{
        // Files that hold nothing, or too much
        {"", "1:1 empty-file"},
        {"\n\n# only comments\n", "1:1 empty-file"},
        {"---\n...\n", "1:1 empty-file"},
        {"just text\n", "1:1 root-not-map"},
        {"a:b\n", "1:1 root-not-map"},
        {"[a]\n", "1:1 root-not-map"},
        {"a: 1\n---\nb: 2\n", "2:1 second-document"},
        {"a: 1\n...\nb: 2\n", "3:1 second-document"},
        {"a: |\n---\nb\n", "2:1 second-document"},
        {"{a: 1}\nb: 2\n", "2:1 unread-text"},
        {"- a\nb: 1\n", "2:1 unread-text"},
        {"%YAML 1.2\n---\na: 1\n", "1:1 directive"},
        {"a: 1\n%foo\n", "2:1 directive"},
        // Commas, brackets, quotes
        {",\n", "1:1 unread-text"},
        {"a: ,\n", "1:4 unread-text"},
        {"a: [b,, c]\n", "1:7 empty-item"},
        {"a: [,]\n", "1:5 empty-item"},
        {"a: {b: 1,, c: 2}\n", "1:10 empty-item"},
        {"a: [b] c\n", "1:8 text-after-bracket"},
        {"a: {b: 1} c\n", "1:11 text-after-bracket"},
        {"a: [[b] c]\n", "1:9 text-after-bracket"},
        {"a: 'b' c\n", "1:8 text-after-quote"},
        {"a: \"b\", c\n", "1:7 text-after-quote"},
        {"a: ['b' c]\n", "1:9 text-after-quote"},
        {"a: 'b'\n  c\n", "2:3 indentation"},
        {"a: \"b\"#c\n", "1:7 unread-text"},
        {"a: [b]#c\nd: 1\n", "1:7 unread-text"},
        {"a: 'b\n", "1:4 unclosed-quote"},
        {"a: \"b\nc: d\n", "1:4 unclosed-quote"},
        {"a: \"b\nc: \"d\"\n", "1:4 unclosed-quote"},
        {"a: \"b\nc: \"\nd: e\n", "1:4 unclosed-quote"}, // c would be swallowed whole
        {"a: 'b\n---\n'\n", "1:4 unclosed-quote"},
        {"a: [b\nc: 1\n", "1:4 unclosed-bracket"},
        {"a: [b,\nc: 1]\n", "1:4 unclosed-bracket"}, // c would be swallowed whole
        {"a: [b #4, c]\n", "1:4 unclosed-bracket"},
        {"a: {b: 1\n", "1:4 unclosed-bracket"},
        {"a: {b: 1\n  c: 2}\n", "2:3 missing-comma"},
        {"a: [b}\n", "1:6 stray-bracket"},
        {"a: ]\n", "1:4 stray-bracket"},
        // Keys
        {"a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"},
        {"a: {b: 1, b: 2}\n\"a\": 2\n", "1:11 duplicate-key; 2:1 duplicate-key"},
        {"'': 1\n", "1:1 empty-key"},
        {": 1\n", "1:1 empty-key"},
        {"a: {: 1}\nb: [: 2]\n", "1:5 empty-key; 2:5 empty-key"},
        {"null: 1\n~: 2\n", "1:1 null-key; 2:1 null-key"},
        {"[a]: 1\n{b: c}: 2\n", "1:1 key-not-text; 2:1 key-not-text"},
        {"? a\n: b\n", "1:1 explicit-key"},
        {"a: ? b\n", "1:4 explicit-key"},
        {"<<: {a: 1}\n", "1:1 merge-key"},
        {"a: 1\nb\n", "2:2 missing-colon"},
        {"a: 1\nb # c\nd: 2\n", "2:2 missing-colon"},
        {"a: 1\nb:2\nc: 3\n", "2:4 missing-colon"},
        {"a:\nb\n", "2:2 missing-colon"},
        {"a:\nb # c\n", "2:2 missing-colon"}, // yaml-cpp: the value of a
        {"a:\n  b:\n  c\nd: 1\n", "3:4 missing-colon"},
        {"a: {b, c: 1}\n", "1:6 missing-colon"},
        {"a: {b:1}\n", "1:8 missing-colon"},
        {"\"a\" b: 1\n", "1:4 missing-colon"},
        {"a: b: c\n", "1:5 second-colon"},
        {"a: 'b': c\n", "1:7 second-colon"},
        {"a: {b: c: d}\n", "1:9 second-colon"},
        {std::string(1100, 'k') + ": 1\n", "1:1 key-too-long"},
        // Indentation
        {"a: 1\n  b: 2\n", "2:3 indentation"},
        {"a:\n  b: 1\n c: 2\n", "3:2 indentation"},
        {"a: b #c\n  d\n", "2:3 indentation"},
        {"a: b\n- c\n", "2:1 misplaced-item"},
        {"a: - b\n", "1:4 misplaced-item"},
        {"a: -\n", "1:4 misplaced-item"},
        {"a:\n  - b\n - c\n", "3:2 misplaced-item"},
        {"a: b\n  - c\n", "2:3 misplaced-item"}, // YAML: the text "b - c"
        {"a:\n  - b\n    - c\n", "3:5 misplaced-item"},
        {"\ta: 1\n", "1:1 tab"},
        {"a:\n\tb: 1\n  \tc: 2\n", "2:1 tab; 3:3 tab"},
        {"a:\n  -\tb: 1\n", "2:4 tab"},
        // Devices of YAML
        {"a: &x 1\nb: *x\n", "1:4 anchor; 2:4 alias"},
        {"a: &x [*x]\n", "1:4 anchor; 1:8 alias"},
        {"a: *x\n", "1:4 alias"},
        {"&x a: 1\n", "1:1 anchor"},
        {"a: !!str 1\nb: !c\nd: !<e> f\n", "1:4 tag; 2:4 tag; 3:4 tag"},
        {"a: ! b\n", "1:4 tag"},
        {"! a: b\n", "1:1 tag"},
        {"a: @b\n", "1:4 reserved-sign"},
        {"a: `b`\n", "1:4 reserved-sign"},
        {"a: [why?]\n", "1:8 reserved-sign"},
        {"a: | b\n", "1:6 block-header"},
        {"a: |#b\n  c\n", "1:5 unread-text"},
        // Escapes
        {"a: \"\\q\"\n", "1:5 bad-escape"},
        {"a: \"\\xZZ\"\n", "1:5 bad-escape"},
        {"a: \"b \\ud83d\\ude00\"\n", "1:7 bad-escape"},
        {"a: \"\\U00110000\"\n", "1:5 bad-escape"},
        {"a: \"b\\0\\e\\x7f\\N\"\n",
         "1:6 control-escape; 1:8 control-escape; 1:10 control-escape; 1:14 control-escape"},
        {"a: \"\\u202E\\uFEFF\\L\\r\"\n",
         "1:5 control-escape; 1:11 control-escape; 1:17 control-escape; 1:19 control-escape"},
        {"a: \"b\\_c\"\n", "1:6 control-escape"}, // yaml-cpp 0.7: a broken byte
        // Bytes
        {"a: \x01\n", "1:4 control-character"},
        {"a: b\rc: d\r", "1:5 line-end"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(errors_of(row.text) == row.expected);
    }
}

TEST_CASE("faults of single keys are told together, and the rest of the tree is kept") {
    const Reading reading = read("a: 1\na: 2\nnull: 3\nb: \"\\e\"\nc: 4\n");
    CHECK(reading.errors.size() == 3);
    REQUIRE(reading.root);
    REQUIRE(reading.root->entries().size() == 3);
    CHECK(reading.root->entries()[0].value.text == "1");
    CHECK(reading.root->entries()[2].value.text == "4");
}

TEST_CASE("errors read as the case format prints them") {
    const auto text_of = [](const std::string& text) { return to_text(read(text).errors.at(0)); };
    CHECK(text_of("title: A room\ntitle: B\n") ==
          "case.yaml:2:1: error[duplicate-key]: 'title' stands here for the second time, first in "
          "line 1\n"
          "    2 | title: B\n"
          "      | ^  keep one of them");
    CHECK(text_of("why: He said: no\n") ==
          "case.yaml:1:13: error[second-colon]: a second ':' in this value\n"
          "    1 | why: He said: no\n"
          "      |             ^  quote the value if the ':' belongs to it");
    CHECK(text_of("a: \"x\n  b: \"y\"\n") ==
          "case.yaml:2:7: error[text-after-quote]: text after the quote that opened in line 1\n"
          "    2 |   b: \"y\"\n"
          "      |       ^  close that quote where its text ends");
}

TEST_CASE("a hash that ends a text is marked, a comment is not") {
    const auto cut_of = [](const std::string& text) {
        const Reading reading = read(text);
        REQUIRE(reading.root);
        return reading.root->entries().at(0).value.cutting_comment();
    };
    CHECK(cut_of("a: room #4\n") == 8);
    CHECK(cut_of("a: #4\n") == 3);
    CHECK(cut_of("ä: ö  #4\n") == 8); // bytes
    CHECK_FALSE(cut_of("a: room # 4\n"));
    CHECK_FALSE(cut_of("a: room #\n"));
    CHECK_FALSE(cut_of("a: room ## 4\n"));
    CHECK_FALSE(cut_of("a: 'room' #4\n"));
    CHECK_FALSE(cut_of("a: room#4\n"));
    CHECK_FALSE(cut_of("a: room\n#4\n"));
}

TEST_CASE("places inside a text are exact where it stands as written") {
    const auto value_of = [](const std::string& text) {
        Reading reading = read(text);
        REQUIRE(reading.root);
        return reading.root->entries().at(0).value;
    };
    const Node plain = value_of("ä: öx y\n");
    CHECK(plain.offset == 4);
    CHECK(plain.text_offset == 4);
    CHECK(plain.is_verbatim);
    CHECK(plain.offset_within(2) == 6); // x, after the two bytes of ö
    const Node in_quotes = value_of("a: \"x y\"\n");
    CHECK(in_quotes.offset == 3);
    CHECK(in_quotes.text_offset == 4);
    CHECK(in_quotes.is_verbatim);
    CHECK(value_of("\xEF\xBB\xBF"
                   "a: x\n")
              .offset == 3); // a byte order mark is no part of the text
    CHECK_FALSE(value_of("a: 'it''s'\n").is_verbatim);
    CHECK_FALSE(value_of("a: \"\\x41\"\n").is_verbatim);
    CHECK_FALSE(value_of("a: x\n  y\n").is_verbatim);
    CHECK_FALSE(value_of("a: |\n  x\n").is_verbatim);
    const Node nothing = value_of("a:   \nb: 1\n");
    CHECK(nothing.is_null());
    CHECK(nothing.offset == 2); // right behind its colon
}

TEST_CASE("nesting may be 32 deep, texts 65 536 bytes long") {
    const auto nested = [](std::size_t depth) { // the root map is the first
        return "a: " + std::string(depth - 1, '[') + "x" + std::string(depth - 1, ']') + "\n";
    };
    CHECK(errors_of(nested(32)).empty());
    CHECK(errors_of(nested(33)) == "1:35 too-deep");
    std::string blocks;
    for (std::size_t i = 0; i < 33; ++i) {
        blocks += std::string(i, ' ') + "a:\n";
    }
    CHECK(errors_of(blocks) == "33:33 too-deep");
    CHECK(errors_of("a: " + std::string(65'536, 'x') + "\n").empty());
    CHECK(errors_of("a: " + std::string(65'537, 'x') + "\n") == "1:4 text-too-long");
    CHECK(errors_of("a: \"" + std::string(65'536, 'x') + "\\n\"\n") == "1:4 text-too-long");
}

TEST_CASE("bombs are refused in no time") {
    for (const std::string part : {"[", "{a: [", "- ", "\"", ",", "[]", "a:\n", "? ", "&a ", "'"}) {
        CAPTURE(part);
        std::string bomb;
        while (bomb.size() < 200'000) {
            bomb += part;
        }
        const Reading reading = read(bomb);
        CHECK_FALSE(reading.errors.empty());
    }
}
