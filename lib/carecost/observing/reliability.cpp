// SPDX-License-Identifier: MIT
// Intraclass correlation and Spearman-Brown for the numbers of days that people really observe.
// Where the correlation is not above 0, more days do not help, and none is promised.
#include "carecost/observing/reliability.hpp"

namespace carecost {

std::optional<Reliability> reliability_of(const std::vector<Moments>& ratios) {
    const auto icc = one_way_icc(ratios);
    if (!icc) {
        return std::nullopt;
    }
    Reliability reliability{.icc = *icc, .days_for_0_9 = measurements_for(*icc, 0.9)};
    for (const int days : {2, 3, 4, 5}) {
        if (*icc > 0) {
            reliability.by_days[days] = spearman_brown(*icc, days);
        }
    }
    return reliability;
}

} // namespace carecost
