// SPDX-License-Identifier: MIT
// Best and worst are the ends that help and hurt the saving of the headline; a range that does not
// move it is judged by the next alternative, and in the end by what all funders save.
#include "carecost/report/workbook_plan.hpp"

#include "carecost/base/text.hpp"
#include "carecost/costing/compare.hpp"
#include "carecost/uncertainty/distribution.hpp"
#include "carecost/uncertainty/one_way.hpp"
#include "carecost/uncertainty/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace carecost {
namespace {

/// The savings that decide which end of a range is better, the first that hangs on it.
std::vector<Program> savings_of(const WorkbookPlan& plan, const FigureValues& values) {
    std::vector<Program> savings;
    for (const Outcome outcome : {plan.view.outcome, Outcome::saving}) {
        for (const BoardComparison& each : plan.view.comparisons) {
            const std::size_t package = plan.view.packages.at(each.package).index;
            savings.push_back(compile_saving(plan.model, plan.schedule, values, package, outcome));
        }
    }
    return savings;
}

struct BothEnds {
    std::vector<Setting> best;
    std::vector<Setting> worst;
};

BothEnds ends_of(const WorkbookPlan& plan, const FigureValues& values) {
    BothEnds ends;
    std::set<FigureId> settled;
    for (const Program& saving : savings_of(plan, values)) {
        const EndValues found = end_values(plan.model, saving, values);
        for (const FigureId figure : figures_of(saving)) {
            if (settled.insert(figure).second) {
                ends.best.push_back({figure, Estimate{.value = found.best.at(figure.index)}});
                ends.worst.push_back({figure, Estimate{.value = found.worst.at(figure.index)}});
            }
        }
    }
    return ends;
}

/// The same list with estimates that keep nothing but their value.
std::vector<Setting> values_only(std::vector<Setting> settings) {
    for (Setting& setting : settings) {
        setting.estimate = Estimate{.value = setting.estimate.value};
    }
    return settings;
}

void add_scenario(WorkbookPlan& plan, const std::string& title, const std::string& other_title,
                  const std::vector<Setting>& settings) {
    const auto is_taken = [&plan](const std::string& wanted) {
        return std::any_of(plan.scenarios.begin(), plan.scenarios.end(),
                           [&](const WorkbookScenario& each) {
                               return ascii_lower(each.title) == ascii_lower(wanted);
                           });
    };
    constexpr std::size_t longest = 80; // of a word to choose from a list
    std::string name{first_characters(title, longest)};
    for (int number = 2; is_taken(name); ++number) {
        name = fmt::format("{} ({}{})", first_characters(title, longest), other_title,
                           number > 2 ? fmt::format(" {}", number) : "");
    }
    Case model = with_settings(plan.model, settings);
    FigureValues values = figure_values(model);
    CaseResult result = compare(model, plan.view.outcome);
    plan.scenarios.push_back({.title = std::move(name),
                              .model = std::move(model),
                              .values = std::move(values),
                              .result = std::move(result)});
}

/// A board sees the id of a scenario, which is no free text.
std::string title_of(const WorkbookPlan& plan, const Scenario& scenario) {
    std::string words = plan.view.team && !scenario.title.empty() ? scenario.title : scenario.id;
    if (!plan.view.team) {
        std::replace(words.begin(), words.end(), '-', ' ');
    }
    return words;
}

} // namespace

std::string WorkbookPlan::amount_words() const {
    const std::string currency = currency_sign(model.currency, numbers);
    const Words& common = words_of(language);
    return model.years == 1 ? filled(common.amount_per_year, fmt::arg("currency", currency))
                            : filled(common.amount_over_years, fmt::arg("currency", currency),
                                     fmt::arg("years", model.years));
}

WorkbookPlan workbook_plan(const Case& model, const CaseResult& result, const BoardView& view,
                           Language language, const NumberStyle& numbers, bool has_scenarios) {
    WorkbookPlan plan{.model = model,
                      .view = view,
                      .language = language,
                      .numbers = numbers,
                      .words = workbook_words(language),
                      .scenarios = {},
                      .schedule = schedule_case(model)};
    const BothEnds ends = ends_of(plan, figure_values(model));
    add_scenario(plan, std::string(plan.words.best), "", ends.best);
    plan.scenarios.push_back({.title = std::string(plan.words.expected),
                              .model = model,
                              .values = figure_values(model),
                              .result = result});
    add_scenario(plan, std::string(plan.words.worst), "", ends.worst);
    constexpr std::size_t most_scenarios = 200; // a list that nobody would choose from
    for (const Scenario& scenario : model.scenarios) {
        if (has_scenarios && model.scenarios.size() <= most_scenarios) {
            add_scenario(plan, title_of(plan, scenario), scenario.id,
                         values_only(scenario.settings));
        }
    }
    return plan;
}

} // namespace carecost
