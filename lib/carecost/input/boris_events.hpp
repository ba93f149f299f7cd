// SPDX-License-Identifier: MIT
// What a BORIS export says, whatever its form: who did what from which second to which.
// Nothing is interpreted yet; that takes the map file.
#pragma once

#include "carecost/input/input_file.hpp"
#include "carecost/input/log_faults.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

enum class BorisStatus {
    point,
    start,
    stop,
    toggle, // of a state in a project: starts or stops, by turns
    state   // in aggregated events: both are known
};

/// One row of an export, or one event of a project.
struct BorisMark {
    std::string observation;
    std::string date; // of the observation: "2026-03-10 09:00:00"
    std::string subject;
    std::string code;
    std::vector<std::string> modifiers; // by set
    BorisStatus status = BorisStatus::point;
    std::optional<std::chrono::milliseconds> time{}; // nothing: the export says NA
    std::optional<std::chrono::milliseconds> stop{}; // of a state
    RowPlace at;
};

/// Seconds as BORIS writes them, "125.25" or "1e-05", to the nearest millisecond.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_boris_seconds(std::string_view text);

/// Aggregated events or tabular events, with or without lines before the header.
/// Faults: "boris-header", "boris-time", and those of the CSV, all of reach `log`.
[[nodiscard]] std::vector<BorisMark> read_boris_table(const InputFile& file,
                                                      std::size_t file_number, LogFaults& faults);

/// A `.boris` project. Faults: "boris-project".
[[nodiscard]] std::vector<BorisMark> read_boris_project(std::string_view json,
                                                        std::size_t file_number, LogFaults& faults);

} // namespace carecost::input
