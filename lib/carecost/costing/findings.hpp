// SPDX-License-Identifier: MIT
// What a finance director would ask about a case whose figures are right: findings are no errors,
// but an answer should be at hand.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace carecost {

/// A finding that can be raised, here or by the reader of case files.
struct FindingKind {
    std::string_view code;
    std::string_view meaning; // what it says about the case
    std::string_view advice;  // what to do about it, one line
};

/// Every finding there is, by code.
[[nodiscard]] std::span<const FindingKind> finding_catalogue();

/// The advice of a code of the catalogue.
/// @throws std::out_of_range for any other
[[nodiscard]] std::string_view advice_on(std::string_view code);

/// The findings of a case and its costs, as warnings in the order of the file.
[[nodiscard]] std::vector<Diagnostic> findings(const Case& model, const CaseResult& result);

/// Whether there is any, without the words for it.
[[nodiscard]] bool has_findings(const Case& model, const CaseResult& result);

} // namespace carecost
