// SPDX-License-Identifier: MIT
// Packages added up: years, present value, hours of support, needs.
// Every figure is worked out by hand or taken from the published example.
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

PackageCost first_package(const CaseBuilder& builder) {
    return compare(builder.model).packages.at(0);
}

} // namespace

TEST_CASE("an empty package costs nothing") {
    const PackageCost package = first_package(CaseBuilder{});
    CHECK(package.total == money("0"));
    CHECK(package.by_year == Amounts{money("0")});
    CHECK_FALSE(package.support_hours.has_value());
}

TEST_CASE("five yearly sums read as one-off and as recurring") {
    // Southwark and Choice Support, Community Care 21 November 2014.
    const std::vector<std::string> sums{"324250", "310750", "260314", "250041", "649718"};
    CaseBuilder builder;
    builder.model.years = 5;
    int month = 1;
    for (const std::string& sum : sums) {
        builder.line(0, {.cost = sum, .once = true, .span = MonthSpan{.first = month}});
        builder.line(1, {.cost = sum, .span = MonthSpan{.first = month}});
        month += 12;
    }
    const CaseResult result = compare(builder.model);
    CHECK(result.packages[0].total == money("1795073"));
    CHECK(result.packages[0].one_off == money("1795073"));
    CHECK(result.packages[0].recurring == money("0"));
    CHECK(result.packages[1].total == money("4794992"));
    CHECK(result.packages[1].recurring == money("4794992"));
    CHECK(result.packages[1].by_year.back() == money("1795073"));
}

TEST_CASE("present value is each package-year times its printed factor, rounded, then added") {
    CaseBuilder builder;
    builder.model.years = 3;
    builder.model.conventions.discount_rate = number("3.5%");
    builder.line(0, {.cost = "1000.55"});
    const PackageCost package = first_package(builder);
    // 1, 0.966184, 0.933511: 1000.55 + 966.72 (966.7154…) + 934.02 (934.0244…)
    CHECK(package.discount_factors ==
          std::vector<Rational>{1, number("0.966184"), number("0.933511")});
    CHECK(package.present_value == money("2901.29"));
    CHECK(package.annual_equivalent == money("1000.55"));
    CHECK(package.total == money("3001.65"));
}

TEST_CASE("a constant yearly cost is its own annual equivalent at any timing") {
    for (const DiscountTiming timing :
         {DiscountTiming::start, DiscountTiming::mid, DiscountTiming::end}) {
        CaseBuilder builder;
        builder.model.years = 30;
        builder.model.conventions.discount_rate = number("3%");
        builder.model.conventions.discount_timing = timing;
        builder.line(0, {.cost = "56000"});
        CHECK(first_package(builder).annual_equivalent == money("56000"));
    }
}

TEST_CASE("hours of support take every range at its ends: riding vouchers") {
    // Three vouchers of 100 a month, each for 2 to 3.5 hours: 72 to 126 hours, 36.36 an hour.
    CaseBuilder builder;
    builder.line(0, {.cost = "100 * 3 * 12", .gives = "2.75 (2 to 3.5) * 3 * 12"});
    const PackageCost package = first_package(builder);
    REQUIRE(package.support_hours.has_value());
    CHECK(package.support_hours->low == Rational{72});
    CHECK(package.support_hours->value == Rational{99});
    CHECK(package.support_hours->high == Rational{126});
    CHECK(package.cost_per_support_hour == money("36.36"));
    CHECK(package.cost_per_support_hour_low == money("28.57"));
    CHECK(package.cost_per_support_hour_high == money("50.00"));
    CHECK(package.lines[0].support_hours == Rational{99});
}

TEST_CASE("a range after `per` is taken at its other end, so that low hours stay the lowest") {
    CaseBuilder builder;
    builder.line(0, {.cost = "1", .gives = "12 (6 to 24) / 2 (1 to 3)"});
    const PackageCost package = first_package(builder);
    CHECK(package.support_hours->low == Rational{2});
    CHECK(package.support_hours->value == Rational{6});
    CHECK(package.support_hours->high == Rational{24});
}

TEST_CASE("hours of support follow months and taper, ranges in the taper too") {
    CaseBuilder builder;
    builder.model.years = 2;
    builder.assume("second_year", "50% (20% to 60%)", FigureKind::share);
    builder.line(0, {.cost = "1",
                     .gives = "100",
                     .span = MonthSpan{.first = 7},
                     .taper = {"100%", "second_year"}});
    const PackageCost package = first_package(builder);
    CHECK(package.support_hours->low == Rational{70});
    CHECK(package.support_hours->value == Rational{100});
    CHECK(package.support_hours->high == Rational{110});
}

TEST_CASE("only paid lines give hours that count, and without hours an hour has no cost") {
    CaseBuilder builder;
    builder.line(0, {.cost = "16 * 10", .kind = LineKind::unpaid, .hours = "10", .gives = "10"});
    CHECK_FALSE(first_package(builder).support_hours.has_value());
    builder.line(0, {.cost = "100", .gives = "0 (0 to 10)"});
    const PackageCost package = first_package(builder);
    CHECK(package.support_hours->value == Rational{0});
    CHECK_FALSE(package.cost_per_support_hour.has_value());
    CHECK(package.cost_per_support_hour_low == money("10"));
    CHECK_FALSE(package.cost_per_support_hour_high.has_value());
}

TEST_CASE("the hours of a spread purchase are spread with its cost") {
    CaseBuilder builder;
    builder.model.years = 2;
    builder.line(0, {.cost = "1000", .once = true, .gives = "100", .spread_years = 5});
    const PackageCost package = first_package(builder);
    CHECK(package.support_hours->value == Rational{40});
    CHECK(package.cost_per_support_hour == money("10"));
}

TEST_CASE("any line meets a need, unpaid and free ones too") {
    CaseBuilder builder;
    builder.model.needs = {{.id = "sink", .title = "A sink", .place = {}},
                           {.id = "company", .title = "Company", .place = {}},
                           {.id = "path", .title = "A path", .place = {}}};
    builder.line(0, {.cost = "0", .meets = {2}});
    builder.line(0, {.cost = "1", .kind = LineKind::unpaid, .hours = "1", .meets = {0, 2}});
    const PackageCost package = first_package(builder);
    CHECK(package.needs_met == std::vector<std::size_t>{0, 2});
    CHECK(package.needs_unmet == std::vector<std::size_t>{1});
}
