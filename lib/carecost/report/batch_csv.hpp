// SPDX-License-Identifier: MIT
// Rows of `batch` as CSV (RFC 4180), written straight from cents: a national table has millions.
// The columns are those of docs/batch.md; nothing in them depends on time, host or threads.
#pragma once

#include "carecost/batching/batch_rows.hpp"

#include <string>

namespace carecost {

/// With its line end.
/// @param has_draws also p5, p50, p95 and probability_of_saving
[[nodiscard]] std::string batch_csv_header(bool has_draws);

/// A line for each row of each scenario, in order.
[[nodiscard]] std::string batch_csv(const CaseRows& rows, bool has_draws);

} // namespace carecost
