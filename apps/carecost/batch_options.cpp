// SPDX-License-Identifier: MIT
// Declares the options in the order in which a reader of the help needs them. What they mean
// together is settled by the command.
#include "batch_options.hpp"

#include <CLI/CLI.hpp>

namespace carecost::cli {

void add_batch_options(CLI::App& command, BatchCommand& options) {
    command.add_option("CASE", options.paths, "Case files, or folders of them")->type_name("");
    command
        .add_option("--list", options.list,
                    "Read their names from this file (- for standard input)")
        ->type_name("FILE");
    command.add_flag("--null", options.has_nul_ends, "Names in the list end with NUL");
    command
        .add_option("--scenarios", options.figures.scenarios,
                    "Scenarios of the case files: all, or NAME,… (default: the case as it stands)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAMES");
    command
        .add_option("--grid", options.figures.grid,
                    "Every one of these values of a figure: NAME=55,62,80 or NAME=40..52:2; "
                    "several --grid are multiplied out")
        ->allow_extra_args(false)
        ->type_name("AXIS")
        ->take_all();
    command
        .add_option("--table", options.figures.table,
                    "A CSV file of scenarios: its columns are figures, its rows scenarios")
        ->type_name("FILE");
    command
        .add_option("--set", options.figures.settings,
                    "Change an assumption, or package/line/field: NAME=VALUE (repeatable)")
        ->allow_extra_args(false)
        ->type_name("NAME=VALUE")
        ->take_all();
    command
        .add_option("--draws", options.draws,
                    "Simulate every row with so many draws: p5, p50, p95, probability_of_saving")
        ->type_name("N");
    command.add_option("--seed", options.seed, "Another seed gives other draws (default 1)")
        ->type_name("S");
    command
        .add_option("--outcome", options.outcome,
                    "Whose saving the draws speak of: saving (all funders) or payer-saving "
                    "(default: the headline's)")
        ->check(CLI::IsMember({"saving", "payer-saving"}))
        ->type_name("NAME");
    command.add_flag("--accept-failures", options.accepts_failures,
                     "Exit 0 although some case failed");
    command.add_flag("--fail-fast", options.fails_fast, "Stop at the first case that fails");
    add_lane_option(command, options.yaml_lane);
    command.add_option("--threads", options.threads, "Work on so many threads; changes no figure")
        ->type_name("N");
    add_summary_options(command, options.summary);
    command
        .add_option("--by", options.by,
                    "Part these totals by a field of the cases' labels, such as municipality")
        ->type_name("FIELD");
    add_shard_options(command, options.shard);
}

} // namespace carecost::cli
