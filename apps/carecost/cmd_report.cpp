// SPDX-License-Identifier: MIT
// `carecost report`: what the board needs on one page, as HTML that prints as one A4 or as
// Markdown.
#include "carecost/costing/findings.hpp"
#include "carecost/report/board_document.hpp"
#include "carecost/report/board_page.hpp"
#include "carecost/report/log_page.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/observe_document.hpp"
#include "case_loading.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "log_loading.hpp"
#include "options.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::html, Format::markdown};

struct ReportCommand {
    std::string file;
    std::string package;
    std::string audience = "board";
    std::string pages = "one";
    bool has_no_story = false;
    CaseOptions figures;
    OutputOptions output;
};

/// The figures that --scenario and --set changed; a page must say that it shows another case.
std::vector<FigureId> changed_figures(const Case& model, const CaseOptions& options) {
    std::vector<FigureId> changed;
    for (const Scenario& scenario : model.scenarios) {
        for (const Setting& setting : scenario.settings) {
            if (scenario.id == options.scenario) {
                changed.push_back(setting.figure);
            }
        }
    }
    for (const std::string& setting : options.settings) {
        changed.push_back(model.figure_named(setting.substr(0, setting.find('='))).value());
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    return changed;
}

Diagnostic missing_consent(const Case& model) {
    return {.severity = Severity::warning,
            .code = "no-consent",
            .place = model.in_file(model.place),
            .message = "the story stays out of the page, for it has no consent",
            .remedy = std::string(advice_on("no-consent")),
            .excerpt = {}};
}

InputError overfull(const Case& model, const LongText& text) {
    return InputError{
        {{.severity = Severity::error,
          .code = "page-full",
          .place = model.in_file(model.place),
          .message = fmt::format("the page is full: '{}' has {} characters, and there "
                                 "is room for {}",
                                 text.field, text.characters, text.room),
          .remedy = "shorten it, or let the page run on with --pages any",
          .excerpt = {}}}};
}

BoardOptions board_options_of(const Case& model, const ReportCommand& command) {
    BoardOptions options{.audience = find_audience(command.audience).value_or(Audience::board),
                         .language = language_of(command.output),
                         .numbers = number_style_of(command.output),
                         .has_story = !command.has_no_story,
                         .changed = changed_figures(model, command.figures)};
    if (!command.package.empty()) {
        options.package = alternative_named(model, command.package);
    }
    return options;
}

std::string page_of(const LoadedCase& loaded, const BoardView& view, Format format,
                    const ReportCommand& command) {
    const NumberStyle numbers = number_style_of(command.output);
    const BoardTexts texts = texts_of(view, language_of(command.output), numbers);
    const std::string fingerprint = short_fingerprint(loaded);
    if (format == Format::markdown) {
        return render_markdown(board_document(texts, board_content(texts, {}, fingerprint)));
    }
    const bool may_run_on = command.pages == "any";
    const FittedBoard board =
        may_run_on ? unlimited_board(texts, fingerprint) : fitted_board(texts, fingerprint);
    if (board.too_long && !may_run_on) {
        throw overfull(loaded.model, *board.too_long);
    }
    return board_page(texts, board);
}

/// The page about an observation log; nothing but its own words can be chosen.
Status run_log_report(const ReportCommand& command, Format format, const Context& context) {
    if (!command.package.empty() || !command.figures.settings.empty() ||
        !command.figures.scenario.empty() || !command.figures.outcome.empty()) {
        throw UsageError{fmt::format("{} is an observation log; --package, --set, --scenario and "
                                     "--outcome are for case files",
                                     visible(command.file))};
    }
    LogOptions log;
    log.log = command.file;
    check_target(command.output, inputs_of(log));
    const ObserveOptions options{.language = language_of(command.output),
                                 .numbers = number_style_of(command.output),
                                 .observing = {}};
    ObservationRecord record{options.observing, ObservationRecord::Keep::every_timeline};
    const auto notes = take_log(log, taker_into(record), command.output, context);
    ObservationResult result = record.result();
    result.notes = notes;
    deliver(format == Format::markdown ? render_markdown(observe_document(result, options))
                                       : log_page(result, options),
            command.output, context);
    return Status::done;
}

Status run_report(const ReportCommand& command, const Context& context) {
    const Format format = chosen_format(command.output, formats);
    if (std::error_code ignored; std::filesystem::is_directory(command.file, ignored)) {
        return run_log_report(command, format, context);
    }
    check_target(command.output, std::span(&command.file, 1));
    LoadedCase loaded = load_cases({command.file}, command.figures, context).front();
    const BoardView view =
        board_view(loaded.model, loaded.result, board_options_of(loaded.model, command));
    const std::string page = page_of(loaded, view, format, command);
    if (view.head.story_lacks_consent) {
        loaded.findings.push_back(missing_consent(loaded.model));
    }
    write_findings(loaded.findings, command.output, context);
    deliver(page, command.output, context);
    return Status::done;
}

} // namespace

Command add_report(CLI::App& program) {
    auto options = std::make_shared<ReportCommand>();
    CLI::App* command = program.add_subcommand("report");
    describe(*command,
             "What does the board need on one page? HTML that prints as one A4, or Markdown.",
             "carecost report examples/feather-room/case.yaml -o board.html");
    command
        ->add_option("CASE", options->file,
                     "A case file (- for standard input), or the folder of an observation log")
        ->required()
        ->type_name("");
    command
        ->add_option("--package", options->package,
                     "The alternative the page is about (default: the first)")
        ->type_name("ID");
    add_audience_option(*command, options->audience);
    command->add_flag("--no-story", options->has_no_story,
                      "Leave out the client's story, also where there is consent");
    command
        ->add_option("--pages", options->pages,
                     "one: an A4, with smaller type and gathered lines where need be; any: let it "
                     "run on (default one)")
        ->check(CLI::IsMember({"one", "any"}))
        ->type_name("one|any");
    add_case_options(*command, options->figures);
    add_outcome_option(*command, options->figures, "Whose saving the page speaks of");
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_report(*options, context); }};
}

} // namespace carecost::cli
