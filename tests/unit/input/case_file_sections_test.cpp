// SPDX-License-Identifier: MIT
// Conventions, declarations, packages, assertions and scenarios: what is read and what is refused.
// One row for each rule of the case format.
#include "reading.hpp"

using namespace reading;

TEST_CASE("conventions have defaults") {
    const Conventions read_ = read(case_with("")).model.conventions;
    CHECK(read_.decimal == DecimalSign::point);
    CHECK(to_exact_text(read_.weeks_per_year) == "365/7");
    CHECK(to_exact_text(read_.days_per_year) == "365");
    CHECK(read_.rounding == Rounding::half_up);
    CHECK(read_.discount_rate.is_zero());
    CHECK(read_.discount_timing == DiscountTiming::start);
}

TEST_CASE("a declared decimal comma holds for the whole file, wherever it stands") {
    std::string text = case_with("", "item: Help\nrate: 17 394,45 per year");
    text +=
        "conventions: {decimal: \",\", weeks_per_year: \"52,14\", discount: {rate: \"3,5%\"}}\n";
    const Case model = read(text).model;
    CHECK(to_exact_text(value_of(line_of(model).cost, model)) == "17394.45");
    CHECK(to_exact_text(model.conventions.weeks_per_year) == "52.14");
    CHECK(model.conventions.weeks_per_year_text == "52,14");
    CHECK(to_exact_text(model.conventions.discount_rate) == "0.035");
}

TEST_CASE("conventions out of bounds are refused") {
    const auto conventions = [](const std::string& inside) {
        return case_with("conventions: {" + inside + "}");
    };
    check_refused({
        {conventions("decimal: \";\""), "unknown-word", "\";\"", "write \".\" or \",\""},
        {conventions("weeks_per_year: 0"), "number", "0", ""},
        {conventions("weeks_per_year: 54"), "number", "54", ""},
        {conventions("weeks_per_year: 365,25/7"), "decimal-comma", "365", "quote"},
        {conventions("days_per_year: 367"), "number", "367", ""},
        {conventions("days_per_year: 100%"), "share", "100%", ""},
        {conventions("rounding: half-upp"), "unknown-word", "half-upp", "half-up"},
        {conventions("discount: 3%"), "expected-map", "3%", ""},
        {conventions("discount: {rate: 3.5}"), "share", "3.5", "write 3.5%"},
        {conventions("discount: {rate: -1%}"), "negative", "1%", ""},
        {conventions("discount: {rate: 3%, timing: middle}"), "unknown-word", "middle", "mid"},
        {conventions("week_per_year: 52"), "unknown-key", "week_per_year", "weeks_per_year"},
    });
    CHECK(errors_of(conventions("weeks_per_year: 365.25/7")).empty());
}

TEST_CASE("a figure that a comma has cut in two is one error that says to quote it") {
    const std::string comma = "conventions: {decimal: \",\"}\n";
    check_refused({
        {case_with(comma + "assumptions: {rate_a: {low: 17,45, high: 20}}"), "decimal-comma",
         "17,45", "quote it: \"17,45\""},
        {case_with(comma, "item: A\nrate: 5 per day\ntaper: [62,5%, 20%]"), "decimal-comma",
         "62,5%", "quote it: \"62,5%\""},
        {case_with(comma, "{item: A, rate: 17,45 per day}"), "decimal-comma", "17,45",
         "quote it: \"17,45 per day\""},
    });
    CHECK(errors_of(case_with("", "item: A\nrate: 5 per day\ntaper: [1,0.5]")).empty());
}

TEST_CASE("declarations are ids with a text") {
    check_refused({
        {case_with("needs: {Sink: x}"), "bad-id", "Sink", "write sink"},
        {case_with("needs: {sink: ~}"), "null", "~", "quote"},
        {case_with("needs: [sink]"), "expected-map", "[", ""},
        {case_with("funders: {city: C}\npayer: citty"), "unknown-funder", "citty", "write city?"},
        {case_with("payer: city"), "unknown-funder", "city", "declare"},
        {case_with("indices: {pay: 3}"), "share", "3", "write 3%"},
        {case_with("indices: {pay: -100%}"), "negative", "-100%", "above -100%"},
        {case_with("indices: {pay: []}"), "empty-list", "[]", ""},
        {case_with("assumptions: {coach-rate: 62}"), "bad-id", "coach-rate", "write coach_rate"},
        {case_with("assumptions: {2nd: 62}"), "bad-id", "2nd", ""},
        {case_with("assumptions: {hours: 62}"), "bad-id", "hours", "my_hours"},
        {case_with("assumptions: {per: 62}"), "bad-id", "per", ""},
        {case_with("assumptions: {a: 62, b: a}"), "number", "a}", "the figure itself"},
        {case_with("assumptions: {a: 62 per hour}"), "number", "per hour", "leave it out"},
        {case_with("assumptions: {a: -1}", "item: A\nrate: a per day"), "negative", "1", "write 1"},
        {case_with("assumptions: {a: }"), "null", "", ""},
    });
    CHECK(errors_of(case_with("indices: {pay: -99%}")).empty());
}

TEST_CASE("an assumption is of the kind that the lines need") {
    const auto used = [](const std::string& figure, const std::string& line) {
        return case_with("assumptions: {a: " + figure + "}", "item: A\n" + line);
    };
    check_refused({
        {used("24", "rate: 5 per day\nadd: {vat: a}"), "share", "24", "write 24%"},
        {used("24%", "rate: a per day"), "share", "24%", ""},
        {used("1.500", "rate: a per day"), "number", "1.500", "write 1500 or 1.5"},
        {used("5 €", "rate: 5 per day\nuse: a days"), "currency", "5", ""},
        {used("200%", "rate: 5 per day\ncashable: a"), "share", "a", "0% to 100%"},
        {used("0 to 3", "rate: 5 per hour\nuse: 2 hours per a weeks"), "number", "a weeks",
         "above 0"},
        {used("5", "rate: aa per day"), "unknown-assumption", "aa", "write a"},
        {used("5", "rate: zzz_zzz per day"), "unknown-assumption", "zzz_zzz", "under assumptions"},
        {used("5", "rate: 5 per home visit\nuse: 2 visits per day"), "unit", "home", "home-visit"},
    });
    check_finding(used("17.394", "rate: a per day"), "three-decimals", "17.394");
    CHECK(errors_of(used("1.500", "rate: 5 per day\nuse: a days")).empty());
    const Case unused = read(case_with("assumptions: {a: 24%, b: 5 €, c: 3}")).model;
    CHECK(figure_of(unused, "a").kind == FigureKind::share);
    CHECK(figure_of(unused, "b").kind == FigureKind::money);
    CHECK(figure_of(unused, "c").kind == FigureKind::quantity);
}

TEST_CASE("a comparator is named and has something to be compared with") {
    const std::string head =
        "case: c\ntitle: T\nas_of: 2017-01-16\ncurrency: EUR\ncomparator: old\n";
    const std::string old = "  old: {title: Old, lines: [{item: A, rate: 0 per year}]}\n";
    check_refused({
        {head + "packages:\n" + old, "no-alternative", "packages", "add a package"},
        {head + "packages:\n" + old + "  new: {title: New, lines: []}\n", "empty-list", "lines",
         "rate: 0 per year"},
        {head + "packages:\n" + old + "  New: {title: New, lines: [{item: A, rate: 1 once}]}\n",
         "bad-id", "New", "write new"},
        {head + "packages:\n" + old + "  new: [a]\n", "expected-map", "[a]", ""},
        {head + "packages:\n" + old +
             "  new: {title: New, includes: rent, lines: [{item: A, rate: 1 once}]}\n",
         "expected-list", "rent", "[rent]"},
        {head + "packages:\n" + old +
             "  new: {title: New, lines: [{item: A, rate: 1 once}, {item: a, rate: 2 once}]}\n",
         "duplicate-id", "{item: a", "id: of its own"},
    });
    const std::string two =
        "packages:\n" + old + "  new: {title: N, lines: [{item: A, rate: 1 once}]}\n";
    check_refused({{"case: c\ntitle: T\nas_of: 2017-01-16\ncurrency: EUR\ncomparator: odl\n" + two,
                    "unknown-package", "odl", "write old?"}});
    CHECK(read(head + "packages:\n  new: {title: N, lines: [{item: A, rate: 1 once}]}\n" + old)
              .model.comparator == 1);
}

TEST_CASE("assertions are amounts to the cent with a relation") {
    const auto expected = [](const std::string& item) {
        return read(case_with("expect: [{package: new, " + item + "}]")).model.expectations.at(0);
    };
    CHECK(expected("cost: 50").amount == Money::from_cents(5000));
    CHECK(expected("cost: 50").relation == Relation::equal);
    CHECK_FALSE(expected("cost: 50").year);
    CHECK(expected("year: 1, cost: \"= 50.10\"").amount == Money::from_cents(5010));
    CHECK(expected("year: 1, cost: 50").year == 1);
    CHECK(expected("saving: \">= 5000\"").relation == Relation::at_least);
    CHECK(expected("saving: \"<=5 000 €\"").relation == Relation::at_most);
    CHECK(expected("saving: \"<=5 000 €\"").amount == Money::from_cents(500000));
    CHECK(expected("saving: -3394.45").amount == Money::from_cents(-339445));
    CHECK(expected("saving: 5").measure == Expectation::Measure::saving);
    CHECK(expected("saving: 5").excerpt.find("saving: 5") != std::string::npos);
    check_refused({
        {case_with("expect: [{package: new, cost: 5.123}]"), "number", "5.123", "write 5.12"},
        {case_with("expect: [{package: new, cost: 5.120}]"), "number", "5.120",
         "write 5120 or 5.12"},
        {case_with("expect: [{package: new, cost: \"> 5\"}]"), "number", "> 5", ""},
        {case_with("expect: [{package: new, cost: \">= 5 or so\"}]"), "number", "or so", ""},
        {case_with("expect: [{package: new, year: 2, cost: 5}]"), "number", "2", "1 to 1"},
        {case_with("expect: [{package: new}]"), "missing-key", "{", "add cost"},
        {case_with("expect: [{package: nwe, cost: 5}]"), "unknown-package", "nwe", "write new?"},
        {case_with("expect: [{cost: 5}]"), "missing-key", "{", "package"},
        {case_with("expect: [{package: old, saving: 5}]"), "misplaced-key", "saving",
         "alternative"},
        {case_with("expect: [{package: new, payer_saving: 5}]"), "no-payer", "payer_saving", ""},
        {case_with("expect: {package: new, cost: 5}"), "expected-list", "{", ""},
        {case_with("expect: [{package: new, costs: 5}]"), "unknown-key", "costs", "cost"},
    });
}

TEST_CASE("scenarios replace figures that exist by figures that fit") {
    const std::string top = "assumptions: {a: 5 (4 to 6)}\nscenarios:\n";
    const std::string line = "item: A\nrate: a per day\nuse: 3 days per week\nadd: {vat: 24%}\n"
                             "cashable: 50%";
    const auto scenario = [&](const std::string& set) {
        return case_with(top + "  dear: {title: Dear, set: {" + set + "}}", line);
    };
    const Case model = read(scenario("a: 8, new/a/use/1: 2 to 4, new/a/add/vat: 10%")).model;
    REQUIRE(model.scenarios.size() == 1);
    const auto& settings = model.scenarios[0].settings;
    REQUIRE(settings.size() == 3);
    CHECK(model.figures[settings[0].figure.index].name == "a");
    CHECK(settings[0].estimate == Estimate{.value = 8});
    CHECK(settings[1].estimate.distribution == Distribution::uniform);
    CHECK(to_exact_text(settings[2].estimate.value) == "0.1");
    check_refused({
        {scenario("b: 8"), "unknown-figure", "b: 8", "a"},
        {scenario("new/a/use/2: 8"), "unknown-figure", "new/a/use/2", "new/a/use/1"},
        {scenario("a: 8%"), "share", "8%", ""},
        {scenario("a: a"), "number", "a}", "the figure itself"},
        {scenario("new/a/add/vat: 10"), "share", "10", "write 10%"},
        {scenario("new/a/cashable: 110%"), "number", "110%", ""},
        {scenario(""), "empty-map", "{}", ""},
        {case_with(top + "  base: {set: {a: 8}}", line), "bad-id", "base", "another name"},
        {case_with(top + "  dear: {title: Dear}", line), "missing-key", "", "set"},
    });
}
