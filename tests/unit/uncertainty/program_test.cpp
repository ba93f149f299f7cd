// SPDX-License-Identifier: MIT
// The compiled case against what costing works out line by line, for values of the figures that the
// compiler has not seen.
#include "carecost/costing/break_even.hpp"
#include "carecost/uncertainty/program.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// A line of every kind, over three years.
Case tour() {
    CaseBuilder builder;
    builder.funders({"municipality", "state", "family"}, 0);
    builder.model.years = 3;
    builder.model.indices = {{.id = "pay", .rates = {number("3%")}, .place = {}}};
    builder.assume("coach_rate", "62 (55 to 80)");
    builder.assume("weeks", "46 (40 to 50)");
    builder.assume("minutes", "45 (30 to 60)");
    builder.assume("vat", "24% (10% to 25.5%)", FigureKind::share);
    builder.assume("fade", "60% (40% to 80%)", FigureKind::share);
    builder.line(0, {.item = "Housing", .cost = "56000", .funders = {{0, 1}}});
    builder.line(0, {.item = "Taxi", .cost = "30 (20 to 45) * weeks", .funders = {{1, 1}}});
    builder.line(1, {.item = "Coach",
                     .cost = "coach_rate * 1.5 * weeks",
                     .add = {"8%", "vat"},
                     .index = 0,
                     .funders = {{0, number("70%")}, {1, number("30%")}}});
    builder.line(1, {.item = "Calls", .cost = "20 * 2000 / minutes", .funders = {{0, 1}}});
    builder.line(1, {.item = "Help",
                     .cost = "100 (90 to 120) * weeks",
                     .taper = {"100%", "fade", "20%"},
                     .funders = {{0, 1}}});
    builder.line(1, {.item = "Flat",
                     .cost = "4000 (3000 to 6000)",
                     .once = true,
                     .funders = {{0, number("50%")}, {2, number("50%")}}});
    builder.line(1, {.item = "Drives",
                     .cost = "16 (10 to 20) * weeks",
                     .kind = LineKind::unpaid,
                     .hours = "weeks",
                     .funders = {{2, 1}}});
    builder.line(1, {.item = "Fee",
                     .cost = "400 (300 to 450) * 12",
                     .kind = LineKind::transfer,
                     .funders = {{2, 1}},
                     .receiver = 0});
    return builder.model;
}

/// Other values for all ranges, the `step`th of some.
FigureValues moved_values(const Case& model, int step) {
    FigureValues values = figure_values(model);
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        const Estimate& estimate = model.figures[i].estimate;
        if (estimate.is_uncertain()) {
            const auto part = Rational::fraction((step * 3 + static_cast<int>(i)) % 7, 6);
            const Rational value = *estimate.low + (*estimate.high - *estimate.low) * part;
            values = with_value(model, values, FigureId{i}, value);
        }
    }
    return values;
}

std::vector<std::string> names(const Case& model, const std::vector<FigureId>& figures) {
    std::vector<std::string> found;
    for (const FigureId figure : figures) {
        found.push_back(model.name_of(figure));
    }
    return found;
}

} // namespace

TEST_CASE("the compiled saving is the one that costing works out, whatever the figures") {
    const Case model = tour();
    const Schedule schedule = schedule_case(model);
    for (const Outcome outcome : {Outcome::saving, Outcome::payer_saving}) {
        const Program saving = compile_saving(model, schedule, figure_values(model), 1, outcome);
        for (int step = 0; step < 7; ++step) {
            const FigureValues values = moved_values(model, step);
            CHECK(to_exact_text(evaluate(saving, values)) ==
                  to_exact_text(unrounded_outcome(model, schedule, values, 1, outcome)));
        }
    }
}

TEST_CASE("only figures with a range that count for the outcome stay in the program") {
    const Case model = tour();
    const Schedule schedule = schedule_case(model);
    const FigureValues values = figure_values(model);
    CHECK(names(model, figures_of(compile_saving(model, schedule, values, 1, Outcome::saving))) ==
          std::vector<std::string>{"coach_rate", "weeks", "minutes", "vat", "fade",
                                   "old/line-2/rate", "new/line-3/rate", "new/line-4/rate"});
    CHECK(names(model,
                figures_of(compile_saving(model, schedule, values, 1, Outcome::payer_saving))) ==
          std::vector<std::string>{"coach_rate", "weeks", "minutes", "vat", "fade",
                                   "new/line-3/rate", "new/line-4/rate", "new/line-6/rate"});
}

TEST_CASE("what both packages use alike cancels out to the last digit") {
    CaseBuilder builder;
    builder.assume("rate", "62 (55 to 80)");
    builder.assume("hours", "3 (2 to 5)");
    builder.line(0, {.item = "A", .cost = "rate * hours * 52"});
    builder.line(0, {.item = "B", .cost = "100"});
    builder.line(1, {.item = "C", .cost = "hours * 26 * rate"});
    builder.line(1, {.item = "D", .cost = "rate * 26 * hours"});
    const Case& model = builder.model;
    const Program saving =
        compile_saving(model, schedule_case(model), figure_values(model), 1, Outcome::saving);
    REQUIRE(saving.size() == 1);
    CHECK(saving.begin()->first.empty());
    CHECK(saving.begin()->second == Rational{100});
}

TEST_CASE("a range after `per` that reaches 0 is an error at its line") {
    CaseBuilder builder;
    builder.assume("minutes", "30 (0 to 60)");
    builder.line(0, {.item = "A", .cost = "100"});
    builder.line(1, {.item = "B", .cost = "20 * 2000 / minutes"});
    const Case& model = builder.model;
    try {
        (void)compile_cost(model, schedule_case(model), figure_values(model), 1, Outcome::saving);
        FAIL("no error");
    } catch (const InputError& error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(error.diagnostics().front().code == "division-by-zero");
    }
}

TEST_CASE("figures without a range are those that lines of the outcome use") {
    const Case model = tour();
    CHECK(names(model, certain_figures(model, 0, Outcome::saving)) ==
          std::vector<std::string>{"old/line-1/rate"});
    CHECK(names(model, certain_figures(model, 1, Outcome::saving)) ==
          std::vector<std::string>{"new/line-1/rate/1", "new/line-1/add/0", "new/line-2/rate",
                                   "new/line-2/rate/1", "new/line-3/taper/1",
                                   "new/line-3/taper/3"});
}
