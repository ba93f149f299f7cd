// SPDX-License-Identifier: MIT
// The measures of an observation log by the names they have in every output for programs.
// JSON nests the last eight; CSV writes all of them side by side.
#pragma once

#include "carecost/observing/measures.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace carecost {

struct MeasureMember {
    std::string_view name;
    std::optional<Quotient> (*value)(const Measures&);
    bool is_count = false; // written without decimals
};

/// In the order of the contract: observed_min … min_one_or_none_available.
[[nodiscard]] std::span<const MeasureMember> measure_members();

/// waiting_only, helped_only, both, neither.
[[nodiscard]] std::span<const MeasureMember> budget_members();

/// a, b, c, d.
[[nodiscard]] std::span<const MeasureMember> assistant_hours_members();

} // namespace carecost
