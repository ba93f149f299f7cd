// SPDX-License-Identifier: MIT
// Scenarios that differ in the same few figures: the rows of a table, or the points of a grid.
#pragma once

#include "carecost/batching/case_rows.hpp"
#include "carecost/batching/compiled_case.hpp"

#include <string>
#include <vector>

namespace carecost {

/// One scenario: what each column brings.
struct Point {
    std::string name;
    std::vector<SmallQuotient> values{}; // of all columns …
    std::vector<Estimate> estimates{};   // … or these, where one has a range or is too long
};

/// A point of figures that may have ranges or many digits.
[[nodiscard]] Point point_of(std::string name, std::vector<Estimate> estimates);

/// A case made ready for many points.
class PointCosting {
  public:
    /// @param costing outlives this     @param columns no two are the same
    PointCosting(const CaseCosting& costing, std::vector<FigureId> columns);

    /// @throws InputError at the lines whose figures are too large, or divide by 0
    [[nodiscard]] ScenarioRows rows(Point point) const;

  private:
    const CaseCosting& costing_;
    std::vector<FigureId> columns_;
    CompiledCase compiled_;
};

} // namespace carecost
