// SPDX-License-Identifier: MIT
// The short way must say exactly what the grammar says, and step aside for everything else. Texts
// are made of pieces that are plain, nearly plain and not plain at all.
#include "carecost/input/chain_grammar.hpp"
#include "carecost/input/plain_chain.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace carecost;
using namespace carecost::input;

namespace {

/// Whether the grammar reads the same from the same bytes.
bool says_the_same(const PlainFactor& plain, const WrittenFigure& figure,
                   const std::optional<WrittenPer>& per, std::string_view unit_text) {
    const bool is_plain_figure = figure.name.empty() && figure.numbers.size() == 1 &&
                                 !figure.estimate.is_uncertain() && !figure.numbers[0].has_sign &&
                                 !figure.numbers[0].has_percent && !figure.numbers[0].has_currency;
    const bool is_same_per = plain.per.empty()
                                 ? !per
                                 : per && per->unit == unit_from_word(plain.per) &&
                                       per->count == Rational{1} && per->count_name.empty() &&
                                       per->offset == plain.per_offset;
    return is_plain_figure && is_same_per && figure.estimate.value == plain.amount &&
           figure.offset == plain.offset && unit_text == plain.unit_text;
}

void check_chain(std::string_view text, const NumberStyle& style, int& plain_texts) {
    const auto plain = read_plain_chain(text, style.decimal);
    if (plain.empty()) {
        return;
    }
    ++plain_texts;
    CAPTURE(text);
    const auto parsed = read_chain(text, style);
    REQUIRE(std::holds_alternative<std::vector<WrittenFactor>>(parsed));
    const auto& written = std::get<std::vector<WrittenFactor>>(parsed);
    REQUIRE(written.size() == plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        CHECK(says_the_same(plain[i], written[i].figure, written[i].per, written[i].unit_text));
        CHECK(written[i].unit == unit_from_word(plain[i].unit));
        CHECK(written[i].unit_offset == plain[i].unit_offset);
    }
}

void check_rate(std::string_view text, const NumberStyle& style, int& plain_texts) {
    const auto plain = read_plain_rate(text, style.decimal);
    if (!plain) {
        return;
    }
    ++plain_texts;
    CAPTURE(text);
    const auto parsed = read_rate(text, style);
    REQUIRE(std::holds_alternative<WrittenRate>(parsed));
    const auto& written = std::get<WrittenRate>(parsed);
    CHECK(says_the_same(*plain, written.figure, written.per, written.unit_text));
}

} // namespace

TEST_CASE("what nearly everybody writes is read the short way") {
    CHECK(read_plain_rate("50.90 per hour", DecimalSign::point)->amount ==
          Rational::fraction(509, 10));
    CHECK(read_plain_rate("50,9 per hour", DecimalSign::comma)->amount ==
          Rational::fraction(509, 10));
    CHECK(read_plain_chain("80 minutes per visit, 7 visits per week", DecimalSign::point).size() ==
          2);
    CHECK(read_plain_chain("90 days", DecimalSign::point).size() == 1);
}

TEST_CASE("whatever needs a second look is left to the grammar") {
    for (const char* text : {"",
                             "62",
                             "62 once",
                             "62 per",
                             "62 per 4 weeks",
                             "62 per per",
                             "62  per hour",
                             "62 per  hour",
                             " 62 per hour",
                             "62 per hour ",
                             "EUR 62 per hour",
                             "62 eur per hour",
                             "62% per hour",
                             "-62 per hour",
                             "62 (55 to 80) per hour",
                             "coach_rate per hour",
                             "17.394 per year",
                             "56 000 per year",
                             "062 per hour",
                             "62. per hour",
                             "62,5 per hour",
                             "1/3 per hour",
                             "62 per Hour",
                             "62 per work-day",
                             "62 per tunti\u00e4"}) {
        CAPTURE(text);
        CHECK_FALSE(read_plain_rate(text, DecimalSign::point));
    }
    for (const char* text :
         {"", "hours per week", "5", "5 per week", "5 to 6 hours", "5 hours, ", "5 hours,3 visits",
          "5 hours a week", "5 hours per week per year", "5 hours/week", "5 hours per n weeks",
          "1 a, 1 b, 1 c, 1 d, 1 e", "1.234 hours"}) {
        CAPTURE(text);
        CHECK(read_plain_chain(text, DecimalSign::point).empty());
    }
}

TEST_CASE("the short way says what the grammar says") {
    constexpr std::array pieces{"5",   "50.90", "0",      "1,5",    " ",  " ",    " ",    " ",
                                " ",   " per ", " per ",  " per ",  ", ", ", ",   ",",    "hour",
                                "day", "weeks", "visit",  "visits", "to", "once", "Hour", "km",
                                "kr",  "eur",   "\u00e4", "%",      "-",  "(",    "7",    "x"};
    std::mt19937 random{20261122}; // NOLINT(cert-msc51-cpp): the same texts each time
    std::uniform_int_distribution<std::size_t> any(0, pieces.size() - 1);
    std::uniform_int_distribution<int> lengths(2, 14);
    const std::array styles{NumberStyle{}, NumberStyle{.decimal = DecimalSign::comma}};
    int rates = 0;
    int chains = 0;
    for (int i = 0; i < 60'000; ++i) {
        std::string text = i % 2 == 0 ? "5 hours per " : "62";
        for (int length = lengths(random); length > 0; --length) {
            text += pieces.at(any(random));
        }
        for (const NumberStyle& style : styles) {
            check_rate(text, style, rates);
            check_chain(text, style, chains);
        }
    }
    CHECK(rates > 50);
    CHECK(chains > 50);
}
