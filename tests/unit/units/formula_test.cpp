// SPDX-License-Identifier: MIT
// What a term says of itself when a line is shown: in the plural behind a figure, in the singular
// behind "per", and a conversion by its two units.
#include "carecost/units/formula.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace carecost;

TEST_CASE("a figure says what it counts, in the number its unit has there") {
    struct Row {
        std::string unit_text;
        std::string words;
    };
    const Row rows[] = {{"", ""},
                        {"once", "once"},
                        {"per hour", "per hour"},
                        {"per hours", "per hour"},
                        {"per 1 week", "per week"},
                        {"hour", "hours"},
                        {"visits", "visits"},
                        {"km", "km"},
                        {"minute per visits", "minutes per visit"},
                        {"deliveries  per\u00a01 week", "deliveries per week"}};
    for (const Row& row : rows) {
        CAPTURE(row.unit_text);
        CHECK(words_of({.form = Term::Form::figure, .words = {}}, row.unit_text) == row.words);
    }
    CHECK(words_of({.form = Term::Form::figure, .words = "per 4 weeks"}, "per 4 weeks") ==
          "per 4 weeks");
    CHECK(words_of({.form = Term::Form::one_plus_figure, .words = "vat"}, "") == "vat");
}

TEST_CASE("a constant says what it converts, or the words it was given") {
    CHECK(words_of({.many = TimeUnit::minute, .one = TimeUnit::hour, .words = {}}, "") ==
          "minutes in an hour");
    CHECK(words_of({.many = TimeUnit::week, .one = TimeUnit::year, .words = {}}, "") ==
          "weeks in a year");
    CHECK(words_of({.constant = 3, .words = "people who share it"}, "") == "people who share it");
}
