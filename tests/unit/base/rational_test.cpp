// SPDX-License-Identifier: MIT
// Exact fractions against values computed with Python's fractions module, and their limits.
// A figure that does not fit must throw, never wrap.
#include "carecost/base/rational.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <vector>

using namespace carecost;

namespace {

Int128 whole(std::string_view digits) {
    const bool is_negative = digits.starts_with('-');
    Int128 value = 0;
    for (const char digit : digits.substr(is_negative ? 1 : 0)) {
        value = value * 10 + (digit - '0');
    }
    return is_negative ? -value : value;
}

/// "-3/7" or "42".
Rational rational(std::string_view text) {
    const std::size_t stroke = text.find('/');
    return stroke == std::string_view::npos
               ? Rational::fraction(whole(text), 1)
               : Rational::fraction(whole(text.substr(0, stroke)), whole(text.substr(stroke + 1)));
}

constexpr Int128 largest = ((Int128{1} << 126) - 1) * 2 + 1; // 2^127 - 1
constexpr Int128 smallest = -largest - 1;

} // namespace

TEST_CASE("the four operations and the order agree with Python's fractions") {
    struct Row {
        std::string_view left, right, sum, difference, product, quotient;
        int order;
    };
    const std::vector<Row> rows{
        {"404/6329", "-6738091/5", "-42645375919/31645", "42645379959/31645", "-2722188764/31645",
         "-2020/42645377939", 1},
        {"9", "-6809848566", "-6809848557", "6809848575", "-61288637094", "-3/2269949522", 1},
        {"-5179553247/69694", "488219/7425", "-38424156923989/517477950",
         "-38492208793961/517477950", "-76628978990821/15681150", "-38458182858975/34025934986",
         -1},
        {"32561/188500", "-37/34", "-2933713/3204500", "4040787/3204500", "-1204757/6409000",
         "-553537/3487250", 1},
        {"955/432", "-79706328443/918006", "-5738709531941/66096432", "5739001763851/66096432",
         "-76119543663065/396578592", "-146115955/5738855647896", 1},
        {"93929/909", "4/11", "1036855/9999", "1029583/9999", "34156/909", "1033219/3636", 1},
        {"21/412", "839/885", "364253/364620", "-327083/364620", "5873/121540", "18585/345668", -1},
        {"-501085429/426", "-36954", "-516827833/426", "-485343025/426", "3086185157211/71",
         "501085429/15742404", -1},
        {"0", "-643551", "-643551", "643551", "0", "0", 1},
        {"-807946405/16532", "5859037353", "96860797573391/16532", "-96862413466201/16532",
         "-4733788166117065965/16532", "-42523495/5097979237884", -1},
        {"-320071361/11929", "196870451/3", "2347507395896/35787", "-2349427824062/35787",
         "-63012593192253811/35787", "-960214083/2348467609979", -1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.left);
        CAPTURE(row.right);
        const Rational left = rational(row.left);
        const Rational right = rational(row.right);
        CHECK(left + right == rational(row.sum));
        CHECK(left - right == rational(row.difference));
        CHECK(left * right == rational(row.product));
        CHECK(left / right == rational(row.quotient));
        CHECK((left < right) == (row.order < 0));
        CHECK((left > right) == (row.order > 0));
    }
}

TEST_CASE("fractions are kept in lowest terms with a positive denominator") {
    CHECK(Rational::fraction(6, -4).numerator() == -3);
    CHECK(Rational::fraction(6, -4).denominator() == 2);
    CHECK(Rational::fraction(0, -7).denominator() == 1);
    CHECK(Rational{}.is_zero());
    CHECK(Rational::fraction(7, 7).is_whole());
    CHECK(Rational::fraction(-1, 3).is_negative());
    CHECK_THROWS_AS(Rational::fraction(1, 0), std::domain_error);
    CHECK_THROWS_AS(Rational{1} / Rational{0}, std::domain_error);
}

TEST_CASE("the order of huge fractions is exact and never overflows") {
    struct Row {
        std::string_view left, right;
        int order;
    };
    const std::vector<Row> rows{
        {"170141183460469231731687303715884105727/170141183460469231731687303715884105726",
         "170141183460469231731687303715884105726/170141183460469231731687303715884105725", -1},
        {"170141183460469231731687303715884105726/170141183460469231731687303715884105727",
         "170141183460469231731687303715884105725/170141183460469231731687303715884105726", 1},
        {"-170141183460469231731687303715884105727/170141183460469231731687303715884105726",
         "-170141183460469231731687303715884105726/170141183460469231731687303715884105725", 1},
        {"170141183460469231731687303715884105727/3", "56713727820156410577229101238628035242", 1},
        {"1/170141183460469231731687303715884105727", "1/170141183460469231731687303715884105726",
         -1},
        {"170141183460469231731687303715884105727", "170141183460469231731687303715884105727", 0},
        {"-1/170141183460469231731687303715884105727", "0", -1},
        {"1000000000000000000000000000001/1000000000000000000000000000000",
         "100000000000000000000000000001/100000000000000000000000000000", -1},
        {"39088169/63245986", "63245986/102334155", -1},
        {"1/3", "333333333333333333333333333333333333/1000000000000000000000000000000000000", 1},
        {"-1/3", "-333333333333333333333333333333333333/1000000000000000000000000000000000000", -1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.left);
        CAPTURE(row.right);
        const auto order = rational(row.left) <=> rational(row.right);
        CHECK((order < 0) == (row.order < 0));
        CHECK((order > 0) == (row.order > 0));
        const auto turned = rational(row.right) <=> rational(row.left);
        CHECK((turned < 0) == (row.order > 0));
    }
}

TEST_CASE("what does not fit into 128 bits throws") {
    const Rational most = Rational::fraction(largest, 1);
    CHECK_THROWS_AS(most + Rational{1}, RationalOverflow);
    CHECK_THROWS_AS(-most - Rational{2}, RationalOverflow);
    CHECK_THROWS_AS(most * Rational{2}, RationalOverflow);
    CHECK_THROWS_AS(most / Rational::fraction(1, 2), RationalOverflow);
    CHECK_THROWS_AS(-Rational::fraction(smallest, 1), RationalOverflow);
    CHECK_THROWS_AS(Rational::fraction(1, smallest), RationalOverflow);
    CHECK_THROWS_AS(Rational::fraction(1, largest) + Rational::fraction(1, largest - 1),
                    RationalOverflow);
    CHECK(to_decimal_text(most, 2) == "170141183460469231731687303715884105727.00");
}

TEST_CASE("common factors are taken out before they can overflow") {
    const Rational most = Rational::fraction(largest, 3);
    CHECK(most * Rational::fraction(3, largest) == Rational{1});
    CHECK(most / most == Rational{1});
    CHECK(most - most == Rational{0});
    CHECK(Rational::fraction(largest, 2) + Rational::fraction(-largest, 2) == Rational{0});
}

TEST_CASE("whole numbers are rounded to the nearest, halves away from zero or to even") {
    struct Row {
        std::string_view value, half_up, half_even;
    };
    const std::vector<Row> rows{
        {"1/2", "1", "0"},
        {"-1/2", "-1", "0"},
        {"3/2", "2", "2"},
        {"-3/2", "-2", "-2"},
        {"5/2", "3", "2"},
        {"-5/2", "-3", "-2"},
        {"7/2", "4", "4"},
        {"1/3", "0", "0"},
        {"2/3", "1", "1"},
        {"-2/3", "-1", "-1"},
        {"-1/3", "0", "0"},
        {"0/1", "0", "0"},
        {"499999999999/1000000000000", "0", "0"},
        {"500000000001/1000000000000", "1", "1"},
        {"2000000000000000001/2", "1000000000000000001", "1000000000000000000"},
        {"-2000000000000000001/2", "-1000000000000000001", "-1000000000000000000"},
        {"85070591730234615865843651857942052865/2", "42535295865117307932921825928971026433",
         "42535295865117307932921825928971026432"},
        {"-85070591730234615865843651857942052865/2", "-42535295865117307932921825928971026433",
         "-42535295865117307932921825928971026432"},
        {"1/1000000000000000000", "0", "0"},
        {"1/85070591730234615865843651857942052865", "0", "0"},
        {"9223372036854775807/9223372036854775809", "1", "1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CHECK(round_to_whole(rational(row.value)) == whole(row.half_up));
        CHECK(round_to_whole(rational(row.value), Rounding::half_even) == whole(row.half_even));
    }
}

TEST_CASE("decimals are rounded at their last place") {
    CHECK(round_to_decimals(rational("1/8"), 2) == rational("13/100"));
    CHECK(round_to_decimals(rational("1/8"), 2, Rounding::half_even) == rational("12/100"));
    CHECK(round_to_decimals(rational("3/8"), 2, Rounding::half_even) == rational("38/100"));
    CHECK(round_to_decimals(rational("-1005/1000"), 2) == rational("-101/100"));
    CHECK(round_to_decimals(rational("2/3"), 6) == rational("666667/1000000"));
    CHECK(round_to_decimals(rational("5/2"), 0) == Rational{3});
    CHECK_THROWS_AS(round_to_decimals(Rational{1}, 19), std::domain_error);
    CHECK_THROWS_AS(round_to_decimals(Rational{1}, -1), std::domain_error);
}

TEST_CASE("decimal text has its decimals and no negative nought") {
    CHECK(to_decimal_text(rational("1739445/100"), 2) == "17394.45");
    CHECK(to_decimal_text(rational("-1/10"), 2) == "-0.10");
    CHECK(to_decimal_text(rational("-1/1000"), 2) == "0.00");
    CHECK(to_decimal_text(rational("-1/200"), 2) == "-0.01");
    CHECK(to_decimal_text(rational("1/200"), 2) == "0.01");
    CHECK(to_decimal_text(rational("-4/10"), 0) == "0");
    CHECK(to_decimal_text(Rational{0}, 2) == "0.00");
    CHECK(to_decimal_text(rational("365/7"), 18) == "52.142857142857142857");
    CHECK(to_decimal_text(rational("999995/1000"), 2) == "1000.00");
}

TEST_CASE("decimals of huge fractions are those of Python's fractions, and nothing overflows") {
    struct Row {
        std::string_view value, whole, six, eighteen;
    };
    const std::vector<Row> rows{
        {"170141183460469231731687303715884105727/3", "56713727820156410577229101238628035242",
         "56713727820156410577229101238628035242.333333",
         "56713727820156410577229101238628035242.333333333333333333"},
        {"170141183460469231731687303715884105726/170141183460469231731687303715884105727", "1",
         "1.000000", "1.000000000000000000"},
        {"1/170141183460469231731687303715884105727", "0", "0.000000", "0.000000000000000000"},
        {"-170141183460469231731687303715884105725/7", "-24305883351495604533098186245126300818",
         "-24305883351495604533098186245126300817.857143",
         "-24305883351495604533098186245126300817.857142857142857143"},
        {"85070591730234615865843651857942052863/170141183460469231731687303715884105727", "0",
         "0.500000", "0.500000000000000000"},
        {"85070591730234615865843651857942052864/170141183460469231731687303715884105727", "1",
         "0.500000", "0.500000000000000000"},
        {"-170141183460469231731687303715884105727/170141183460469231731687303715884105726", "-1",
         "-1.000000", "-1.000000000000000000"},
        {"-55375381116697442971003199432558071268/663389794522019360261484339", "-83473369012",
         "-83473369011.647364", "-83473369011.647363813185572326"},
        {"3224544292920532684057973549229839125/22367806349893287803948553", "144160059439",
         "144160059438.994397", "144160059438.994397436010338671"},
        {"-46877915927154471689391866692593912719/10531905536646134850159387363638369718", "-4",
         "-4.451038", "-4.451038396047241252"},
        {"80622160688288713019773531231586661176/491066652716882268786590927", "164177633000",
         "164177632999.995852", "164177632999.995851868035674350"},
        {"23677906138563948702295844564726312294/89289568540026821548305099", "265181101507",
         "265181101507.390441", "265181101507.390441407235012839"},
        {"11571392024464184919113439314517419620/117852797059436090513619451", "98185128509",
         "98185128509.325449", "98185128509.325448881300749224"},
        {"60579684223095329494381879476935291395/766296750067738227074822339", "79055123512",
         "79055123511.538155", "79055123511.538154881290024486"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CHECK(to_decimal_text(rational(row.value), 0) == row.whole);
        CHECK(to_decimal_text(rational(row.value), 6) == row.six);
        CHECK(to_decimal_text(rational(row.value), 18) == row.eighteen);
    }
    const Rational nearly_one = Rational::fraction(largest - 1, largest);
    CHECK(round_to_decimals(nearly_one, 18) == Rational{1});
    CHECK(round_to_decimals(Rational::fraction(1, largest), 18) == Rational{0});
    CHECK(round_to_decimals(Rational::fraction(largest, 2), 2) == Rational::fraction(largest, 2));
    CHECK_THROWS_AS(round_to_decimals(Rational::fraction(largest, 7), 2), RationalOverflow);
}

TEST_CASE("exact text loses nothing") {
    CHECK(to_exact_text(Rational{62}) == "62");
    CHECK(to_exact_text(Rational{-200}) == "-200");
    CHECK(to_exact_text(rational("57/2")) == "28.5");
    CHECK(to_exact_text(rational("-1/40")) == "-0.025");
    CHECK(to_exact_text(rational("365/7")) == "365/7");
    CHECK(to_exact_text(rational("-1/3")) == "-1/3");
    CHECK(to_exact_text(rational("1/1000000000000000000")) == "0.000000000000000001");
    CHECK(to_exact_text(rational("1/10000000000000000000")) == "1/10000000000000000000");
}

TEST_CASE("digits reach both ends of 128 bits") {
    CHECK(digits_of(0) == "0");
    CHECK(digits_of(largest) == "170141183460469231731687303715884105727");
    CHECK(digits_of(smallest) == "-170141183460469231731687303715884105728");
}

TEST_CASE("a double comes out where one is asked for") {
    CHECK(approximate(rational("1/4")) == 0.25);
    CHECK(approximate(rational("-7/2")) == -3.5);
    CHECK(approximate(rational("365/7")) == doctest::Approx(52.142857142857146));
}
