// SPDX-License-Identifier: MIT
// `carecost batch`: the same question for many cases and many scenarios, one row each.
// Rows leave as soon as all before them have left; failures are told one line each.
#include "batch_cases.hpp"
#include "batch_tally.hpp"
#include "carecost/input/case_list.hpp"
#include "carecost/report/batch_csv.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"
#include "shard_run.hpp"
#include "summary_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>
#include <memory>
#include <ostream>
#include <thread>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::csv};
constexpr unsigned most_threads = 256;

struct BatchCommand {
    std::vector<std::string> paths;
    std::string list;
    bool has_nul_ends = false;
    std::vector<std::string> scenarios;
    std::vector<std::string> settings;
    bool accepts_failures = false;
    bool fails_fast = false;
    unsigned threads = 0; // 0: as many as the machine has
    std::string summary;
    std::string by;
    ShardOptions shard;
    OutputOptions output;
};

std::vector<std::string> listed_paths(const BatchCommand& command, const Context& context) {
    const auto end = command.has_nul_ends ? input::ListEnd::nul : input::ListEnd::line;
    if (command.list == "-") {
        return input::read_case_list(
            "standard input",
            [&context](char* to, std::size_t room) {
                context.in.read(to, static_cast<std::streamsize>(room));
                return static_cast<std::size_t>(context.in.gcount());
            },
            end);
    }
    return input::read_case_list(command.list, input::file_on_disk(command.list).open(), end);
}

std::vector<std::string> all_paths(const BatchCommand& command, const Context& context) {
    if (command.paths.empty() == command.list.empty()) {
        throw UsageError{"name case files or folders, or give a list of them with --list"};
    }
    if (!command.list.empty()) {
        return listed_paths(command, context);
    }
    std::vector<std::string> paths;
    for (const std::string& path : command.paths) {
        const std::vector<std::string> found = input::expand_folder(path);
        paths.insert(paths.end(), found.begin(), found.end());
    }
    return paths;
}

/// A shard always has its totals: whoever merges decides whether to write them.
bool has_totals(const BatchCommand& command) {
    return !command.summary.empty() || !command.shard.folder.empty();
}

RollUpSettings totals_of(const BatchCommand& command) {
    return {.by = command.by.empty() ? std::nullopt : std::optional{command.by}};
}

void refuse_contradictions(const BatchCommand& command) {
    const bool is_shard = !command.shard.folder.empty();
    if (!is_shard && !command.shard.shard.empty()) {
        throw UsageError{"--shard needs --output-dir DIR, where the shard is written"};
    }
    if (!is_shard && command.shard.resumes) {
        throw UsageError{"--resume needs --output-dir DIR, where shards are looked for"};
    }
    if (is_shard && (writes_to_file(command.output) || !command.summary.empty())) {
        throw UsageError{"--output-dir takes the place of --output and --summary: carecost merge "
                         "writes both from the shards"};
    }
    if (!has_totals(command) && !command.by.empty()) {
        throw UsageError{"--by parts the totals of --summary FILE; name that file as well"};
    }
}

Status run_batch(const BatchCommand& command, const CLI::App& app, const Context& context) {
    const std::vector<std::string> paths = all_paths(command, context);
    if (paths.empty()) {
        throw InputError{
            Diagnostic{.code = "empty-list",
                       .place = {.file = command.list == "-" ? "standard input" : command.list},
                       .message = "the list names no case file",
                       .remedy = {},
                       .excerpt = {}}};
    }
    check_target(command.output, paths);
    check_summary(command.summary, command.output, paths);
    refuse_contradictions(command);
    const unsigned threads =
        command.threads > 0 ? command.threads
                            : std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
    const BatchFigures figures{.settings = command.settings,
                               .scenarios = command.scenarios,
                               .rows = {.has_totals = has_totals(command)}};
    const auto written = [](const CaseRows& rows) { return batch_csv(rows, false); };
    if (!command.shard.folder.empty()) {
        return run_shard({.options = command.shard,
                          .paths = paths,
                          .figures = figures,
                          .header = batch_csv_header(false),
                          .written = written,
                          .settings = settings_of(app),
                          .totals = totals_of(command),
                          .threads = threads,
                          .accepts_failures = command.accepts_failures,
                          .fails_fast = command.fails_fast,
                          .may_replace = command.output.may_replace,
                          .is_quiet = command.output.is_quiet},
                         context);
    }
    const BatchWork work{
        .paths = paths, .figures = figures, .threads = threads, .written = written};
    Tally tally{context, paths};
    RollUp totals{.settings = totals_of(command)};
    deliver(PiecewiseContent{[&](const ByteSink& sink) {
                sink(batch_csv_header(false));
                for_each_case(work, context, [&](BatchPiece piece) {
                    tally.refuse_twin(piece);
                    tally.count(piece);
                    sink(piece.text);
                    if (piece.rows && !command.summary.empty()) {
                        add(totals, *piece.rows);
                    }
                    return !command.fails_fast || tally.failures() == 0;
                });
            }},
            command.output, context);
    write_summary(command.summary, command.output, totals, Coverage::whole);
    return tell_count(tally.failures(), paths.size(), command.accepts_failures, context);
}

} // namespace

Command add_batch(CLI::App& program) {
    auto options = std::make_shared<BatchCommand>();
    CLI::App* command = program.add_subcommand("batch");
    describe(*command, "The same for many cases and many scenarios, one row each.",
             "carecost batch cases/ --scenarios all --output national.csv");
    command->add_option("CASE", options->paths, "Case files, or folders of them")->type_name("");
    command
        ->add_option("--list", options->list,
                     "Read their names from this file (- for standard input)")
        ->type_name("FILE");
    command->add_flag("--null", options->has_nul_ends, "Names in the list end with NUL");
    command
        ->add_option("--scenarios", options->scenarios,
                     "Scenarios of the case files: all, or NAME,… (default: the case as it stands)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAMES");
    command
        ->add_option("--set", options->settings,
                     "Change an assumption, or package/line/field: NAME=VALUE (repeatable)")
        ->allow_extra_args(false)
        ->type_name("NAME=VALUE")
        ->take_all();
    command->add_flag("--accept-failures", options->accepts_failures,
                      "Exit 0 although some case failed");
    command->add_flag("--fail-fast", options->fails_fast, "Stop at the first case that fails");
    command->add_option("--threads", options->threads, "Work on so many threads; changes no figure")
        ->check(CLI::Range(1U, most_threads))
        ->type_name("N");
    command
        ->add_option("--summary", options->summary,
                     "Also write totals over all cases: .csv, .json or .md")
        ->type_name("FILE");
    command
        ->add_option("--by", options->by,
                     "Part these totals by a field of the cases' labels, such as municipality")
        ->type_name("FIELD");
    add_shard_options(*command, options->shard);
    add_output_options(*command, options->output, formats);
    return {.app = command, .run = [options, command](const Context& context) {
                return run_batch(*options, *command, context);
            }};
}

} // namespace carecost::cli
