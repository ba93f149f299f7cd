// SPDX-License-Identifier: MIT
// One case of a batch: read, checked, and ready to be worked out under its scenarios. Whatever is
// wrong with it becomes one failure.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/batching/case_rows.hpp"
#include "carecost/input/case_file.hpp"
#include "context.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace carecost::cli {

/// Which figures of each case are worked out.
struct BatchFigures {
    std::vector<std::string> settings{};  // --set, for every scenario
    std::vector<std::string> scenarios{}; // names; "all"; empty: base alone
    std::vector<std::string> grid{};      // axes, instead of scenarios
    std::string table{};                  // a file of rows, instead of both
    RowSettings rows{};
};

/// What was accepted, or the usage error of what was not.
/// @throws UsageError
template <typename Value>
Value accepted(std::variant<Value, input::SettingFault> read) {
    if (const auto* fault = std::get_if<input::SettingFault>(&read)) {
        throw UsageError{fault->message};
    }
    return std::get<Value>(std::move(read));
}

/// The settings of --set, read against a case.
/// @throws UsageError for a name or a value that does not fit
[[nodiscard]] std::vector<Setting> command_line_settings(const Case& model,
                                                         const BatchFigures& figures);

/// All that the rows of a case have in common.
/// @param costing of the case as written
/// @throws InputError when an assertion of the case does not hold
[[nodiscard]] CaseRows checked_head(const input::CaseFile& file, const CaseCosting& costing,
                                    std::size_t position);

/// A case with all its chosen scenarios.
/// @throws InputError when the case does not hold, UsageError when it lacks what is asked for
[[nodiscard]] CaseRows scenario_rows(const input::CaseFile& file, std::size_t position,
                                     const BatchFigures& figures);

[[nodiscard]] BatchFailure failure_of(std::size_t position, const std::string& path,
                                      const InputError& error);
[[nodiscard]] BatchFailure failure_of(std::size_t position, const std::string& path,
                                      const SystemError& error);

} // namespace carecost::cli
