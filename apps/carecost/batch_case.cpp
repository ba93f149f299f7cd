// SPDX-License-Identifier: MIT
// Assertions and findings speak of the case as it is written; what the command line changes comes
// after them.
#include "batch_case.hpp"

#include "carecost/batching/chosen_scenarios.hpp"
#include "carecost/costing/compare.hpp"
#include "carecost/costing/findings.hpp"
#include "interruption.hpp"

#include <fmt/format.h>

#include <utility>

namespace carecost::cli {
namespace {

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

/// @throws UsageError where draws are to speak of a payer that is not there
void check_outcome(const Case& model, const BatchFigures& figures) {
    if (figures.rows.outcome == Outcome::payer_saving && !model.payer) {
        throw UsageError{fmt::format("--outcome payer-saving: {} names no payer", model.file)};
    }
}

} // namespace

std::vector<Setting> command_line_settings(const Case& model, const BatchFigures& figures) {
    check_outcome(model, figures);
    std::vector<Setting> settings;
    for (const std::string& argument : figures.settings) {
        settings.push_back(accepted(input::parse_setting(model, argument)));
    }
    return settings;
}

CaseRows checked_head(const input::CaseFile& file, const CaseCosting& costing,
                      std::size_t position) {
    const CaseResult& as_written = costing.as_it_stands();
    std::vector<Diagnostic> failures = failed_expectations(file.model, as_written);
    if (!failures.empty()) {
        throw InputError{std::move(failures)};
    }
    CaseRows rows = head_of(file.model, position);
    rows.has_findings = !file.findings.empty() || has_findings(file.model, as_written);
    return rows;
}

CaseRows scenario_rows(const input::CaseFile& file, std::size_t position,
                       const BatchFigures& figures) {
    const CaseCosting costing{file.model, figures.rows};
    CaseRows rows = checked_head(file, costing, position);
    const std::vector<Setting> settings = command_line_settings(file.model, figures);
    for (NamedSettings& scenario : chosen_scenarios(file.model, figures.scenarios)) {
        InterruptionWatch::check();
        scenario.settings.insert(scenario.settings.end(), settings.begin(), settings.end());
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

} // namespace carecost::cli
