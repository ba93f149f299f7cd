// SPDX-License-Identifier: MIT
// The comparison of a case as rows for a spreadsheet: one for each package, line, year and funder,
// and total rows that say so in the column `row`.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/document.hpp"

namespace carecost {

/// For render_csv. Column `row` tells lines from totals (line, package, saving). In a total an
/// empty year means all years and an empty funder all funders. Unpaid care has amount 0.00; its
/// value and hours stand in columns of their own.
[[nodiscard]] Table compare_table(const Case& model, const CaseResult& result);

} // namespace carecost
