// SPDX-License-Identifier: MIT
// A scenario's rows are the comparisons that `compare` makes, without what a row does not show.
// Amounts are rounded where costing rounds them and nowhere else.
#include "carecost/batching/case_rows.hpp"

#include "carecost/costing/comparison.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/costing/package_cost.hpp"

#include <utility>

namespace carecost {
namespace {

constexpr int million = 1'000'000;

BatchRow row_of(const Case& model, const std::vector<PackageCost>& packages,
                const Comparison& comparison) {
    return {.package = comparison.package,
            .cost = packages.at(comparison.package).total,
            .comparator_cost = packages.at(model.comparator).total,
            .saving = comparison.saving,
            .share_millionths =
                comparison.saving_share
                    ? std::optional{round_to_whole(*comparison.saving_share * million)}
                    : std::nullopt,
            .payer_saving = comparison.payer_saving,
            .cashable_saving = comparison.cashable_saving};
}

} // namespace

FigureValues values_with(const Case& model, FigureValues values,
                         const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        if (!model.figures.at(setting.figure.index).refers_to) {
            values = with_value(model, std::move(values), setting.figure, setting.estimate.value);
        }
    }
    for (const Setting& setting : settings) {
        values.at(setting.figure.index) = setting.estimate.value;
    }
    return values;
}

CaseCosting::CaseCosting(const Case& model, const RowSettings& settings)
    : model_(model), settings_(settings), schedule_(schedule_case(model)),
      values_(figure_values(model)), as_it_stands_{.packages =
                                                       cost_packages(model, schedule_, values_)},
      tables_(settings.draws.draws > 0 ? tables_of_ranges(model) : std::vector<SharedTable>{}) {}

ScenarioRows CaseCosting::rows(const NamedSettings& scenario) const {
    if (scenario.settings.empty()) {
        ScenarioRows result = rows_of(scenario.name, values_, as_it_stands_.packages);
        add_draws(result, {});
        return result;
    }
    const FigureValues values = values_with(model_, values_, scenario.settings);
    ScenarioRows result = rows_of(scenario.name, values, cost_packages(model_, schedule_, values));
    add_draws(result, scenario.settings);
    return result;
}

ScenarioRows CaseCosting::rows_of(const std::string& name, const FigureValues& values,
                                  const std::vector<PackageCost>& packages) const {
    ScenarioRows result{.name = name};
    for (const std::size_t alternative : model_.alternatives()) {
        try {
            result.rows.push_back(
                row_of(model_, packages,
                       compare_package(model_, schedule_, values, packages, alternative)));
        } catch (const RationalOverflow&) {
            throw InputError{too_large(model_, model_.packages[alternative])};
        }
    }
    if (settings_.has_totals) {
        for (const PackageCost& package : packages) {
            result.packages.push_back({.cost = package.total, .by_funder = package.by_funder});
        }
    }
    return result;
}

void CaseCosting::add_draws(ScenarioRows& rows, const std::vector<Setting>& settings) const {
    if (settings_.draws.draws == 0) {
        return;
    }
    const Outcome outcome =
        model_.payer ? settings_.outcome.value_or(Outcome::payer_saving) : Outcome::saving;
    DrawnRows drawn = settings.empty()
                          ? draw_rows(model_, schedule_, outcome, settings_.draws, tables_)
                          : draw_rows(with_settings(model_, settings), schedule_, outcome,
                                      settings_.draws, tables_);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        rows.rows[i].drawn = drawn.savings.at(i);
    }
    for (std::size_t i = 0; i < drawn.cents.size() && i < rows.packages.size(); ++i) {
        rows.packages[i].drawn_cents = std::move(drawn.cents[i]);
    }
}

} // namespace carecost
