// SPDX-License-Identifier: MIT
// What an observation log says as rows: one for each client and day, the measures side by side.
// Rows can be made as days come, so that a long log is never held in memory.
#pragma once

#include "carecost/observing/measures.hpp"
#include "carecost/report/document.hpp"
#include "carecost/units/date.hpp"

#include <string>

namespace carecost {

/// The columns, without rows.
[[nodiscard]] Table observe_columns();

/// A row as CSV, with its line end, but for the client it begins with: ",2026-03-10,340.000000,…".
[[nodiscard]] std::string observe_line(const Date& day, const Measures& of);

} // namespace carecost
