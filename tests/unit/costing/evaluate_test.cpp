// SPDX-License-Identifier: MIT
// A formula is the product of its terms, exactly; what cannot be worked out is an error at the line
// whose figures ask for it.
#include "carecost/costing/compare.hpp"
#include "carecost/costing/evaluate.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

Term constant(const Rational& value, bool divides = false) {
    return {.constant = value, .divides = divides, .words = {}};
}

std::vector<Diagnostic> faults_of(const Case& model) {
    try {
        (void)compare(model);
    } catch (const InputError& error) {
        return error.diagnostics();
    }
    return {};
}

} // namespace

TEST_CASE("the empty product is 1") { CHECK(evaluate(Formula{}, {}) == Rational{1}); }

TEST_CASE("terms multiply, divide, and add a share on top") {
    const Formula formula{
        {{.form = Term::Form::figure, .figure = FigureId{0}, .words = {}},
         {.form = Term::Form::one_plus_figure, .figure = FigureId{1}, .words = {}},
         constant(Rational::fraction(365, 7)),
         constant(3, true)}};
    // 62 × 1.24 × 365/7 ÷ 3
    CHECK(evaluate(formula, {62, number("24%")}) == number("62") * number("31/25") * 365 / 21);
}

TEST_CASE("400 per 4 weeks is paid 365/28 times a year") {
    CHECK(round_to_cent(evaluate(Formula{{constant(400), constant(4, true),
                                          constant(Rational::fraction(365, 7))}},
                                 {}),
                        Rounding::half_up) == money("5214.29"));
}

TEST_CASE("changing an assumption changes every figure that refers to it") {
    CaseBuilder builder;
    builder.assume("price", "62 (55 to 80)").line(0, {.cost = "price * 2", .cashable = ""});
    CHECK(figure_values(builder.model) == FigureValues{62, 62, 2});
    CHECK(low_values(builder.model) == FigureValues{55, 55, 2});
    CHECK(high_values(builder.model) == FigureValues{80, 80, 2});
    CHECK(with_value(builder.model, {62, 62, 2}, FigureId{0}, 70) == FigureValues{70, 70, 2});
    CHECK(with_value(builder.model, {62, 62, 2}, FigureId{1}, 70) == FigureValues{62, 70, 2});
}

TEST_CASE("figures that are too large are an error at each line that has them") {
    CaseBuilder builder;
    const std::string huge = "999999999999999999999999999999";
    builder.line(0, {.item = "Castle", .cost = huge + " * " + huge});
    builder.line(1, {.item = "Hut", .cost = "100"});
    builder.line(1, {.item = "Palace", .cost = huge + " * " + huge});
    const auto faults = faults_of(builder.model);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].code == "figure-too-large");
    CHECK(faults[0].place == Place{.file = "test.yaml", .line = 11, .column = 15});
    CHECK(faults[0].message == "the figures of 'Castle' are too large to be kept exact");
    CHECK(faults[1].place.line == 31);
}

TEST_CASE("an index that grows without end is an error at the line that uses it") {
    CaseBuilder builder;
    builder.model.years = 30;
    builder.model.indices = {{.id = "wild", .rates = {1000000000}, .place = {}}};
    builder.line(0, {.item = "Castle", .cost = "1", .index = 0}).line(1, {.cost = "1"});
    const auto faults = faults_of(builder.model);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message == "the figures of 'Castle' are too large to be kept exact");
}

TEST_CASE("a figure of 0 after `per` is an error at its line") {
    CaseBuilder builder;
    builder.line(0, {.cost = "1"}).line(1, {.item = "Taxi", .cost = "100 / 0"});
    const auto faults = faults_of(builder.model);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "division-by-zero");
    CHECK(faults[0].message == "'Taxi' is divided by a figure that is 0");
}

TEST_CASE("a range that reaches 0 after `per` leaves hours without a bound, which is an error") {
    CaseBuilder builder;
    builder.line(0, {.cost = "1", .gives = "12 / 2 (0 to 3)"}).line(1, {.cost = "1"});
    const auto faults = faults_of(builder.model);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "division-by-zero");
}

TEST_CASE("a package whose present value is too large is an error at the package") {
    CaseBuilder builder;
    builder.model.conventions.discount_rate = number("3.5%");
    builder.model.conventions.discount_timing = DiscountTiming::end;
    builder.model.packages[0].place = {.line = 7, .column = 3};
    builder.line(0, {.cost = "999999999999999999999999999999999999"}).line(1, {.cost = "1"});
    const auto faults = faults_of(builder.model);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].place.line == 7);
    CHECK(faults[0].message ==
          "the lines of 'The old service' add up to more than can be kept exact");
}
