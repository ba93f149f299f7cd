// SPDX-License-Identifier: MIT
// Rows of `batch` for programs, as JSON Lines, and for people, as a Markdown table. Both can be
// written row by row, however many there are.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/report/number_style.hpp"

#include <string>

namespace carecost {

/// One object a row and line, with the members of the CSV's columns behind "format":
/// "carecost/batch/1". What a row does not have is null.
/// @param has_draws also p5, p50, p95 and probability_of_saving
[[nodiscard]] std::string batch_json_lines(const CaseRows& rows, bool has_draws);

/// The heading of the table and its rule.
[[nodiscard]] std::string batch_markdown_header(bool has_draws);

/// A line a row, with figures in the style of `numbers`.
[[nodiscard]] std::string batch_markdown(const CaseRows& rows, bool has_draws,
                                         const NumberStyle& numbers);

} // namespace carecost
