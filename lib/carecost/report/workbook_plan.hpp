// SPDX-License-Identifier: MIT
// What every sheet of a case's workbook looks at: the case for its arithmetic, the board's view for
// its words, and the scenarios with what carecost works out for each. Only report/ includes this.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/board_view.hpp"
#include "carecost/report/phrases.hpp"
#include "carecost/report/spreadsheet.hpp"
#include "carecost/report/workbook_words.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace carecost {

/// A column of inputs, and the figures that come of it.
struct WorkbookScenario {
    std::string title; // no two are alike, in any letter case
    Case model;
    FigureValues values;
    CaseResult result;
};

struct WorkbookPlan {
    const Case& model;
    const BoardView& view;
    Language language = Language::en;
    NumberStyle numbers;
    const WorkbookWords& words;
    std::vector<WorkbookScenario> scenarios; // best, expected, worst, then those of the file
    Schedule schedule;

    static constexpr std::size_t expected = 1; // place among the scenarios
    [[nodiscard]] const WorkbookScenario& now() const { return scenarios.at(expected); }
    /// The alternative that the headline speaks of, as an index in Case::packages.
    [[nodiscard]] std::size_t alternative() const { return view.alternative().index; }
    /// Whether amounts of single funders are told apart.
    [[nodiscard]] bool has_funders() const { return model.funders.size() > 1; }
    /// The funder the headline speaks of; nothing: all.
    [[nodiscard]] std::optional<std::size_t> payer() const {
        return view.outcome == Outcome::payer_saving && has_funders() ? model.payer : std::nullopt;
    }
    [[nodiscard]] Wording wording() const {
        return {.model = model, .words = words_of(language), .numbers = numbers};
    }
    [[nodiscard]] std::string amount_words() const; // "€ a year"
};

/// @param has_scenarios whether the file's own scenarios become columns as well
/// @throws InputError at lines whose figures are too large, or divide by 0, in any scenario
[[nodiscard]] WorkbookPlan workbook_plan(const Case& model, const CaseResult& result,
                                         const BoardView& view, Language language,
                                         const NumberStyle& numbers, bool has_scenarios);

/// A cell whose figure carecost knows as well.
struct CheckedCell {
    std::string label;
    std::string key;       // "total personal", for programs
    std::string reference; // of the workbook's own figure
    CellStyle style;
    std::vector<std::optional<double>> expected; // one for each scenario; nothing: there is none
    double tolerance = 0.005;
    std::string nothing = "\u2013"; // what stands where there is no figure
    std::string heading{};          // a group begins here
};

/// The figure of each scenario.
template <typename Pick>
[[nodiscard]] std::vector<std::optional<double>> in_each_scenario(const WorkbookPlan& plan,
                                                                  Pick pick) {
    std::vector<std::optional<double>> figures;
    for (const WorkbookScenario& scenario : plan.scenarios) {
        const std::optional<Rational> figure = pick(scenario);
        figures.push_back(figure ? std::optional{approximate(*figure)} : std::nullopt);
    }
    return figures;
}

/// The largest of a figure over all scenarios, by magnitude.
template <typename Pick>
[[nodiscard]] Rational largest_in(const WorkbookPlan& plan, Pick pick) {
    Rational largest;
    for (const WorkbookScenario& scenario : plan.scenarios) {
        const Rational figure = pick(scenario);
        largest = std::max(largest, figure.is_negative() ? -figure : figure);
    }
    return largest;
}

} // namespace carecost
