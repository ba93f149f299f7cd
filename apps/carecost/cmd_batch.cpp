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

Status run_batch(const BatchCommand& command, const Context& context) {
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
    if (command.summary.empty() && !command.by.empty()) {
        throw UsageError{"--by parts the totals of --summary FILE; name that file as well"};
    }
    BatchWork work{.paths = paths,
                   .figures = {.settings = command.settings,
                               .scenarios = command.scenarios,
                               .rows = {.has_totals = !command.summary.empty()}},
                   .threads = command.threads > 0 ? command.threads
                                                  : std::clamp(std::thread::hardware_concurrency(),
                                                               1U, most_threads),
                   .written = [](const CaseRows& rows) { return batch_csv(rows, false); }};
    Tally tally{context, paths};
    RollUp totals;
    if (!command.by.empty()) {
        totals.settings.by = command.by;
    }
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
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_batch(*options, context); }};
}

} // namespace carecost::cli
