// SPDX-License-Identifier: MIT
// Our small table of number styles against ICU, which knows them from CLDR; built where ICU is
// installed. Three things differ on purpose and are evened out or left out here: our minus is
// U+2212 in every style of people, English percentages have a space, and a pound is £ in Swedish
// too.
#include "carecost/report/number_style.hpp"

#include <doctest/doctest.h>
#include <unicode/numberformatter.h>
#include <unicode/unistr.h>

#include <array>
#include <string>
#include <string_view>

using namespace carecost;

namespace {

constexpr std::array styles_of_people{"fi", "sv", "en-GB", "en-IE", "de"};

/// 0, cents, the first groups, and amounts past a thousand million; both signs.
constexpr std::array<std::int64_t, 10> cents{
    0, 5, 99'999, 100'000, 1'739'445, -3'860'555, 123'456'789, -100'000, -7, 999'999'999'999};

icu::number::LocalizedNumberFormatter formatter(const char* style) {
    UErrorCode error = U_ZERO_ERROR;
    return icu::number::NumberFormatter::withLocale(icu::Locale::forLanguageTag(style, error));
}

std::string utf8(const icu::number::FormattedNumber& number, UErrorCode& error) {
    icu::UnicodeString text = number.toString(error);
    text.findAndReplace(icu::UnicodeString{u"-"}, icu::UnicodeString{u"\u2212"});
    std::string bytes;
    return text.toUTF8String(bytes);
}

icu::number::FormattedNumber decimal(const icu::number::LocalizedNumberFormatter& format,
                                     std::int64_t amount, UErrorCode& error) {
    const std::string digits = to_text(Money::from_cents(amount));
    return format.formatDecimal(digits, error);
}

} // namespace

TEST_CASE("amounts and money are written as ICU writes them") {
    for (const char* name : styles_of_people) {
        const NumberStyle style = find_number_style(name).value();
        const auto amounts = formatter(name).precision(icu::number::Precision::fixedFraction(2));
        for (const char* currency : {"EUR", "CHF", "GBP"}) {
            if (std::string_view{name} == "sv" && std::string_view{currency} == "GBP") {
                continue; // CLDR writes GBP in Swedish; we write £ in every style of people
            }
            UErrorCode error = U_ZERO_ERROR;
            const auto money = amounts.unit(icu::CurrencyUnit{icu::StringPiece{currency}, error});
            for (const std::int64_t amount : cents) {
                CAPTURE(name);
                CAPTURE(amount);
                CHECK(amount_text(Money::from_cents(amount), style) ==
                      utf8(decimal(amounts, amount, error), error));
                CHECK(money_text(Money::from_cents(amount), currency, style) ==
                      utf8(decimal(money, amount, error), error));
                CHECK(U_SUCCESS(error));
            }
        }
    }
}

TEST_CASE("percentages are written as ICU writes them") {
    for (const char* name : {"fi", "sv", "de"}) {
        const NumberStyle style = find_number_style(name).value();
        const auto percent = formatter(name)
                                 .unit(icu::NoUnit::percent())
                                 .precision(icu::number::Precision::fixedFraction(1));
        for (const std::int64_t tenths : {0, 5, 689, -310, 1000, 12345}) {
            CAPTURE(name);
            CAPTURE(tenths);
            UErrorCode error = U_ZERO_ERROR;
            const std::string digits =
                decimal_text(Rational::fraction(tenths, 10), 1, find_number_style("iso").value());
            CHECK(percent_text(Rational::fraction(tenths, 1000), 1, style) ==
                  utf8(percent.formatDecimal(digits, error), error));
            CHECK(U_SUCCESS(error));
        }
    }
}
