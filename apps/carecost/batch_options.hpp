// SPDX-License-Identifier: MIT
// The options of `batch`, as they stand on its command line: which cases, which figures of them,
// and where the rows go.
#pragma once

#include "batch_case.hpp"
#include "options.hpp"
#include "shard_run.hpp"
#include "summary_output.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

/// As given on the command line; empty where it was not.
struct BatchCommand {
    std::vector<std::string> paths;
    std::string list;
    bool has_nul_ends = false;
    BatchFigures figures;
    std::string outcome;
    std::string draws;
    std::string seed;
    bool accepts_failures = false;
    bool fails_fast = false;
    std::string yaml_lane = "fast";
    std::string threads;
    SummaryOptions summary;
    std::string by;
    ShardOptions shard;
    OutputOptions output;
};

/// Declares all but the options of the output.
void add_batch_options(CLI::App& command, BatchCommand& options);

} // namespace carecost::cli
