// SPDX-License-Identifier: MIT
// Asserted amounts are compared to the cent, and a failed one names what was calculated, asserted,
// and the difference.
#include "carecost/costing/compare.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using namespace carecost::testing;

namespace {

using Measure = Expectation::Measure;

/// 1000 and 900 a year, of which the municipality pays half, over two years.
std::vector<Diagnostic> failures(const Expectation& expectation) {
    CaseBuilder builder;
    builder.model.years = 2;
    builder.funders({"municipality", "state"}, 0);
    const std::vector<FunderShare> halves{{.funder = 0, .share = number("1/2")},
                                          {.funder = 1, .share = number("1/2")}};
    builder.line(0, {.cost = "1000", .funders = halves});
    builder.line(1, {.cost = "800", .taper = {"1", "9/8"}, .funders = halves});
    builder.model.expectations = {expectation};
    return failed_expectations(builder.model, compare(builder.model));
}

Expectation expected(std::string_view amount, Measure measure, Relation relation = Relation::equal,
                     std::optional<int> year = {}) {
    return {.package = 1,
            .year = year,
            .measure = measure,
            .relation = relation,
            .amount = money(amount),
            .place = {.line = 90, .column = 5},
            .excerpt = "  - {package: new}"};
}

} // namespace

TEST_CASE("an assertion that holds to the cent is silent") {
    CHECK(failures(expected("1700", Measure::cost)).empty());
    CHECK(failures(expected("900", Measure::cost, Relation::equal, 2)).empty());
    CHECK(failures(expected("300", Measure::saving)).empty());
    CHECK(failures(expected("100", Measure::saving, Relation::equal, 2)).empty());
    CHECK(failures(expected("150", Measure::payer_saving)).empty());
    CHECK(failures(expected("50", Measure::payer_saving, Relation::equal, 2)).empty());
}

TEST_CASE("at least and at most include the amount itself") {
    CHECK(failures(expected("300", Measure::saving, Relation::at_least)).empty());
    CHECK(failures(expected("299.99", Measure::saving, Relation::at_least)).empty());
    CHECK(failures(expected("300.01", Measure::saving, Relation::at_least)).size() == 1);
    CHECK(failures(expected("300", Measure::saving, Relation::at_most)).empty());
    CHECK(failures(expected("300.01", Measure::saving, Relation::at_most)).empty());
    CHECK(failures(expected("299.99", Measure::saving, Relation::at_most)).size() == 1);
}

TEST_CASE("a failed assertion names calculated, asserted and difference at its own place") {
    const auto failed = failures(expected("1700.01", Measure::cost));
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].severity == Severity::error);
    CHECK(failed[0].code == "expect");
    CHECK(failed[0].place.line == 90);
    CHECK(failed[0].excerpt == "  - {package: new}");
    CHECK(failed[0].message ==
          "cost of new: calculated 1700.00, asserted = 1700.01, difference -0.01");
    CHECK(failures(expected("60", Measure::payer_saving, Relation::at_least, 2))[0].message ==
          "payer_saving of new in year 2: calculated 50.00, asserted >= 60.00, difference -10.00");
}
