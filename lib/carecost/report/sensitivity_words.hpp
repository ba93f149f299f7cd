// SPDX-License-Identifier: MIT
// What `sensitivity` says to people, in English, Finnish and Swedish.
// {names} are filled in by filled(); a test holds the same names in every language.
#pragma once

#include "carecost/report/words.hpp"

#include <string_view>

namespace carecost {

/// Every message of one language; what `compare` says as well stands in Words.
struct SensitivityWords {
    // The answer
    std::string_view about; // {package} {comparator}
    std::string_view deterministic;
    std::string_view simulated; // {answer} {share}
    std::string_view all_worst; // {answer}
    std::string_view all_best;  // {answer}

    // One figure at a time
    std::string_view tornado; // {amount}
    std::string_view swing;
    std::string_view at_low;
    std::string_view at_high;
    std::string_view low;
    std::string_view high;
    std::string_view nothing_moves;
    std::string_view without_range; // {figures}
    std::string_view flips_at;      // {figure} {value}

    // Two figures at a time
    std::string_view grid; // {row} {column} {amount}
    std::string_view grid_flips;
    std::string_view grid_stands;

    // Simulation
    std::string_view simulation;           // {draws} {seed}
    std::string_view simulation_of_a_draw; // {seed}
    std::string_view saving;               // {amount}
    std::string_view mean;
    std::string_view standard_error;
    std::string_view sd;
    std::string_view below; // {share}
    std::string_view base;
    std::string_view probability;             // {share}
    std::string_view probability_of_required; // {amount} {share}
    std::string_view perfect_information;     // {amount} {span}
    std::string_view influence;
    std::string_view rank_correlation;
    std::string_view share_of_variance;
    std::string_view histogram; // {amount}
    std::string_view draws;
    std::string_view under; // {amount}
    std::string_view from;  // {amount}

    // Notes
    std::string_view unrounded;
    std::string_view continuous;
    std::string_view cut_off;
};

[[nodiscard]] const SensitivityWords& sensitivity_words(Language language);

} // namespace carecost
