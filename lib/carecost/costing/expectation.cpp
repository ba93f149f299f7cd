// SPDX-License-Identifier: MIT
// Checks the amounts that a case's author asserts, to the cent.
// A failed one names what was calculated, what was asserted, and the difference.
#include "carecost/costing/compare.hpp"
#include "carecost/costing/comparison.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace carecost {
namespace {

Money total_cost(const PackageCost& package, const std::optional<int>& year) {
    return year ? package.by_year.at(static_cast<std::size_t>(*year - 1)) : package.total;
}

Money calculated(const Case& model, const CaseResult& result, const Expectation& expectation) {
    const PackageCost& package = result.packages.at(expectation.package);
    const PackageCost& comparator = result.packages.at(model.comparator);
    switch (expectation.measure) {
    case Expectation::Measure::cost:
        break;
    case Expectation::Measure::saving:
        return total_cost(comparator, expectation.year) - total_cost(package, expectation.year);
    case Expectation::Measure::payer_saving:
        return payer_cost(model, comparator, expectation.year) -
               payer_cost(model, package, expectation.year);
    }
    return total_cost(package, expectation.year);
}

bool holds(const Money& amount, Relation relation, const Money& asserted) {
    switch (relation) {
    case Relation::at_least:
        return amount >= asserted;
    case Relation::at_most:
        return amount <= asserted;
    case Relation::equal:
        break;
    }
    return amount == asserted;
}

std::string_view sign_of(Relation relation) {
    switch (relation) {
    case Relation::at_least:
        return ">=";
    case Relation::at_most:
        return "<=";
    case Relation::equal:
        break;
    }
    return "=";
}

std::string_view words_of(Expectation::Measure measure) {
    switch (measure) {
    case Expectation::Measure::saving:
        return "saving";
    case Expectation::Measure::payer_saving:
        return "payer_saving";
    case Expectation::Measure::cost:
        break;
    }
    return "cost";
}

Diagnostic failure(const Case& model, const Expectation& expectation, const Money& amount) {
    const std::string year =
        expectation.year ? fmt::format(" in year {}", *expectation.year) : std::string{};
    return {.code = "expect",
            .place = model.in_file(expectation.place),
            .message = fmt::format("{} of {}{}: calculated {}, asserted {} {}, difference {}",
                                   words_of(expectation.measure),
                                   model.packages.at(expectation.package).id, year, to_text(amount),
                                   sign_of(expectation.relation), to_text(expectation.amount),
                                   to_text(amount - expectation.amount)),
            .remedy = "correct the figures, or the assertion",
            .excerpt = expectation.excerpt};
}

} // namespace

std::vector<Diagnostic> failed_expectations(const Case& model, const CaseResult& result) {
    std::vector<Diagnostic> failures;
    for (const Expectation& expectation : model.expectations) {
        const Money amount = calculated(model, result, expectation);
        if (!holds(amount, expectation.relation, expectation.amount)) {
            failures.push_back(failure(model, expectation, amount));
        }
    }
    return failures;
}

} // namespace carecost
