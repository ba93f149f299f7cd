// SPDX-License-Identifier: MIT
// Documents on a terminal: alignment, width, wide tables, colour, and text that means harm.
// Documents here know nothing of care; what a comparison looks like is tested in compare_text_test.
#include "carecost/base/text.hpp"
#include "carecost/report/text_renderer.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace carecost;

namespace {

Document document_of(std::vector<Block> blocks) {
    return {.numbers = find_number_style("en-IE").value(), .blocks = std::move(blocks)};
}

Row row_of(std::string label, std::int64_t cents) {
    return {.cells = {TextCell{std::move(label)}, MoneyCell{Money::from_cents(cents)}}};
}

Table table_of(std::vector<Row> rows) {
    return {.title = "Item",
            .columns = {{.heading = "", .kind = ColumnKind::words}, {.heading = "Cost"}},
            .rows = std::move(rows)};
}

std::vector<std::size_t> widths_of(const std::string& text) {
    std::vector<std::size_t> widths;
    for (const std::string_view line : split(text, '\n')) {
        widths.push_back(display_width(line));
    }
    widths.pop_back(); // behind the last line end
    return widths;
}

} // namespace

TEST_CASE("columns are aligned by display width in every script") {
    const std::string text =
        render_text(document_of({table_of({row_of("Ylläpito", 100), row_of("漢字", 100000),
                                           row_of("e\u0301te\u0301", 1), row_of("😀 smile", -1)})}));
    CHECK(text == "Item          Cost\n"
                  "Ylläpito      1.00\n"
                  "漢字      1,000.00\n"
                  "e\u0301te\u0301           0.01\n"
                  "😀 smile     −0.01\n");
}

TEST_CASE("a long label is wrapped further in, and cut after three lines") {
    const std::string text = render_text(
        document_of({table_of({row_of("one two three four five six seven eight nine ten", 100)})}),
        {.width = 22});
    CHECK(text == "Item              Cost\n"
                  "one two three     1.00\n"
                  "  four five six\n"
                  "  seven eight…\n");
}

TEST_CASE("labels of any text never break the width") {
    const std::string label = "漢字漢字漢字漢字漢字漢字 e\u0301e\u0301e\u0301e\u0301e\u0301"
                              "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\x1b[31m\u202e";
    for (int width = 20; width <= 100; ++width) {
        CAPTURE(width);
        const std::string text = render_text(
            document_of({Answer{label}, table_of({row_of(label, 5600000)}), Paragraph{label},
                         Detail{.name = label, .statements = {{{label, "× 2"}}}}, Note{label}}),
            {.width = width});
        const std::vector<std::size_t> widths = widths_of(text);
        // 20 columns are less than a label and a figure need
        CHECK(*std::max_element(widths.begin(), widths.end()) <=
              static_cast<std::size_t>(std::max(width, 27)));
    }
}

TEST_CASE("a table that is too wide goes on below, and a column keeps what follows it") {
    Table table{.title = "Who pays",
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            {.heading = "Before"},
                            {.heading = "After"},
                            {.heading = "Change", .follows_its_left = true}},
                .rows = {{.cells = {TextCell{"Town"}, MoneyCell{Money::from_cents(5600000)},
                                    MoneyCell{Money::from_cents(1739445)},
                                    ChangeCell{Money::from_cents(-3860555)}}}}};
    CHECK(render_text(document_of({table}), {.width = 34}) == "Who pays     Before\n"
                                                              "Town      56,000.00\n"
                                                              "\n"
                                                              "Who pays      After      Change\n"
                                                              "Town      17,394.45  −38,605.55\n");
    table.columns[3].follows_its_left = false;
    CHECK(render_text(document_of({table}), {.width = 34}) == "Who pays     Before      After\n"
                                                              "Town      56,000.00  17,394.45\n"
                                                              "\n"
                                                              "Who pays      Change\n"
                                                              "Town      −38,605.55\n");
}

TEST_CASE("bars fill what is left, and are dropped when plain or narrow") {
    const auto rendered = [](TextOptions options) {
        Table table = table_of({row_of("Place", 5600000), row_of("Help", 700000)});
        table.columns.push_back({.heading = "", .kind = ColumnKind::bars});
        table.rows[0].cells.emplace_back(BarCell{Rational{1}, Tone::comparator});
        table.rows[1].cells.emplace_back(BarCell{Rational::fraction(1, 8), Tone::alternative});
        return render_text(document_of({table}), options);
    };
    CHECK(rendered({.width = 26}) == "Item        Cost\n"
                                     "Place  56,000.00  ████████\n"
                                     "Help    7,000.00  █\n");
    const std::string without_bars = "Item        Cost\n"
                                     "Place  56,000.00\n"
                                     "Help    7,000.00\n";
    CHECK(rendered({.width = 25}) == without_bars);
    CHECK(rendered({.width = 80, .is_plain = true}) == without_bars);
    CHECK(rendered({.width = 80, .is_plain = true, .has_color = true}) == without_bars);
    CHECK(rendered({.width = 26, .has_color = true}) ==
          "\x1b[1mItem\x1b[0m        \x1b[2mCost\x1b[0m\n"
          "Place  56,000.00  \x1b[90m████████\x1b[0m\n"
          "Help    7,000.00  \x1b[36m█\x1b[0m\n");
}

TEST_CASE("control and bidirectional characters are shown, not obeyed") {
    const std::string text =
        render_text(document_of({Answer{"a\x1b[31mb"}, Paragraph{"a\u202eb\u200f"},
                                 table_of({row_of("\x1b]0;title\x07", 100)}), Note{"bell\x07"}}));
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("\u200f") == std::string::npos);
    CHECK(text.find("a\\x1b[31mb") != std::string::npos);
    CHECK(text.find("a\\u202eb") != std::string::npos);
}

TEST_CASE("blank lines part blocks, but not sentences") {
    CHECK(render_text(document_of({Answer{"Less"}, Paragraph{"Title"}, Heading{"Lines"},
                                   Detail{"Coach", {{{"62.00", "× 2"}}}}, Detail{"Room", {}},
                                   Note{"one"}, Note{"two"}})) == "Less\n"
                                                                  "Title\n"
                                                                  "\n"
                                                                  "Lines\n"
                                                                  "Coach\n"
                                                                  "  62.00 × 2\n"
                                                                  "Room\n"
                                                                  "\n"
                                                                  "one\n"
                                                                  "two\n");
}

TEST_CASE("no line ends with blanks") {
    Table table = table_of(
        {{.cells = {TextCell{"Package"}, {}}, .kind = RowKind::group}, row_of("Line", 100)});
    const std::string text = render_text(document_of({table}));
    for (const std::string_view line : split(text, '\n')) {
        CHECK_FALSE(line.ends_with(' '));
    }
}
