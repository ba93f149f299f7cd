// SPDX-License-Identifier: MIT
// Observation logs as a few short lines, for tests only: no rule of the real formats is checked.
// A place in such a log is the number of its line.
#pragma once

#include "carecost/model/observation_log.hpp"
#include "carecost/observing/measures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost::testing {

/// Lines of words, times as 09:10 or in milliseconds, "-" for nothing:
///   day 2026-03-10            begins a day; what follows belongs to it
///   staff W1 duty 08:30 15:30 (or break, noncontact)
///   presence 09:00 10:00 12
///   client ada                begins a client of the day
///   stay 09:10 14:50
///   gap 13:10 13:20
///   episode 09:14 09:17 09:25 helped 1 1
/// Empty lines and lines that begin with # are passed over; so are lines with other first words.
[[nodiscard]] std::vector<CentreDay> small_log(std::string_view text);

/// "09:10", or a whole number of milliseconds.
[[nodiscard]] DayTime time_of(const std::string& text);

/// Every member of the measures by the name it has in JSON; parts of the budget and of the
/// assistant hours as "budget.both" and "assistant_hours.a".
[[nodiscard]] std::vector<std::pair<std::string, std::optional<Rational>>>
figures_of(const Measures& measures);

/// The figure of that name.
[[nodiscard]] std::optional<Rational> figure(const Measures& measures, const std::string& name);

} // namespace carecost::testing
