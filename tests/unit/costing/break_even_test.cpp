// SPDX-License-Identifier: MIT
// At which value of a figure the two packages cost the same, and for which figures there is none.
// Values are worked out by hand beside each check.
#include "carecost/costing/break_even.hpp"
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

std::vector<BreakEven> found(const CaseBuilder& builder) {
    return compare(builder.model).comparisons.at(0).break_even;
}

BreakEven only(const CaseBuilder& builder) {
    const auto entries = found(builder);
    REQUIRE(entries.size() == 1);
    return entries[0];
}

} // namespace

TEST_CASE("a day centre costs as much as the services at 128.85 days") {
    CaseBuilder builder;
    builder.assume("centre_days", "230 (200 to 250)");
    builder.line(0, {.cost = "135 * centre_days"}).line(1, {.cost = "17394.45"});
    const BreakEven entry = only(builder);
    CHECK(entry.parameter == "centre_days");
    CHECK(entry.value == number("17394.45") / 135);
    CHECK(to_decimal_text(entry.value.value(), 2) == "128.85");
    CHECK(entry.now == Rational{230});
    CHECK_FALSE(entry.is_in_range);
    CHECK_FALSE(entry.is_unclear);
}

TEST_CASE("every assumption and every range is listed, and nothing else") {
    CaseBuilder builder;
    builder.assume("sure", "2").assume("unused", "5 (1 to 9)").assume("nothing", "3");
    builder.line(0, {.cost = "100 (90 to 110) * sure"});
    builder.line(1, {.cost = "40 * 2 (1 to 6)"});
    builder.line(1, {.cost = "0 * nothing"});
    const auto entries = found(builder);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].parameter == "sure");
    CHECK(entries[0].value == number("0.8")); // 80/100
    CHECK(entries[1].parameter == "old/line-1/rate");
    CHECK(entries[1].value == Rational{40}); // 80/2
    CHECK(entries[2].parameter == "new/line-1/rate/1");
    CHECK(entries[2].value == Rational{5}); // 200/40
    CHECK(entries[2].is_in_range);
}

TEST_CASE("an assumption in several lines of both packages is one quantity") {
    CaseBuilder builder;
    builder.assume("price", "62 (55 to 80)");
    builder.line(0, {.cost = "price * 10"});
    builder.line(1, {.cost = "price * 4"}).line(1, {.cost = "300"});
    CHECK(only(builder).value == Rational{50}); // 10p = 4p + 300
}

TEST_CASE("a figure that refers to an assumption is not listed beside it") {
    CaseBuilder builder;
    builder.assume("price", "62 (55 to 80)");
    builder.line(0, {.cost = "price"}).line(1, {.cost = "50"});
    builder.model.figures[1].estimate = estimate("1 (0 to 2)"); // unused, for it refers
    CHECK(only(builder).parameter == "price");
}

TEST_CASE("an assumption that counts alike in both packages moves nothing") {
    CaseBuilder builder;
    builder.assume("price", "62 (55 to 80)");
    builder.line(0, {.cost = "price * 10"});
    builder.line(1, {.cost = "price * 4"}).line(1, {.cost = "price * 6"});
    CHECK(found(builder).empty());
}

TEST_CASE("there is no value below 0, nor a share above 1") {
    CaseBuilder below;
    below.assume("extra", "1");
    below.line(0, {.cost = "100"}).line(1, {.cost = "200"}).line(1, {.cost = "extra"});
    CHECK_FALSE(only(below).value.has_value());
    CHECK_FALSE(only(below).is_unclear);

    const auto with_vat = [](const std::string& saved) {
        CaseBuilder builder;
        builder.assume("vat", "24%", FigureKind::share);
        builder.line(0, {.cost = saved}).line(1, {.cost = "100", .add = {"vat"}});
        return only(builder).value;
    };
    CHECK(with_vat("150") == number("0.5"));
    CHECK(with_vat("200") == Rational{1});
    CHECK_FALSE(with_vat("201").has_value());
    CHECK_FALSE(with_vat("99").has_value());
}

TEST_CASE("a taper share counts in each year it stands for") {
    CaseBuilder builder;
    builder.model.years = 3;
    builder.assume("later", "60%", FigureKind::share);
    builder.line(0, {.cost = "100"});
    builder.line(1, {.cost = "200", .taper = {"100%", "later"}}); // 200 + 400s = 300
    CHECK(only(builder).value == number("1/4"));
}

TEST_CASE("a figure after `per` has an exact value too") {
    CaseBuilder builder;
    builder.assume("people", "4 (2 to 8)");
    builder.line(0, {.cost = "500"}).line(1, {.cost = "6000 / people"});
    CHECK(only(builder).value == Rational{12});
}

TEST_CASE("a figure used twice in a line is found by bisection") {
    CaseBuilder builder;
    builder.assume("group", "3 (2 to 8)");
    builder.line(0, {.cost = "500"}).line(1, {.cost = "10 * group * group"});
    CHECK(only(builder).value == number("7.071067812")); // √50
    CHECK(only(builder).is_in_range);
}

TEST_CASE("a figure that would meet the saving at two values is unclear") {
    CaseBuilder builder;
    builder.assume("group", "3 (2 to 8)");
    builder.line(0, {.cost = "30 * group"});
    builder.line(1, {.cost = "10 * group * group"}).line(1, {.cost = "20"});
    const BreakEven entry = only(builder); // 30g = 10g² + 20 at 1 and at 2
    CHECK_FALSE(entry.value.has_value());
    CHECK(entry.is_unclear);
}

TEST_CASE("break-even speaks of the payer unless told otherwise") {
    CaseBuilder builder;
    builder.funders({"municipality", "state"}, 0);
    builder.assume("hours", "10 (5 to 50)").assume("allowance", "3");
    builder.line(0, {.cost = "1000", .funders = {{.funder = 0}}});
    builder.line(1, {.cost = "50 * hours",
                     .funders = {{.funder = 0, .share = number("40%")},
                                 {.funder = 1, .share = number("60%")}}});
    builder.line(1, {.cost = "100 * allowance",
                     .kind = LineKind::transfer,
                     .funders = {{.funder = 1}},
                     .receiver = 0});
    const auto payers = found(builder); // 1000 − 20h + 100a
    REQUIRE(payers.size() == 2);
    CHECK(payers[0].value == Rational{65});
    CHECK_FALSE(payers[1].value.has_value()); // 800 + 100a is never nil
    const auto all = compare(builder.model, Outcome::saving).comparisons[0].break_even;
    REQUIRE(all.size() == 1); // a transfer nets to nothing over all
    CHECK(all[0].value == Rational{20});
}

TEST_CASE("neither unpaid care nor a cashable share moves the outcome") {
    CaseBuilder builder;
    builder.assume("release", "50% (0% to 100%)", FigureKind::share).assume("hours", "3 (1 to 9)");
    builder.line(0, {.cost = "100", .cashable = "release"});
    builder.line(1, {.cost = "16 * hours", .kind = LineKind::unpaid, .hours = "hours"});
    CHECK(found(builder).empty());
}

TEST_CASE("at an exact break-even the unrounded outcome is nil") {
    CaseBuilder builder;
    builder.model.years = 7;
    builder.model.indices = {{.id = "pay", .rates = {number("2.7%")}, .place = {}}};
    builder.assume("rate", "62 (55 to 80)");
    builder.line(0, {.cost = "rate * 365/7 * 1.5", .index = 0});
    builder.line(1, {.cost = "3333.33", .span = MonthSpan{.first = 5}, .taper = {"1", "1/3"}});
    const Schedule schedule = schedule_case(builder.model);
    const FigureValues values = figure_values(builder.model);
    const auto entries = break_even(builder.model, schedule, values, 1, Outcome::saving);
    REQUIRE(entries.size() == 1);
    const FigureValues there =
        with_value(builder.model, values, entries[0].figure, entries[0].value.value());
    CHECK(unrounded_outcome(builder.model, schedule, there, 1, Outcome::saving).is_zero());
    CHECK_FALSE(unrounded_outcome(builder.model, schedule, values, 1, Outcome::saving).is_zero());
}
