// SPDX-License-Identifier: MIT
// The simulation of a row: the draws of `sensitivity`, without what a row does not show.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"
#include "carecost/uncertainty/shared_tables.hpp"

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

/// The tables of the ranges of a case, for all of its scenarios that leave them as they are.
[[nodiscard]] std::vector<SharedTable> tables_of_ranges(const Case& model);

/// @param settings at least one draw
/// @param tables   those that are there already
/// @throws InputError at the lines whose figures are too large, or divide by 0
[[nodiscard]] DrawnRows draw_rows(const Case& model, const Schedule& schedule, Outcome outcome,
                                  const DrawSettings& settings,
                                  const std::vector<SharedTable>& tables = {});

} // namespace carecost
