// SPDX-License-Identifier: MIT
// What choosing an alternative saves: for everybody, for each funder, and for the payer once only
// what really stops being paid is counted.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace carecost {

/// Compares one alternative with the comparator; break-even values are left to break_even().
/// @throws RationalOverflow
[[nodiscard]] Comparison compare_package(const Case& model, const Schedule& schedule,
                                         const FigureValues& values,
                                         const std::vector<PackageCost>& packages,
                                         std::size_t alternative);

/// What a package costs the payer in one year, transfers in; everybody when there is no payer.
/// @param year from 1; nothing: over the horizon     @throws RationalOverflow
[[nodiscard]] Money payer_cost(const Case& model, const PackageCost& package,
                               std::optional<int> year = std::nullopt);

} // namespace carecost
