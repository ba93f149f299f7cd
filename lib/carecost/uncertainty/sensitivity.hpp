// SPDX-License-Identifier: MIT
// Which figure moves the answer most, where it flips, and how likely a saving is: everything the
// command `sensitivity` shows, with the names its JSON has.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/uncertainty/one_way.hpp"
#include "carecost/uncertainty/simulation.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// Two ranges for a grid, with at least 2 values a side.
struct TwoWayRequest {
    FigureId row{};
    FigureId column{};
    int steps = 5;
};

struct SensitivitySettings {
    std::optional<std::size_t> package{}; // nothing: the first alternative
    std::optional<Outcome> outcome{};     // nothing: the payer's when there is one
    std::optional<TwoWayRequest> two_way{};
    SimulationSettings simulation{};
};

struct Sensitivity {
    std::size_t package = 0;
    std::size_t comparator = 0;
    Outcome outcome = Outcome::saving;
    Money base_saving{}; // unrounded inside, so it may differ from `compare` by cents
    std::vector<OneWay> one_way{};
    AllTogether all_together{};
    std::vector<BreakEven> thresholds{}; // every assumption and range that moves the saving
    std::vector<std::string> figures_without_range{}; // that count for the saving, in file order
    std::optional<TwoWay> two_way{};
    std::optional<Simulation> simulation{}; // nothing without ranges
    std::vector<Diagnostic> findings{};     // distributions that were cut off
};

/// @throws InputError at the lines whose figures are too large, or divide by 0
[[nodiscard]] Sensitivity analyse(const Case& model, const SensitivitySettings& settings);

/// The figure of that name if it has a range.
[[nodiscard]] std::optional<FigureId> ranged_figure(const Case& model, std::string_view name);

/// Names of all figures with a range, in the order of the file.
[[nodiscard]] std::vector<std::string> ranged_figures(const Case& model);

} // namespace carecost
