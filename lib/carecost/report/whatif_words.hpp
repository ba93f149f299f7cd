// SPDX-License-Identifier: MIT
// What the page of `whatif` says to people, in English, Finnish and Swedish.
// {names} are filled in by filled(); a test holds the same names in every language.
#pragma once

#include "carecost/report/words.hpp"

#include <string_view>

namespace carecost {

/// Every message of one language; what `compare` says as well stands in Words.
struct WhatIfWords {
    std::string_view lead;
    std::string_view no_script;
    std::string_view alternative;
    std::string_view result;
    std::string_view what_if;
    std::string_view nothing_moves;

    // The three buttons
    std::string_view best;
    std::string_view expected;
    std::string_view worst;
    std::string_view less; // {amount}
    std::string_view more; // {amount}

    // Under a slider
    std::string_view range;         // {low} {high} {value}
    std::string_view only_expected; // {value}
    std::string_view flips;         // {value}
    std::string_view never;
    std::string_view still;

    // Tables and what stands at the foot
    std::string_view detail;
    std::string_view by_funder; // {currency}
    std::string_view same_figures;
};

[[nodiscard]] const WhatIfWords& whatif_words(Language language);

} // namespace carecost
