// SPDX-License-Identifier: MIT
// The members of "carecost/compare/1", read by an independent reader and compared as a whole.
// What does not exist is null or empty, and never left out.
#include "carecost/report/compare_json.hpp"
#include "support/report_fixture.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace carecost;
using namespace carecost::fixture;
using nlohmann::json;

namespace {

std::string text_of(const Example& example, const std::vector<Diagnostic>& findings = {}) {
    return render_json(compare_json(example.model, example.result, findings), JsonLayout::compact);
}

json read(const Example& example) { return json::parse(text_of(example)); }

std::vector<std::string> names_of(const Example& example) {
    std::vector<std::string> names;
    const auto read = nlohmann::ordered_json::parse(text_of(example));
    for (const auto& member : read.items()) {
        names.push_back(member.key());
    }
    return names;
}

} // namespace

TEST_CASE("the outer members stand in the order of the contract") {
    CHECK(names_of(feather_room()) ==
          std::vector<std::string>{"format", "case", "title", "currency", "years", "conventions",
                                   "comparator", "payer", "packages", "outcome", "comparisons",
                                   "findings"});
}

TEST_CASE("the seed case says what it costs and what is saved") {
    const json seed = read(feather_room());
    CHECK(seed["format"] == "carecost/compare/1");
    CHECK(seed["case"] == "feather-room");
    CHECK(seed["comparator"] == "housing");
    CHECK(seed["payer"] == "municipality");
    CHECK(seed["outcome"] == "payer-saving");
    CHECK(seed["conventions"] == json::parse(R"({
        "decimal": ".",
        "weeks_per_year": {"text": "365/7", "value": 52.142857},
        "days_per_year": {"text": "365", "value": 365.0},
        "rounding": "half-up",
        "discount": {"rate": {"text": "0%", "value": 0.0}, "timing": "start"}})"));
    CHECK(seed["comparisons"] == json::parse(R"([{
        "package": "personal", "saving": 38605.55, "saving_share": 0.689385,
        "by_funder": {"municipality": 38605.55}, "payer_saving": 38605.55,
        "cashable_saving": 38605.55, "break_even_release_share": 0.310615,
        "break_even": [{"parameter": "place_price", "value": 17394.45, "now": 56000.00},
                       {"parameter": "home_hours", "value": 20.68, "now": 3.00},
                       {"parameter": "nights_back", "value": 251.63, "now": 0.00}],
        "first_year_saving": 38605.55, "steady_year_saving": 38605.55}])"));
    CHECK(seed["packages"]["housing"] == json::parse(R"({
        "title": "Assisted housing",
        "cost": {"total": 56000.0, "by_year": [56000.0], "one_off": 0.0, "recurring": 56000.0,
                 "present_value": 56000.0, "annual_equivalent": 56000.0},
        "by_funder": {"municipality": 56000.0}, "unpaid": {"hours": 0.0, "value": 0.0},
        "support_hours": null, "cost_per_support_hour": null,
        "needs": {"met": ["company"], "unmet": ["sink", "path-to-work"]},
        "lines": [{"id": "line-1", "item": "Place in assisted housing", "kind": "paid",
                   "cost": 56000.0, "by_year": [56000.0], "by_funder": {"municipality": 56000.0},
                   "source": null}]})"));
    CHECK(seed["findings"] == json::array());
}

TEST_CASE("money keeps two decimals and shares six, digit for digit") {
    const std::string text = text_of(feather_room());
    CHECK(text.find(R"("total":56000.00,"by_year":[56000.00])") != std::string::npos);
    CHECK(text.find(R"("saving_share":0.689385)") != std::string::npos);
    CHECK(text.find(R"("hours":0.00)") != std::string::npos);
}

TEST_CASE("without a payer, without funders and at a zero comparator members are null or empty") {
    const json none = read(example_of(
        "Nothing",
        {{.id = "a", .title = "Doing nothing", .lines = {{.item = "Nothing", .cents = {0}}}},
         {.id = "b", .title = "B", .lines = {{.item = "Visit", .cents = {10000}}}}},
        {}));
    CHECK(none["payer"].is_null());
    CHECK(none["outcome"] == "saving");
    CHECK(none["packages"]["b"]["by_funder"] == json::object());
    CHECK(none["packages"]["b"]["lines"][0]["by_funder"] == json::object());
    const json comparison = none["comparisons"][0];
    CHECK(comparison["saving"] == -100.0);
    CHECK(comparison["saving_share"].is_null());
    CHECK(comparison["payer_saving"].is_null());
    CHECK(comparison["break_even_release_share"].is_null());
    CHECK(comparison["break_even"] == json::array());
}

TEST_CASE("a transfer stands in both columns, and unpaid care has a value") {
    Example example = example_of(
        "Fees",
        {{.id = "unit", .title = "Unit", .lines = {{.item = "Place", .cents = {10000}}}},
         {.id = "home",
          .title = "Home",
          .lines = {{.item = "Fee",
                     .cents = {500},
                     .funder = 1,
                     .kind = LineKind::transfer,
                     .receiver = 0},
                    {.item = "Family", .cents = {800}, .funder = 1, .kind = LineKind::unpaid}}}},
        {{.id = "town", .title = "Town", .place = {}},
         {.id = "family", .title = "Family", .place = {}}});
    example.model.packages[1].lines[0].source =
        Source{.reference = "tariff 2016", .type = SourceType::register_, .date = {}, .place = {}};
    const json lines = read(example)["packages"]["home"]["lines"];
    CHECK(lines[0] == json::parse(R"({"id": "line-1", "item": "Fee", "kind": "transfer",
        "cost": 0.0, "by_year": [0.0], "by_funder": {"family": 5.0, "town": -5.0},
        "source": {"ref": "tariff 2016", "type": "register", "date": null}})"));
    CHECK(lines[1] == json::parse(R"({"id": "line-2", "item": "Family", "kind": "unpaid",
        "cost": 0.0, "value": 8.0, "by_year": [0.0], "by_funder": {"family": 0.0},
        "source": null})"));
}

TEST_CASE("hours of support and findings are written where there are any") {
    Example example = feather_room();
    example.result.packages[1].support_hours = SupportHours{.low = 72, .value = 99, .high = 126};
    example.result.packages[1].cost_per_support_hour = cents(3636);
    const Diagnostic finding{.severity = Severity::warning,
                             .code = "no-source",
                             .place = {.file = "a.yaml", .line = 7, .column = 9},
                             .message = "no source",
                             .remedy = {},
                             .excerpt = {}};
    const json found = json::parse(text_of(example, {finding}));
    CHECK(found["packages"]["personal"]["support_hours"] ==
          json::parse(R"({"low": 72.0, "value": 99.0, "high": 126.0})"));
    CHECK(found["packages"]["personal"]["cost_per_support_hour"] == 36.36);
    CHECK(found["findings"] == json::parse(R"([{"code": "no-source", "file": "a.yaml", "line": 7,
                                                "column": 9, "message": "no source"}])"));
}

TEST_CASE("a break-even value has the decimals of its kind, or is null") {
    Example example = feather_room();
    add_figure(example, "travel", FigureKind::share, Rational::fraction(8, 100), 0, 1,
               Rational::fraction(1, 3));
    add_figure(example, "km_price", FigureKind::money, Rational::fraction(4567, 10000), 0, 1,
               std::nullopt);
    const std::string text = text_of(example);
    CHECK(text.find(R"({"parameter":"travel","value":0.333333,"now":0.080000})") !=
          std::string::npos);
    CHECK(text.find(R"({"parameter":"km_price","value":null,"now":0.4567})") != std::string::npos);
}
