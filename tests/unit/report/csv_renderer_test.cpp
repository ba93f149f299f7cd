// SPDX-License-Identifier: MIT
// CSV as RFC 4180 has it, and harmless in a spreadsheet.
// Figures stay figures: a negative amount is no formula.
#include "carecost/report/csv_renderer.hpp"

#include <doctest/doctest.h>

using namespace carecost;

namespace {

std::string field(const Cell& cell) {
    Table table;
    table.columns = {{.heading = "a"}};
    table.rows = {{.cells = {cell}}};
    std::string csv = render_csv(table, CsvHeader::left_out);
    return csv.substr(0, csv.size() - 1);
}

} // namespace

TEST_CASE("fields are quoted only where they must be") {
    CHECK(field(TextCell{"plain"}) == "plain");
    CHECK(field(TextCell{""}) == "");
    CHECK(field(TextCell{"a,b"}) == "\"a,b\"");
    CHECK(field(TextCell{"say \"yes\""}) == "\"say \"\"yes\"\"\"");
    CHECK(field(TextCell{"two\nlines"}) == "\"two\nlines\"");
}

TEST_CASE("text that a spreadsheet would run gets an apostrophe") {
    CHECK(field(TextCell{"=1+41"}) == "'=1+41");
    CHECK(field(TextCell{"a;=1+41;@SUM(1)"}) == "\"a;'=1+41;'@SUM(1)\"");
    CHECK(field(TextCell{"a,-b; =c"}) == "\"a,-b; =c\"");
    CHECK(field(TextCell{"+358 40"}) == "'+358 40");
    CHECK(field(TextCell{"-2"}) == "'-2");
    CHECK(field(TextCell{"@SUM(A1)"}) == "'@SUM(A1)");
    CHECK(field(TextCell{"\t=1"}) == "\"'\t'=1\"");
    CHECK(field(TextCell{"\r=1"}) == "\"'\r=1\"");
    CHECK(field(TextCell{"a=1"}) == "a=1");
    CHECK(field(TextCell{"=HYPERLINK(\"x\")"}) == "\"'=HYPERLINK(\"\"x\"\")\"");
}

TEST_CASE("figures are written for machines") {
    CHECK(field(MoneyCell{Money::from_cents(-1739445)}) == "-17394.45");
    CHECK(field(ChangeCell{Money::from_cents(402000)}) == "4020.00");
    CHECK(field(NumberCell{Rational::fraction(365, 7), 2}) == "52.14");
    CHECK(field(ShareCell{Rational::fraction(689385, 1000000)}) == "0.689385");
    CHECK(field(CountCell{1000}) == "1000");
    CHECK(field(BarCell{Rational{1}}) == "");
    CHECK(field(std::monostate{}) == "");
}

TEST_CASE("lines end with CR LF, the header first unless it is left out") {
    Table table;
    table.columns = {{.heading = "case"}, {.heading = "amount"}};
    table.rows = {{.cells = {TextCell{"a"}, MoneyCell{Money::from_cents(100)}}}};
    CHECK(render_csv(table) == "case,amount\na,1.00\n");
    CHECK(render_csv(table, CsvHeader::left_out) == "a,1.00\n");
}
