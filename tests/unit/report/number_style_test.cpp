// SPDX-License-Identifier: MIT
// Figures in the styles of people, against what CLDR prints and the examples of the issue.
// Spaces inside figures are U+00A0, the minus is U+2212.
#include "carecost/report/number_style.hpp"

#include <doctest/doctest.h>

using carecost::Money;
using carecost::NumberStyle;
using carecost::Rational;

namespace {

NumberStyle style(std::string_view name) { return carecost::find_number_style(name).value(); }

Money cents(std::int64_t amount) { return Money::from_cents(amount); }

} // namespace

TEST_CASE("money stands in every style with its own groups, sign and place") {
    struct Example {
        std::string_view style;
        std::string_view positive;
        std::string_view negative;
    };
    for (const Example& example : {
             Example{"fi", "17\u00a0394,45\u00a0€", "−38\u00a0605,55\u00a0€"},
             Example{"sv", "17\u00a0394,45\u00a0€", "−38\u00a0605,55\u00a0€"},
             Example{"de", "17.394,45\u00a0€", "−38.605,55\u00a0€"},
             Example{"en-IE", "€17,394.45", "−€38,605.55"},
             Example{"en-GB", "€17,394.45", "−€38,605.55"},
             Example{"iso", "17394.45\u00a0EUR", "-38605.55\u00a0EUR"},
         }) {
        CAPTURE(example.style);
        CHECK(money_text(cents(1739445), "EUR", style(example.style)) == example.positive);
        CHECK(money_text(cents(-3860555), "EUR", style(example.style)) == example.negative);
    }
}

TEST_CASE("there is no other style, and names are matched letter for letter") {
    CHECK(carecost::number_styles().size() == 6);
    CHECK_FALSE(carecost::find_number_style("en"));
    CHECK_FALSE(carecost::find_number_style("FI"));
    CHECK_FALSE(carecost::find_number_style(""));
}

TEST_CASE("groups of three begin at a thousand") {
    CHECK(amount_text(cents(0), style("fi")) == "0,00");
    CHECK(amount_text(cents(99999), style("fi")) == "999,99");
    CHECK(amount_text(cents(100000), style("fi")) == "1\u00a0000,00");
    CHECK(amount_text(cents(100000000), style("de")) == "1.000.000,00");
    CHECK(amount_text(cents(-99999), style("en-GB")) == "−999.99");
    CHECK(amount_text(cents(-100000), style("en-GB")) == "−1,000.00");
    CHECK(carecost::count_text(1000, style("en-GB")) == "1,000");
}

TEST_CASE("a currency has its sign, and its code where it has none") {
    const Money amount = cents(1234);
    CHECK(money_text(amount, "GBP", style("en-GB")) == "£12.34");
    CHECK(money_text(amount, "USD", style("en-IE")) == "$12.34");
    CHECK(money_text(amount, "SEK", style("sv")) == "12,34\u00a0kr");
    CHECK(money_text(amount, "NOK", style("fi")) == "12,34\u00a0kr");
    CHECK(money_text(amount, "DKK", style("de")) == "12,34\u00a0kr");
    CHECK(money_text(amount, "CHF", style("fi")) == "12,34\u00a0CHF");
    CHECK(money_text(amount, "CHF", style("en-IE")) == "CHF\u00a012.34");
    CHECK(money_text(-amount, "CHF", style("en-IE")) == "−CHF\u00a012.34");
    CHECK(money_text(amount, "GBP", style("iso")) == "12.34\u00a0GBP");
    CHECK(carecost::currency_sign("EUR", style("iso")) == "EUR");
}

TEST_CASE("a change carries its sign, and none when there is no change") {
    CHECK(change_text(cents(402000), style("fi")) == "+4\u00a0020,00");
    CHECK(change_text(cents(-402000), style("fi")) == "−4\u00a0020,00");
    CHECK(change_text(cents(0), style("fi")) == "0,00");
}

TEST_CASE("shares are percent with a space") {
    const Rational share = Rational::fraction(-689385, 1000000);
    CHECK(percent_text(share, 0, style("fi")) == "−69\u00a0%");
    CHECK(percent_text(share, 0, style("en-IE")) == "−69 %");
    CHECK(percent_text(share, 2, style("sv")) == "−68,94\u00a0%");
    CHECK(exact_percent_text(Rational::fraction(35, 1000), style("fi")) == "3,5\u00a0%");
    CHECK(percent_text(Rational::fraction(-1, 1000), 0, style("en-IE")) == "0 %");
}

TEST_CASE("decimals are rounded half up from the exact value") {
    CHECK(decimal_text(Rational::fraction(12885, 100), 2, style("en-IE")) == "128.85");
    CHECK(decimal_text(Rational::fraction(1, 200), 2, style("en-IE")) == "0.01");
    CHECK(decimal_text(Rational::fraction(-1, 1000), 2, style("en-IE")) == "0.00");
    CHECK(decimal_text(Rational::fraction(365, 7), 2, style("fi")) == "52,14");
}

TEST_CASE("an exact figure loses nothing") {
    CHECK(exact_text(Rational{62}, 2, style("en-IE")) == "62.00");
    CHECK(exact_text(Rational::fraction(3, 2), 0, style("fi")) == "1,5");
    CHECK(exact_text(Rational::fraction(12345, 10000), 2, style("fi")) == "1,2345");
    CHECK(exact_text(Rational::fraction(365, 7), 0, style("fi")) == "365/7");
    CHECK(exact_text(Rational::fraction(10000, 7), 0, style("en-IE")) == "10000/7");
    CHECK(exact_text(Rational{56000}, 2, style("de")) == "56.000,00");
}

TEST_CASE("a figure of the case is shown with two decimals or all it has") {
    CHECK(carecost::decimals_written(Rational{62}) == 2);
    CHECK(carecost::decimals_written(Rational::fraction(57, 2)) == 2);
    CHECK(carecost::decimals_written(Rational::fraction(4567, 10000)) == 4);
    CHECK(carecost::decimals_written(Rational::fraction(1, 3)) == 2);
}
