// SPDX-License-Identifier: MIT
// Tornado, all together and grid against sums done by hand: a service at 1 000 a year against
// rate × hours with rate 10 (5 to 20) and hours 40 (30 to 60).
#include "carecost/costing/break_even.hpp"
#include "carecost/uncertainty/one_way.hpp"
#include "figures.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

struct Prepared {
    Case model;
    FigureValues values;
    Program saving;
    std::vector<BreakEven> break_evens;
};

Prepared prepared(const Case& model) {
    const Schedule schedule = schedule_case(model);
    const FigureValues values = figure_values(model);
    return {.model = model,
            .values = values,
            .saving = compile_saving(model, schedule, values, 1, Outcome::saving),
            .break_evens = break_even(model, schedule, values, 1, Outcome::saving)};
}

Prepared by_hand() {
    CaseBuilder builder;
    builder.assume("hours", "40 (30 to 60)");
    builder.assume("rate", "10 (5 to 20)");
    builder.assume("idle", "7 (1 to 9)");
    builder.line(0, {.item = "Service", .cost = "1000"});
    builder.line(1, {.item = "Help", .cost = "rate * hours"});
    return prepared(builder.model);
}

std::vector<OneWay> one_way(const Prepared& of) {
    return carecost::one_way(of.model, of.saving, of.values, of.break_evens);
}

} // namespace

TEST_CASE(
    "each range moves alone, the widest swing comes first, and what moves nothing is left out") {
    const std::vector<OneWay> rows = one_way(by_hand());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].parameter == "rate");
    CHECK(rows[0].low == Rational{5});
    CHECK(rows[0].high == Rational{20});
    CHECK(to_text(rows[0].saving_at_low) == "800.00");
    CHECK(to_text(rows[0].saving_at_high) == "200.00");
    CHECK(to_text(rows[0].swing) == "600.00");
    CHECK(rows[0].break_even == Rational{25});
    CHECK(rows[1].parameter == "hours");
    CHECK(to_text(rows[1].saving_at_low) == "700.00");
    CHECK(to_text(rows[1].saving_at_high) == "400.00");
    CHECK(to_text(rows[1].swing) == "300.00");
    CHECK(rows[1].break_even == Rational{100});
}

TEST_CASE("equal swings stand by name") {
    CaseBuilder builder;
    builder.assume("zeta", "10 (5 to 20)");
    builder.assume("alpha", "10 (5 to 20)");
    builder.line(0, {.item = "Service", .cost = "zeta * 3"});
    builder.line(1, {.item = "Help", .cost = "alpha * 3"});
    const std::vector<OneWay> rows = one_way(prepared(builder.model));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].parameter == "alpha");
    CHECK(rows[1].parameter == "zeta");
    CHECK(to_text(rows[0].swing) == to_text(rows[1].swing));
    CHECK(to_text(rows[1].saving_at_low) == "-15.00");
    CHECK(to_text(rows[1].saving_at_high) == "30.00");
}

TEST_CASE("all at worst and all at best take every figure at once") {
    const Prepared of = by_hand();
    const AllTogether ends = all_together(of.model, of.saving, of.values);
    CHECK(to_text(ends.worst) == "-200.00"); // 1 000 − 20 × 60
    CHECK(to_text(ends.best) == "850.00");   // 1 000 − 5 × 30
}

TEST_CASE("a grid runs over both ranges, ends included") {
    const Prepared of = by_hand();
    const TwoWay grid = two_way(of.model, of.saving, of.values, FigureId{1}, FigureId{0}, 3);
    CHECK(grid.row_parameter == "rate");
    CHECK(grid.column_parameter == "hours");
    CHECK(grid.row_values == std::vector<Rational>{5, number("12.5"), 20});
    CHECK(grid.column_values == std::vector<Rational>{30, 45, 60});
    const std::vector<std::vector<std::string>> expected{{"850.00", "775.00", "700.00"},
                                                         {"625.00", "437.50", "250.00"},
                                                         {"400.00", "100.00", "-200.00"}};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            CHECK(to_text(grid.savings.at(row).at(column)) == expected[row][column]);
        }
    }
}

TEST_CASE("a figure by mean and deviation goes to its 2.5 and 97.5 % points") {
    // 62 ± 1.959964 × 6
    const Range normal = range_of(measured(Distribution::normal, 62, 6));
    CHECK(to_exact_text(normal.low) == "50.240216");
    CHECK(to_exact_text(normal.high) == "73.759784");
    const Range range = range_of(ranged(Distribution::triangular, 55, 62, 80));
    CHECK(range.low == Rational{55});
    CHECK(range.high == Rational{80});
}

TEST_CASE("savings are rounded once, from exact amounts") {
    CaseBuilder builder;
    builder.assume("rate", "1 (1/3 to 2/3)"); // 365/7 thirds
    builder.model.figures[0].estimate.value = number("1/2");
    builder.line(0, {.item = "Service", .cost = "100"});
    builder.line(1, {.item = "Help", .cost = "rate * 365/7"});
    const std::vector<OneWay> rows = one_way(prepared(builder.model));
    REQUIRE(rows.size() == 1);
    CHECK(to_text(rows[0].saving_at_low) == "82.62");  // 100 − 365/21 = 82.619…
    CHECK(to_text(rows[0].saving_at_high) == "65.24"); // 100 − 730/21 = 65.238…
    CHECK(to_text(rows[0].swing) == "17.38");          // as the two shown amounts differ
}
