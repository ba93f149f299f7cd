// SPDX-License-Identifier: MIT
// The comparison of a case for other programs: the members of "carecost/compare/1", and a table
// with one row for each package, line, year and funder.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/json.hpp"

#include <vector>

namespace carecost {

/// @param findings the warnings of this case
[[nodiscard]] Json compare_json(const Case& model, const CaseResult& result,
                                const std::vector<Diagnostic>& findings);

/// For render_csv. Column `row` tells line rows from totals (package, saving); in a total an empty
/// year means all years and an empty funder all funders.
[[nodiscard]] Table compare_table(const Case& model, const CaseResult& result);

} // namespace carecost
