// SPDX-License-Identifier: MIT
// Markdown with untrusted text in it: nothing may become markup, a column or a list.
// Layout is tested whole on a small document.
#include "carecost/report/markdown_renderer.hpp"

#include <doctest/doctest.h>

using namespace carecost;

namespace {

NumberStyle english_style() { return find_number_style("en-IE").value(); }

std::string paragraph(const std::string& text) {
    return render_markdown({.numbers = english_style(), .blocks = {Paragraph{text}}});
}

} // namespace

TEST_CASE("a document becomes paragraphs, tables and lists") {
    Table table{
        .title = "Who pays what",
        .columns = {{.heading = "", .kind = ColumnKind::words},
                    {.heading = "Before"},
                    {.heading = "", .kind = ColumnKind::bars}},
        .rows = {{.cells = {TextCell{"Town"}, MoneyCell{Money::from_cents(5600000)},
                            BarCell{Rational{1}}},
                  .indent = 1},
                 {.cells = {TextCell{"Together"}, MoneyCell{Money::from_cents(5600000)}, {}},
                  .kind = RowKind::total}},
        .remarks = {"All of it."}};
    const Document document{
        .numbers = english_style(),
        .blocks = {Answer{"Less"}, Paragraph{"A title"}, table, Heading{"Lines"},
                   Detail{.name = "Coach", .statements = {{{"62.00 per hour", "× 2 hours"}}}},
                   Detail{.name = "Room", .statements = {}}, Note{"2 findings"}}};
    CHECK(render_markdown(document) == R"(**Less**

A title

### Who pays what

| | Before |
| --- | ---: |
| &emsp;Town | 56,000.00 |
| **Together** | **56,000.00** |

All of it.

### Lines

- Coach
  - 62.00 per hour × 2 hours
- Room

*2 findings*
)");
}

TEST_CASE("markup in a text is escaped") {
    CHECK(paragraph("a|b") == "a\\|b\n");
    CHECK(paragraph("<script>") == "\\<script\\>\n");
    CHECK(paragraph("*bold* _it_ `code`") == "\\*bold\\* \\_it\\_ \\`code\\`\n");
    CHECK(paragraph("[x](http://y)") == "\\[x\\](http://y)\n");
    CHECK(paragraph("&amp; $x$ #4 ~no~") == "\\&amp; \\$x\\$ \\#4 \\~no\\~\n");
    CHECK(paragraph("a\\") == "a\\\\\n");
}

TEST_CASE("a text never starts a list or underlines the one above") {
    CHECK(paragraph("- no list") == "\\- no list\n");
    CHECK(paragraph("+ no list") == "\\+ no list\n");
    CHECK(paragraph("1. no list") == "1\\. no list\n");
    CHECK(paragraph("12) no list") == "12\\) no list\n");
    CHECK(paragraph("===") == "\\===\n");
    CHECK(paragraph("12 months") == "12 months\n");
    CHECK(paragraph("2016") == "2016\n");
    CHECK(paragraph("    no code") == "no code\n");
    CHECK(paragraph("   - no list") == "\\- no list\n");
    CHECK(paragraph(".5 of it") == ".5 of it\n");
}

TEST_CASE("a statement never starts a list in its own") {
    const auto statement = [](const std::string& text) {
        const Detail detail{.name = "+ no list", .statements = {{{text}}}};
        return render_markdown({.numbers = english_style(), .blocks = {detail}});
    };
    const std::string name = "- \\+ no list\n  - ";
    CHECK(statement("+ no list") == name + "\\+ no list\n");
    CHECK(statement("- no list") == name + "\\- no list\n");
    CHECK(statement("-") == name + "\\-\n");
    CHECK(statement("1. no list") == name + "1\\. no list\n");
    CHECK(statement("12) no list") == name + "12\\) no list\n");
    CHECK(statement("12)") == name + "12\\)\n");
    for (const std::string text :
         {"-5.00", "1.5 hours", "12 months", "2016", "(1) one", "= 3", ""}) {
        CAPTURE(text);
        CHECK(statement(text) == name + text + "\n");
    }
}

TEST_CASE("control and bidirectional characters are shown") {
    CHECK(paragraph("a\x1b[31mb") == "a\\\\x1b\\[31mb\n");
    CHECK(paragraph("a\u202eb") == "a\\\\u202eb\n");
}
