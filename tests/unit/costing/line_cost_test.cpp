// SPDX-License-Identifier: MIT
// A line in its years: months, days, tapers, indices, single purchases, and who pays the cents.
// Figures are worked out by hand beside each check.
#include "carecost/costing/compare.hpp"
#include "carecost/costing/line_cost.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// The cost of a line in each year, as text.
std::vector<std::string> by_year(const CaseBuilder& builder) {
    const CaseResult result = compare(builder.model);
    std::vector<std::string> texts;
    for (const LineYear& year : result.packages.at(0).lines.at(0).years) {
        texts.push_back(to_text(year.gross));
    }
    return texts;
}

std::vector<std::string> by_year(int years, const LineDraft& draft) {
    CaseBuilder builder;
    builder.model.years = years;
    builder.line(0, draft);
    return by_year(builder);
}

CaseBuilder starting(std::string_view start, int years) {
    CaseBuilder builder;
    builder.model.start = date(start);
    builder.model.years = years;
    return builder;
}

DateSpan dates(std::string_view first, std::string_view last) {
    return {.first = date(first), .last = date(last)};
}

std::vector<FunderShare> equal_shares(std::size_t count) {
    std::vector<FunderShare> shares;
    for (std::size_t i = 0; i < count; ++i) {
        shares.push_back({.funder = i, .share = Rational::fraction(1, static_cast<Int128>(count))});
    }
    return shares;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a line without dates runs over the whole horizon") {
    CHECK(by_year(2, {.cost = "56000"}) == Texts{"56000.00", "56000.00"});
}

TEST_CASE("months are twelfths, counted through the horizon, both ends included") {
    CHECK(by_year(1, {.cost = "1200", .span = MonthSpan{.first = 4}}) == Texts{"900.00"});
    CHECK(by_year(1, {.cost = "1200", .span = MonthSpan{.first = 4, .last = 4}}) ==
          Texts{"100.00"});
    CHECK(by_year(2, {.cost = "1200", .span = MonthSpan{.first = 12, .last = 13}}) ==
          Texts{"100.00", "100.00"});
    CHECK(by_year(3, {.cost = "1200", .span = MonthSpan{.first = 13, .last = 24}}) ==
          Texts{"0.00", "1200.00", "0.00"});
}

TEST_CASE("dates are days of the case's year: 135 per day over January 2016 is 4 173.57") {
    // 135 × 365 × 31/366, not 31 × 135 = 4 185
    CHECK(by_year(starting("2016-01-01", 1)
                      .line(0, {.cost = "135 * 365", .span = dates("2016-01-01", "2016-01-31")})) ==
          Texts{"4173.57"});
    CHECK(by_year(starting("2017-01-01", 1)
                      .line(0, {.cost = "135 * 365", .span = dates("2017-01-01", "2017-01-31")})) ==
          Texts{"4185.00"});
}

TEST_CASE("a year of the case from September may have 366 days") {
    // 2015-09-01 to 2016-08-31 holds 29 February; 2016-09-01 to 2017-08-31 does not.
    CHECK(by_year(starting("2015-09-01", 2)
                      .line(0, {.cost = "366", .span = dates("2016-02-28", "2016-09-02")})) ==
          Texts{"186.00", "2.01"}); // 186 of 366 days; 2 of 365 × 366 = 2.005
}

TEST_CASE("an open end of dates runs to the end of the horizon") {
    CHECK(by_year(starting("2017-01-01", 2)
                      .line(0, {.cost = "365", .span = DateSpan{.first = date("2017-12-31")}})) ==
          Texts{"1.00", "365.00"});
    CHECK(by_year(starting("2017-01-01", 2)
                      .line(0, {.cost = "365", .span = DateSpan{.last = date("2017-01-02")}})) ==
          Texts{"2.00", "0.00"});
}

TEST_CASE("money spent once falls in the year of `from`") {
    CHECK(by_year(2, {.cost = "40 * 5", .once = true}) == Texts{"200.00", "0.00"});
    CHECK(by_year(2, {.cost = "40", .once = true, .span = MonthSpan{.first = 12}}) ==
          Texts{"40.00", "0.00"});
    CHECK(by_year(2, {.cost = "40", .once = true, .span = MonthSpan{.first = 13}}) ==
          Texts{"0.00", "40.00"});
    CHECK(by_year(starting("2015-09-01", 2)
                      .line(0, {.cost = "40",
                                .once = true,
                                .span = DateSpan{.first = date("2016-08-31")}})) ==
          Texts{"40.00", "0.00"});
    CHECK(by_year(starting("2015-09-01", 2)
                      .line(0, {.cost = "40",
                                .once = true,
                                .span = DateSpan{.first = date("2016-09-01")}})) ==
          Texts{"0.00", "40.00"});
}

TEST_CASE("a taper scales year by year and its last share repeats") {
    CHECK(by_year(4, {.cost = "1000", .taper = {"100%", "60%", "20%"}}) ==
          Texts{"1000.00", "600.00", "200.00", "200.00"});
}

TEST_CASE("a taper runs on the case's clock, not the line's") {
    CHECK(by_year(3, {.cost = "1000",
                      .span = MonthSpan{.first = 13},
                      .taper = {"100%", "60%", "20%"}}) == Texts{"0.00", "600.00", "200.00"});
}

TEST_CASE("an index grows from year 2, and a later single purchase grows with it") {
    CaseBuilder builder;
    builder.model.years = 3;
    builder.model.indices = {{.id = "pay", .rates = {number("3%")}, .place = {}}};
    CHECK(by_year(CaseBuilder{builder}.line(0, {.cost = "1000", .index = 0})) ==
          Texts{"1000.00", "1030.00", "1060.90"});
    CHECK(by_year(CaseBuilder{builder}.line(
              0, {.cost = "1000", .once = true, .span = MonthSpan{.first = 25}, .index = 0})) ==
          Texts{"0.00", "0.00", "1060.90"});
}

TEST_CASE("a spread purchase recurs from the year of `from` and is cut at the horizon") {
    CHECK(
        by_year(
            4, {.cost = "1000", .once = true, .span = MonthSpan{.first = 13}, .spread_years = 2}) ==
        Texts{"0.00", "500.00", "500.00", "0.00"});
    CaseBuilder builder;
    builder.model.years = 2;
    builder.model.conventions.discount_rate = number("5%");
    builder.line(0, {.cost = "1000", .once = true, .spread_years = 10});
    CHECK(by_year(builder) == Texts{"129.51", "129.51"}); // 0.129505
    const CaseResult result = compare(builder.model);
    CHECK(result.packages[0].one_off == money("0"));
    CHECK(result.packages[0].recurring == money("259.02"));
}

TEST_CASE("a line-year is rounded once, half-up or half-even as the case says") {
    CaseBuilder builder;
    builder.line(0, {.cost = "0.125"});
    CHECK(by_year(builder) == Texts{"0.13"});
    builder.model.conventions.rounding = Rounding::half_even;
    CHECK(by_year(builder) == Texts{"0.12"});
}

TEST_CASE("the factors of a year are named in the order they are multiplied") {
    CaseBuilder builder;
    builder.model.years = 2;
    builder.model.indices = {{.id = "pay", .rates = {number("3%")}, .place = {}}};
    builder.line(0, {.cost = "1200",
                     .span = MonthSpan{.first = 4, .last = 20},
                     .taper = {"100%", "62.5%"},
                     .index = 0});
    const auto years = compare(builder.model).packages[0].lines[0].years;
    REQUIRE(years[0].factors.size() == 1);
    CHECK(years[0].factors[0].words == "9 of 12 months");
    REQUIRE(years[1].factors.size() == 3);
    CHECK(years[1].factors[0].words == "8 of 12 months");
    CHECK(years[1].factors[1].words == "taper 62.5%");
    CHECK(years[1].factors[2].words == "index pay 1.030000");
    CHECK(years[1].unrounded == Rational{1200} * 2 / 3 * number("0.625") * number("1.03"));
}

TEST_CASE("a remainder of the split may be negative and stays with the largest share") {
    CHECK(split(money("0.03"), equal_shares(5), 5, Rounding::half_up) ==
          Amounts{money("-0.01"), money("0.01"), money("0.01"), money("0.01"), money("0.01")});
}

TEST_CASE("equal largest shares: the funder declared first takes the rest, wherever it is named") {
    const std::vector<FunderShare> shares{{.funder = 2, .share = number("1/2")},
                                          {.funder = 0, .share = number("1/2")}};
    CHECK(split(money("0.01"), shares, 3, Rounding::half_up) ==
          Amounts{money("0.00"), money("0.00"), money("0.01")});
    CHECK(split(money("0.01"), shares, 3, Rounding::half_even) ==
          Amounts{money("0.01"), money("0.00"), money("0.00")});
}

TEST_CASE("every split is that of the independent model") {
    struct Row {
        std::int64_t amount;
        std::vector<std::string> shares;
        Rounding rounding;
        std::vector<std::int64_t> parts;
    };
    const std::vector<Row> rows{
#include "tables/split.inc"
    };
    for (const Row& row : rows) {
        std::vector<FunderShare> shares;
        Amounts wanted;
        for (std::size_t i = 0; i < row.shares.size(); ++i) {
            shares.push_back({.funder = i, .share = number(row.shares[i])});
            wanted.push_back(Money::from_cents(row.parts[i]));
        }
        CAPTURE(row.amount);
        CHECK(split(Money::from_cents(row.amount), shares, shares.size(), row.rounding) == wanted);
    }
}

TEST_CASE("the only declared funder pays a line that names none") {
    CaseBuilder builder;
    builder.funders({"municipality"}, 0).line(0, {.cost = "10"});
    CHECK(compare(builder.model).packages[0].by_funder == Amounts{money("10")});
}

TEST_CASE("without funders nobody has a column") {
    CaseBuilder builder;
    builder.line(0, {.cost = "10"});
    const CaseResult result = compare(builder.model);
    CHECK(result.packages[0].by_funder.empty());
    CHECK(result.packages[0].lines[0].by_funder.empty());
}

TEST_CASE("a transfer costs nothing over all: the payer has it and the receiver loses it") {
    CaseBuilder builder;
    builder.funders({"municipality", "family"}, 0);
    builder.line(0, {.cost = "400 * 12",
                     .kind = LineKind::transfer,
                     .funders = {{.funder = 1}},
                     .receiver = 0});
    const PackageCost package = compare(builder.model).packages[0];
    CHECK(package.lines[0].cost == money("0"));
    CHECK(package.lines[0].gross == money("4800"));
    CHECK(package.lines[0].years[0].by_funder == Amounts{money("-4800"), money("4800")});
    CHECK(package.by_funder == Amounts{money("-4800"), money("4800")});
    CHECK(package.total == money("0"));
}

TEST_CASE("unpaid care is hours and value apart, in nobody's column") {
    CaseBuilder builder;
    builder.model.years = 2;
    builder.funders({"municipality", "family"}, 0);
    builder.line(0, {.cost = "16 * 3 * 52",
                     .kind = LineKind::unpaid,
                     .hours = "3 * 52",
                     .span = MonthSpan{.first = 7},
                     .taper = {"100%", "50%"},
                     .funders = {{.funder = 1}}});
    const PackageCost package = compare(builder.model).packages[0];
    CHECK(package.lines[0].cost == money("0"));
    CHECK(package.total == money("0"));
    CHECK(package.by_funder == Amounts{money("0"), money("0")});
    CHECK(package.unpaid_value == money("2496")); // 2 496 × (6/12 + 1/2)
    CHECK(package.unpaid_hours == Rational{156});
    CHECK(package.lines[0].years[0].unpaid_hours == Rational{78});
}
