// SPDX-License-Identifier: MIT
// `carecost whatif`: one HTML page with a slider for every figure that has a range, for the meeting
// itself.
#include "carecost/base/text.hpp"
#include "carecost/report/whatif_page.hpp"
#include "case_loading.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::html};

struct WhatIfCommand {
    std::string file;
    std::string package;
    std::string audience = "board";
    CaseOptions figures;
    OutputOptions output;
};

/// The changes as they were asked for, to be added to a command line.
std::string changes_of(const CaseOptions& figures) {
    std::string text;
    if (!figures.scenario.empty()) {
        text += " --scenario " + figures.scenario;
    }
    for (const std::string& setting : figures.settings) {
        text += fmt::format(" --set '{}'", setting);
    }
    return text;
}

Status run_whatif(const WhatIfCommand& command, const Context& context) {
    static_cast<void>(chosen_format(command.output, formats)); // refuses what it cannot be
    check_target(command.output, std::span(&command.file, 1));
    const LoadedCase loaded = load_cases({command.file}, command.figures, context).front();
    WhatIfOptions options{
        .board = {.audience = find_audience(command.audience).value_or(Audience::board),
                  .language = language_of(command.output),
                  .numbers = number_style_of(command.output),
                  .is_simulated = false},
        .command_line = changes_of(command.figures),
        .fingerprint = short_fingerprint(loaded)};
    if (!command.package.empty()) {
        options.board.package = alternative_named(loaded.model, command.package);
    }
    const std::string page = whatif_page(loaded.model, loaded.result, options);
    write_findings(loaded.findings, command.output, context);
    deliver(page, command.output, context);
    return Status::done;
}

} // namespace

Command add_whatif(CLI::App& program) {
    auto options = std::make_shared<WhatIfCommand>();
    CLI::App* command = program.add_subcommand("whatif");
    describe(*command,
             "And if he needs twice the help? One HTML page with a slider for every figure that "
             "has a range, for the meeting itself.",
             "carecost whatif examples/feather-room/case.yaml -o whatif.html");
    command->add_option("CASE", options->file, "A case file (- for standard input)")
        ->required()
        ->type_name("");
    command
        ->add_option("--package", options->package,
                     "The alternative shown when the page opens (default: the first)")
        ->type_name("ID");
    add_audience_option(*command, options->audience);
    add_case_options(*command, options->figures);
    add_outcome_option(*command, options->figures, "Whose saving the page shows");
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_whatif(*options, context); }};
}

} // namespace carecost::cli
