// SPDX-License-Identifier: MIT
// Totals against sums done by hand, quantiles against Python's fractions, and parts against the
// whole.
#include "carecost/batching/roll_up.hpp"
#include "carecost/batching/roll_up_text.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace carecost;

namespace {

Money cents(std::int64_t amount) { return Money::from_cents(amount); }

CaseRows two_packages(const std::string& id, const std::string& town, std::int64_t old_cents,
                      std::int64_t new_cents) {
    return {.file = id + ".yaml",
            .case_id = id,
            .currency = "EUR",
            .packages = {"old", "new"},
            .comparator = 0,
            .funders = {"town", "kela"},
            .labels = {{"town", town}},
            .scenarios = {{.name = "base",
                           .packages = {{.cost = cents(old_cents),
                                         .by_funder = {cents(old_cents), cents(0)},
                                         .drawn_cents = {old_cents - 5, old_cents + 5, old_cents}},
                                        {.cost = cents(new_cents),
                                         .by_funder = {cents(new_cents - 1), cents(1)},
                                         .drawn_cents = {new_cents, new_cents, new_cents}}}}}};
}

std::string text_of(const RollUp& roll_up) {
    std::string text;
    write_text(roll_up, [&text](std::string_view piece) { text += piece; });
    return text;
}

const RollUpCell& all_cases(const RollUp& roll_up) {
    return roll_up.cells.at(RollUpKey{.currency = "EUR", .years = 1});
}

} // namespace

TEST_CASE("a roll-up adds cents by scenario, package and funder") {
    RollUp roll_up;
    add(roll_up, two_packages("a", "Oulu", 100, 60));
    add(roll_up, two_packages("b", "Kemi", 200, 250));
    const RollUpCell& cell = all_cases(roll_up);
    CHECK(cell.cases == 2);
    const PackageTotals& old = cell.packages.at(0);
    const PackageTotals& fresh = cell.packages.at(1);
    CHECK(old.total.cost == cents(300));
    CHECK(old.total.comparator_cost == cents(300));
    CHECK(fresh.total.cost == cents(310));
    CHECK(fresh.total.comparator_cost == cents(300));
    CHECK(fresh.by_funder.at(0).total.cost == cents(308));
    CHECK(fresh.by_funder.at(1).total.cost == cents(2));
    CHECK(fresh.by_funder.at(1).total.comparator_cost == cents(0));
    CHECK(fresh.drawn_costs.empty());
    CHECK(roll_up.cells.size() == 1);
}

TEST_CASE("totals are given for each value of a label, and for cases without it") {
    RollUp roll_up{.settings = {.by = "town"}};
    add(roll_up, two_packages("a", "Oulu", 100, 60));
    add(roll_up, two_packages("b", "Kemi", 200, 250));
    add(roll_up, two_packages("c", "Oulu", 1, 2));
    CaseRows nowhere = two_packages("d", "", 7, 8);
    nowhere.labels = {{"region", "Oulu"}};
    add(roll_up, nowhere);
    CHECK(roll_up.cells.size() == 4);
    CHECK(all_cases(roll_up).cases == 4);
    RollUpKey key{.is_group = true, .group = "Oulu", .currency = "EUR"};
    CHECK(roll_up.cells.at(key).packages.at(1).total.cost == cents(62));
    key.group = "Kemi";
    CHECK(roll_up.cells.at(key).packages.at(1).total.cost == cents(250));
    key.group = std::nullopt;
    CHECK(roll_up.cells.at(key).packages.at(1).total.cost == cents(8));
}

TEST_CASE("amounts in different currencies or over different horizons are never added") {
    RollUp roll_up;
    CaseRows one = two_packages("a", "Oulu", 100, 60);
    add(roll_up, one);
    one.currency = "SEK";
    add(roll_up, one);
    one.years = 3;
    add(roll_up, one);
    CHECK(roll_up.cells.size() == 3);
    CHECK(all_cases(roll_up).packages.at(0).total.cost == cents(100));
}

TEST_CASE("draws add up one by one") {
    RollUp roll_up{.settings = {.draws = 3}};
    add(roll_up, two_packages("a", "Oulu", 100, 60));
    add(roll_up, two_packages("b", "Kemi", 200, 250));
    const PackageTotals& fresh = all_cases(roll_up).packages.at(1);
    CHECK(fresh.drawn_costs == std::vector<std::int64_t>{310, 310, 310});
    CHECK(fresh.drawn_savings == std::vector<std::int64_t>{-20, 0, -10});
    CHECK(all_cases(roll_up).packages.at(0).drawn_savings.empty());
    CHECK(share_of_savings(fresh.drawn_savings) == Rational{0});
    CHECK(share_of_savings({1, 0, -1, 2}) == Rational::fraction(1, 2));
}

TEST_CASE("a sum of draws beyond 64 bits is refused") {
    RollUp roll_up{.settings = {.draws = 3}};
    CaseRows large = two_packages("a", "Oulu", 100, 60);
    large.scenarios[0].packages[1].drawn_cents.assign(3, std::numeric_limits<std::int64_t>::max());
    add(roll_up, two_packages("b", "Kemi", 100, 60));
    CHECK_THROWS_AS(add(roll_up, large), InputError);
}

TEST_CASE("percentiles are exact fractions between order statistics") {
    // Python: s = sorted(x); h = (len(s)-1)*Fraction(p,100); i = int(h); s[i]+(s[i+1]-s[i])*(h-i)
    const DrawnFigures figures = drawn_figures({1'000, 301, -200, 77});
    CHECK(figures.mean == Rational::fraction(589, 200));
    CHECK(figures.p5 == Rational::fraction(-3'169, 2'000));
    CHECK(figures.p50 == Rational::fraction(189, 100));
    CHECK(figures.p95 == Rational::fraction(17'903, 2'000));
    const DrawnFigures single = drawn_figures({42});
    CHECK(single.p5 == Rational::fraction(42, 100));
    CHECK(single.p95 == Rational::fraction(42, 100));
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK(drawn_figures({most, most}).mean == Rational::fraction(most, 100));
}

TEST_CASE("perfect information is worth what choosing draw by draw would save") {
    RollUpCell cell{.cases = 1};
    cell.packages[0] = {.cases = 1, .drawn_costs = {100, 300}};         // mean 200
    cell.packages[1] = {.cases = 1, .drawn_costs = {200, 220}};         // mean 210
    CHECK(perfect_information(cell, 2) == Rational::fraction(40, 100)); // 200 − (100 + 220) / 2
    cell.packages[1].cases = 0;
    CHECK_FALSE(perfect_information(cell, 2));
}

TEST_CASE("roll-ups of parts add up to that of the whole, also through their text") {
    std::vector<CaseRows> cases;
    for (int i = 0; i < 7; ++i) {
        CaseRows one = two_packages(std::to_string(i), i % 2 == 0 ? "Oulu" : "Kemi\tor\\so",
                                    100 * i, 5'000 - 999 * i);
        if (i == 3) {
            one.packages = {"other", "old"};
            one.comparator = 1;
            one.funders = {"kela", "new fund"};
            one.scenarios[0].name = "dear";
        }
        cases.push_back(one);
    }
    RollUp whole{.settings = {.by = "town", .draws = 3}};
    for (const CaseRows& one : cases) {
        add(whole, one);
    }
    for (std::size_t cut = 0; cut <= cases.size(); ++cut) {
        RollUp first{.settings = whole.settings};
        RollUp second{.settings = whole.settings};
        for (std::size_t i = 0; i < cases.size(); ++i) {
            add(i < cut ? first : second, cases[i]);
        }
        const auto read_first = parse_roll_up(text_of(first));
        const auto read_second = parse_roll_up(text_of(second));
        REQUIRE(read_first);
        REQUIRE(read_second);
        RollUp sum{.settings = whole.settings};
        add(sum, *read_first);
        add(sum, *read_second);
        CHECK(text_of(sum) == text_of(whole));
    }
}

TEST_CASE("a roll-up that was cut short is none") {
    RollUp roll_up{.settings = {.by = "town", .draws = 3}};
    add(roll_up, two_packages("a", "Oulu", 100, 60));
    const std::string text = text_of(roll_up);
    REQUIRE(parse_roll_up(text));
    CHECK_FALSE(parse_roll_up(text.substr(0, text.size() - 1)));
    CHECK_FALSE(parse_roll_up(text.substr(1)));
    CHECK_FALSE(parse_roll_up(""));
    for (const char* line : {"costs\t1 2\n", "cell\tall\n", "package-total\t9\t1\t1\t1\n",
                             "strange\t1\n", "funder-total\t0\t1x\t2\n"}) {
        CAPTURE(line);
        CHECK_FALSE(parse_roll_up(text + line));
    }
}
