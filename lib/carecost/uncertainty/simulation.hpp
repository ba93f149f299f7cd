// SPDX-License-Identifier: MIT
// How likely a saving is: every uncertain figure of a case is drawn many times, and what a package
// saves is worked out for each draw. The same draws come out for any number of threads.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/costing/schedule.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace carecost {

struct SimulationSettings {
    std::size_t draws = 10'000; // 1 to most_draws
    std::uint64_t seed = 1;
    unsigned threads = 1;               // changes the time taken and nothing else
    std::optional<Rational> required{}; // a saving whose probability is asked for as well
    /// Told now and then, from any thread, which share of the work is done; may be empty.
    std::function<void(double share)> progress{};
};

/// How strongly one figure moves the outcome over all draws.
struct ParameterInfluence {
    std::string parameter;
    double rank_correlation = 0;  // Spearman, −1 to 1
    double share_of_variance = 0; // squared rank correlations scaled to add to 1
};

/// Draws counted in at most 22 bins of equal width, whose edges are round amounts; a value on an
/// edge belongs to the bin above it. The first and the last bin hold whatever lies beyond them,
/// each up to half a per cent of the draws or so.
struct Histogram {
    double low = 0;   // lower edge of the first bin
    double width = 1; // 1, 2 or 5 times a power of ten
    std::vector<std::size_t> counts;
};

/// Money in currency units, unrounded, over the horizon and undiscounted.
struct Simulation {
    std::size_t draws = 0;
    std::uint64_t seed = 1;
    double mean = 0;
    std::optional<double> standard_error{}; // of the mean; nothing for a single draw
    std::optional<double> sd{};             // with n − 1; nothing for a single draw
    double p2_5 = 0;                        // percentiles of type 7
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    double p97_5 = 0;
    double probability_of_saving = 0;                       // strictly above 0
    std::optional<double> probability_of_required_saving{}; // strictly above `required`
    /// Lowest expected cost of a package of the file less the expected lowest cost: what it is
    /// worth, for this one decision, to know every figure before deciding (Raiffa and Schlaifer
    /// 1961).
    double expected_value_of_perfect_information = 0;
    std::vector<ParameterInfluence> by_parameter{}; // most influential first, ties by name
    Histogram histogram{};
};

/// @param alternative index of the package that is compared with the comparator
/// @return nothing when no figure has a range that counts for the comparator or the alternative
/// @throws InputError at the lines whose figures are too large, or divide by 0
[[nodiscard]] std::optional<Simulation> simulate(const Case& model, const Schedule& schedule,
                                                 std::size_t alternative, Outcome outcome,
                                                 const SimulationSettings& settings);

} // namespace carecost
