// SPDX-License-Identifier: MIT
// Quantile tables of a case's figures. Laying one down costs as much as drawing tens of thousands
// of numbers from it, so whoever draws from the same distributions again takes the tables there
// are.
#pragma once

#include "carecost/model/case.hpp"
#include "carecost/uncertainty/distribution.hpp"
#include "carecost/uncertainty/quantile_table.hpp"

#include <memory>
#include <vector>

namespace carecost {

struct SharedTable {
    FigureDistribution distribution{};
    std::shared_ptr<const QuantileTable> table;
};

/// @param known tables that are there: those of an equal distribution are taken
/// @return as `figures`
[[nodiscard]] std::vector<SharedTable> tables_of(const Case& model,
                                                 const std::vector<FigureId>& figures,
                                                 const std::vector<SharedTable>& known,
                                                 unsigned threads);

} // namespace carecost
