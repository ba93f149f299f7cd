// SPDX-License-Identifier: MIT
// The whole analysis of a small case, and the choices it makes when none are given.
// What each part says is tested beside that part.
#include "carecost/uncertainty/sensitivity.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

Case example() {
    CaseBuilder builder;
    builder.funders({"municipality", "state"}, 0);
    builder.assume("rate", "10 (5 to 20)");
    builder.line(0, {.item = "Service", .cost = "1000", .funders = {{0, 1}}});
    builder.line(
        1,
        {.item = "Help", .cost = "rate * 40", .funders = {{0, number("75%")}, {1, number("25%")}}});
    builder.line(2, {.item = "Nothing", .cost = "0", .funders = {{0, 1}}});
    return builder.model;
}

} // namespace

TEST_CASE("the first alternative and the payer's saving are looked at unless asked otherwise") {
    const Sensitivity result = analyse(example(), {.simulation = {.draws = 100}});
    CHECK(result.package == 1);
    CHECK(result.comparator == 0);
    CHECK(result.outcome == Outcome::payer_saving);
    CHECK(to_text(result.base_saving) == "700.00"); // 1 000 − 75 % of 400
    REQUIRE(result.one_way.size() == 1);
    CHECK(to_text(result.one_way[0].saving_at_high) == "400.00");
    CHECK(to_text(result.all_together.worst) == "400.00");
    REQUIRE(result.thresholds.size() == 1);
    CHECK(result.thresholds[0].value == number("100/3"));
    CHECK(result.figures_without_range ==
          std::vector<std::string>{"old/line-1/rate", "new/line-1/rate/1"});
    REQUIRE(result.simulation);
    CHECK(result.simulation->draws == 100);
    CHECK(result.simulation->seed == 1);
    CHECK_FALSE(result.two_way);

    const Sensitivity everybody =
        analyse(example(), {.outcome = Outcome::saving, .simulation = {.draws = 100}});
    CHECK(to_text(everybody.base_saving) == "600.00");

    const Sensitivity second = analyse(example(), {.package = 2, .simulation = {.draws = 100}});
    CHECK(to_text(second.base_saving) == "1000.00");
    CHECK(second.one_way.empty());
    CHECK_FALSE(second.simulation);
}

TEST_CASE("without a payer everybody's saving is meant") {
    Case model = example();
    model.payer.reset();
    CHECK(analyse(model, {.simulation = {.draws = 10}}).outcome == Outcome::saving);
    CHECK(analyse(model, {.outcome = Outcome::payer_saving, .simulation = {.draws = 10}}).outcome ==
          Outcome::saving);
}

TEST_CASE("ranges are found by name") {
    const Case model = example();
    CHECK(ranged_figures(model) == std::vector<std::string>{"rate"});
    CHECK(ranged_figure(model, "rate") == FigureId{0});
    CHECK_FALSE(ranged_figure(model, "old/line-1/rate"));
    CHECK_FALSE(ranged_figure(model, "new/line-1/rate")); // it refers to the assumption
}

TEST_CASE("a distribution that is cut off is told once, at its figure") {
    Case model = example();
    model.figures[0].estimate = {.value = 10,
                                 .low = std::nullopt,
                                 .high = std::nullopt,
                                 .sd = Rational{10},
                                 .distribution = Distribution::normal};
    const Sensitivity result = analyse(model, {.simulation = {.draws = 10}});
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].code == "distribution-cut");
    CHECK(result.findings[0].place == model.in_file(model.figures[0].place));
}
