// SPDX-License-Identifier: MIT
// A compiled case gives the cents of costing, whatever its lines are: random cases with every kind
// of line are worked out both ways, and `compare` has the last word.
#include "carecost/batching/case_rows.hpp"
#include "carecost/batching/compiled_case.hpp"
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// Random numbers that are the same on every machine.
class Dice {
  public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    int to(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }
    bool one_in(int n) { return to(n - 1) == 0; }
    std::string figure() { return fmt::format("{}.{:02}", 1 + to(500), to(99)); }
    std::string share() { return fmt::format("{}.{}%", to(99), to(9)); }

  private:
    std::mt19937 engine_;
};

std::vector<FunderShare> random_shares(Dice& dice) {
    switch (dice.to(3)) {
    case 0:
        return {{.funder = 0, .share = number("1/3")},
                {.funder = 1, .share = number("1/3")},
                {.funder = 2, .share = number("1/3")}};
    case 1:
        return {{.funder = 2, .share = number("70%")}, {.funder = 1, .share = number("30%")}};
    case 2:
        return {{.funder = 1, .share = number("12.5%")}, {.funder = 0, .share = number("87.5%")}};
    default:
        return {{.funder = static_cast<std::size_t>(dice.to(2)), .share = 1}};
    }
}

LineDraft random_line(Dice& dice, int years, bool has_funders) {
    LineDraft line{.cost = dice.one_in(3) ? dice.figure() : "price"};
    for (const char* factor : {"hours", "weeks", "365/7"}) {
        line.cost += dice.one_in(2) ? std::string(" * ") + factor : "";
    }
    if (dice.one_in(3)) {
        line.add = {dice.share(), "vat"};
    }
    if (dice.one_in(3)) {
        line.taper = {"100%", "slope", dice.share()};
    }
    if (dice.one_in(3)) {
        line.index = 0;
    }
    if (dice.one_in(3)) {
        const int first = 1 + dice.to(12 * years - 1);
        line.span = MonthSpan{.first = first, .last = first + dice.to(20)};
    }
    line.once = line.taper.empty() && !line.index && dice.one_in(4);
    if (line.once) {
        line.span = std::monostate{};
        line.spread_years = dice.one_in(2) ? std::optional{3} : std::nullopt;
    } else if (dice.one_in(3)) {
        line.release_after_months = dice.to(14);
    }
    line.cashable = dice.one_in(3) ? "" : dice.one_in(2) ? "cash" : dice.share();
    if (dice.one_in(6)) {
        line.kind = LineKind::unpaid;
    }
    if (has_funders) {
        line.funders = random_shares(dice);
        if (dice.one_in(5) && line.kind == LineKind::paid) {
            line.kind = LineKind::transfer;
            line.receiver = static_cast<std::size_t>(dice.to(2));
        }
    }
    return line;
}

const std::vector<std::string> column_names{"price", "hours", "weeks", "vat", "slope", "cash"};

Case random_case(unsigned seed) {
    Dice dice{seed};
    const int years = 1 + dice.to(3);
    const bool has_funders = !dice.one_in(4);
    CaseBuilder builder;
    if (has_funders) {
        builder.funders({"a", "b", "c"}, dice.one_in(3)
                                             ? std::nullopt
                                             : std::optional{static_cast<std::size_t>(dice.to(2))});
    }
    builder.model.years = years;
    builder.model.indices.push_back(
        {.id = "pay", .rates = {number("3%"), number("-1.5%")}, .place = {}});
    builder.model.conventions.rounding = dice.one_in(2) ? Rounding::half_up : Rounding::half_even;
    builder.model.conventions.discount_rate = number("3.5%");
    builder.assume("price", "62.50", FigureKind::money)
        .assume("hours", "1.5")
        .assume("weeks", "46")
        .assume("vat", "24%", FigureKind::share)
        .assume("slope", "60%", FigureKind::share)
        .assume("cash", "50%", FigureKind::share);
    for (std::size_t package = 0; package < 3; ++package) {
        for (int i = 0; i <= dice.to(4); ++i) {
            builder.line(package, random_line(dice, years, has_funders));
        }
    }
    return builder.model;
}

FigureId figure(const Case& model, const std::string& name) {
    return model.figure_named(name).value();
}

/// A value for each column: shares in thousandths, else cents.
std::vector<SmallQuotient> random_values(Dice& dice, const std::vector<FigureId>& columns,
                                         const Case& model) {
    std::vector<SmallQuotient> values;
    for (const FigureId column : columns) {
        const bool is_share = model.figures[column.index].kind == FigureKind::share;
        values.push_back(is_share
                             ? SmallQuotient{.numerator = dice.to(1000), .denominator = 1000}
                             : SmallQuotient{.numerator = 5 * dice.to(20'000), .denominator = 100});
    }
    return values;
}

NamedSettings settings_of(const std::vector<FigureId>& columns,
                          const std::vector<SmallQuotient>& values) {
    NamedSettings scenario{.name = "x"};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        scenario.settings.push_back(
            {.figure = columns[i],
             .estimate = {.value =
                              Rational::fraction(values[i].numerator, values[i].denominator)}});
    }
    return scenario;
}

void check_same(const ScenarioRows& fast, const CaseResult& right) {
    REQUIRE(fast.rows.size() == right.comparisons.size());
    for (std::size_t i = 0; i < fast.rows.size(); ++i) {
        const BatchRow& row = fast.rows[i];
        const Comparison& comparison = right.comparisons[i];
        CHECK(row.package == comparison.package);
        CHECK(row.cost == right.packages[comparison.package].total);
        CHECK(row.saving == comparison.saving);
        CHECK(row.payer_saving == comparison.payer_saving);
        CHECK(row.cashable_saving == comparison.cashable_saving);
        REQUIRE(row.share_millionths.has_value() == comparison.saving_share.has_value());
        if (row.share_millionths) {
            CHECK(*row.share_millionths == round_to_whole(*comparison.saving_share * 1'000'000));
        }
    }
    REQUIRE(fast.packages.size() == right.packages.size());
    for (std::size_t i = 0; i < fast.packages.size(); ++i) {
        CHECK(fast.packages[i].cost == right.packages[i].total);
        CHECK(fast.packages[i].by_funder == right.packages[i].by_funder);
    }
}

} // namespace

TEST_CASE("random cases come out as compare has them, to the cent") {
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const Case model = random_case(seed);
        Dice dice{seed + 10'000};
        std::vector<FigureId> columns;
        for (const std::string& name : column_names) {
            if (dice.one_in(2)) {
                columns.push_back(figure(model, name));
            }
        }
        if (dice.one_in(3)) {
            columns.push_back(model.packages[1].lines[0].rate); // no longer follows its assumption
        }
        const CompiledCase compiled{model, schedule_case(model), figure_values(model), columns,
                                    true};
        for (int row = 0; row < 5; ++row) {
            const std::vector<SmallQuotient> values = random_values(dice, columns, model);
            const auto fast = compiled.rows("x", values);
            REQUIRE(fast.has_value());
            CHECK(fast->name == "x");
            check_same(*fast, compare(with_settings(model, settings_of(columns, values).settings)));
        }
    }
}

TEST_CASE("figures that need more than 128 bits are left to costing, which can do some of them") {
    CaseBuilder builder;
    builder.assume("a", "1").assume("b", "1").assume("c", "1");
    builder.line(0, {.cost = "100"}).line(1, {.cost = "a * b * c"});
    const Case& model = builder.model;
    const std::vector<FigureId> columns{figure(model, "a"), figure(model, "b"), figure(model, "c")};
    const CompiledCase compiled{model, schedule_case(model), figure_values(model), columns, false};
    const std::int64_t large = 1'000'000'000'000'000'000;
    const std::vector<SmallQuotient> cancelling(3, {.numerator = large, .denominator = large});
    CHECK_FALSE(compiled.rows("x", cancelling).has_value());
    const CaseCosting costing{model, {}};
    CHECK(costing.rows(settings_of(columns, cancelling)).rows[0].cost == money("1.00"));
    const std::vector<SmallQuotient> small(3, {.numerator = 3, .denominator = 2});
    CHECK(compiled.rows("x", small)->rows[0].cost == money("3.38")); // 3.375
}

TEST_CASE("a ten-figure amount a day keeps its cents") {
    CaseBuilder builder;
    builder.assume("rate", "1", FigureKind::money);
    builder.line(0, {.cost = "rate * 365"}).line(1, {.cost = "rate"});
    const CompiledCase compiled{builder.model,
                                schedule_case(builder.model),
                                figure_values(builder.model),
                                {FigureId{0}},
                                false};
    const std::vector<SmallQuotient> values{{.numerator = 999'999'999'999'999, .denominator = 100}};
    CHECK(compiled.rows("x", values)->rows[0].comparator_cost == money("3649999999999996.35"));
}

TEST_CASE("dividing by nothing is left to costing, which names the line") {
    CaseBuilder builder;
    builder.assume("visits", "2");
    builder.line(0, {.cost = "100"}).line(1, {.cost = "100"});
    builder.model.packages[1].lines[0].cost.terms.push_back(
        {.form = Term::Form::figure, .figure = FigureId{0}, .divides = true, .words = "per"});
    const CompiledCase compiled{builder.model,
                                schedule_case(builder.model),
                                figure_values(builder.model),
                                {FigureId{0}},
                                false};
    CHECK_FALSE(compiled.rows("x", std::vector<SmallQuotient>{{.numerator = 0}}).has_value());
    CHECK(compiled.rows("x", std::vector<SmallQuotient>{{.numerator = 8}})->rows[0].cost ==
          money("12.50"));
}
