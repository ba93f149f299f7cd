// SPDX-License-Identifier: MIT
// Compiles the case once and asks it every question of the command.
// Each answer is worked out in a file of its own.
#include "carecost/uncertainty/sensitivity.hpp"

#include "carecost/costing/break_even.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/uncertainty/distribution.hpp"

#include <algorithm>
#include <set>

namespace carecost {
namespace {

std::vector<std::string> without_range(const Case& model, std::size_t package, Outcome outcome) {
    std::set<FigureId> found;
    for (const std::size_t each : {model.comparator, package}) {
        const std::vector<FigureId> figures = certain_figures(model, each, outcome);
        found.insert(figures.begin(), figures.end());
    }
    std::vector<std::string> names;
    names.reserve(found.size());
    for (const FigureId figure : found) {
        names.push_back(model.name_of(figure));
    }
    return names;
}

std::vector<Diagnostic> cut_findings(const Case& model, const Program& saving) {
    std::vector<Diagnostic> findings;
    for (const FigureId id : figures_of(saving)) {
        const Figure& figure = model.figures[id.index];
        if (auto finding = cut_finding(model, figure, distribution_of(figure))) {
            findings.push_back(*std::move(finding));
        }
    }
    return findings;
}

} // namespace

Sensitivity analyse(const Case& model, const SensitivitySettings& settings) {
    const std::size_t package = settings.package.value_or(model.alternatives().front());
    const Outcome outcome =
        model.payer ? settings.outcome.value_or(Outcome::payer_saving) : Outcome::saving;
    const Schedule schedule = schedule_case(model);
    const FigureValues values = figure_values(model);
    const Program saving = compile_saving(model, schedule, values, package, outcome);
    Sensitivity result{.package = package, .comparator = model.comparator, .outcome = outcome};
    try {
        result.base_saving = round_to_cent(evaluate(saving, values), model.conventions.rounding);
        result.thresholds = break_even(model, schedule, values, package, outcome);
        result.one_way = one_way(model, saving, values, result.thresholds);
        result.all_together = all_together(model, saving, values);
        if (const auto& grid = settings.two_way) {
            result.two_way = two_way(model, saving, values, grid->row, grid->column, grid->steps);
        }
    } catch (const RationalOverflow&) {
        throw InputError{too_large(model, model.packages.at(package))};
    }
    result.figures_without_range = without_range(model, package, outcome);
    result.simulation = simulate(model, schedule, package, outcome, settings.simulation);
    result.findings = cut_findings(model, saving);
    return result;
}

std::optional<FigureId> ranged_figure(const Case& model, std::string_view name) {
    const auto found = model.figure_named(name);
    const Figure* figure = found ? &model.figures[found->index] : nullptr;
    const bool has_range = figure != nullptr && !figure->refers_to && varies(figure->estimate);
    return has_range ? found : std::nullopt;
}

std::vector<std::string> ranged_figures(const Case& model) {
    std::vector<std::string> names;
    for (const Figure& figure : model.figures) {
        if (!figure.refers_to && varies(figure.estimate)) {
            names.push_back(model.name_of(figure));
        }
    }
    return names;
}

} // namespace carecost
