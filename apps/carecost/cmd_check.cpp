// SPDX-License-Identifier: MIT
// `carecost check`: may these figures be shown to a finance director? Errors, then findings; silent
// when all is well.
#include "carecost/base/text.hpp"
#include "carecost/costing/findings.hpp"
#include "carecost/costing/privacy_findings.hpp"
#include "carecost/report/diagnostic_json.hpp"
#include "case_loading.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <ostream>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::text, Format::json};

struct CheckCommand {
    std::vector<std::string> files;
    std::vector<std::string> allowed; // codes of findings that are accepted
    bool is_strict = false;
    bool shows_catalogue = false;
    bool looks_at_privacy = false;
    CaseOptions figures;
    OutputOptions output;
};

void refuse_unknown_codes(const std::vector<std::string>& codes) {
    std::vector<std::string> known;
    for (const FindingKind& kind : finding_catalogue()) {
        known.emplace_back(kind.code);
    }
    for (const std::string& code : codes) {
        if (std::find(known.begin(), known.end(), code) != known.end()) {
            continue;
        }
        const auto near = nearest(code, known);
        throw UsageError{fmt::format("--allow {}: there is no such finding{}", visible(code),
                                     near ? fmt::format("; did you mean {}?", *near)
                                          : "; carecost check --list names them")};
    }
}

std::string catalogue_text() {
    std::string text;
    for (const FindingKind& kind : finding_catalogue()) {
        text += fmt::format("{}\n    {}\n    {}\n", kind.code, kind.meaning, kind.advice);
    }
    return text;
}

/// The findings of all cases but the accepted ones; those of privacy last, when they are asked for.
std::vector<Diagnostic> open_findings(const std::vector<LoadedCase>& cases,
                                      const CheckCommand& command) {
    std::vector<Diagnostic> all;
    std::vector<const Case*> models;
    for (const LoadedCase& loaded : cases) {
        all.insert(all.end(), loaded.findings.begin(), loaded.findings.end());
        models.push_back(&loaded.model);
    }
    if (command.looks_at_privacy) {
        std::vector<Diagnostic> more = privacy_findings(models);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    std::erase_if(all, [&command](const Diagnostic& finding) {
        return std::find(command.allowed.begin(), command.allowed.end(), finding.code) !=
               command.allowed.end();
    });
    return all;
}

Status run_check(const CheckCommand& command, const Context& context) {
    if (command.shows_catalogue) {
        context.out << catalogue_text();
        return Status::done;
    }
    if (command.files.empty()) {
        throw UsageError{"name a case file, or - for standard input"};
    }
    refuse_unknown_codes(command.allowed);
    const Format format = chosen_format(command.output, formats);
    check_target(command.output, command.files);
    const CaseReading reading = read_cases(command.files, command.figures, context);
    const std::vector<Diagnostic> findings = open_findings(reading.loaded, command);
    if (format == Format::json) {
        deliver(
            render_json(check_json(command.files, reading.errors, findings), JsonLayout::pretty),
            command.output, context);
    } else {
        write_errors(reading.errors, context);
        write_findings(findings, command.output, context);
    }
    if (!reading.refusals.empty()) {
        throw SystemError{join(reading.refusals, "\ncarecost: ")};
    }
    const bool is_refused = !reading.errors.empty() || (command.is_strict && !findings.empty());
    return is_refused ? Status::input_wrong : Status::done;
}

} // namespace

Command add_check(CLI::App& program) {
    auto options = std::make_shared<CheckCommand>();
    CLI::App* command = program.add_subcommand("check");
    describe(*command,
             "May these figures be shown to a finance director? Names every error, then every "
             "finding; silent when all is well.",
             "carecost check examples/feather-room/case.yaml");
    command->add_option("CASE", options->files, "Case files (- for standard input)")->type_name("");
    command->add_flag("--strict", options->is_strict, "Refuse findings too (exit status 1)");
    command->add_option("--allow", options->allowed, "Accept findings of this kind (repeatable)")
        ->allow_extra_args(false)
        ->type_name("CODE")
        ->take_all();
    command->add_flag("--privacy", options->looks_at_privacy,
                      "Also name what could tell who the client is: names, addresses, days, "
                      "rare services");
    command->add_flag("--list", options->shows_catalogue, "Show every kind of finding");
    add_case_options(*command, options->figures);
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_check(*options, context); }};
}

} // namespace carecost::cli
