// SPDX-License-Identifier: MIT
// Errors and findings for other programs: the list that many outputs carry, and the whole of
// "carecost/check/1".
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/report/json.hpp"

#include <string>
#include <vector>

namespace carecost {

/// A list of {"code","file","line","column","message"}; the message ends with the remedy where
/// there is one. Line and column are 0 where the fault belongs to the whole file.
[[nodiscard]] Json diagnostics_json(const std::vector<Diagnostic>& diagnostics);

/// @param files the files looked at, as named on the command line
[[nodiscard]] Json check_json(const std::vector<std::string>& files,
                              const std::vector<Diagnostic>& errors,
                              const std::vector<Diagnostic>& findings);

} // namespace carecost
