// SPDX-License-Identifier: MIT
// Reads case files one after the other and keeps going past a faulty one, so that one run shows
// every fault of every file.
#include "case_loading.hpp"

#include "carecost/base/sha256.hpp"
#include "carecost/base/text.hpp"
#include "carecost/costing/compare.hpp"
#include "carecost/costing/findings.hpp"
#include "carecost/input/case_file.hpp"
#include "carecost/input/file_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>
#include <tuple>
#include <utility>

namespace carecost::cli {
namespace {

std::vector<Setting> scenario_settings(const Case& model, const std::string& name) {
    const auto found = input::find_scenario(model, name);
    if (const auto* fault = std::get_if<input::SettingFault>(&found)) {
        throw UsageError{fault->message};
    }
    return std::get<std::vector<Setting>>(found);
}

Setting setting_of(const Case& model, const std::string& argument) {
    const auto parsed = input::parse_setting(model, argument);
    if (const auto* fault = std::get_if<input::SettingFault>(&parsed)) {
        throw UsageError{fault->message};
    }
    return std::get<Setting>(parsed);
}

/// The case with its scenario applied, and then what --set says, which wins.
Case changed(const Case& as_written, const CaseOptions& options) {
    std::vector<Setting> settings;
    if (!options.scenario.empty()) {
        settings = scenario_settings(as_written, options.scenario);
    }
    for (const std::string& argument : options.settings) {
        settings.push_back(setting_of(as_written, argument));
    }
    return with_settings(as_written, settings);
}

void add_sorted_by_place(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& left, const Diagnostic& right) {
        return std::tie(left.place.line, left.place.column) <
               std::tie(right.place.line, right.place.column);
    });
}

std::optional<Outcome> outcome_of(const CaseOptions& options) {
    if (options.outcome.empty()) {
        return std::nullopt;
    }
    return options.outcome == "saving" ? Outcome::saving : Outcome::payer_saving;
}

void refuse_two_standard_inputs(const std::vector<std::string>& paths) {
    if (std::count(paths.begin(), paths.end(), "-") > 1) {
        throw UsageError{"standard input (-) can be read only once"};
    }
}

LoadedCase costed(input::CaseFile file, const CaseOptions& options) {
    if (options.outcome == "payer-saving" && !file.model.payer) {
        throw UsageError{fmt::format("--outcome payer-saving: {} names no payer", file.model.file)};
    }
    const CaseResult as_written = compare(file.model);
    std::vector<Diagnostic> failures = failed_expectations(file.model, as_written);
    if (!failures.empty()) {
        throw InputError{std::move(failures)};
    }
    LoadedCase loaded;
    loaded.model = changed(file.model, options);
    loaded.result = compare(loaded.model, outcome_of(options));
    loaded.findings = std::move(file.findings);
    add_sorted_by_place(loaded.findings, findings(loaded.model, loaded.result));
    return loaded;
}

/// Of the bytes of the file, a byte order mark included.
std::string fingerprint_of(const SourceText& source) {
    Sha256 digest;
    if (source.had_byte_order_mark()) {
        digest.add("\uFEFF");
    }
    digest.add(source.bytes());
    return digest.finish();
}

} // namespace

CaseReading read_cases(const std::vector<std::string>& paths, const CaseOptions& options,
                       const Context& context) {
    refuse_two_standard_inputs(paths);
    CaseReading reading;
    for (const std::string& path : paths) {
        try {
            const SourceText source = input::read_file(path, context.in);
            reading.loaded.push_back(
                costed(input::read_case(source, lane_named(options.yaml_lane)), options));
            reading.loaded.back().fingerprint = fingerprint_of(source);
        } catch (const InputError& error) {
            reading.errors.insert(reading.errors.end(), error.diagnostics().begin(),
                                  error.diagnostics().end());
        } catch (const SystemError& error) {
            reading.refusals.emplace_back(error.what());
        }
    }
    return reading;
}

std::vector<LoadedCase> load_cases(const std::vector<std::string>& paths,
                                   const CaseOptions& options, const Context& context) {
    CaseReading reading = read_cases(paths, options, context);
    if (!reading.refusals.empty()) {
        write_errors(reading.errors, context);
        throw SystemError{join(reading.refusals, "\ncarecost: ")};
    }
    if (!reading.errors.empty()) {
        throw InputError{std::move(reading.errors)};
    }
    return std::move(reading.loaded);
}

std::string short_fingerprint(const LoadedCase& loaded) {
    constexpr std::size_t digits = 12;
    return loaded.fingerprint.substr(0, digits);
}

std::size_t alternative_named(const Case& model, const std::string& id) {
    std::vector<std::string> known;
    for (const std::size_t package : model.alternatives()) {
        if (model.packages[package].id == id) {
            return package;
        }
        known.push_back(model.packages[package].id);
    }
    if (model.packages.at(model.comparator).id == id) {
        throw UsageError{fmt::format("--package {}: this is the comparator; name one of {}", id,
                                     join(known, ", "))};
    }
    const auto near = nearest(id, known);
    throw UsageError{fmt::format("--package {}: {} has no such package; {}", visible(id),
                                 model.file,
                                 near ? fmt::format("did you mean {}?", *near)
                                      : fmt::format("name one of {}", join(known, ", ")))};
}

void write_errors(const std::vector<Diagnostic>& errors, const Context& context) {
    for (const Diagnostic& error : errors) {
        context.err << to_text(error) << '\n';
    }
}

void write_findings(const std::vector<Diagnostic>& findings, const OutputOptions& options,
                    const Context& context) {
    if (!options.is_quiet) {
        write_errors(findings, context);
    }
}

} // namespace carecost::cli
