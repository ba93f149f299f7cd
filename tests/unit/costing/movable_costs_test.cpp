// SPDX-License-Identifier: MIT
// A program of line-years, worked out here in the plainest way, comes to the cents of costing
// whatever values the figures are moved to, for a case that uses every feature of a line.
#include "carecost/costing/movable_costs.hpp"
#include "carecost/costing/package_cost.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <cstdint>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// Two funders share most lines by shares that leave cents over; every figure with a range moves.
Case case_of_everything(Rounding rounding) {
    CaseBuilder builder;
    builder.model.years = 3;
    builder.model.start = date("2015-09-01");
    builder.model.conventions.rounding = rounding;
    builder.model.conventions.discount_rate = number("3%");
    builder.model.indices = {{.id = "pay", .rates = {number("2.5%"), number("3%")}, .place = {}}};
    builder.funders({"town", "state", "client"}, 0);
    builder.assume("hours", "3 (2 to 6)")
        .assume("price", "42.135 (30 to 80)")
        .assume("days", "7 (1 to 9)")
        .assume("vat", "24% (0% to 25.5%)", FigureKind::share)
        .assume("fade", "60% (50% to 90%)", FigureKind::share)
        .assume("stops", "80% (10% to 95%)", FigureKind::share)
        .assume("fixed", "13.37");
    const std::vector<FunderShare> thirds{{.funder = 0, .share = number("1/3")},
                                          {.funder = 1, .share = number("1/3")},
                                          {.funder = 2, .share = number("1/3")}};
    const std::vector<FunderShare> most{{.funder = 0, .share = number("30%")},
                                        {.funder = 1, .share = number("70%")}};
    builder.line(
        0, {.cost = "price * 365/7 / days", .index = 0, .funders = most, .cashable = "stops"});
    builder.line(0, {.cost = "fixed * 52.14", .release_after_months = 5, .funders = thirds});
    builder.line(0, {.cost = "hours * 16",
                     .kind = LineKind::unpaid,
                     .hours = "hours",
                     .funders = {{.funder = 2}}});
    builder.line(1, {.cost = "price * hours * 46",
                     .add = {"8%", "vat"},
                     .taper = {"100%", "fade", "20%"},
                     .index = 0,
                     .funders = thirds});
    builder.line(1, {.cost = "price * 100", .once = true, .spread_years = 2, .funders = most});
    builder.line(1, {.cost = "hours * 33.335",
                     .once = true,
                     .span = MonthSpan{.first = 14, .last = {}},
                     .funders = most});
    builder.line(1, {.cost = "days * 12.345",
                     .kind = LineKind::transfer,
                     .span = DateSpan{.first = date("2016-02-10"), .last = date("2017-03-03")},
                     .funders = {{.funder = 2}},
                     .receiver = 0});
    return builder.model;
}

std::vector<FigureId> ranged(const Case& model) {
    std::vector<FigureId> found;
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        if (model.figures[i].estimate.is_uncertain() && !model.figures[i].refers_to) {
            found.push_back({i});
        }
    }
    return found;
}

struct WorkedOut {
    Amounts years;
    Amounts by_funder;
};

/// As a reader of the program would do it.
WorkedOut worked_out(const MovableLine& line, const std::vector<Rational>& inputs,
                     std::size_t funders, Rounding rounding) {
    Rational amount = line.constant;
    for (const MovableFactor& factor : line.factors) {
        const Rational value = inputs[factor.input] + Rational{factor.is_one_plus ? 1 : 0};
        amount = factor.divides ? amount / value : amount * value;
    }
    WorkedOut result{.years = {}, .by_funder = Amounts(funders)};
    for (const MovableYear& year : line.years) {
        const Rational taper = year.taper ? inputs[*year.taper] : Rational{1};
        const Money gross = round_to_cent(amount * year.factor * taper, rounding);
        result.years.push_back(gross);
        Money rest = gross;
        for (const FunderShare& share : line.rounded_shares) {
            const Money part = round_to_cent(to_rational(gross) * share.share, rounding);
            result.by_funder[share.funder] += part;
            rest -= part;
        }
        if (line.rest) {
            result.by_funder[*line.rest] += rest;
        }
        if (line.receiver) {
            result.by_funder[*line.receiver] -= gross;
        }
    }
    return result;
}

void check_at(const Case& model, const MovableCosts& costs, const std::vector<Rational>& inputs) {
    FigureValues values = figure_values(model);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        values = with_value(model, values, costs.inputs[i], inputs[i]);
    }
    const auto packages = cost_packages(model, schedule_case(model), values);
    for (std::size_t p = 0; p < packages.size(); ++p) {
        for (std::size_t i = 0; i < packages[p].lines.size(); ++i) {
            const LineCost& wanted = packages[p].lines[i];
            const WorkedOut got = worked_out(costs.packages[p][i], inputs, model.funders.size(),
                                             model.conventions.rounding);
            CAPTURE(p);
            CAPTURE(i);
            CHECK(got.by_funder == wanted.by_funder);
            for (std::size_t year = 0; year < got.years.size(); ++year) {
                CHECK(got.years[year] == wanted.years[year].gross);
            }
        }
    }
}

} // namespace

TEST_CASE(
    "a program of line-years comes to the cents of costing, whatever the figures are moved to") {
    for (const Rounding rounding : {Rounding::half_up, Rounding::half_even}) {
        const Case model = case_of_everything(rounding);
        const MovableCosts costs = movable_costs(model, schedule_case(model), figure_values(model),
                                                 ranged(model), Outcome::payer_saving);
        REQUIRE(costs.inputs.size() == 6);
        std::uint32_t state = 1;
        for (int round = 0; round < 200; ++round) {
            std::vector<Rational> inputs;
            for (std::size_t i = 0; i < costs.inputs.size(); ++i) {
                state = state * 1664525 + 1013904223; // Numerical Recipes, 7.1
                inputs.push_back(Rational::fraction(1 + state % 9999, 1000));
            }
            check_at(model, costs, inputs);
        }
    }
}

TEST_CASE("what is no input is multiplied out with its value") {
    const Case model = case_of_everything(Rounding::half_up);
    const MovableCosts costs =
        movable_costs(model, schedule_case(model), figure_values(model), {}, Outcome::saving);
    for (const auto& lines : costs.packages) {
        for (const MovableLine& line : lines) {
            CHECK(line.factors.empty());
        }
    }
    check_at(model, costs, {});
}

TEST_CASE("a cashable share that moves is told apart from one that stands") {
    const Case model = case_of_everything(Rounding::half_up);
    const MovableCosts costs = movable_costs(model, schedule_case(model), figure_values(model),
                                             ranged(model), Outcome::payer_saving);
    CHECK(costs.packages[0][0].cashable == 5);
    CHECK_FALSE(costs.packages[0][1].cashable.has_value());
    CHECK(costs.packages[0][1].years[0].released == number("7/12"));
}

TEST_CASE("the weight of a line is the payer's share, less what the payer receives") {
    const Case model = case_of_everything(Rounding::half_up);
    const MovableCosts costs = movable_costs(model, schedule_case(model), figure_values(model),
                                             ranged(model), Outcome::payer_saving);
    CHECK(costs.packages[0][0].weight == number("30%"));
    CHECK(costs.packages[0][2].weight.is_zero());
    CHECK(costs.packages[1][3].weight == Rational{-1});
}
