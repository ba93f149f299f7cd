// SPDX-License-Identifier: MIT
// Adds up the lines of a package: by year, by funder, at present value, per hour of support.
// Every sum is of rounded line-years, so it is exact whichever way a table is added.
#pragma once

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <vector>

namespace carecost {

/// Costs every package of a case with a set of figures.
/// @throws InputError at each line whose figures are too large, or divide by 0
[[nodiscard]] std::vector<PackageCost> cost_packages(const Case& model, const Schedule& schedule,
                                                     const FigureValues& values);

} // namespace carecost
