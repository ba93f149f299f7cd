// SPDX-License-Identifier: MIT
// A table is taken where the distribution is the same in every respect, and laid down where it is
// not.
#include "carecost/uncertainty/shared_tables.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

std::vector<SharedTable> table_of(const Figure& figure, const std::vector<SharedTable>& known) {
    Case model;
    model.figures = {figure};
    return tables_of(model, {FigureId{0}}, known, 1);
}

Figure figure_of(const std::string& estimate, FigureKind kind, Distribution distribution) {
    CaseBuilder builder;
    builder.assume("x", estimate, kind);
    builder.model.figures.at(0).estimate.distribution = distribution;
    return builder.model.figures.at(0);
}

} // namespace

TEST_CASE("an equal distribution takes the table that is there") {
    const Figure range = figure_of("50 (40 to 70)", FigureKind::quantity, Distribution::pert);
    const std::vector<SharedTable> known = table_of(range, {});
    CHECK(table_of(range, known)[0].table == known[0].table);
    Figure renamed = range;
    renamed.name = "another name";
    CHECK(table_of(renamed, known)[0].table == known[0].table);
}

TEST_CASE("whatever differs needs a table of its own") {
    const Figure range = figure_of("0.5 (0.2 to 0.9)", FigureKind::quantity, Distribution::pert);
    const std::vector<SharedTable> known = table_of(range, {});
    for (const Figure& other :
         {figure_of("0.6 (0.2 to 0.9)", FigureKind::quantity, Distribution::pert),
          figure_of("0.5 (0.1 to 0.9)", FigureKind::quantity, Distribution::pert),
          figure_of("0.5 (0.2 to 0.8)", FigureKind::quantity, Distribution::pert),
          figure_of("0.5 (0.2 to 0.9)", FigureKind::quantity, Distribution::triangular),
          figure_of("0.5 (0.2 to 0.9)", FigureKind::quantity, Distribution::uniform)}) {
        const std::vector<SharedTable> own = table_of(other, known);
        CHECK(own[0].table != known[0].table);
        const QuantileTable alone{distribution_of(other)};
        CHECK(own[0].table->draw(1U << 30U) == alone.draw(1U << 30U));
    }
}
