// SPDX-License-Identifier: MIT
// The options that commands share, declared in one place so that they are spelt and explained
// alike. Values are checked here as far as the command line alone can tell.
#pragma once

#include "carecost/input/yaml_lane.hpp"
#include "context.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

enum class Format { text, json, json_lines, csv, markdown, yaml, html, xlsx };

/// How a result is written, and to where.
struct OutputOptions {
    std::string format;          // as given; empty: by the ending of `file`, else text
    std::string file;            // empty or "-": standard output
    bool may_replace = false;    // --force
    std::string language = "en"; // en, fi, sv
    std::string numbers;         // as given; empty: the language's own
    std::string color = "auto";  // auto, always, never
    bool is_plain = false;       // no bars, no color
    bool is_quiet = false;       // no talk, findings left out
    bool is_verbose = false;     // -v
};

/// Which figures of a case are changed.
struct CaseOptions {
    std::vector<std::string> settings; // name=value
    std::string scenario;              // empty: the case as it stands
    std::string outcome;               // saving, payer-saving; empty: the headline's
    std::string yaml_lane = "fast";    // full: without the fast lane, to compare both
};

void add_output_options(CLI::App& command, OutputOptions& options, std::span<const Format> formats);
void add_case_options(CLI::App& command, CaseOptions& options);
void add_lane_option(CLI::App& command, std::string& lane); // "fast" or "full"
[[nodiscard]] input::Lane lane_named(const std::string& name);
/// @param what the saving is for, as the help says it: "Whose saving break-even values speak of"
void add_outcome_option(CLI::App& command, CaseOptions& options, std::string_view what);
/// @param audience "board" or "team"
void add_audience_option(CLI::App& command, std::string& audience);

/// The format asked for: by name, by the ending of the output file, or the first of
/// `formats`.
/// @throws UsageError for an unknown ending, or a name and an ending that contradict each other
[[nodiscard]] Format chosen_format(const OutputOptions& options, std::span<const Format> formats);

[[nodiscard]] bool writes_to_file(const OutputOptions& options);

/// Whether text on a stream is coloured: asked for, or a terminal that NO_COLOR does not forbid.
[[nodiscard]] bool uses_color(const OutputOptions& options, const Terminal& terminal,
                              bool is_terminal);

/// A whole number of digits only; `usual` where nothing was given.
/// @throws UsageError for anything else, or beyond `least` and `most`
[[nodiscard]] std::uint64_t whole_number(const char* option, const std::string& text,
                                         std::uint64_t usual, std::uint64_t least,
                                         std::uint64_t most);

/// The value of --threads: as many as the machine has where nothing was given.
/// @throws UsageError as whole_number
[[nodiscard]] unsigned thread_count(const std::string& text);

} // namespace carecost::cli
