// SPDX-License-Identifier: MIT
// Every way to write a figure that is read, with its exact value, and every way that is refused,
// with the place of the fault and the words to write instead.
#include "carecost/input/number_grammar.hpp"
#include "carecost/input/number_kind.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

const NumberStyle point{};
const NumberStyle comma{.decimal = DecimalSign::comma};

struct Good {
    std::string text;
    std::string value;
};

struct Bad {
    std::string text;
    std::size_t offset;
    std::string code;
    std::string remedy; // must be part of what is said
};

/// The figure as one of this kind, or the first fault.
Parsed<WrittenNumber> read_as(const std::string& text, FigureKind kind, const NumberStyle& style) {
    auto parsed = read_number(
        text, style, kind == FigureKind::money ? CurrencyWords::allowed : CurrencyWords::are_units);
    if (const auto* number = std::get_if<WrittenNumber>(&parsed)) {
        if (auto fault = kind_fault(*number, kind, style)) {
            return *fault;
        }
    }
    return parsed;
}

void check_good(const std::vector<Good>& rows, FigureKind kind, const NumberStyle& style) {
    for (const Good& row : rows) {
        CAPTURE(row.text);
        const auto parsed = read_as(row.text, kind, style);
        if (const auto* fault = std::get_if<TextFault>(&parsed)) {
            FAIL_CHECK(fault->message << "; " << fault->remedy);
        } else {
            CHECK(to_exact_text(std::get<WrittenNumber>(parsed).value) == row.value);
        }
    }
}

void check_bad(const std::vector<Bad>& rows, FigureKind kind, const NumberStyle& style) {
    for (const Bad& row : rows) {
        CAPTURE(row.text);
        const auto parsed = read_as(row.text, kind, style);
        if (const auto* number = std::get_if<WrittenNumber>(&parsed)) {
            FAIL_CHECK("read as " << to_exact_text(number->value));
            continue;
        }
        const auto& fault = std::get<TextFault>(parsed);
        CHECK(fault.offset == row.offset);
        CHECK(fault.code == row.code);
        CHECK_MESSAGE(fault.remedy.find(row.remedy) != std::string::npos, fault.remedy);
        CHECK_FALSE(fault.message.empty());
    }
}

} // namespace

TEST_CASE("a quantity is read exactly") {
    check_good({{"0", "0"},
                {"1", "1"},
                {"0.5", "0.5"},
                {"0.0", "0"},
                {"56000", "56000"},
                {"56 000", "56000"},
                {"56\u00a0000", "56000"},
                {"56\u202f000", "56000"},
                {"1 234 567.25", "1234567.25"},
                {"56000.00", "56000"},
                {"1.500", "1.5"},
                {"365/7", "365/7"},
                {"365.25/7", "1461/28"},
                {"1/2", "0.5"},
                {"0/3", "0"},
                {"  12  ", "12"},
                {"999999999999999.123456789", "999999999999999.123456789"},
                {"170141183460469231731687303715884105727", // the largest that 128 bits hold
                 "170141183460469231731687303715884105727"},
                {"0.500000000000000000000000000000000000000000", "0.5"}},
               FigureKind::quantity, point);
}

TEST_CASE("money takes the sign or code of the case's currency on either side") {
    check_good({{"135", "135"},
                {"56 000 €", "56000"},
                {"56 000€", "56000"},
                {"€56 000", "56000"},
                {"€ 56 000.50", "56000.5"},
                {"EUR 135", "135"},
                {"EUR135", "135"},
                {"135 EUR", "135"},
                {"135\u00a0€", "135"},
                {"17.394", "17.394"},
                {"0.500", "0.5"},
                {"17 394.450", "17394.45"},
                {"12.345/2", "6.1725"}},
               FigureKind::money, point);
    check_good({{"kr 135", "135"}, {"135 kr.", "135"}, {"SEK 135", "135"}}, FigureKind::money,
               {.currency = "SEK"});
    check_good({{"$135", "135"}, {"135 $", "135"}}, FigureKind::money, {.currency = "CAD"});
    check_good({{"£324 250", "324250"}}, FigureKind::money, {.currency = "GBP"});
}

TEST_CASE("another currency is an error") {
    check_bad({{"12€", 2, "currency", "convert"},
               {"12 EUR", 3, "currency", "GBP"},
               {"$12", 0, "currency", "convert"},
               {"12 kr", 3, "currency", "convert"},
               {"XYZ 12", 0, "currency", "GBP"}},
              FigureKind::money, {.currency = "GBP"});
    check_bad({{"€12", 3, "currency", "leave the currency out"}}, FigureKind::quantity, point);
}

TEST_CASE("a share is a percentage, a fraction or a decimal up to 1") {
    check_good({{"0", "0"},
                {"1", "1"},
                {"22%", "0.22"},
                {"22 %", "0.22"},
                {"22\u00a0%", "0.22"},
                {"3.5%", "0.035"},
                {"0.5", "0.5"},
                {"1/2", "0.5"},
                {"150%", "1.5"},
                {"100%", "1"},
                {"0%", "0"},
                {"33.333%", "0.33333"}},
               FigureKind::share, point);
    check_bad({{"50", 0, "share", "write 50%"},
               {"1.01", 0, "share", "write 1.01%"},
               {"24", 0, "share", "write 24%"},
               {"-5%", 1, "negative", "write 5%"},
               {"€1", 3, "share", "50%"},
               {"50%/2", 0, "number", "25%"},
               {"1/2%", 0, "number", "1/4"}},
              FigureKind::share, point);
}

TEST_CASE("what other programs would guess is an error with its mend") {
    check_bad({{"", 0, "number", "write a figure"},
               {"   ", 3, "number", "write a figure"},
               {"012", 0, "number", "write 12"},
               {"007", 0, "number", "write 7"},
               {"00", 0, "number", "write 0"},
               {"0 500", 0, "number", "write 500"},
               {"0x1F", 0, "number", "decimal number"},
               {"0b11", 0, "number", "decimal number"},
               {"1e3", 0, "number", "in digits"},
               {"1.5E-3", 0, "number", "in digits"},
               {".5", 0, "number", "write 0.5"},
               {"12.", 0, "number", "write 12"},
               {"+12.50", 0, "number", "write 12.50"},
               {"-0", 0, "number", "write 0"},
               {"-0.00", 0, "number", "write 0"},
               {"-5", 1, "negative", "write 5"},
               {"\u22125", 3, "negative", "write 5"},
               {"1_000", 0, "number", "write 1000"},
               {"1'000", 0, "number", "write 1000"},
               {"1\u2019000", 0, "number", "write 1000"},
               {".inf", 0, "number", "decimal number"},
               {".nan", 0, "number", "decimal number"},
               {"nan", 0, "number", "write a figure"},
               {"yes", 0, "number", "write a figure"},
               {"~", 0, "number", "write a figure"},
               {"1/0", 0, "number", "fraction"},
               {"1/2/3", 0, "number", "fraction"},
               {"365 / 7", 4, "number", "leave it out"},
               {"1 00", 0, "number", "write 100"},
               {"1 0000", 0, "number", "write 10000"},
               {"1234 567", 0, "number", "write 1234567"},
               {"1  000", 0, "number", "write 1000"},
               {"12.345 678", 0, "number", "write 12.345678"},
               {"5days", 0, "number", "blank after the figure: 5 days"},
               {"12 €", 0, "currency", "leave the currency out"},
               {"3 4x", 0, "number", ""},
               {"50%", 0, "share", "without the percent sign"},
               {"1.500.000", 0, "number", "write 1 500 000"}},
              FigureKind::quantity, point);
}

TEST_CASE("more digits than 128 bits hold are an error, never a wrong number") {
    check_bad({{"1234567890123456789012345678901234567890", 0, "figure-too-large", "15 digits"},
               {"170141183460469231731687303715884105728", 0, "figure-too-large", "15 digits"},
               {"0.0000000000000000000000000000000000000001", 0, "figure-too-large", "9 decimals"}},
              FigureKind::quantity, point);
}

TEST_CASE("a comma under a decimal point shows both mends") {
    check_bad(
        {{"17 394,45", 0, "number", "write 17 394.45, or declare conventions: {decimal: \",\"}"},
         {"1,500", 0, "number", "write 1500 or 1.5"},
         {"1,5", 0, "number", "write 1.5, or declare"},
         {"1,500.00", 0, "number", "write 1500.00"},
         {"1.500,00", 0, "number", "write 1500.00"},
         {"1,500,000", 0, "number", "write 1 500 000"},
         {"0,500", 0, "number", "write 0.500"},
         {"365,25/7", 0, "number", "write 365.25"}},
        FigureKind::money, point);
}

TEST_CASE("under a decimal comma a comma is the decimal sign and a point is an error") {
    check_good({{"17 394,45", "17394.45"},
                {"17394,45", "17394.45"},
                {"56 000", "56000"},
                {"365,25/7", "1461/28"},
                {"17,394", "17.394"},
                {"0,5", "0.5"}},
               FigureKind::money, comma);
    check_bad(
        {{"17394.45", 0, "number", "write 17394,45, or declare conventions: {decimal: \".\"}"},
         {"1.500", 0, "number", "write 1500 or 1,5"},
         {"1.500,00", 0, "number", "write 1500,00"},
         {"1,500.00", 0, "number", "write 1500,00"},
         {"56,000", 0, "number", "write 56000 or 56"},
         {"1,500", 0, "number", "write 1500 or 1,5"},
         {",5", 0, "number", "write 0,5"},
         {"12,", 2, "number", ""}},
        FigureKind::money, comma);
}

TEST_CASE("money that may mean thousands is an error when it ends in 0, else worth a finding") {
    check_bad({{"56.000", 0, "number", "write 56000 or 56"},
               {"1.500", 0, "number", "write 1500 or 1.5"},
               {"1.000", 0, "number", "write 1000 or 1"},
               {"12.450", 0, "number", "write 12450 or 12.45"}},
              FigureKind::money, point);
    const auto thousands = [](const std::string& text, FigureKind kind) {
        const auto parsed = read_number(text, point);
        return looks_like_thousands(std::get<WrittenNumber>(parsed), kind);
    };
    CHECK(thousands("17.394", FigureKind::money));
    CHECK_FALSE(thousands("17.394", FigureKind::quantity));
    CHECK_FALSE(thousands("0.394", FigureKind::money));
    CHECK_FALSE(thousands("17 394.451", FigureKind::money));
    CHECK_FALSE(thousands("17.39", FigureKind::money));
}

TEST_CASE("a whole number is digits within its bounds") {
    CHECK(std::get<int>(read_whole("1", "'years'", 1, 30)) == 1);
    CHECK(std::get<int>(read_whole(" 30 ", "'years'", 1, 30)) == 30);
    for (const char* text : {"0", "31", "-1", "1.0", "01", "five", "", "9999999999"}) {
        CAPTURE(text);
        REQUIRE(std::holds_alternative<TextFault>(read_whole(text, "'years'", 1, 30)));
        CHECK(std::get<TextFault>(read_whole(text, "'years'", 1, 30)).message.find("1 to 30") !=
              std::string::npos);
    }
}
