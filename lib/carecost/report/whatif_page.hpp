// SPDX-License-Identifier: MIT
// The page for the meeting itself: one HTML file with a slider for each doubtful figure, which
// needs no network and shows the expected figures where scripts are off.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/board_view.hpp"

#include <string>

namespace carecost {

struct WhatIfOptions {
    BoardOptions board;
    std::string command_line{}; // --scenario and --set as given, for the reader who checks a figure
    std::string fingerprint{};  // of the case file, short; may be empty
};

/// @param result of this very `model`, as `compare` worked it out
/// @throws InputError at lines whose figures are too large, or divide by 0
[[nodiscard]] std::string whatif_page(const Case& model, const CaseResult& result,
                                      const WhatIfOptions& options);

} // namespace carecost
