// SPDX-License-Identifier: MIT
// Runs the whole way from a case to its comparisons.
// Each step is a file of its own; this one only puts them in order.
#include "carecost/costing/compare.hpp"

#include "carecost/costing/break_even.hpp"
#include "carecost/costing/comparison.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/costing/package_cost.hpp"

#include <utility>

namespace carecost {

CaseResult compare(const Case& model, std::optional<Outcome> outcome) {
    const Schedule schedule = schedule_case(model);
    const FigureValues values = figure_values(model);
    const Outcome wanted = model.payer ? outcome.value_or(Outcome::payer_saving) : Outcome::saving;
    CaseResult result{
        .packages = cost_packages(model, schedule, values), .comparisons = {}, .outcome = wanted};
    for (const std::size_t alternative : model.alternatives()) {
        try {
            Comparison comparison =
                compare_package(model, schedule, values, result.packages, alternative);
            comparison.break_even = break_even(model, schedule, values, alternative, wanted);
            result.comparisons.push_back(std::move(comparison));
        } catch (const RationalOverflow&) {
            throw InputError{too_large(model, model.packages[alternative])};
        }
    }
    return result;
}

} // namespace carecost
