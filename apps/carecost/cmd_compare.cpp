// SPDX-License-Identifier: MIT
// `carecost compare`: what each package costs a year, who pays, what is saved, and what must be
// true for that to hold.
#include "carecost/report/compare_document.hpp"
#include "carecost/report/compare_json.hpp"
#include "carecost/report/compare_table.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "case_loading.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::text, Format::json, Format::json_lines, Format::csv,
                             Format::markdown};

struct CompareCommand {
    std::vector<std::string> files;
    CaseOptions figures;
    OutputOptions output;
};

std::string rendered(const LoadedCase& one, Format format, bool is_first,
                     const CompareCommand& command, const Context& context) {
    if (format == Format::json || format == Format::json_lines) {
        return render_json(compare_json(one.model, one.result, one.findings),
                           format == Format::json ? JsonLayout::pretty : JsonLayout::compact);
    }
    if (format == Format::csv) {
        return render_csv(compare_table(one.model, one.result),
                          is_first ? CsvHeader::written : CsvHeader::left_out);
    }
    const Document document = compare_document(one.model, one.result,
                                               {.language = language_of(command.output),
                                                .numbers = number_style_of(command.output),
                                                .is_verbose = command.output.is_verbose,
                                                .finding_count = one.findings.size()});
    const std::string text = format == Format::markdown
                                 ? render_markdown(document)
                                 : render_text(document, text_options_of(command.output, context));
    return is_first ? text : "\n" + text;
}

Status run_compare(const CompareCommand& command, const Context& context) {
    const Format format = chosen_format(command.output, formats);
    if (format == Format::json && command.files.size() > 1) {
        throw UsageError{"--format json holds one case; use --format jsonl for several"};
    }
    check_target(command.output, command.files);
    std::string result;
    for (const LoadedCase& one : load_cases(command.files, command.figures, context)) {
        result += rendered(one, format, result.empty(), command, context);
        write_findings(one.findings, command.output, context);
    }
    deliver(result, command.output, context);
    return Status::done;
}

} // namespace

Command add_compare(CLI::App& program) {
    auto options = std::make_shared<CompareCommand>();
    CLI::App* command = program.add_subcommand("compare");
    describe(*command,
             "What each package costs a year, who pays, what is saved, and what must be true for "
             "that to hold.",
             "carecost compare examples/feather-room/case.yaml");
    command->add_option("CASE", options->files, "Case files (- for standard input)")
        ->required()
        ->type_name("");
    add_case_options(*command, options->figures);
    add_outcome_option(*command, options->figures, "Whose saving break-even values speak of");
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_compare(*options, context); }};
}

} // namespace carecost::cli
