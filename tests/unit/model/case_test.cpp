// SPDX-License-Identifier: MIT
// The questions a case answers about itself, and what replacing a figure does to it.
// An assumption is one quantity however many lines use it.
#include "carecost/model/case.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// Figure 0 is the assumption; 1 and 2 are the rates of two lines that use it, 3 one of its own.
Case two_lines_at_one_price() {
    CaseBuilder builder;
    builder.assume("price", "62 (55 to 80)");
    builder.line(0, {.cost = "price", .cashable = ""});
    builder.line(1, {.cost = "price", .cashable = ""});
    builder.line(1, {.cost = "100", .cashable = ""});
    return builder.model;
}

} // namespace

TEST_CASE("a figure that refers to an assumption has its estimate") {
    const Case model = two_lines_at_one_price();
    CHECK(model.resolved(FigureId{0}).name == "price");
    CHECK(model.resolved(FigureId{1}).name == "price");
    CHECK(model.resolved(FigureId{1}).estimate.value == Rational{62});
    CHECK(model.name_of(FigureId{3}) == "new/line-2/rate");
}

TEST_CASE("a figure is called by its assumption, or by its package, line and field") {
    const Case model = two_lines_at_one_price();
    CHECK(model.name_of(FigureId{0}) == "price");
    CHECK(model.figure_named("price") == FigureId{0});
    CHECK(model.name_of(FigureId{1}) == "old/line-1/rate");
    CHECK(model.figure_named("new/line-1/rate") == FigureId{2});
    CHECK_FALSE(model.figure_named("rate"));
    CHECK_FALSE(model.figure_named("new/line-3/rate"));
}

TEST_CASE("a field knows its line, and an assumption has none") {
    const Case model = two_lines_at_one_price();
    CHECK(model.line_of(model.figures[0]) == nullptr);
    CHECK(model.line_of(model.figures[3]) == &model.packages[1].lines[1]);
}

TEST_CASE("setting an assumption changes every line that uses it") {
    const Case changed = with_settings(two_lines_at_one_price(),
                                       {{.figure = FigureId{0}, .estimate = estimate("80")}});
    CHECK(changed.resolved(FigureId{1}).estimate.value == Rational{80});
    CHECK(changed.resolved(FigureId{2}).estimate.value == Rational{80});
    CHECK_FALSE(changed.resolved(FigureId{1}).estimate.is_uncertain());
}

TEST_CASE("a field of a line that is set no longer follows its assumption") {
    const Case changed = with_settings(two_lines_at_one_price(),
                                       {{.figure = FigureId{1}, .estimate = estimate("70")},
                                        {.figure = FigureId{0}, .estimate = estimate("80")}});
    CHECK(changed.resolved(FigureId{1}).estimate.value == Rational{70});
    CHECK(changed.resolved(FigureId{2}).estimate.value == Rational{80});
}

TEST_CASE("the alternatives are every package but the comparator, in the order of the file") {
    CaseBuilder builder;
    CHECK(builder.model.alternatives() == std::vector<std::size_t>{1});
    builder.line(2, {.cost = "1"});
    builder.model.comparator = 1;
    CHECK(builder.model.alternatives() == std::vector<std::size_t>{0, 2});
}
