// SPDX-License-Identifier: MIT
// The assistant hours that a log supports as assumptions of a case file: the way from minutes
// observed to money. A case takes the lines as they are.
#pragma once

#include "carecost/observing/observation_result.hpp"

#include <optional>
#include <string>

namespace carecost {

/// Which of the four alternatives of the log.
enum class HoursChoice { a, b, c, d };

/// An `assumptions:` block: hours a day, four decimals, with the lowest and the highest day as its
/// range; of a single day no range.
/// @return nothing where the log does not know these hours
[[nodiscard]] std::optional<std::string> assistant_hours_yaml(const ObservedClient& client,
                                                              HoursChoice choice);

} // namespace carecost
