// SPDX-License-Identifier: MIT
// English messages of `sensitivity`.
// Words for chance that a board can follow without a course in statistics.
#include "carecost/report/sensitivity_languages.hpp"

namespace carecost {

const SensitivityWords& english_sensitivity() {
    static constexpr SensitivityWords words{
        .about = "{package}, compared with {comparator}",
        .deterministic = "This is the deterministic saving: every figure as it stands.",
        .simulated = "Simulated mean: {answer}; {share} of the draws show a saving.",
        .all_worst = "All ranges at their worst end: {answer}",
        .all_best = "All ranges at their best end: {answer}",

        .tornado = "What moves the saving most, {amount}",
        .swing = "Swing",
        .at_low = "At low",
        .at_high = "At high",
        .low = "Low",
        .high = "High",
        .nothing_moves =
            "No figure with a range moves this saving, so nothing is varied or simulated. A "
            "range is written as 62 (55 to 80).",
        .without_range = "Without a range, taken as they stand: {figures}",
        .flips_at = "{figure} (flips at {value})",

        .grid = "Saving, {amount}: {row} (down) by {column} (across)",
        .grid_flips =
            "The line is where the answer flips: a saving on one side of it, none on the other.",
        .grid_stands = "The answer flips nowhere in this table.",

        .simulation = "Simulation: {draws} draws, seed {seed}",
        .simulation_of_a_draw = "Simulation: 1 draw, seed {seed}",
        .saving = "Saving, {amount}",
        .mean = "Simulated mean",
        .standard_error = "Monte Carlo standard error of the mean, ±",
        .sd = "Standard deviation",
        .below = "{share} of the draws lie below",
        .base = "Deterministic saving, not simulated",
        .probability = "Probability of a saving: {share}",
        .probability_of_required = "Probability of saving more than {amount}: {share}",
        .perfect_information =
            "Expected value of perfect information: {amount} {span}. Finding out every figure "
            "exactly before deciding would be worth at most that.",
        .influence = "What the simulated saving hangs on",
        .rank_correlation = "Rank correlation",
        .share_of_variance = "Share of variance",
        .histogram = "Simulated savings, {amount}",
        .draws = "Draws",
        .under = "below {amount}",
        .from = "{amount} and above",

        .unrounded =
            "Worked out unrounded and printed to the cent; may differ from `compare` by cents.",
        .continuous =
            "Quantities with a range are varied continuously, also where only whole numbers can "
            "happen.",
        .cut_off =
            "Some distributions are cut off at the bounds of their figure, which moves their "
            "mean; see the findings.",
    };
    return words;
}

} // namespace carecost
