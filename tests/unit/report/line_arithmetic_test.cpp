// SPDX-License-Identifier: MIT
// A line's arithmetic as a finance officer reads it with a pocket calculator.
// Each expected product was multiplied out by hand.
#include "carecost/report/line_arithmetic.hpp"
#include "carecost/report/text_renderer.hpp"
#include "support/report_fixture.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::fixture;

namespace {

FigureId add_line_figure(Case& model, FigureKind kind, const Rational& value,
                         std::optional<FigureId> refers_to = {}) {
    Figure figure;
    figure.name = "x";
    figure.line = LineId{.package = 1, .line = 0};
    figure.kind = kind;
    figure.estimate.value = value;
    figure.refers_to = refers_to;
    model.figures.push_back(figure);
    return {model.figures.size() - 1};
}

Term figure_term(FigureId figure, std::string words, Term::Form form = Term::Form::figure) {
    return {.form = form, .figure = figure, .words = std::move(words)};
}

Term constant_term(Rational value, bool divides, std::string words) {
    return {.constant = value, .divides = divides, .words = std::move(words)};
}

/// 62 per hour × 90 minutes per visit × 2 visits per week × 46 weeks per year, travel 8 %.
Example coach(int years) {
    std::vector<std::int64_t> cents(static_cast<std::size_t>(years), 924048);
    Example example =
        example_of("Coach",
                   {{.id = "unit", .title = "Unit", .lines = {{.item = "Place", .cents = cents}}},
                    {.id = "home", .title = "Home", .lines = {{.item = "Coach", .cents = cents}}}},
                   {{.id = "town", .title = "The town", .place = {}},
                    {.id = "state", .title = "The state", .place = {}}},
                   years);
    Case& model = example.model;
    const FigureId rate = add_line_figure(model, FigureKind::money, 62);
    model.figures[rate.index].name = "coach_rate";
    model.figures[rate.index].line.reset();
    Line& line = model.packages[1].lines[0];
    line.cost.terms = {
        figure_term(add_line_figure(model, FigureKind::money, 0, rate), "per hour"),
        figure_term(add_line_figure(model, FigureKind::quantity, 90), "minutes per visit"),
        constant_term(60, true, "minutes in an hour"),
        figure_term(add_line_figure(model, FigureKind::quantity, 2), "visits per week"),
        figure_term(add_line_figure(model, FigureKind::quantity, 46), "weeks per year"),
        figure_term(add_line_figure(model, FigureKind::share, Rational::fraction(8, 100)), "travel",
                    Term::Form::one_plus_figure)};
    return example;
}

std::string arithmetic_of(const Example& example) {
    const NumberStyle numbers = find_number_style("en-IE").value();
    const CompareView view{.model = example.model,
                           .result = example.result,
                           .words = words_of(Language::en),
                           .numbers = numbers};
    const std::string text =
        render_text({.numbers = numbers, .blocks = arithmetic_blocks(view)}, {.width = 80});
    return text.substr(text.find("How each line is counted: Home"));
}

} // namespace

TEST_CASE("a line is multiplied out factor by factor, breaking between factors only") {
    CHECK(arithmetic_of(coach(1)) ==
          "How each line is counted: Home\n"
          "Coach\n"
          "  62.00 per hour (coach_rate) × 90 minutes per visit ÷ 60 minutes in an hour\n"
          "    × 2 visits per week × 46 weeks per year × 1.08 (travel 8 %) = €9,240.48\n");
}

TEST_CASE("years with the same factors are told once") {
    Example example = coach(4);
    LineCost& cost = example.result.packages[1].lines[0];
    cost.years[0].factors = {{.factor = Rational::fraction(3, 4), .words = "9 of 12 months"}};
    cost.years[0].gross = cents(693036);
    CHECK(arithmetic_of(example) ==
          "How each line is counted: Home\n"
          "Coach\n"
          "  62.00 per hour (coach_rate) × 90 minutes per visit ÷ 60 minutes in an hour\n"
          "    × 2 visits per week × 46 weeks per year × 1.08 (travel 8 %)\n"
          "  Year 1: × 0.75 (9 of 12 months) = €6,930.36\n"
          "  Years 2 to 4, each: = €9,240.48\n");
}

TEST_CASE("hours share the factors of one year, and are summed up over several") {
    Example example = coach(1);
    Line* line = &example.model.packages[1].lines[0];
    line->kind = LineKind::unpaid;
    line->cost.terms.resize(1);
    line->hours = Formula{{figure_term(line->cost.terms[0].figure, "hours per year")}};
    LineCost* cost = &example.result.packages[1].lines[0];
    cost->years[0].factors = {{.factor = Rational::fraction(1, 2), .words = "6 of 12 months"}};
    cost->unpaid_hours = 31;
    CHECK(arithmetic_of(example) ==
          "How each line is counted: Home\n"
          "Coach\n"
          "  62.00 per hour (coach_rate) × 0.5 (6 of 12 months) = €9,240.48\n"
          "  Hours: 62.00 hours per year (coach_rate) × 0.5 (6 of 12 months) = 31.00\n");

    example = coach(2);
    line = &example.model.packages[1].lines[0];
    line->cost.terms.resize(1);
    line->support_hours = Formula{{figure_term(line->cost.terms[0].figure, "hours per year")}};
    example.result.packages[1].lines[0].support_hours = 124;
    CHECK(arithmetic_of(example) ==
          "How each line is counted: Home\n"
          "Coach\n"
          "  62.00 per hour (coach_rate)\n"
          "  Years 1 to 2, each: = €9,240.48\n"
          "  Hours of support: 62.00 hours per year (coach_rate); over 2 years: 124.00\n");
}

TEST_CASE("several funders, hours and the source are told below the product") {
    Example example = coach(1);
    Line& line = example.model.packages[1].lines[0];
    line.cost.terms.resize(1);
    line.funders = {{.funder = 0, .share = Rational::fraction(7, 10)},
                    {.funder = 1, .share = Rational::fraction(3, 10)}};
    line.support_hours = Formula{{figure_term(line.cost.terms[0].figure, "hours per year")}};
    line.source = Source{.reference = "tender 2016",
                         .type = SourceType::tariff,
                         .date = parse_iso_date("2016-05-01"),
                         .place = {}};
    LineCost& cost = example.result.packages[1].lines[0];
    cost.by_funder = {cents(646834), cents(277214)};
    cost.support_hours = Rational::fraction(999, 10);
    CHECK(arithmetic_of(example) ==
          "How each line is counted: Home\n"
          "Coach\n"
          "  62.00 per hour (coach_rate) = €9,240.48\n"
          "  Hours of support: 62.00 hours per year (coach_rate) = 99.90\n"
          "  The town 70 %: €6,468.34; The state 30 %: €2,772.14\n"
          "  Source (tariff, 2016-05-01): tender 2016\n");
}
