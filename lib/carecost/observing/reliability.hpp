// SPDX-License-Identifier: MIT
// Several clients: how much of the difference between their ratios is theirs, and how much is the
// day's. One-way intraclass correlation of the assistance-minute ratio, clients as groups of days.
#pragma once

#include "carecost/observing/statistics.hpp"

#include <map>
#include <optional>
#include <vector>

namespace carecost {

struct Reliability {
    double icc = 0;                    // of one day
    std::map<int, double> by_days{};   // of the mean of 2, 3, 4 and 5 days
    std::optional<int> days_for_0_9{}; // nothing: no number of days gets there
};

/// @param ratios  those of each client's days
/// @return nothing below two clients with a ratio, or where no client has two days
[[nodiscard]] std::optional<Reliability> reliability_of(const std::vector<Moments>& ratios);

} // namespace carecost
