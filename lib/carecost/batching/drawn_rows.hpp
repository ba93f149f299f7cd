// SPDX-License-Identifier: MIT
// The simulation of a row: the draws of `sensitivity`, without what a row does not show.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace carecost {

struct DrawSettings {
    std::size_t draws = 0; // 0: none; at most most_draws
    std::uint64_t seed = 1;
    bool has_totals = false; // every package's cents in every draw are wanted too
};

struct DrawnRows {
    /// As Case::alternatives(); nothing where no range moves the saving.
    std::vector<std::optional<DrawnSaving>> savings{};
    /// As Case::packages, by draw: the cost over all funders, rounded to the cent; empty unless
    /// wanted.
    std::vector<std::vector<std::int64_t>> cents{};
};

/// @param settings at least one draw
/// @throws InputError at the lines whose figures are too large, or divide by 0
[[nodiscard]] DrawnRows draw_rows(const Case& model, const Schedule& schedule, Outcome outcome,
                                  const DrawSettings& settings);

} // namespace carecost
