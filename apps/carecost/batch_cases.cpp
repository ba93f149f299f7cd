// SPDX-License-Identifier: MIT
// Reads, checks and costs each case on whichever thread is free. A case that fails has no row and
// stops no other; a command line that fits no case stops everything.
#include "batch_cases.hpp"

#include "carecost/base/sha256.hpp"
#include "carecost/batching/chosen_scenarios.hpp"
#include "carecost/batching/ordered_work.hpp"
#include "carecost/costing/compare.hpp"
#include "carecost/costing/findings.hpp"
#include "carecost/input/case_file.hpp"
#include "carecost/input/file_reader.hpp"

#include <algorithm>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::string_view unreadable = "unreadable";

template <typename Value>
Value accepted(std::variant<Value, input::SettingFault> read) {
    if (const auto* fault = std::get_if<input::SettingFault>(&read)) {
        throw UsageError{fault->message};
    }
    return std::get<Value>(std::move(read));
}

std::vector<NamedSettings> chosen_scenarios(const Case& model,
                                            const std::vector<std::string>& names) {
    if (names.empty()) {
        return {{.name = std::string{base_scenario}}};
    }
    if (names.front() == "all") {
        return all_scenarios(model);
    }
    std::vector<NamedSettings> chosen;
    for (const std::string& name : names) {
        chosen.push_back({.name = name});
        if (name != base_scenario) {
            chosen.back().settings = accepted(input::find_scenario(model, name));
        }
    }
    return chosen;
}

CaseRows head_of(const Case& model, std::size_t position) {
    CaseRows rows{.position = position,
                  .file = model.file,
                  .case_id = model.id,
                  .currency = model.currency,
                  .years = model.years,
                  .comparator = model.comparator,
                  .labels = model.labels};
    for (const Package& package : model.packages) {
        rows.packages.push_back(package.id);
    }
    for (const Named& funder : model.funders) {
        rows.funders.push_back(funder.id);
    }
    return rows;
}

/// @throws InputError when the case does not hold
CaseRows costed(const input::CaseFile& file, std::size_t position, const BatchFigures& figures) {
    const Case& model = file.model;
    const CaseCosting costing{model, figures.rows};
    const CaseResult& as_written = costing.as_written();
    std::vector<Diagnostic> failures = failed_expectations(model, as_written);
    if (!failures.empty()) {
        throw InputError{std::move(failures)};
    }
    CaseRows rows = head_of(model, position);
    rows.has_findings = !file.findings.empty() || has_findings(model, as_written);
    std::vector<Setting> from_command_line;
    for (const std::string& argument : figures.settings) {
        from_command_line.push_back(accepted(input::parse_setting(model, argument)));
    }
    for (NamedSettings& scenario : chosen_scenarios(model, figures.scenarios)) {
        scenario.settings.insert(scenario.settings.end(), from_command_line.begin(),
                                 from_command_line.end());
        rows.scenarios.push_back(costing.rows(scenario));
    }
    return rows;
}

BatchFailure failure_of(std::size_t position, const std::string& path, const InputError& error) {
    return {.position = position,
            .file = path,
            .first = error.diagnostics().front(),
            .more = error.diagnostics().size() - 1};
}

/// The system's words without the name of the file, which the place says.
BatchFailure failure_of(std::size_t position, const std::string& path, const SystemError& error) {
    std::string message = error.what();
    const std::string name = visible(path) + ": ";
    if (message.starts_with(name)) {
        message.erase(0, name.size());
    }
    return {.position = position,
            .file = path,
            .first = {.code = "unreadable",
                      .place = {.file = path},
                      .message = std::move(message),
                      .remedy = {},
                      .excerpt = {}}};
}

BatchPiece worked_out(const BatchWork& work, std::size_t index, const Context& context) {
    const std::string& path = work.paths[index];
    const std::size_t position = work.first_position + index;
    BatchPiece piece{.source_sha256 = work.wants_digests ? std::string{unreadable} : std::string{}};
    try {
        const SourceText source = input::read_file(path, context.in);
        if (work.wants_digests) {
            piece.source_sha256 = sha256(source.bytes());
        }
        piece.rows = costed(input::read_case(source), position, work.figures);
        piece.text = work.written(*piece.rows);
    } catch (const InputError& error) {
        piece.failure = failure_of(position, path, error);
    } catch (const SystemError& error) {
        piece.failure = failure_of(position, path, error);
    }
    return piece;
}

} // namespace

std::string source_sha256(const std::string& path, const Context& context) {
    try {
        return sha256(input::read_file(path, context.in).bytes());
    } catch (const InputError&) {
        return std::string{unreadable};
    } catch (const SystemError&) {
        return std::string{unreadable};
    }
}

void for_each_case(const BatchWork& work, const Context& context,
                   const std::function<bool(BatchPiece)>& take) {
    std::size_t next = 0;
    work_in_order(
        work.threads,
        [&]() -> std::optional<std::size_t> {
            return next < work.paths.size() ? std::optional{next++} : std::nullopt;
        },
        [&](std::size_t index) { return worked_out(work, index, context); },
        [&](BatchPiece piece) { return take(std::move(piece)); });
}

} // namespace carecost::cli
