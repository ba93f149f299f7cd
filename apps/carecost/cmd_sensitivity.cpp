// SPDX-License-Identifier: MIT
// `carecost sensitivity`: which figure moves the answer most, where it flips, and how likely a
// saving is.
#include "carecost/base/text.hpp"
#include "carecost/input/number_grammar.hpp"
#include "carecost/input/number_kind.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/sensitivity_document.hpp"
#include "carecost/report/sensitivity_json.hpp"
#include "carecost/report/sensitivity_table.hpp"
#include "carecost/uncertainty/random.hpp"
#include "carecost/uncertainty/sensitivity.hpp"
#include "case_loading.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "output_file.hpp"
#include "progress.hpp"
#include "result_output.hpp"
#include "samples_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::text, Format::json, Format::csv, Format::markdown};
constexpr std::uint64_t most_steps = 50;

/// As given on the command line; empty where it was not.
struct SensitivityCommand {
    std::string file;
    std::string package;
    std::string two_way; // A,B
    std::string steps;
    std::string draws;
    std::string seed;
    std::string threads;
    std::string required;
    std::string samples;
    CaseOptions figures;
    OutputOptions output;
};

/// What to say of a name that is no figure with a range.
std::string fault_of_parameter(const Case& model, std::string_view name) {
    const auto figure = model.figure_named(name);
    if (figure && !model.figures[figure->index].refers_to) {
        return "this figure has no range; write one like 62 (55 to 80)";
    }
    const auto near = nearest(name, ranged_figures(model));
    return fmt::format("{} has no such figure with a range{}", model.file,
                       near ? fmt::format("; did you mean {}?", *near) : "");
}

FigureId parameter_of(const Case& model, std::string_view name) {
    if (const auto figure = ranged_figure(model, name)) {
        return *figure;
    }
    throw UsageError{
        fmt::format("--two-way {}: {}", visible(name), fault_of_parameter(model, name))};
}

std::optional<TwoWayRequest> two_way_of(const Case& model, const SensitivityCommand& command,
                                        int steps) {
    if (command.two_way.empty()) {
        return std::nullopt;
    }
    const std::vector<std::string_view> names = split(command.two_way, ',');
    if (names.size() != 2 || trimmed(names[0]) == trimmed(names[1]) || trimmed(names[0]).empty() ||
        trimmed(names[1]).empty()) {
        throw UsageError{fmt::format("--two-way {}: write two different names, such as A,B",
                                     visible(command.two_way))};
    }
    return TwoWayRequest{.row = parameter_of(model, trimmed(names[0])),
                         .column = parameter_of(model, trimmed(names[1])),
                         .steps = steps};
}

/// An amount in the style of the case, as --set reads it.
std::optional<Rational> required_of(const Case& model, const std::string& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const input::NumberStyle style{.decimal = model.conventions.decimal,
                                   .currency = model.currency};
    const auto refuse = [&](const input::TextFault& fault) {
        throw UsageError{fmt::format("--required {}: {}{}{}", visible(text), fault.message,
                                     fault.remedy.empty() ? "" : ": ", fault.remedy)};
    };
    const auto read = input::read_number(text, style);
    if (const auto* fault = std::get_if<input::TextFault>(&read)) {
        refuse(*fault);
    }
    const auto& number = std::get<input::WrittenNumber>(read);
    if (const auto fault = input::kind_fault(number, FigureKind::money, style)) {
        refuse(*fault);
    }
    return number.value;
}

/// What the numbers of the command line say, whatever the case.
SensitivitySettings settings_of(const SensitivityCommand& command) {
    SensitivitySettings settings;
    settings.simulation.draws =
        whole_number("--draws", command.draws, settings.simulation.draws, 1, most_draws);
    settings.simulation.seed = whole_number("--seed", command.seed, settings.simulation.seed, 0,
                                            std::numeric_limits<std::uint64_t>::max());
    settings.simulation.threads = thread_count(command.threads);
    if (!command.steps.empty() && command.two_way.empty()) {
        throw UsageError{"--steps is for --two-way; name two figures there, or leave it out"};
    }
    return settings;
}

void check_samples_target(const SensitivityCommand& command) {
    if (command.samples.empty()) {
        return;
    }
    if (command.samples == "-") {
        throw UsageError{"--samples -: name a file; standard output is for the result"};
    }
    if (writes_to_file(command.output) && is_same_target(command.samples, command.output.file)) {
        throw UsageError{"--samples and --output name the same file"};
    }
    refuse_bad_target(command.samples,
                      command.output.may_replace ? Existing::may_be_replaced
                                                 : Existing::needs_force,
                      std::span(&command.file, 1), "--samples");
}

Sensitivity analysed(const Case& model, const SensitivityCommand& command,
                     SensitivitySettings settings, const Context& context) {
    const std::uint64_t draws = settings.simulation.draws;
    Progress progress{
        context, command.output, {.doing = "simulating", .unit = "draws", .total = draws}};
    settings.simulation.progress = [&progress, draws](double share) {
        progress.tell(static_cast<std::uint64_t>(share * static_cast<double>(draws)));
    };
    return analyse(model, settings);
}

void write_asked_samples(const Case& model, const Sensitivity& result,
                         const SensitivityCommand& command, const Context& context) {
    if (command.samples.empty()) {
        return;
    }
    if (!result.simulation) {
        throw UsageError{"--samples: no figure with a range moves this saving, so nothing is "
                         "drawn"};
    }
    Progress progress{context,
                      command.output,
                      {.doing = "writing", .unit = "draws", .total = result.simulation->draws}};
    write_samples(command.samples, command.output.may_replace, model, result,
                  [&progress](std::uint64_t draws) { progress.tell(draws); });
}

std::string rendered(const LoadedCase& loaded, const Sensitivity& result,
                     const std::optional<Rational>& required, Format format,
                     const SensitivityCommand& command, const Context& context) {
    if (format == Format::json) {
        return render_json(sensitivity_json(loaded.model, result, required), JsonLayout::pretty);
    }
    if (format == Format::csv) {
        return render_csv(sensitivity_table(loaded.model, result));
    }
    const TextOptions text = text_options_of(command.output, context);
    const Document document =
        sensitivity_document(loaded.model, result,
                             {.language = language_of(command.output),
                              .numbers = number_style_of(command.output),
                              .has_histogram = format == Format::text && !text.is_plain,
                              .finding_count = loaded.findings.size(),
                              .required = required});
    return format == Format::markdown ? render_markdown(document) : render_text(document, text);
}

Status run_sensitivity(const SensitivityCommand& command, const Context& context) {
    const Format format = chosen_format(command.output, formats);
    SensitivitySettings settings = settings_of(command);
    const auto steps = static_cast<int>(whole_number("--steps", command.steps, 5, 2, most_steps));
    check_target(command.output, std::span(&command.file, 1));
    check_samples_target(command);
    LoadedCase loaded = load_cases({command.file}, command.figures, context).front();
    if (!command.package.empty()) {
        settings.package = alternative_named(loaded.model, command.package);
    }
    settings.outcome = loaded.result.outcome;
    settings.two_way = two_way_of(loaded.model, command, steps);
    settings.simulation.required = required_of(loaded.model, command.required);
    const Sensitivity result = analysed(loaded.model, command, settings, context);
    write_asked_samples(loaded.model, result, command, context);
    loaded.findings.insert(loaded.findings.end(), result.findings.begin(), result.findings.end());
    const std::string text =
        rendered(loaded, result, settings.simulation.required, format, command, context);
    write_findings(loaded.findings, command.output, context);
    deliver(text, command.output, context);
    return Status::done;
}

} // namespace

Command add_sensitivity(CLI::App& program) {
    auto options = std::make_shared<SensitivityCommand>();
    CLI::App* command = program.add_subcommand("sensitivity");
    describe(*command,
             "Which figure moves the answer most, where it flips, and how likely a saving is.",
             "carecost sensitivity examples/feather-room/case.yaml --draws 1000000");
    const auto add = [command](const char* name, std::string& value, const char* what,
                               const char* type) {
        command->add_option(name, value, what)->type_name(type);
    };
    command->add_option("CASE", options->file, "A case file (- for standard input)")
        ->required()
        ->type_name("");
    add("--package", options->package, "The alternative to look at (default: the first)", "ID");
    add("--two-way", options->two_way, "Two figures with ranges, moved together on a grid", "A,B");
    add("--steps", options->steps, "Values a side of that grid, 2 to 50 (default 5)", "N");
    add("--draws", options->draws, "Draws of the simulation, 1 to 100000000 (default 10000)", "N");
    add("--seed", options->seed, "Another seed gives other draws (default 1)", "S");
    add("--required", options->required, "Also show how likely a saving above this is", "AMOUNT");
    add("--samples", options->samples, "Write every draw to this CSV file", "FILE");
    add("--threads", options->threads, "Work on so many threads; changes no figure", "N");
    add_case_options(*command, options->figures);
    add_outcome_option(*command, options->figures, "Whose saving is looked at");
    add_output_options(*command, options->output, formats);
    return {.app = command, .run = [options](const Context& context) {
                return run_sensitivity(*options, context);
            }};
}

} // namespace carecost::cli
