// SPDX-License-Identifier: MIT
// A figure with what is known of its uncertainty: most likely value, low and high, distribution.
// Deterministic results use `value` only; sensitivity and simulation use the rest.
#pragma once

#include "carecost/base/rational.hpp"

#include <optional>

namespace carecost {

enum class Distribution { fixed, pert, triangular, uniform, normal, lognormal, gamma, beta };

/// Valid by construction: low <= value <= high where given; both or neither of low and high for
/// pert, triangular and uniform; sd > 0 for normal, lognormal, gamma and beta, whose `value` is the
/// mean. Shares are fractions (0.08 for 8 %).
struct Estimate {
    Rational value;
    std::optional<Rational> low{};
    std::optional<Rational> high{};
    std::optional<Rational> sd{};
    Distribution distribution = Distribution::fixed;

    [[nodiscard]] bool is_uncertain() const { return distribution != Distribution::fixed; }
    [[nodiscard]] friend bool operator==(const Estimate&, const Estimate&) = default;
};

} // namespace carecost
