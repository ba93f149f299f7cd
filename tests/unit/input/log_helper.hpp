// SPDX-License-Identifier: MIT
// Reads a log from texts in memory and shows what came of it as lines of text.
// One place for what the tests of logs have in common.
#pragma once

#include "carecost/input/read_log.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// The texts of a log's files; empty: the log has no such file.
struct LogTexts {
    std::string episodes;
    std::string days;
    std::string gaps{};
    std::string staff{};
    std::string presence{};
};

struct LogFound {
    std::vector<std::string> days;   // of a client: "2026-03-10 north/anna 09:10-14:50 | …"
    std::vector<std::string> errors; // "episodes.csv:2:5 code: message; remedy"
    std::vector<std::string> codes;  // of the errors
    std::vector<std::string> notes;  // "code 2"
    std::vector<ObservationNote> told;
    std::vector<Diagnostic> diagnostics;
    int starts = 1; // how often the log was begun
};

[[nodiscard]] LogSource log_of(const LogTexts& texts);
[[nodiscard]] LogFound read(const LogSource& source, const LogOptions& options = {});
[[nodiscard]] LogFound read(const LogTexts& texts, const LogOptions& options = {});

} // namespace carecost::input
