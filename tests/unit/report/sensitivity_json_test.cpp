// SPDX-License-Identifier: MIT
// The members of "carecost/sensitivity/1", read by an independent reader and compared as a whole,
// and the tornado as rows.
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/sensitivity_json.hpp"
#include "carecost/report/sensitivity_table.hpp"
#include "support/sensitivity_fixture.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace carecost;
using namespace carecost::fixture;
using nlohmann::ordered_json;

namespace {

std::string text_of(const Analysis& analysis, std::optional<Rational> required = {}) {
    return render_json(sensitivity_json(analysis.model, analysis.result, required),
                       JsonLayout::compact);
}

std::vector<std::string> names_of(const ordered_json& object) {
    std::vector<std::string> names;
    for (const auto& member : object.items()) {
        names.push_back(member.key());
    }
    return names;
}

} // namespace

TEST_CASE("the members stand in the order of the contract") {
    Analysis analysis = forty_visits();
    analysis.result.simulation = thousand_draws();
    const auto read = ordered_json::parse(text_of(analysis));
    CHECK(names_of(read) == std::vector<std::string>{"format", "case", "package", "comparator",
                                                     "outcome", "base_saving", "one_way", "two_way",
                                                     "simulation"});
    CHECK(names_of(read["one_way"][0]) ==
          std::vector<std::string>{"parameter", "low", "high", "saving_at_low", "saving_at_high",
                                   "swing", "break_even"});
    CHECK(names_of(read["simulation"]) ==
          std::vector<std::string>{"draws", "seed", "mean", "standard_error", "sd", "p2_5", "p5",
                                   "p50", "p95", "p97_5", "probability_of_saving",
                                   "expected_value_of_perfect_information", "by_parameter"});
}

TEST_CASE("without ranges one_way is empty, and simulation and two_way are null") {
    Analysis analysis = forty_visits();
    analysis.result.one_way.clear();
    CHECK(text_of(analysis) ==
          R"({"format":"carecost/sensitivity/1","case":"example","package":"home",)"
          R"("comparator":"unit","outcome":"payer-saving","base_saving":600.00,)"
          R"("one_way":[],"two_way":null,"simulation":null})"
          "\n");
}

TEST_CASE("money has two decimals, shares have six, and no break-even is null") {
    const std::string text = text_of(forty_visits());
    CHECK(text.find(R"({"parameter":"rate","low":5.00,"high":30.00,"saving_at_low":800.00,)"
                    R"("saving_at_high":-200.00,"swing":1000.00,"break_even":25.00})") !=
          std::string::npos);
    CHECK(text.find(R"({"parameter":"vat","low":0.000000,"high":0.250000,"saving_at_low":600.00,)"
                    R"("saving_at_high":500.00,"swing":100.00,"break_even":null})") !=
          std::string::npos);
}

TEST_CASE("a simulation is rounded only here, and a seed keeps all its digits") {
    Analysis analysis = forty_visits();
    analysis.result.simulation = thousand_draws();
    analysis.result.simulation->seed = 18446744073709551615U;
    const std::string text = text_of(analysis);
    CHECK(text.find(R"("draws":1000,"seed":18446744073709551615,"mean":512.35,)"
                    R"("standard_error":4.50,"sd":142.30,"p2_5":-100.01,"p5":-50.00,)"
                    R"("p50":520.00,"p95":700.00,"p97_5":750.00,)"
                    R"("probability_of_saving":0.937500,)"
                    R"("expected_value_of_perfect_information":3.21,)"
                    R"("by_parameter":[{"parameter":"rate","rank_correlation":-0.990000,)"
                    R"("share_of_variance":0.980000})") != std::string::npos);
    CHECK(text_of(analysis, Rational{500})
              .find(R"("required":500.00,"probability_of_required_saving":0.500000)") !=
          std::string::npos);
}

TEST_CASE("a single draw has no standard error") {
    Analysis analysis = forty_visits();
    analysis.result.simulation = thousand_draws();
    analysis.result.simulation->standard_error.reset();
    analysis.result.simulation->sd.reset();
    CHECK(text_of(analysis).find(R"("standard_error":null,"sd":null)") != std::string::npos);
}

TEST_CASE("a grid has its values at the sides and savings by row") {
    Analysis analysis = forty_visits();
    analysis.result.two_way =
        TwoWay{.row_parameter = "rate",
               .column_parameter = "vat",
               .row_values = {5, 30},
               .column_values = {0, Rational::fraction(1, 4)},
               .savings = {{cents(80000), cents(75000)}, {cents(-20000), cents(-50000)}}};
    CHECK(ordered_json::parse(text_of(analysis))["two_way"] == ordered_json::parse(R"({
        "row": "rate", "column": "vat", "row_values": [5.0, 30.0], "column_values": [0.0, 0.25],
        "savings": [[800.0, 750.0], [-200.0, -500.0]]})"));
}

TEST_CASE("the tornado is a table for spreadsheets") {
    const Analysis analysis = forty_visits();
    CHECK(render_csv(sensitivity_table(analysis.model, analysis.result)) ==
          "case,package,outcome,currency,parameter,low,high,base_saving,saving_at_low,"
          "saving_at_high,swing,break_even\n"
          "example,home,payer-saving,EUR,rate,5.00,30.00,600.00,800.00,-200.00,1000.00,25.00\n"
          "example,home,payer-saving,EUR,vat,0.000000,0.250000,600.00,600.00,500.00,100.00,\n");
}
