// SPDX-License-Identifier: MIT
// `--summary FILE` and `--by FIELD`: totals over all cases, written beside the rows. `batch` and
// `merge` share the file and its formats.
#pragma once

#include "carecost/batching/roll_up.hpp"
#include "carecost/report/roll_up_table.hpp"
#include "context.hpp"
#include "options.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

struct SummaryOptions {
    std::string file;            // empty: no summary is wanted
    std::size_t least_cases = 0; // --min-count: hide groups of fewer; 0: hide none
};

void add_summary_options(CLI::App& command, SummaryOptions& options);

/// Refuses, before any work is done, a summary that could not be written in the end.
/// @param output where the rows go
/// @throws UsageError for an ending other than csv, json and md, and for --min-count without a
///         file; as refuse_bad_target
void check_summary(const SummaryOptions& summary, const OutputOptions& output,
                   std::span<const std::string> inputs);

/// Says on standard error how many cases lack the label that parts the totals; whoever misspells it
/// would take one nameless group for the answer.
/// @param known labels of the cases, for the nearest name
void tell_unlabelled(const RollUp& roll_up, const std::vector<std::string>& known,
                     const Context& context);

/// @param output whether the file may be replaced, and the style of figures in Markdown
/// @throws SystemError when the file cannot be written
void write_summary(const SummaryOptions& summary, const OutputOptions& output,
                   const RollUp& roll_up, Coverage coverage);

} // namespace carecost::cli
