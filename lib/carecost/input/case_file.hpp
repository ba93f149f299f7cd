// SPDX-License-Identifier: MIT
// Reads a case file: bytes in, a valid Case out, or one InputError with every fault of the file.
// Findings that only the reader can see (a comment that cuts text, a figure with three decimals)
// come along.
#pragma once

#include "carecost/base/source_text.hpp"
#include "carecost/input/yaml_lane.hpp"
#include "carecost/model/case.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace carecost::input {

struct CaseFile {
    Case model;
    std::vector<Diagnostic> findings; // warnings, in file order
};

/// @throws InputError with every error of the file (the first 100, then counts by code)
[[nodiscard]] CaseFile read_case(const SourceText& source, Lane lane = Lane::fast_where_plain);

/// What is wrong with a --set or --scenario argument, in words for the command line.
struct SettingFault {
    std::string message;
};

/// Reads "name=value" against a case: an assumption, or package/line/field. A bare figure keeps the
/// unit and drops the range; a range may be given. The nearest name is offered for an unknown one.
[[nodiscard]] std::variant<Setting, SettingFault> parse_setting(const Case& model,
                                                                std::string_view argument);

/// The settings of one of the case's scenarios.
[[nodiscard]] std::variant<std::vector<Setting>, SettingFault> find_scenario(const Case& model,
                                                                             std::string_view name);

} // namespace carecost::input
