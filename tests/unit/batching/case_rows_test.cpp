// SPDX-License-Identifier: MIT
// A row holds the very figures that `compare` prints for the case with the scenario applied.
// The amounts of the first test are worked out beside it.
#include "carecost/batching/case_rows.hpp"
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// 56 000 against 62 an hour for 46 weeks; the municipality pays.
CaseBuilder coach() {
    CaseBuilder builder;
    builder.funders({"municipality"}, 0);
    builder.assume("coach_rate", "62", FigureKind::money).assume("open_weeks", "46");
    builder.line(0, {.cost = "56000", .cashable = "50%"});
    builder.line(1, {.cost = "coach_rate * 3 * open_weeks"});
    builder.line(1, {.cost = "coach_rate * 10", .once = true});
    return builder;
}

FigureId figure(const Case& model, const std::string& name) {
    return model.figure_named(name).value();
}

} // namespace

TEST_CASE("a scenario changes what its figures touch") {
    const Case model = coach().model;
    const CaseCosting costing{model, {.has_totals = true}};
    const ScenarioRows base = costing.rows({.name = "base"});
    REQUIRE(base.rows.size() == 1);
    CHECK(base.rows[0].package == 1);
    CHECK(base.rows[0].cost == money("9176.00")); // 62 × 3 × 46 + 62 × 10
    CHECK(base.rows[0].comparator_cost == money("56000.00"));
    CHECK(base.rows[0].saving == money("46824.00"));
    CHECK(base.rows[0].share_millionths == 836143); // 46824/56000 = 0.836142857…
    CHECK(base.rows[0].payer_saving == money("46824.00"));
    CHECK(base.rows[0].cashable_saving == money("18824.00")); // 28000 − 9176
    REQUIRE(base.packages.size() == 2);
    CHECK(base.packages[1].by_funder == Amounts{money("9176.00")});

    const ScenarioRows dear = costing.rows(
        {.name = "dear",
         .settings = {{.figure = figure(model, "coach_rate"), .estimate = estimate("80")}}});
    CHECK(dear.name == "dear");
    CHECK(dear.rows[0].cost == money("11840.00")); // 80 × 138 + 800
}

TEST_CASE("a replaced field no longer follows its assumption, in whichever order they are set") {
    const Case model = coach().model;
    const FigureId assumption = figure(model, "coach_rate");
    const FigureId field = model.packages[1].lines[0].rate;
    const Setting first{.figure = assumption, .estimate = estimate("70")};
    const Setting second{.figure = field, .estimate = estimate("50")};
    for (const std::vector<Setting>& settings :
         {std::vector{first, second}, std::vector{second, first}}) {
        const CaseCosting costing{model, {}};
        CHECK(costing.rows({.name = "x", .settings = settings}).rows[0].cost ==
              compare(with_settings(model, settings)).packages[1].total);
        CHECK(costing.rows({.name = "x", .settings = settings}).rows[0].cost ==
              money("7600.00")); // 50 × 138 + 700
    }
}

TEST_CASE("a scenario draws from its own ranges, shared tables or not") {
    CaseBuilder builder = coach();
    builder.assume("visits", "3 (2 to 5)").assume("price", "12 (10 to 20)", FigureKind::money);
    builder.line(1, {.cost = "visits * price"});
    const Case& model = builder.model;
    const CaseCosting costing{model, {.draws = {.draws = 500, .seed = 3}}};
    for (const std::string text : {"", "12", "13 (10 to 20)", "3 (2 to 5)"}) {
        CAPTURE(text);
        std::vector<Setting> settings;
        if (!text.empty()) {
            settings.push_back({.figure = figure(model, "price"), .estimate = estimate(text)});
        }
        const Case changed = with_settings(model, settings);
        const DrawnRows alone = draw_rows(changed, schedule_case(changed), Outcome::payer_saving,
                                          {.draws = 500, .seed = 3});
        const ScenarioRows rows = costing.rows({.name = "s", .settings = settings});
        REQUIRE(alone.savings.at(0));
        REQUIRE(rows.rows.at(0).drawn);
        CHECK(rows.rows[0].drawn->p5 == alone.savings[0]->p5);
        CHECK(rows.rows[0].drawn->p95 == alone.savings[0]->p95);
    }
}
