// SPDX-License-Identifier: MIT
// What formulas of a workbook look like. That a spreadsheet works them out to the cent is seen by
// tests/reports, where LibreOffice does.
#include "carecost/report/formula_text.hpp"
#include "carecost/report/spreadsheet.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;

TEST_CASE("columns are counted A to Z, then AA") {
    CHECK(relative_reference({.row = 0, .column = 0}) == "A1");
    CHECK(relative_reference({.row = 4, .column = 25}) == "Z5");
    CHECK(relative_reference({.row = 4, .column = 26}) == "AA5");
    CHECK(relative_reference({.row = 4, .column = 701}) == "ZZ5");
    CHECK(relative_reference({.row = 4, .column = 702}) == "AAA5");
    CHECK(on_sheet("Lines", absolute_range({.row = 4, .column = 3}, {.row = 8, .column = 3})) ==
          "'Lines'!$D$5:$D$9");
}

TEST_CASE("a number keeps its 15 digits, and a quotient stays one") {
    CHECK(formula_number(0) == "0");
    CHECK(formula_number(Rational::fraction(57, 2)) == "28.5");
    CHECK(formula_number(-1) == "(-1)");
    CHECK(formula_number(Rational::fraction(365, 7)) == "(365/7)");
    CHECK(formula_number(Rational::fraction(123456789012345, 100)) == "1234567890123.45");
    CHECK(formula_number(Rational::fraction(1234567890123456, 1000)) == "(154320986265432/125)");
}

TEST_CASE("a product names its figures and divides where the case does") {
    const std::vector<std::string> names{"fig_price", "fig_vat", "fig_weeks"};
    const std::vector<Term> terms{
        {.form = Term::Form::figure, .figure = {0}, .words = "per hour"},
        {.constant = Rational::fraction(365, 7), .words = "weeks in a year"},
        {.form = Term::Form::figure, .figure = {2}, .divides = true, .words = "weeks"},
        {.form = Term::Form::one_plus_figure, .figure = {1}, .words = "vat"},
        {.constant = 6, .divides = true, .words = "people who share it"}};
    CHECK(formula_product(terms, names) == "fig_price*(365/7)/fig_weeks*(1+fig_vat)/6");
    CHECK(formula_product({}, names) == "1");
}

TEST_CASE("cents are freed of what binary fractions add before they are rounded") {
    CHECK(rounded_to_cent("D5", Rounding::half_up, 100) == "ROUND(ROUND(100*D5,6),0)/100");
    CHECK(rounded_to_cent("D5", Rounding::half_even, 100) ==
          "IF(ROUND(100*D5,6)-INT(ROUND(100*D5,6))=0.5,2*ROUND(ROUND(100*D5,6)/2,0),"
          "ROUND(ROUND(100*D5,6),0))/100");
    // A cent of a million has nine digits, so fewer decimals of it can be kept in 53 bits.
    CHECK(rounded_to_cent("D5", Rounding::half_up, 1'000'000) == "ROUND(ROUND(100*D5,5),0)/100");
    CHECK(rounded_to_cent("D5", Rounding::half_up, -100'000'000) == "ROUND(ROUND(100*D5,3),0)/100");
}

TEST_CASE("a defined name is letters, digits and underscores, and there is only one of it") {
    CHECK(defined_name("coach_rate", {}) == "fig_coach_rate");
    CHECK(defined_name("personal/coach-2/use/1", {}) == "fig_personal_coach_2_use_1");
    CHECK(defined_name("r1c1", {}) == "fig_r1c1"); // alone it would be a cell
    const std::vector<std::string> taken{"fig_a_b", "fig_a_b_2"};
    CHECK(defined_name("a/b", taken) == "fig_a_b_3");
    CHECK(defined_name("A/B", taken) == "fig_A_B_3"); // letter case tells no names apart
    CHECK(defined_name(std::string(300, 'x'), {}).size() == 60);
}

TEST_CASE("words in a formula have their quotes doubled") {
    CHECK(formula_words("yes") == "\"yes\"");
    CHECK(formula_words("a \"b\"") == "\"a \"\"b\"\"\"");
}
