// SPDX-License-Identifier: MIT
// `carecost workbook`: the case as an XLSX workbook with live formulas, in which a finance officer
// can audit every figure.
#include "carecost/base/text.hpp"
#include "carecost/report/board_view.hpp"
#include "carecost/report/workbook.hpp"
#include "carecost/report/xlsx_renderer.hpp"
#include "case_loading.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <memory>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::xlsx};

struct WorkbookCommand {
    std::string file;
    std::string package;
    std::string audience = "board";
    CaseOptions figures;
    OutputOptions output;
};

/// Whether the case is another than the one on file, whose scenarios are then not its own.
bool is_changed(const CaseOptions& figures) {
    return !figures.settings.empty() || !figures.scenario.empty();
}

BoardView view_of(const LoadedCase& loaded, const WorkbookCommand& command) {
    BoardOptions options{.audience = find_audience(command.audience).value_or(Audience::board),
                         .language = language_of(command.output),
                         .numbers = number_style_of(command.output),
                         .has_story = false,
                         .simulation = {},
                         .is_simulated = false};
    if (!command.package.empty()) {
        options.package = alternative_named(loaded.model, command.package);
    }
    return board_view(loaded.model, loaded.result, options);
}

Status run_workbook(const WorkbookCommand& command, const Context& context) {
    if (!writes_to_file(command.output) && context.terminal.out_is_terminal) {
        throw UsageError{"a workbook is no text for a terminal; name a file: -o case.xlsx"};
    }
    static_cast<void>(chosen_format(command.output, formats)); // refuses any other ending
    check_target(command.output, std::span(&command.file, 1));
    const LoadedCase loaded = load_cases({command.file}, command.figures, context).front();
    const Workbook workbook = workbook_of(loaded.model, loaded.result, view_of(loaded, command),
                                          {.language = language_of(command.output),
                                           .numbers = number_style_of(command.output),
                                           .has_scenarios = !is_changed(command.figures)});
    const std::string bytes = render_xlsx(workbook);
    write_findings(loaded.findings, command.output, context);
    deliver(bytes, command.output, context);
    return Status::done;
}

} // namespace

Command add_workbook(CLI::App& program) {
    auto options = std::make_shared<WorkbookCommand>();
    CLI::App* command = program.add_subcommand("workbook");
    describe(*command,
             "A workbook with live formulas (XLSX), in which the finance office can audit every "
             "figure.",
             "carecost workbook examples/feather-room/case.yaml -o feather-room.xlsx");
    command->add_option("CASE", options->file, "A case file (- for standard input)")
        ->required()
        ->type_name("");
    command
        ->add_option("--package", options->package,
                     "The alternative of the headline (default: the first)")
        ->type_name("ID");
    add_audience_option(*command, options->audience);
    add_case_options(*command, options->figures);
    add_outcome_option(*command, options->figures, "Whose saving the headline speaks of");
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_workbook(*options, context); }};
}

} // namespace carecost::cli
