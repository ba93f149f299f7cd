// SPDX-License-Identifier: MIT
// `carecost batch`: the same question for many cases and many scenarios, one row each.
// Rows leave as soon as all before them have left; failures are told one line each.
#include "batch_cases.hpp"
#include "batch_options.hpp"
#include "batch_points.hpp"
#include "batch_tally.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/case_list.hpp"
#include "carecost/input/file_reader.hpp"
#include "carecost/report/batch_csv.hpp"
#include "carecost/report/batch_forms.hpp"
#include "carecost/uncertainty/random.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "interruption.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "result_output.hpp"
#include "shard_run.hpp"
#include "summary_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <istream>
#include <limits>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::csv, Format::json_lines, Format::markdown};

std::vector<std::string> listed_paths(const BatchCommand& command, const Context& context) {
    const auto end = command.has_nul_ends ? input::ListEnd::nul : input::ListEnd::line;
    if (command.list == "-") {
        return input::read_case_list(
            "standard input",
            [&context](char* to, std::size_t room) {
                return input::read_stream(context.in, to, room);
            },
            end);
    }
    return input::read_case_list(command.list, input::file_on_disk(command.list).open(), end);
}

std::vector<std::string> named_paths(const BatchCommand& command, const Context& context) {
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

std::vector<std::string> all_paths(const BatchCommand& command, const Context& context) {
    std::vector<std::string> paths = named_paths(command, context);
    if (paths.empty()) {
        const std::string list = command.list == "-" ? "standard input" : command.list;
        throw InputError{Diagnostic{.code = "empty-list",
                                    .place = {.file = list},
                                    .message = "the list names no case file",
                                    .remedy = {},
                                    .excerpt = {}}};
    }
    return paths;
}

/// A shard has its totals: whoever merges decides whether to write them. But not one of the rows of
/// one case, which would be a total each.
bool has_totals(const BatchCommand& command, bool is_of_rows) {
    return !command.summary.file.empty() || (!command.shard.folder.empty() && !is_of_rows);
}

RollUpSettings totals_of(const BatchCommand& command, const BatchFigures& figures) {
    return {.by = command.by.empty() ? std::nullopt : std::optional{command.by},
            .draws = figures.rows.draws.draws};
}

/// What is worked out for each case.
BatchFigures figures_of(const BatchCommand& command, bool is_of_rows) {
    BatchFigures figures = command.figures;
    if (!command.seed.empty() && command.draws.empty()) {
        throw UsageError{"--seed is for --draws; say how many draws, or leave it out"};
    }
    const bool adds_up = has_totals(command, is_of_rows);
    figures.rows.has_totals = adds_up;
    figures.rows.draws = {.draws = whole_number("--draws", command.draws, 0, 1, most_draws),
                          .seed = whole_number("--seed", command.seed, 1, 0,
                                               std::numeric_limits<std::uint64_t>::max()),
                          .has_totals = adds_up};
    if (!command.outcome.empty()) {
        figures.rows.outcome =
            command.outcome == "saving" ? Outcome::saving : Outcome::payer_saving;
    }
    return figures;
}

void refuse_contradictions(const BatchCommand& command) {
    const BatchFigures& figures = command.figures;
    const int sources = (figures.scenarios.empty() ? 0 : 1) + (figures.grid.empty() ? 0 : 1) +
                        (figures.table.empty() ? 0 : 1);
    if (sources > 1) {
        throw UsageError{"--scenarios, --grid and --table each say what is worked out; choose one"};
    }
    std::vector<std::string> names = figures.scenarios;
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end()) {
        throw UsageError{"--scenarios names one of them twice"};
    }
    const auto reads = [&](const std::string& path) { return path == "-" ? 1 : 0; };
    if (std::count(command.paths.begin(), command.paths.end(), "-") + reads(command.list) +
            reads(figures.table) >
        1) {
        throw UsageError{"standard input (-) can be read only once"};
    }
    if (command.fails_fast && command.accepts_failures) {
        throw UsageError{"--fail-fast and --accept-failures contradict each other; choose one"};
    }
    if (command.has_nul_ends && command.list.empty()) {
        throw UsageError{"--null is for --list; give a list, or leave it out"};
    }
    if (!command.by.empty() && command.summary.file.empty() && command.shard.folder.empty()) {
        throw UsageError{"--by parts the totals of --summary FILE; name that file as well"};
    }
}

void refuse_bad_shard(const BatchCommand& command) {
    const bool is_shard = !command.shard.folder.empty();
    if (!is_shard && !command.shard.shard.empty()) {
        throw UsageError{"--shard needs --output-dir DIR, where the shard is written"};
    }
    if (!is_shard && command.shard.resumes) {
        throw UsageError{"--resume needs --output-dir DIR, where shards are looked for"};
    }
    if (is_shard && (writes_to_file(command.output) || !command.summary.file.empty())) {
        throw UsageError{"--output-dir takes the place of --output and --summary: carecost merge "
                         "writes both from the shards"};
    }
    if (is_shard && chosen_format(command.output, formats) != Format::csv) {
        throw UsageError{"a shard is CSV; leave out --format"};
    }
}

/// Whether the rows of one case are parted among shards, and not the list: that case is named on
/// the command line. A list or folder may hold one case today and two tomorrow.
bool is_of_rows(const BatchCommand& command, const std::vector<std::string>& paths) {
    const bool is = !command.shard.folder.empty() && has_points(command.figures) &&
                    command.list.empty() && paths.size() == 1 && command.paths == paths;
    if (is && !command.by.empty()) {
        throw UsageError{"--by parts totals, and shards of the rows of one case have none; leave "
                         "it out"};
    }
    return is;
}

/// How the rows are written.
struct RowForm {
    std::string header;
    std::function<std::string(const CaseRows&)> written;
};

RowForm form_of(const BatchCommand& command) {
    const bool has_draws = !command.draws.empty();
    switch (chosen_format(command.output, formats)) {
    case Format::json_lines:
        return {.header = {}, .written = [has_draws](const CaseRows& rows) {
                    return batch_json_lines(rows, has_draws);
                }};
    case Format::markdown:
        return {
            .header = batch_markdown_header(has_draws),
            .written = [has_draws, style = number_style_of(command.output)](const CaseRows& rows) {
                return batch_markdown(rows, has_draws, style);
            }};
    default:
        return {
            .header = batch_csv_header(has_draws),
            .written = [has_draws](const CaseRows& rows) { return batch_csv(rows, has_draws); }};
    }
}

/// How far a run came that was stopped.
void tell_interruption(const Tally& tally, std::size_t cases, const BatchCommand& command,
                       const Context& context) {
    const std::string file = writes_to_file(command.output)
                                 ? fmt::format("; {} is not written", visible(command.output.file))
                                 : "";
    context.err << fmt::format("carecost: stopped after {}{}\n", tally.how_far(cases), file);
}

CountedWork progress_of(const BatchFigures& figures, std::size_t cases) {
    const bool has_rows = has_points(figures);
    return {.doing = "batch",
            .unit = has_rows ? "rows" : "cases",
            .total = has_rows ? 0 : std::uint64_t{cases}};
}

/// @return the labels of the cases, where they part the totals
std::vector<std::string> run_rows(const BatchWork& work, const RowForm& form,
                                  const BatchCommand& command, Tally& tally, RollUp& totals,
                                  const Context& context) {
    std::set<std::string> labels;
    Progress progress{context, command.output, progress_of(work.figures, work.paths.size())};
    ScenarioNames names{work.figures.table, "--summary adds"};
    const auto rows = [&](const ByteSink& sink) {
        std::string head = form.header; // held back until a command line that fits no case is told
        for_each_case(work, context, [&](BatchPiece piece) {
            InterruptionWatch::check();
            sink(std::exchange(head, {}));
            tally.refuse_twin(piece);
            if (piece.failure || !piece.bad_points.empty()) {
                progress.wipe();
            }
            tally.count(piece);
            sink(piece.text);
            if (piece.rows && work.figures.rows.has_totals) {
                names.note(*piece.rows);
                add(totals, *piece.rows);
                for (const auto& label : piece.rows->labels) {
                    labels.insert(label.first);
                }
            }
            progress.tell(has_points(work.figures) ? tally.points() : tally.cases());
            return !command.fails_fast || tally.failures() == 0;
        });
        sink(head);
    };
    deliver(PiecewiseContent{rows}, command.output, context);
    return {labels.begin(), labels.end()};
}

Status run_whole(const BatchCommand& command, const BatchWork& work, const RowForm& form,
                 const Context& context) {
    Tally tally{context, work.paths};
    RollUp totals{.settings = totals_of(command, work.figures)};
    std::vector<std::string> labels;
    try {
        labels = run_rows(work, form, command, tally, totals, context);
    } catch (const Interrupted& interrupted) {
        tell_interruption(tally, work.paths.size(), command, context);
        return interrupted.status();
    }
    write_summary(command.summary, command.output, totals, Coverage::whole);
    tell_unlabelled(totals, labels, context);
    if (command.fails_fast && tally.failures() > 0) {
        context.err << fmt::format("carecost: stopped at the first failure, after {} of {}\n",
                                   tally.cases(), counted(work.paths.size(), "case", "cases"));
        return Status::input_wrong;
    }
    return tally.tell_all(command.accepts_failures);
}

Status run_block(const BatchCommand& command, const BatchWork& work, const RowForm& form,
                 const CLI::App& app, const Context& context) {
    try {
        return run_shard({.options = command.shard,
                          .paths = work.paths,
                          .figures = work.figures,
                          .is_of_rows = is_of_rows(command, work.paths),
                          .header = form.header,
                          .written = form.written,
                          .settings = settings_of(app),
                          .totals = totals_of(command, work.figures),
                          .threads = work.threads,
                          .accepts_failures = command.accepts_failures,
                          .fails_fast = command.fails_fast,
                          .may_replace = command.output.may_replace,
                          .is_quiet = command.output.is_quiet},
                         context);
    } catch (const Interrupted& interrupted) { // who worked on it has told how far it came
        return interrupted.status();
    }
}

Status run_batch(const BatchCommand& command, const CLI::App& app, const Context& context) {
    const RowForm form = form_of(command);
    refuse_contradictions(command);
    refuse_bad_shard(command);
    const unsigned threads = thread_count(command.threads);
    const std::vector<std::string> paths = all_paths(command, context);
    const BatchFigures figures = figures_of(command, is_of_rows(command, paths));
    check_target(command.output, paths);
    check_summary(command.summary, command.output, paths);
    const BatchWork work{.paths = paths,
                         .figures = figures,
                         .lane = lane_named(command.yaml_lane),
                         .threads = threads,
                         .written = form.written};
    const InterruptionWatch watch;
    return command.shard.folder.empty() ? run_whole(command, work, form, context)
                                        : run_block(command, work, form, app, context);
}

} // namespace

Command add_batch(CLI::App& program) {
    auto options = std::make_shared<BatchCommand>();
    CLI::App* command = program.add_subcommand("batch");
    describe(*command, "The same for many cases and many scenarios, one row each.",
             "carecost batch cases/ --scenarios all --output national.csv");
    add_batch_options(*command, *options);
    add_output_options(*command, options->output, formats);
    return {.app = command, .run = [options, command](const Context& context) {
                return run_batch(*options, *command, context);
            }};
}

} // namespace carecost::cli
