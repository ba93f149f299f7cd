// SPDX-License-Identifier: MIT
// A whole case file: what it holds when it is good, and every fault of it in one run.
// The heading and its rules are tested here; the other sections have files of their own.
#include "reading.hpp"

using namespace reading;

namespace {

constexpr const char* tour = R"(case: format-tour
title: A room with a sink instead of a day centre
as_of: 2017-01-16
currency: EUR
format: 1
summary: Twelve months of services.
meeting: {body: Social services board, item: For decision, date: 2017-03-03}
years: 2
start: 2016-01-01
conventions:
  decimal: "."
  weeks_per_year: 365/7
  days_per_year: 365
  rounding: half-even
  discount: {rate: 3.5%, timing: mid}
client: {alias: F}
labels: {municipality: Espoo, service: disability}
story:
  wants: A place with a sink.
  why: >
    He cannot think
    about work.
  helps: He can start a work try-out.
  ask: [A room for one winter holiday, A coach for a year]
  consent: {by: the client, date: 2016-12-01}
needs:
  sink: A sink and table space
  company: Company on his own terms
funders:
  municipality: Municipal disability services
  state: Social insurance institution
payer: municipality
assumptions:
  coach_rate: 62 (55 to 80)
  open_weeks: 46
indices:
  pay: 3%
  rent: [2.5%, -1%]
comparator: housing
packages:
  housing:
    title: Assisted housing
    why: The service he had used until the move
    includes: [rent, nights, food]
    lines:
      - item: Assisted housing
        rate: 56000 per year
        funder: municipality
        cashable: 100%
        meets: [company]
        source: {ref: "Leppäranta 2017", type: published, date: 2017-01-16}
  personal:
    title: Own flat
    lines:
      - item: Neuropsychiatric coach
        id: coach
        rate: coach_rate per hour
        use: 90 minutes per visit, 2 visits per week, open_weeks weeks per year
        add: {travel: 8%, vat: 24%}
        funders: {municipality: 70%, state: 30%}
        index: pay
        gives: 1 hour per hour
        source: {ref: tender 2016, type: tariff}
expect:
  - {package: housing, year: 1, cost: 56000}
  - {package: personal, saving: ">= 5000"}
scenarios:
  dear-coach: {title: The coach costs more, set: {coach_rate: 80}}
)";

} // namespace

TEST_CASE("a whole case is read") {
    const input::CaseFile file = read(tour);
    const Case& model = file.model;
    CHECK(file.findings.empty());
    CHECK(model.id == "format-tour");
    CHECK(model.title == "A room with a sink instead of a day centre");
    CHECK(model.summary == "Twelve months of services.");
    CHECK(model.currency == "EUR");
    CHECK(to_text(*model.as_of) == "2017-01-16");
    CHECK(to_text(*model.start) == "2016-01-01");
    CHECK(model.years == 2);
    CHECK(model.file == "case.yaml");
    CHECK(model.meeting->body == "Social services board");
    CHECK(to_text(*model.meeting->date) == "2017-03-03");
    CHECK(model.client_alias == "F");
    CHECK(model.client_place.line == 16);
    CHECK(model.client_place.column == 17);
    REQUIRE(model.labels.size() == 2);
    CHECK(model.labels[0] == std::pair<std::string, std::string>{"municipality", "Espoo"});
    CHECK(model.story->why == "He cannot think about work.");
    CHECK(model.story->ask.size() == 2);
    CHECK(model.story->consent->by == "the client");
    CHECK(model.conventions.rounding == Rounding::half_even);
    CHECK(to_exact_text(model.conventions.discount_rate) == "0.035");
    CHECK(model.conventions.discount_rate_text == "3.5%");
    CHECK(model.conventions.discount_timing == DiscountTiming::mid);
    CHECK(model.conventions.weeks_per_year_text == "365/7");
    CHECK(model.needs.size() == 2);
    CHECK(model.needs[1].title == "Company on his own terms");
    CHECK(model.funders[1].id == "state");
    CHECK(model.payer == 0);
    CHECK(model.indices[1].rates ==
          std::vector<Rational>{Rational::fraction(1, 40), Rational::fraction(-1, 100)});
    CHECK(model.comparator == 0);
    CHECK(model.packages[0].includes == std::vector<std::string>{"rent", "nights", "food"});
    CHECK(model.packages[0].why == "The service he had used until the move");
    CHECK(model.expectations.size() == 2);
    CHECK(model.scenarios.size() == 1);
}

TEST_CASE("a line carries its source, needs, payers and figures") {
    const Case model = read(tour).model;
    const Line& housing = model.packages[0].lines[0];
    CHECK(housing.id == "assisted-housing");
    CHECK(housing.meets == std::vector<std::size_t>{1});
    CHECK(housing.source->reference == "Leppäranta 2017");
    CHECK(housing.source->type == SourceType::published);
    CHECK(to_text(*housing.source->date) == "2017-01-16");
    CHECK(housing.place.line == 46);
    CHECK(housing.rate_place.line == 47);
    const Line& coach = model.packages[1].lines[0];
    CHECK(coach.id == "coach");
    CHECK(coach.item == "Neuropsychiatric coach");
    CHECK(coach.index == 0);
    REQUIRE(coach.funders.size() == 2);
    CHECK(coach.funders[1].funder == 1);
    CHECK(to_exact_text(coach.funders[1].share) == "0.3");
    // 62 × 1.5 × 2 × 46 × 1.08 × 1.24
    CHECK(to_exact_text(value_of(coach.cost, model)) == "11458.1952");
    CHECK(to_exact_text(value_of(*coach.support_hours, model)) == "138");
    CHECK_FALSE(coach.hours);
}

TEST_CASE("figures are named, assumptions first, and know their unit and place") {
    const Case model = read(tour).model;
    std::vector<std::string> names;
    for (const Figure& figure : model.figures) {
        names.push_back(model.name_of(figure));
    }
    CHECK(names ==
          std::vector<std::string>{"coach_rate", "open_weeks", "housing/assisted-housing/rate",
                                   "housing/assisted-housing/cashable", "personal/coach/rate",
                                   "personal/coach/use/1", "personal/coach/use/2",
                                   "personal/coach/use/3", "personal/coach/add/travel",
                                   "personal/coach/add/vat", "personal/coach/gives"});
    const Figure rate = figure_of(model, "personal/coach/rate");
    CHECK(rate.refers_to == FigureId{0});
    CHECK(rate.unit_text == "per hour");
    CHECK(rate.kind == FigureKind::money);
    CHECK(rate.place.line == 57);
    CHECK(rate.place.column == 15);
    const Figure assumption = figure_of(model, "coach_rate");
    CHECK(assumption.is_assumption());
    CHECK(assumption.kind == FigureKind::money);
    CHECK(assumption.unit_text == "per hour");
    CHECK(assumption.estimate.distribution == Distribution::pert);
    CHECK(assumption.place.line == 34);
    CHECK(assumption.place.column == 15);
    CHECK(figure_of(model, "personal/coach/use/1").unit_text == "minutes per visit");
    CHECK(figure_of(model, "personal/coach/add/vat").kind == FigureKind::share);
}

TEST_CASE("what a case must have is missed by name") {
    const auto without = [](const std::string& line) {
        std::string text = case_with("");
        return text.erase(text.find(line), line.size() + 1);
    };
    check_refused({
        {without("case: small"), "missing-key", "title", "add 'case:'"},
        {without("title: A small case"), "missing-key", "case", "add 'title:'"},
        {without("currency: EUR"), "missing-key", "case", "add 'currency:'"},
        {without("comparator: old"), "missing-key", "case", "add 'comparator:'"},
        {without("    title: Old"), "missing-key", "lines", "add 'title:'"},
        {without("        rate: 100 per year"), "missing-key", "item", "add 'rate:'"},
        {"case: c\ntitle: T\nas_of: 2017-01-16\ncurrency: EUR\ncomparator: old\n", "missing-key",
         "case", "add 'packages:'"},
        {case_with("", "rate: 5 per day"), "missing-key", "rate", "add 'item:'"},
    });
}

TEST_CASE("a heading that is no heading is refused") {
    const auto replaced = [](const std::string& old, const std::string& by) {
        std::string text = case_with("");
        return text.replace(text.find(old), old.size(), by);
    };
    check_refused({
        {replaced("case: small", "case: Small Case"), "bad-id", "Small", "write small-case"},
        {replaced("case: small", "case: -small"), "bad-id", "-small", "write small"},
        {replaced("case: small", "case: ööh öh"), "bad-id", "ööh", "write ooh-oh"},
        {replaced("title: A small case", "title: ~"), "null", "~", "quote"},
        {replaced("as_of: 2017-01-16", "as_of: 16.1.2017"), "date", "16.1.2017",
         "write 2017-01-16"},
        {replaced("as_of: 2017-01-16", "as_of: 31/12/2016"), "date", "31/12", "write 2016-12-31"},
        {replaced("as_of: 2017-01-16", "as_of: 31.2."), "date", "31.2.", "year-month-day"},
        {replaced("as_of: 2017-01-16", "as_of: 2017-02-30"), "date", "2017-02-30",
         "year-month-day"},
        {replaced("as_of: 2017-01-16", "as_of: 2017-1-16"), "date", "2017-1-16", "year-month-day"},
        {replaced("as_of: 2017-01-16", "as_of: 1899-12-31"), "date", "1899", "1900 to 2199"},
        {replaced("EUR", "eur"), "currency", "eur", "such as EUR"},
        {replaced("EUR", "€"), "currency", "€", "such as EUR"},
        {replaced("EUR", "euro"), "currency", "euro", "such as EUR"},
        {case_with("format: 2"), "newer-format", "2", "newer carecost"},
        {case_with("years: 0"), "number", "0", "1 to 30"},
        {case_with("years: 31"), "number", "31", "1 to 30"},
        {case_with("years: 1.5"), "number", "1.5", "1 to 30"},
        {case_with("start: 2016-02-29"), "date", "2016-02-29", "1 March"},
        {case_with("client: F"), "expected-map", "F", ""},
        {case_with("client: {}"), "missing-key", "", "alias"},
        {case_with("client: {alias: " + std::string(65, 'x') + "}"), "alias-too-long", "xxx", ""},
        {case_with("story: {consent: {by: him}}"), "missing-key", "", "date"},
        {case_with("story: {ask: A room}"), "expected-list", "A room", "[A room]"},
        {case_with("summry: x"), "unknown-key", "summry", "summary"},
        {case_with("meeting: {place: hall}"), "unknown-key", "place", ""},
    });
    CHECK(read(case_with("years: 30")).model.years == 30);
    CHECK(read(case_with("client: {alias: " + std::string(64, 'x') + "}"))
              .model.client_alias->size() == 64);
}

TEST_CASE("every fault of a file is reported in one run, in file order") {
    const std::string text =
        "case: Bad\ntitle: T\nas_of: 16.1.2017\ncurrency: EUR\ncomparator: nwe\n"
        "packages:\n  old:\n    title: Old\n    lines:\n"
        "      - {item: A, rate: 56000}\n      - {item: B, rate: 1e3 per day}\n"
        "  new:\n    title: New\n    lins: []\n";
    std::string codes;
    for (const Diagnostic& each : errors_of(text)) {
        codes += fmt::format("{}:{} {}\n", each.place.line, each.place.column, each.code);
    }
    CHECK(codes == "1:7 bad-id\n3:8 date\n5:13 unknown-package\n10:25 unit-missing\n"
                   "11:25 number\n13:5 missing-key\n14:5 unknown-key\n");
}

TEST_CASE("of many faults the first hundred are shown, and the rest are counted by code") {
    std::string lines;
    for (int i = 0; i < 103; ++i) {
        lines += fmt::format("      - {{item: A{}, rate: 5}}\n", i);
    }
    const auto errors = errors_of(
        "case: c\ntitle: T\ncurrency: EUR\ncomparator: a\npackages:\n  a:\n    title: A\n"
        "    lines:\n" +
        lines + "  b: {title: B, lines: [{item: X, rate: 5}, {item: Y, rate: 007 once}]}\n");
    REQUIRE(errors.size() == 102);
    CHECK(errors[99].code == "unit-missing");
    CHECK(errors[100].code == "number");
    CHECK(errors[100].message.starts_with("1 more"));
    CHECK(errors[101].code == "unit-missing");
    CHECK(errors[101].message.starts_with("4 more"));
}

TEST_CASE("a comment that cuts a text is a finding") {
    check_finding(case_with("", "item: Room #4\nrate: 50 per year # a note"), "comment-cuts-text",
                  "#4");
}
