// SPDX-License-Identifier: MIT
// What is saved, by whom, and how much of it is cash. The feather-room figures are published
// (Leppäranta 2017); the others are worked out beside each check.
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

CaseBuilder feather_room(const std::string& cashable) {
    CaseBuilder builder;
    builder.funders({"municipality"}, 0);
    builder.line(0, {.cost = "56000", .cashable = cashable});
    builder.line(1, {.cost = "17394.45"});
    return builder;
}

Comparison first_comparison(const CaseBuilder& builder) {
    return compare(builder.model).comparisons.at(0);
}

/// A municipality that pays 70 % and a state that pays 30 %.
std::vector<FunderShare> shared() {
    return {{.funder = 0, .share = number("70%")}, {.funder = 1, .share = number("30%")}};
}

} // namespace

TEST_CASE("a room with a sink saves 38 605.55 a year") {
    const CaseResult result = compare(feather_room("100%").model);
    const Comparison& comparison = result.comparisons.at(0);
    CHECK(result.outcome == Outcome::payer_saving);
    CHECK(comparison.package == 1);
    CHECK(comparison.saving == money("38605.55"));
    CHECK(comparison.payer_saving == money("38605.55"));
    CHECK(to_decimal_text(comparison.saving_share.value(), 6) == "0.689385");
    CHECK(to_decimal_text(comparison.break_even_release_share.value(), 6) == "0.310615");
    CHECK(comparison.cashable_saving == money("38605.55"));
    CHECK(comparison.first_year_saving == money("38605.55"));
    CHECK(comparison.steady_year_saving == money("38605.55"));
    CHECK(comparison.saving_by_year == Amounts{money("38605.55")});
    CHECK(comparison.saving_by_funder == Amounts{money("38605.55")});
}

TEST_CASE("of a block contract only a part is cash") {
    CHECK(first_comparison(feather_room("50%")).cashable_saving == money("10605.55"));
    CHECK(first_comparison(feather_room("25%")).cashable_saving == money("-3394.45"));
    CHECK(first_comparison(feather_room("")).cashable_saving == money("38605.55"));
    CHECK(first_comparison(feather_room("25%")).saving == money("38605.55"));
}

TEST_CASE("a comparator that costs nothing has no shares") {
    CaseBuilder builder;
    builder.line(0, {.cost = "0"}).line(1, {.cost = "100"});
    const Comparison comparison = first_comparison(builder);
    CHECK(comparison.saving == money("-100"));
    CHECK_FALSE(comparison.saving_share.has_value());
    CHECK_FALSE(comparison.break_even_release_share.has_value());
}

TEST_CASE("without a payer the figures speak of all funders") {
    CaseBuilder builder;
    builder.funders({"municipality", "state"}, {});
    builder.line(0, {.cost = "1000", .funders = shared(), .cashable = "50%"});
    builder.line(0, {.cost = "400",
                     .kind = LineKind::transfer,
                     .funders = {{.funder = 1}},
                     .receiver = 0,
                     .cashable = "50%"});
    builder.line(1, {.cost = "400", .funders = shared()});
    const CaseResult result = compare(builder.model, Outcome::payer_saving);
    const Comparison& comparison = result.comparisons.at(0);
    CHECK(result.outcome == Outcome::saving);
    CHECK_FALSE(comparison.payer_saving.has_value());
    CHECK(comparison.cashable_saving == money("100"));
    CHECK(comparison.break_even_release_share == number("0.4"));
    CHECK(comparison.saving_by_funder == Amounts{money("20"), money("580")});
}

TEST_CASE("the payer's saving counts its own cents and the fee it loses") {
    CaseBuilder builder;
    builder.funders({"municipality", "state", "family"}, 0);
    builder.line(0, {.cost = "1000.01", .funders = shared(), .cashable = "50%"});
    builder.line(0, {.cost = "300.01",
                     .kind = LineKind::transfer,
                     .funders = {{.funder = 2}},
                     .receiver = 0,
                     .cashable = "50%"});
    builder.line(1, {.cost = "100", .funders = {{.funder = 0}}});
    const Comparison comparison = first_comparison(builder);
    // Of 1 000.01 the state pays 300.00 (300.003) and the municipality the rest, 700.01.
    CHECK(comparison.saving == money("900.01"));
    CHECK(comparison.payer_saving == money("300")); // 700.01 − 300.01 − 100
    // 350.01 (350.005) − 150.01 (150.005, away from zero) − 100
    CHECK(comparison.cashable_saving == money("100"));
    CHECK(comparison.break_even_release_share == number("1/4")); // 100 / 400
    CHECK(comparison.saving_by_funder == Amounts{money("300"), money("300"), money("300.01")});
}

TEST_CASE("the cashable part is saved only after the delay, within the line's own months") {
    const auto released = [](TimeSpan span, int after) {
        CaseBuilder builder;
        builder.model.years = 2;
        builder.line(
            0, {.cost = "1200", .span = span, .release_after_months = after, .cashable = "50%"});
        return first_comparison(builder.line(1, {.cost = "0"})).cashable_saving;
    };
    CHECK(released({}, 0) == money("1200"));
    CHECK(released({}, 6) == money("900"));
    CHECK(released({}, 18) == money("300"));
    CHECK(released({}, 24) == money("0"));
    CHECK(released(MonthSpan{.first = 4, .last = 12}, 6) == money("300")); // 6 of its 9 months
    CHECK(released(MonthSpan{.first = 13}, 6) == money("600"));
}

TEST_CASE("a delay does not move the break-even release share") {
    CaseBuilder builder;
    builder.line(0, {.cost = "1200", .release_after_months = 6}).line(1, {.cost = "300"});
    CHECK(first_comparison(builder).break_even_release_share == number("1/4"));
}

TEST_CASE("a steady year has only what recurs in the last year") {
    CaseBuilder builder;
    builder.model.years = 2;
    builder.line(0, {.cost = "1000", .taper = {"100%", "90%"}});
    builder.line(1, {.cost = "300"});
    builder.line(1, {.cost = "50", .once = true});
    builder.line(1, {.cost = "70", .once = true, .span = MonthSpan{.first = 13}});
    const Comparison comparison = first_comparison(builder);
    CHECK(comparison.first_year_saving == money("650"));
    CHECK(comparison.steady_year_saving == money("600"));
    CHECK(comparison.saving_by_year == Amounts{money("650"), money("530")});
}

TEST_CASE("every alternative is compared, in the order of the file") {
    CaseBuilder builder;
    builder.line(0, {.cost = "5"}).line(1, {.cost = "10"}).line(2, {.cost = "7"});
    builder.model.comparator = 1;
    const CaseResult result = compare(builder.model);
    REQUIRE(result.comparisons.size() == 2);
    CHECK(result.comparisons[0].package == 0);
    CHECK(result.comparisons[0].saving == money("5"));
    CHECK(result.comparisons[1].package == 2);
    CHECK(result.comparisons[1].saving == money("3"));
}
