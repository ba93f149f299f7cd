// SPDX-License-Identifier: MIT
// The question carecost exists for: what does each package cost, who pays, what is saved, and at
// which value of each figure would that stop being so.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"

#include <optional>
#include <vector>

namespace carecost {

/// Costs every package and compares each alternative with the comparator.
/// @param outcome what break-even speaks of; default: the payer's saving when a payer is named,
/// else everybody's
/// @throws InputError at the line whose figure is too large to be kept exact
[[nodiscard]] CaseResult compare(const Case& model, std::optional<Outcome> outcome = std::nullopt);

/// The `expect` assertions that do not hold: code "expect", with calculated, asserted and
/// difference.
[[nodiscard]] std::vector<Diagnostic> failed_expectations(const Case& model,
                                                          const CaseResult& result);

} // namespace carecost
