// SPDX-License-Identifier: MIT
// The data block of the page with sliders: the program of line-years, the sliders, and the words
// and the style of figures that its script writes the answer with.
#pragma once

#include "carecost/report/json.hpp"
#include "carecost/report/whatif_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// What the script needs besides the view; `{}` in a message stands for what it puts there.
struct WhatIfTexts {
    std::vector<JsonMember> words{};
    std::vector<JsonMember> style{};
    std::vector<std::string> units{};     // behind each input's figure
    std::vector<std::string> unit_ones{}; // the same behind 1
    std::string command;                  // that shows the expected figures
};

/// Exact figures are texts: "62", "28.5", "365/7".
[[nodiscard]] Json whatif_data(const WhatIfView& view, const WhatIfTexts& texts);

/// JSON that can stand inside a script element: whatever a label holds, it ends no element and
/// opens no comment.
[[nodiscard]] std::string script_safe(std::string_view json);

} // namespace carecost
