// SPDX-License-Identifier: MIT
// The comparison of a case for other programs: the members of "carecost/compare/1".
// Ids from the file are keys, money has two decimals, shares are fractions with six.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/json.hpp"

#include <vector>

namespace carecost {

/// @param findings the warnings of this case
[[nodiscard]] Json compare_json(const Case& model, const CaseResult& result,
                                const std::vector<Diagnostic>& findings);

} // namespace carecost
