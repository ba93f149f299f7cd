// SPDX-License-Identifier: MIT
// What in a case could tell who the client is, for `check --privacy`: guesses that a person has to
// judge, and so findings that are only raised when asked for.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/model/case.hpp"

#include <span>
#include <vector>

namespace carecost {

/// From this many cases on, a service is rare where fewer than this many cases hold it.
inline constexpr std::size_t rare_below = 5;

/// Names, addresses and days in texts; days on lines, invoices, contracts and consent; and services
/// that are rare. Rare among `cases` when there are at least `rare_below` of them; of fewer cases,
/// where nothing can be counted, what is bought once for this person counts as rare.
/// @return warnings, case by case, each case's in the order of its file
[[nodiscard]] std::vector<Diagnostic> privacy_findings(std::span<const Case* const> cases);

} // namespace carecost
