// SPDX-License-Identifier: MIT
// Works out the rows of a case: its structure is built once, and every scenario only brings other
// figures.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/batching/chosen_scenarios.hpp"
#include "carecost/batching/drawn_rows.hpp"
#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <optional>
#include <vector>

namespace carecost {

/// What is wanted beside the rows.
struct RowSettings {
    std::optional<Outcome> outcome{}; // what draws speak of; nothing: the headline
    bool has_totals = false;          // fill in ScenarioRows::packages
    DrawSettings draws{};
};

/// The figures of a case with some replaced. A replaced field of a line no longer follows its
/// assumption.
[[nodiscard]] FigureValues values_with(const Case& model, FigureValues values,
                                       const std::vector<Setting>& settings);

/// A case made ready for many scenarios.
class CaseCosting {
  public:
    /// @param model outlives this
    /// @throws InputError at the lines whose figures are too large, or divide by 0
    CaseCosting(const Case& model, const RowSettings& settings);

    /// The costs of all packages as the case stands, without comparisons.
    [[nodiscard]] const CaseResult& as_it_stands() const { return as_it_stands_; }

    /// @throws InputError as the constructor
    [[nodiscard]] ScenarioRows rows(const NamedSettings& scenario) const;

    [[nodiscard]] const Case& model() const { return model_; }
    [[nodiscard]] const Schedule& schedule() const { return schedule_; }
    [[nodiscard]] const FigureValues& values() const { return values_; }
    [[nodiscard]] const RowSettings& settings() const { return settings_; }

  private:
    [[nodiscard]] ScenarioRows rows_of(const std::string& name, const FigureValues& values,
                                       const std::vector<PackageCost>& packages) const;
    void add_draws(ScenarioRows& rows, const std::vector<Setting>& settings) const;

    const Case& model_;
    RowSettings settings_;
    Schedule schedule_;
    FigureValues values_;
    CaseResult as_it_stands_;
    std::vector<SharedTable> tables_; // what draws begin with; empty without them
};

} // namespace carecost
