// SPDX-License-Identifier: MIT
// The array program against the exact one, with figures that multiply, divide and come on top; and
// draws that are filled in pieces.
#include "carecost/uncertainty/array_program.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

Case example() {
    CaseBuilder builder;
    builder.assume("rate", "62 (55 to 80)");
    builder.assume("minutes", "45 (30 to 60)");
    builder.assume("vat", "24% (10% to 25.5%)", FigureKind::share);
    builder.line(0, {.item = "Service", .cost = "900"});
    builder.line(0, {.item = "Calls", .cost = "20 * 2000 / minutes"});
    builder.line(1, {.item = "Help", .cost = "rate * minutes * 1/60", .add = {"8%", "vat"}});
    builder.line(1, {.item = "Visits", .cost = "rate * 3 / minutes", .add = {"vat", "vat"}});
    return builder.model;
}

} // namespace

TEST_CASE("a block is worked out as each of its draws is, exactly") {
    const Case model = example();
    const Program saving =
        compile_saving(model, schedule_case(model), figure_values(model), 1, Outcome::saving);
    const std::vector<FigureId> figures = figures_of(saving);
    REQUIRE(figures.size() == 3);
    DrawBlock block(figures.size());
    std::vector<FigureValues> draws(5, figure_values(model));
    for (std::size_t draw = 0; draw < draws.size(); ++draw) {
        for (std::size_t column = 0; column < figures.size(); ++column) {
            const auto value = Rational::fraction(static_cast<Int128>(7 + 3 * draw + column),
                                                  static_cast<Int128>(2 + column));
            draws[draw].at(figures[column].index) = value;
            block.column(column)[draw] = approximate(value);
        }
    }
    std::vector<double> amounts(draws.size());
    ArrayProgram(saving, figures).evaluate(block, amounts);
    for (std::size_t draw = 0; draw < draws.size(); ++draw) {
        CHECK(amounts[draw] ==
              doctest::Approx(approximate(evaluate(saving, draws[draw]))).epsilon(1e-13));
    }
}

TEST_CASE("a program without figures is a constant") {
    const Program constant{{FactorList{}, Rational{7}}};
    std::vector<double> amounts(3);
    ArrayProgram(constant, {}).evaluate(DrawBlock(0), amounts);
    CHECK(amounts == std::vector<double>{7, 7, 7});
    ArrayProgram(Program{}, {}).evaluate(DrawBlock(0), amounts);
    CHECK(amounts == std::vector<double>{0, 0, 0});
}

TEST_CASE("a column holds the quantiles of its own random words") {
    const Case model = example();
    const std::vector<FigureId> figures{FigureId{0}, FigureId{2}};
    const Sampler sampler(model, figures, tables_of(model, figures, {}, 2), 7);
    CHECK(sampler.column_count() == 2);
    DrawBlock block(2);
    sampler.fill(1024, 100, block);
    const std::vector<std::string> names{"rate", "vat"};
    for (std::size_t column = 0; column < 2; ++column) {
        std::vector<std::uint32_t> words(100);
        fill_words({.seed = 7,
                    .case_hash = text_hash("test"),
                    .parameter = parameter_words(names)[column]},
                   1024, words);
        const QuantileTable table(distribution_of(model.figures[figures[column].index]));
        for (std::size_t i = 0; i < words.size(); ++i) {
            REQUIRE(block.column(column)[i] == table.draw(words[i]));
        }
    }
}
