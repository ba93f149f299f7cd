// SPDX-License-Identifier: MIT
// `carecost batch`: the same question for many cases and many scenarios, one row each.
// Rows leave as soon as all before them have left; failures are told one line each.
#include "batch_cases.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/case_list.hpp"
#include "carecost/report/batch_csv.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>
#include <memory>
#include <ostream>
#include <thread>
#include <unordered_map>

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

/// Takes the cases in order, tells their failures and keeps count.
class Tally {
  public:
    Tally(const Context& context, const std::vector<std::string>& paths)
        : context_(context), paths_(paths) {}

    /// Turns the second case of an id into a failure.
    void refuse_twin(BatchPiece& piece) {
        if (!piece.rows) {
            return;
        }
        const CaseRows& rows = *piece.rows;
        const auto [known, is_new] = positions_.try_emplace(rows.case_id, rows.position);
        if (!is_new) {
            piece.failure = BatchFailure{
                .position = rows.position,
                .file = rows.file,
                .case_id = rows.case_id,
                .first = {.code = "duplicate-case",
                          .place = {.file = rows.file},
                          .message = fmt::format("the case '{}' is also in {}", rows.case_id,
                                                 visible(paths_.at(known->second))),
                          .remedy = "give one of them another id, or leave it out",
                          .excerpt = {}}};
            piece.rows.reset();
            piece.text.clear();
        }
    }

    void count(const BatchPiece& piece) {
        ++cases_;
        if (piece.failure) {
            ++failures_;
            tell(*piece.failure);
        }
    }

    [[nodiscard]] std::size_t cases() const { return cases_; }
    [[nodiscard]] std::size_t failures() const { return failures_; }

  private:
    void tell(const BatchFailure& failure) const {
        Diagnostic one = failure.first;
        one.excerpt.clear();
        context_.err << to_text(one);
        if (failure.more > 0) {
            context_.err << fmt::format(" (and {} more)", failure.more);
        }
        context_.err << '\n';
    }

    const Context& context_;
    const std::vector<std::string>& paths_;
    std::unordered_map<std::string, std::size_t> positions_; // by case id
    std::size_t cases_ = 0;
    std::size_t failures_ = 0;
};

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
    BatchWork work{.paths = paths,
                   .figures = {.settings = command.settings, .scenarios = command.scenarios},
                   .threads = command.threads > 0 ? command.threads
                                                  : std::clamp(std::thread::hardware_concurrency(),
                                                               1U, most_threads),
                   .written = [](const CaseRows& rows) { return batch_csv(rows, false); }};
    Tally tally{context, paths};
    deliver(PiecewiseContent{[&](const ByteSink& sink) {
                sink(batch_csv_header(false));
                for_each_case(work, context, [&](BatchPiece piece) {
                    tally.refuse_twin(piece);
                    tally.count(piece);
                    sink(piece.text);
                    return !command.fails_fast || tally.failures() == 0;
                });
            }},
            command.output, context);
    if (tally.failures() == 0) {
        return Status::done;
    }
    context.err << fmt::format("carecost: {} of {} failed\n", tally.failures(),
                               counted(paths.size(), "case", "cases"));
    return command.accepts_failures ? Status::done : Status::input_wrong;
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
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_batch(*options, context); }};
}

} // namespace carecost::cli
