// SPDX-License-Identifier: MIT
// The distribution of an uncertain figure, cut off at the bounds the figure may not leave.
// Everything is drawn by inversion, so quantiles are what this file is for.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/model/case.hpp"

#include <limits>
#include <optional>

namespace carecost {

/// A distribution in numbers. `first` and `second` by shape: pert and beta: alpha and beta on
/// `low` to `high`; triangular: the mode; normal: mean and sd; lognormal: mean and sd of the
/// logarithm; gamma: shape and scale; fixed: the value.
struct FigureDistribution {
    Distribution shape = Distribution::fixed;
    double first = 0;
    double second = 0;
    double low = 0;
    double high = 0;
    double cut_low = -std::numeric_limits<double>::infinity(); // no draw lies below
    double cut_high = std::numeric_limits<double>::infinity(); // nor above
    double mass_below = 0;                                     // probability cut off
    double mass_above = 0;

    [[nodiscard]] bool is_uncertain() const { return shape != Distribution::fixed; }
    bool operator==(const FigureDistribution&) const = default;
};

/// Whether draws of a figure differ: it has a distribution, and its range some width.
[[nodiscard]] bool varies(const Estimate& estimate);

/// How a figure is drawn: PERT as the Beta on a + 4m + b (Malcolm et al. 1959, in the form of
/// Vose, Risk Analysis, 2008); gamma, lognormal and beta by matching mean and sd. Cut off at 0, a
/// share also at 1 unless its mean is above 1, and every figure at its own low and high where
/// given. A figure that does not vary is fixed.
[[nodiscard]] FigureDistribution distribution_of(const Figure& figure);

enum class Tail { lower, upper };

/// The value with `probability` of the draws below it (Tail::lower) or above it (Tail::upper).
/// @param probability 0 < probability < 1; precise however small it is
[[nodiscard]] double quantile(const FigureDistribution& distribution, Tail tail,
                              double probability);

/// The share of draws at or below `value`.
[[nodiscard]] double cumulative(const FigureDistribution& distribution, double value);

/// The quantile with its first two derivatives by the probability of `tail`; 0 where the density
/// has none.
struct QuantileCurve {
    double value = 0;
    double slope = 0;
    double bend = 0;
};
[[nodiscard]] QuantileCurve quantile_curve(const FigureDistribution& distribution, Tail tail,
                                           double probability);

/// Mean and standard deviation before anything is cut off.
[[nodiscard]] double mean(const FigureDistribution& distribution);
[[nodiscard]] double standard_deviation(const FigureDistribution& distribution);

/// The finding "distribution-cut" where 0.1 % or more of the distribution is cut off, which moves
/// its mean and sd.
[[nodiscard]] std::optional<Diagnostic> cut_finding(const Case& model, const Figure& figure,
                                                    const FigureDistribution& distribution);

} // namespace carecost
