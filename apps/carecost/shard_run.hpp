// SPDX-License-Identifier: MIT
// `batch --shard I/N --output-dir DIR`: one block of the list, written as files that `merge` puts
// together. Whatever kills it leaves the folder as it was, and running it again is always safe.
#pragma once

#include "batch_cases.hpp"
#include "carecost/batching/manifest.hpp"
#include "carecost/batching/roll_up.hpp"
#include "carecost/batching/shard.hpp"
#include "context.hpp"

#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

struct ShardOptions {
    std::string shard;    // I/N; empty: 1/1
    std::string folder;   // empty: no shard is written
    bool resumes = false; // --resume
};

void add_shard_options(CLI::App& command, ShardOptions& options);

/// What a shard is made from. The paths are the whole list.
struct ShardJob {
    ShardOptions options;
    const std::vector<std::string>& paths;
    BatchFigures figures;
    bool is_of_rows = false; // the rows of the one case are parted, not the list
    std::string header;      // of the CSV
    std::function<std::string(const CaseRows&)> written;
    std::vector<std::pair<std::string, std::string>> settings; // of Manifest
    RollUpSettings totals;
    unsigned threads = 1;
    bool accepts_failures = false;
    bool fails_fast = false;
    bool may_replace = false;
    bool is_quiet = false;
};

/// The options given on the command line that have a say in what is written, by name. What a file
/// holds stands for its name, so that it may lie elsewhere on another machine.
/// @throws SystemError when that file cannot be read, UsageError when it can be read only once
[[nodiscard]] std::vector<std::pair<std::string, std::string>> settings_of(const CLI::App& command);

/// @throws UsageError for a shard that cannot be, or one that exists already
/// @throws InputError when --resume finds a shard of another run
/// @throws SystemError when the folder cannot be written to
[[nodiscard]] Status run_shard(const ShardJob& job, const Context& context);

} // namespace carecost::cli
