// SPDX-License-Identifier: MIT
// `--summary FILE` and `--by FIELD`: totals over all cases, written beside the rows. `batch` and
// `merge` share the file and its formats.
#pragma once

#include "carecost/batching/roll_up.hpp"
#include "carecost/report/roll_up_table.hpp"
#include "options.hpp"

#include <span>
#include <string>

namespace carecost::cli {

/// Refuses, before any work is done, a summary that could not be written in the end.
/// @param file the value of --summary; empty: none is wanted
/// @param output where the rows go
/// @throws UsageError for an ending other than csv, json and md; as refuse_bad_target
void check_summary(const std::string& file, const OutputOptions& output,
                   std::span<const std::string> inputs);

/// @param output whether the file may be replaced, and the style of figures in Markdown
/// @throws SystemError when the file cannot be written
void write_summary(const std::string& file, const OutputOptions& output, const RollUp& roll_up,
                   Coverage coverage);

} // namespace carecost::cli
