// SPDX-License-Identifier: MIT
// Rates and chains as written, taken apart; and every phrase that is refused, at its exact place
// and with the phrase to write instead.
#include "carecost/input/chain_grammar.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

const NumberStyle point{};
const NumberStyle comma{.decimal = DecimalSign::comma};

std::string in_words(const WrittenFigure& figure) {
    if (!figure.name.empty()) {
        return std::string{figure.name};
    }
    const Estimate& estimate = figure.estimate;
    std::string text = to_exact_text(estimate.value);
    if (estimate.low) {
        text +=
            fmt::format("[{}..{}]", to_exact_text(*estimate.low), to_exact_text(*estimate.high));
    }
    return text;
}

std::string in_words(const WrittenPer& per) {
    const std::string count =
        per.count_name.empty() ? to_exact_text(per.count) : std::string{per.count_name};
    return fmt::format("/{} {}", count, per.unit.name);
}

std::string in_words(const WrittenFactor& factor) {
    return fmt::format("{} {}{}", in_words(factor.figure), factor.unit.name,
                       factor.per ? in_words(*factor.per) : "");
}

/// "62[55..80] hour/1 visit; 2 visit/1 week": the parts as they were understood.
std::string chain_in_words(const std::string& text, const NumberStyle& style) {
    const auto parsed = read_chain(text, style);
    if (const auto* fault = std::get_if<TextFault>(&parsed)) {
        return fault->message + "; " + fault->remedy;
    }
    std::string words;
    for (const WrittenFactor& factor : std::get<std::vector<WrittenFactor>>(parsed)) {
        words += (words.empty() ? "" : "; ") + in_words(factor);
    }
    return words;
}

std::string rate_in_words(const std::string& text, const NumberStyle& style) {
    const auto parsed = read_rate(text, style);
    if (const auto* fault = std::get_if<TextFault>(&parsed)) {
        return fault->message + "; " + fault->remedy;
    }
    const auto& rate = std::get<WrittenRate>(parsed);
    return in_words(rate.figure) + (rate.per ? in_words(*rate.per) : " once");
}

struct Bad {
    std::string text;
    std::size_t offset;
    std::string code;
    std::string remedy;
};

template <class Read>
void check_bad(const std::vector<Bad>& rows, Read read) {
    for (const Bad& row : rows) {
        CAPTURE(row.text);
        const auto parsed = read(row.text);
        const auto* fault = std::get_if<TextFault>(&parsed);
        if (fault == nullptr) {
            FAIL_CHECK("was read");
            continue;
        }
        CHECK(fault->offset == row.offset);
        CHECK(fault->code == row.code);
        CHECK_MESSAGE(fault->remedy.find(row.remedy) != std::string::npos, fault->remedy);
    }
}

} // namespace

TEST_CASE("a rate is money per unit, per period, or once") {
    CHECK(rate_in_words("135 per day", point) == "135/1 day");
    CHECK(rate_in_words("56 000 per year", point) == "56000/1 year");
    CHECK(rate_in_words("0 per year", point) == "0/1 year");
    CHECK(rate_in_words("400 per 4 weeks", point) == "400/4 week");
    CHECK(rate_in_words("359.45 once", point) == "359.45 once");
    CHECK(rate_in_words("coach_rate per hour", point) == "coach_rate/1 hour");
    CHECK(rate_in_words("62 (55 to 80) per hour", point) == "62[55..80]/1 hour");
    CHECK(rate_in_words("40 to 60 € per hour", point) == "50[40..60]/1 hour");
    CHECK(rate_in_words("EUR 135 per day", point) == "135/1 day");
    CHECK(rate_in_words("56 000 € per year", point) == "56000/1 year");
    CHECK(rate_in_words("100 per voucher", point) == "100/1 voucher");
    CHECK(rate_in_words("1.20 per km", point) == "1.2/1 km");
    CHECK(rate_in_words("20 per 1/2 hour", point) == "20/0.5 hour");
    CHECK(rate_in_words("400 per gap weeks", point) == "400/gap week");
    CHECK(rate_in_words("17 394,45 per year", comma) == "17394.45/1 year");
    CHECK(rate_in_words("  5 per käynti ", point) == "5/1 käynti");
    CHECK(std::get<WrittenRate>(read_rate("400 per 4 weeks", point)).unit_text == "per 4 weeks");
    CHECK(std::get<WrittenRate>(read_rate("359.45 once", point)).unit_text == "once");
}

TEST_CASE("a rate that does not say what it is per is refused with the phrase to write") {
    check_bad(
        std::vector<Bad>{
            {"56000", 0, "unit-missing", "56000 per year, or 56000 once"},
            {"coach_rate", 0, "unit-missing", "coach_rate per year, or coach_rate once"},
            {"135 per", 7, "unit-missing", "such as hour"},
            {"135 per YEAR", 8, "unit", "write year"},
            {"135 per Hours", 8, "unit", "write hours"},
            {"135/day", 3, "unit-missing", "135 per day"},
            {"135 / day", 4, "unit-missing", "135 per day"},
            {"135 a day", 4, "unit-missing", "135 per day"},
            {"135 day", 4, "unit-missing", "135 per day"},
            {"135 eur per day", 4, "currency", "write EUR"},
            {"135 USD per day", 4, "currency", "convert"},
            {"135 per short home visit", 19, "unit", "hyphen"},
            {"135 per 0 weeks", 8, "number", "above 0"},
            {"135 per -4 weeks", 9, "negative", "write 4"},
            {"135 per 3 to 5 weeks", 8, "range", "assumptions"},
            {"135 per 4", 9, "unit-missing", "such as hour"},
            {"135 per once", 8, "unit-missing", "such as hour"},
            {"135 once a year", 9, "unit", "one word"},
            {"per hour", 0, "number", "135 per hour"},
            {"once", 0, "number", "135 once"},
            {"012 per hour", 0, "number", "write 12"},
            {"17 394,45 per year", 0, "number", "17 394.45"},
            {"1e3 per year", 0, "number", "in digits"},
            {"yes", 0, "number", "write a figure"},
            {"", 0, "number", "write a figure"},
        },
        [](const std::string& text) { return read_rate(text, point); });
}

TEST_CASE("a chain is read factor by factor") {
    CHECK(chain_in_words("5 days", point) == "5 day");
    CHECK(chain_in_words("90 minutes per visit, 2 visits per week, open_weeks weeks per year",
                         point) == "90 minute/1 visit; 2 visits/1 week; open_weeks week/1 year");
    CHECK(chain_in_words("90 minutes per visit,2 visits per week", point) ==
          "90 minute/1 visit; 2 visits/1 week");
    CHECK(chain_in_words("20 (15 to 30) minutes per visit, 2 to 3 visits per day", point) ==
          "20[15..30] minute/1 visit; 2.5[2..3] visits/1 day");
    CHECK(chain_in_words("1 000 to 2 000 km per year", point) == "1500[1000..2000] km/1 year");
    CHECK(chain_in_words("3 visits per 4 weeks", point) == "3 visits/4 week");
    CHECK(chain_in_words("3 visits per gap weeks", point) == "3 visits/gap week");
    CHECK(chain_in_words("0 days", point) == "0 day");
    CHECK(chain_in_words("2 kWh per day", point) == "2 kWh/1 day");
    const auto chain = std::get<std::vector<WrittenFactor>>(
        read_chain("90 minutes per visit, 2 visits per week", point));
    CHECK(chain[0].unit_text == "minutes per visit");
    CHECK(chain[0].unit_offset == 3);
    CHECK(chain[0].per->offset == 15);
    CHECK(chain[1].offset == 22);
    CHECK(chain[1].unit_offset == 24);
}

TEST_CASE("under a decimal comma a separating comma needs a blank") {
    CHECK(chain_in_words("1,5 hours per visit, 2 visits per week", comma) ==
          "1.5 hour/1 visit; 2 visits/1 week");
    check_bad(
        std::vector<Bad>{
            {"90 minutes per visit,2 visits per week", 20, "unit", "put a blank after it"},
            {"1, 5 hours per week", 0, "unit-missing", "1 visits"},
            {"1.5 hours per week", 0, "number", "write 1,5"},
        },
        [](const std::string& text) { return read_chain(text, comma); });
}

TEST_CASE("a chain that is not one is refused with the phrase to write") {
    check_bad(
        std::vector<Bad>{
            {"3 per week", 0, "unit-missing", "3 visits per week"},
            {"3", 0, "unit-missing", "3 visits per week"},
            {"open_weeks", 0, "unit-missing", "open_weeks visits per week"},
            {"hours per week", 0, "number", "2 hours"},
            {"5 days,", 7, "number", "write a figure"},
            {", 5 days", 0, "number", "write a figure"},
            {"5 days per week 46 weeks per year", 16, "unit", "comma"},
            {"5 days per 0 weeks", 11, "number", "above 0"},
            {"5 days/week", 6, "unit", "days per week"},
            {"5 Days per week", 2, "unit", "write days"},
            {"5 home visits per week", 7, "unit", "one word"},
            {"1,500 hours per year", 0, "number", "write 1500 or 1.5"},
            {"2 to 1 days", 0, "range", "lower figure first"},
        },
        [](const std::string& text) { return read_chain(text, point); });
}

TEST_CASE("what a line gives is one factor") {
    const auto parsed = read_factor("2 to 3.5 hours per voucher", point);
    REQUIRE(std::holds_alternative<WrittenFactor>(parsed));
    CHECK(in_words(std::get<WrittenFactor>(parsed)) == "2.75[2..3.5] hour/1 voucher");
    check_bad(std::vector<Bad>{{"1 hour per hour, 2 hours per day", 15, "unit", ""}},
              [](const std::string& text) { return read_factor(text, point); });
}

TEST_CASE("the unit of a rate that is written as a map stands alone") {
    const auto per = [](const std::string& text) {
        const auto parsed = read_per_value(text, point);
        REQUIRE(std::holds_alternative<std::optional<WrittenPer>>(parsed));
        const auto& value = std::get<std::optional<WrittenPer>>(parsed);
        return value ? in_words(*value) : "once";
    };
    CHECK(per("hour") == "/1 hour");
    CHECK(per("4 weeks") == "/4 week");
    CHECK(per("once") == "once");
    check_bad(std::vector<Bad>{{"per hour", 0, "unit-missing", ""}, {"0 weeks", 0, "number", ""}},
              [](const std::string& text) { return read_per_value(text, point); });
}

TEST_CASE("words of the grammar cannot name an assumption") {
    for (const char* word : {"per", "to", "once", "hour", "hours", "year", "kr", "month"}) {
        CHECK(is_grammar_word(word));
    }
    for (const char* word : {"visit", "coach_rate", "perhaps"}) {
        CHECK_FALSE(is_grammar_word(word));
    }
}
