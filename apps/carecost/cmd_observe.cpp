// SPDX-License-Identifier: MIT
// `carecost observe`: how long the client waited, what help came, and what was left for the others.
// Takes the log in day by day; only the forms that show days keep them.
#include "carecost/report/assistant_hours_yaml.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/observe_document.hpp"
#include "carecost/report/observe_json.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "log_loading.hpp"
#include "options.hpp"
#include "result_output.hpp"
#include "row_spool.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::text, Format::json, Format::csv, Format::markdown,
                             Format::yaml};
constexpr int minutes_a_day = 1440;

struct ObserveCommand {
    LogOptions log;
    std::string sharing = "divided";
    int within = 5;        // minutes
    std::string hours_for; // a, b, c, d; empty: no assumptions are wanted
    OutputOptions output;
};

ObservingOptions observing_options_of(const ObserveCommand& command) {
    return {.within = std::chrono::minutes{command.within},
            .is_sharing_full = command.sharing == "full"};
}

void write_notes(const std::vector<ObservationNote>& notes, const ObserveCommand& command,
                 const Context& context) {
    for (const ObservationNote& note : notes) {
        if (!command.output.is_quiet) {
            context.err << "note[" << note.code << "]: " << note.message << '\n';
        }
    }
}

/// One row a client-day, published when the whole log is good. Memory does not grow with rows.
void run_csv(const ObserveCommand& command, const Context& context) {
    const ObservingOptions options = observing_options_of(command);
    RowSpool spool;
    const auto notes =
        take_log(command.log,
                 {.take =
                      [&](const CentreDay& day) {
                          return [&spool, centre = day.centre, rows = rows_of(day, options)] {
                              spool.add(centre, rows);
                          };
                      },
                  .start_over = [&] { spool.clear(); }},
                 command.output, context);
    deliver([&](const ByteSink& sink) { spool.publish(sink); }, command.output, context);
    write_notes(notes, command, context);
}

ObservationResult observed(const ObserveCommand& command, ObservationRecord::Keep keep,
                           const Context& context) {
    ObservationRecord record{observing_options_of(command), keep};
    auto notes = take_log(command.log, taker_into(record), command.output, context);
    ObservationResult result = record.result();
    result.notes = std::move(notes);
    return result;
}

/// Days side by side grow wide, but never wider than a page.
TextOptions text_options(const ObserveCommand& command, const Context& context) {
    constexpr int most_columns = 100;
    TextOptions options = text_options_of(command.output, context);
    options.width = std::min(options.width, most_columns);
    return options;
}

/// YAML is what --hours-for writes, and nothing else is.
Format format_of(const ObserveCommand& command) {
    const bool is_chosen = !command.output.format.empty() || writes_to_file(command.output);
    const Format format = chosen_format(command.output, formats);
    if (command.hours_for.empty()) {
        if (format == Format::yaml) {
            throw UsageError{"YAML holds the assistant hours for a case file; say which: "
                             "--hours-for a, b, c or d"};
        }
        return format;
    }
    if (is_chosen && format != Format::yaml) {
        throw UsageError{"--hours-for writes YAML for a case file; use --format yaml"};
    }
    return Format::yaml;
}

std::string hours_yaml(const ObservationResult& result, const ObserveCommand& command) {
    if (result.clients.size() != 1) {
        throw UsageError{fmt::format("--hours-for speaks of one client; this log has {}",
                                     result.clients.size())};
    }
    const auto choice = static_cast<HoursChoice>(command.hours_for.front() - 'a');
    const auto yaml = assistant_hours_yaml(result.clients.front(), choice);
    if (!yaml) {
        throw UsageError{
            fmt::format("--hours-for {}: this log does not know these hours{}", command.hours_for,
                        choice == HoursChoice::a ? "; they need a staff list and head counts"
                                                 : "; no help was given to the client alone")};
    }
    return *yaml;
}

Status run_observe(const ObserveCommand& command, const Context& context) {
    const Format format = format_of(command);
    check_target(command.output, inputs_of(command.log));
    if (format == Format::csv) {
        run_csv(command, context);
        return Status::done;
    }
    using Keep = ObservationRecord::Keep;
    if (format == Format::yaml) {
        const ObservationResult result = observed(command, Keep::no_day, context);
        deliver(hours_yaml(result, command), command.output, context);
        write_notes(result.notes, command, context);
        return Status::done;
    }
    if (format == Format::json) {
        const ObservationResult result = observed(command, Keep::every_day, context);
        deliver(render_json(observe_json(result), JsonLayout::pretty), command.output, context);
        return Status::done;
    }
    const Document document = observe_document(observed(command, Keep::every_timeline, context),
                                               {.language = language_of(command.output),
                                                .numbers = number_style_of(command.output),
                                                .observing = observing_options_of(command),
                                                .is_verbose = command.output.is_verbose});
    deliver(format == Format::markdown ? render_markdown(document)
                                       : render_text(document, text_options(command, context)),
            command.output, context);
    return Status::done;
}

} // namespace

Command add_observe(CLI::App& program) {
    auto options = std::make_shared<ObserveCommand>();
    CLI::App* command = program.add_subcommand("observe");
    describe(*command,
             "How long the client waited, what help came, and what was left for the others.",
             "carecost observe examples/day-centre-log");
    add_log_options(*command, options->log);
    command
        ->add_option("--sharing", options->sharing,
                     "Help in a group: divided by those who share it, or counted in full")
        ->check(CLI::IsMember({"divided", "full"}))
        ->type_name("divided|full");
    command
        ->add_option("--within", options->within,
                     "Minutes within which a request counts as answered in time (default 5)")
        ->check(CLI::Range(0, minutes_a_day))
        ->type_name("MINUTES");
    command
        ->add_option("--hours-for", options->hours_for,
                     "Write assistant hours a, b, c or d as assumptions of a case file (YAML)")
        ->check(CLI::IsMember({"a", "b", "c", "d"}))
        ->type_name("a|b|c|d");
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_observe(*options, context); }};
}

} // namespace carecost::cli
