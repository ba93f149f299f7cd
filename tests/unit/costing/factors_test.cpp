// SPDX-License-Identifier: MIT
// Discount, index and annuity factors against printed tables and an independent model in
// tests/oracle.
#include "carecost/costing/factors.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::number;

namespace {

std::vector<Rational> numbers(const std::vector<std::string>& texts) {
    std::vector<Rational> values;
    for (const std::string& text : texts) {
        values.push_back(number(text));
    }
    return values;
}

} // namespace

TEST_CASE("year 1 is not discounted when money falls at the start of a year") {
    CHECK(discount_factor(number("3.5%"), DiscountTiming::start, 1) == Rational{1});
    CHECK(discount_factor(number("3.5%"), DiscountTiming::end, 1) == number("0.966184"));
    CHECK(discount_factor(0, DiscountTiming::mid, 30) == Rational{1});
}

TEST_CASE("discount factors are those of the Green Book's table for 3.5 %") {
    // HM Treasury, The Green Book (2022), table 8: year 0 is 1, years 1, 5, 10 and 30 to 4
    // decimals.
    const auto four = [](int year) {
        return to_decimal_text(discount_factor(number("3.5%"), DiscountTiming::end, year), 4);
    };
    CHECK(four(1) == "0.9662");
    CHECK(four(5) == "0.8420");
    CHECK(four(10) == "0.7089");
    CHECK(four(30) == "0.3563");
}

TEST_CASE("the middle of a year lies at the square root") {
    // (1 + 0.21)^-1/2 = 1/1.1
    CHECK(discount_factor(number("21%"), DiscountTiming::mid, 1) == number("0.909091"));
    // (1 + 3)^-3/2 = 1/8
    CHECK(discount_factor(3, DiscountTiming::mid, 2) == number("0.125"));
}

TEST_CASE("an index grows from year 2 and its last rate repeats") {
    CHECK(index_factor({number("3%")}, 1) == Rational{1});
    CHECK(index_factor({number("3%")}, 3) == number("1.0609"));
    CHECK(index_factor({number("2.5%"), number("3%")}, 3) == number("1.05575"));
    CHECK(index_factor({number("2.5%"), number("3%")}, 4) == number("1.087423")); // 1.0874225
}

TEST_CASE("an annuity at 0 % is an equal part of each year") {
    CHECK(annuity_factor(0, 5) == number("0.2"));
    CHECK(annuity_factor(0, 3) == number("0.333333"));
    CHECK(annuity_factor(number("5%"), 1) == number("1.05"));
    CHECK(annuity_factor(number("5%"), 10) == number("0.129505")); // 1/7.7217, annuity tables
}

TEST_CASE("every discount factor is that of the independent model") {
    struct Row {
        std::string rate;
        DiscountTiming timing;
        int year;
        std::string factor;
    };
    const std::vector<Row> rows{
#include "tables/discount.inc"
    };
    for (const Row& row : rows) {
        CAPTURE(row.rate);
        CAPTURE(row.year);
        CHECK(discount_factor(number(row.rate), row.timing, row.year) == number(row.factor));
    }
}

TEST_CASE("every index factor is that of the independent model") {
    struct Row {
        std::vector<std::string> rates;
        int year;
        std::string factor;
    };
    const std::vector<Row> rows{
#include "tables/index.inc"
    };
    for (const Row& row : rows) {
        CAPTURE(row.rates.front());
        CAPTURE(row.year);
        CHECK(index_factor(numbers(row.rates), row.year) == number(row.factor));
    }
}

TEST_CASE("every annuity factor is that of the independent model") {
    struct Row {
        std::string rate;
        int years;
        std::string factor;
    };
    const std::vector<Row> rows{
#include "tables/annuity.inc"
    };
    for (const Row& row : rows) {
        CAPTURE(row.rate);
        CAPTURE(row.years);
        CHECK(annuity_factor(number(row.rate), row.years) == number(row.factor));
    }
}
