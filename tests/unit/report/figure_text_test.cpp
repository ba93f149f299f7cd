// SPDX-License-Identifier: MIT
// Figures in rows: ties, carries and signs by hand, and at the limits of 64 and 128 bits the same
// text as of the fraction in lowest terms.
#include "carecost/report/figure_text.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <utility>

using namespace carecost;

namespace {

std::string rounded(const Quotient& value) {
    FigureText text;
    text.append_rounded(value);
    return std::move(text).text().substr(1);
}

std::string whole(Int128 value) {
    FigureText text;
    text.append_whole(value);
    return std::move(text).text().substr(1);
}

std::string cents(Int128 value) {
    FigureText text;
    text.append_cents(value);
    return std::move(text).text().substr(1);
}

constexpr Int128 narrow_most = std::numeric_limits<std::int64_t>::max();
constexpr Int128 most = std::numeric_limits<Int128>::max();

} // namespace

TEST_CASE("a quotient is rounded half-up, away from zero") {
    CHECK(rounded({5, 10'000'000}) == "0.000001");
    CHECK(rounded({-5, 10'000'000}) == "-0.000001");
    CHECK(rounded({4, 10'000'000}) == "0.000000");
    CHECK(rounded({-4, 10'000'000}) == "0.000000");
    CHECK(rounded({2, 3}) == "0.666667");
    CHECK(rounded({4, 6}) == "0.666667");
    CHECK(rounded({-1, 2}) == "-0.500000");
}

TEST_CASE("rounding carries into the whole part") {
    CHECK(rounded({9'999'999, 10'000'000}) == "1.000000");
    CHECK(rounded({-19'999'999, 10'000'000}) == "-2.000000");
    CHECK(rounded({0, 7}) == "0.000000");
    CHECK(rounded({21'000'000, 60'000}) == "350.000000");
    CHECK(rounded({123'456'789, 1'000'000}) == "123.456789");
    CHECK(rounded({100'102, 100'000}) == "1.001020");
}

TEST_CASE("large quotients are written as fractions in lowest terms are") {
    for (const Int128 scale : {Int128{1}, Int128{1'000'000}}) {
        for (const Int128 middle : {narrow_most / scale, most / scale / 4, most / scale / 2}) {
            for (Int128 over = middle - 1; over <= middle + 1; ++over) {
                for (const Int128 under : {Int128{1}, Int128{3}, narrow_most - 1, narrow_most,
                                           narrow_most + 1, middle}) {
                    CHECK(rounded({over, under}) ==
                          to_decimal_text(Rational::fraction(over, under), 6));
                    CHECK(rounded({-over, under}) ==
                          to_decimal_text(Rational::fraction(-over, under), 6));
                }
            }
        }
    }
}

TEST_CASE("any quotient is written as the fraction in lowest terms is") {
    std::mt19937_64 draw{11};
    for (int round = 0; round < 5000; ++round) {
        const auto over = static_cast<std::int64_t>(draw()) >> draw() % 63;
        const auto under = static_cast<std::int64_t>(draw() >> (1 + draw() % 62)) + 1;
        REQUIRE(rounded({over, under}) == to_decimal_text(Rational::fraction(over, under), 6));
    }
}

TEST_CASE("cents have two decimals, whole numbers none") {
    CHECK(cents(0) == "0.00");
    CHECK(cents(5) == "0.05");
    CHECK(cents(-5) == "-0.05");
    CHECK(cents(-1'234'050) == "-12340.50");
    CHECK(cents(narrow_most) == "92233720368547758.07");
    CHECK(cents(narrow_most + 1) == "92233720368547758.08");
    CHECK(cents(-narrow_most - 2) == "-92233720368547758.09");
    CHECK(whole(-narrow_most - 1) == "-9223372036854775808");
    CHECK(whole(narrow_most + 1) == "9223372036854775808");
}

TEST_CASE("a figure begins with a comma") {
    FigureText text;
    text.append_whole(-1);
    text.append_cents(250);
    text.append_millionths(-1);
    text.append_rounded({1, 3});
    text.append_rounded({most, 1});
    text.append_cents(narrow_most + 1);
    CHECK(std::move(text).text() ==
          ",-1,2.50,-0.000001,0.333333,170141183460469231731687303715884105727.000000,"
          "92233720368547758.08");
}

TEST_CASE("a text grows beyond what was thought usual") {
    FigureText text{3};
    text.append(std::string(5000, 'x'));
    std::string wanted(5000, 'x');
    for (int number = 0; number < 500; ++number) {
        text.append(number % 2 == 0 ? std::string_view{"words,"} : std::string_view{});
        text.append_whole(number);
        text.append(',');
        wanted += (number % 2 == 0 ? "words," : "") + ("," + std::to_string(number)) + ",";
        REQUIRE(text.size() == wanted.size());
    }
    CHECK(std::move(text).text() == wanted);
}
