// SPDX-License-Identifier: MIT
// Declares the shared options on a command and settles what they mean together.
// A format comes from --format or from the ending of --output, and the two must agree.
#include "options.hpp"

#include "carecost/base/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <thread>

namespace carecost::cli {
namespace {

struct FormatName {
    Format format;
    const char* name;
    const char* ending;
};

constexpr std::array<FormatName, 8> format_names{{
    {Format::text, "text", "txt"},
    {Format::json, "json", "json"},
    {Format::json_lines, "jsonl", "jsonl"},
    {Format::csv, "csv", "csv"},
    {Format::markdown, "markdown", "md"},
    {Format::yaml, "yaml", "yaml"},
    {Format::html, "html", "html"},
    {Format::xlsx, "xlsx", "xlsx"},
}};

const FormatName& name_of(Format format) {
    return *std::find_if(format_names.begin(), format_names.end(),
                         [format](const FormatName& name) { return name.format == format; });
}

std::optional<Format> format_of_ending(const std::string& file, std::span<const Format> formats) {
    for (const Format format : formats) {
        if (file.ends_with(std::string{"."} + name_of(format).ending)) {
            return format;
        }
    }
    return std::nullopt;
}

std::string endings(std::span<const Format> formats) {
    std::string list;
    for (const Format format : formats) {
        list += fmt::format("{}.{}", list.empty() ? "" : ", ", name_of(format).ending);
    }
    return list;
}

} // namespace

void add_output_options(CLI::App& command, OutputOptions& options,
                        std::span<const Format> formats) {
    std::vector<std::string> names;
    for (const Format format : formats) {
        names.emplace_back(name_of(format).name);
    }
    command
        .add_option("--format", options.format,
                    fmt::format("How the result is written (default {})", names.front()))
        ->check(CLI::IsMember(names));
    command.add_option("-o,--output", options.file,
                       "Write to this file; its ending picks the format");
    command.add_flag("--force", options.may_replace, "Replace an existing output file");
    command.add_option("--language", options.language, "Words: en, fi or sv (default en)")
        ->check(CLI::IsMember({"en", "fi", "sv"}));
    command
        .add_option("--numbers", options.numbers,
                    "Style of figures for people (default: that of the language)")
        ->check(CLI::IsMember({"fi", "sv", "en-GB", "en-IE", "de", "iso"}));
    command.add_option("--color", options.color, "auto, always or never (default auto)")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    command.add_flag("--plain", options.is_plain, "No bars and no colours");
    command.add_flag("--quiet", options.is_quiet, "No findings on standard error");
    command.add_flag("-v,--verbose", options.is_verbose, "Show the arithmetic behind each figure");
}

void add_case_options(CLI::App& command, CaseOptions& options) {
    command
        .add_option("--set", options.settings,
                    "Change an assumption, or package/line/field: NAME=VALUE (repeatable)")
        ->allow_extra_args(false)
        ->type_name("NAME=VALUE")
        ->take_all();
    command.add_option("--scenario", options.scenario, "Apply a scenario of the case file");
    add_lane_option(command, options.yaml_lane);
}

void add_lane_option(CLI::App& command, std::string& lane) {
    command.add_option("--yaml-lane", lane)
        ->check(CLI::IsMember({"fast", "full"}))
        ->group(""); // hidden: it changes nothing but the time taken
}

input::Lane lane_named(const std::string& name) {
    return name == "full" ? input::Lane::full : input::Lane::fast_where_plain;
}

void add_outcome_option(CLI::App& command, CaseOptions& options, std::string_view what) {
    command
        .add_option(
            "--outcome", options.outcome,
            fmt::format("{}: saving (all funders) or payer-saving (default: the headline's)", what))
        ->check(CLI::IsMember({"saving", "payer-saving"}))
        ->type_name("NAME");
}

void add_audience_option(CLI::App& command, std::string& audience) {
    command
        .add_option("--audience", audience,
                    "board: only what a board may see; team: sources in full too (default board)")
        ->check(CLI::IsMember({"board", "team"}))
        ->type_name("WHO");
}

Format chosen_format(const OutputOptions& options, std::span<const Format> formats) {
    const auto named = std::find_if(formats.begin(), formats.end(), [&options](Format format) {
        return options.format == name_of(format).name;
    });
    if (!writes_to_file(options)) {
        return named == formats.end() ? formats.front() : *named;
    }
    const auto by_ending = format_of_ending(options.file, formats);
    if (!by_ending && named == formats.end()) {
        throw UsageError{fmt::format("--output {}: unknown ending; use one of {}, or --format",
                                     visible(options.file), endings(formats))};
    }
    if (by_ending && named != formats.end() && *by_ending != *named) {
        throw UsageError{fmt::format("--format {} contradicts --output {}; leave out one of them",
                                     options.format, visible(options.file))};
    }
    return by_ending ? *by_ending : *named;
}

bool writes_to_file(const OutputOptions& options) {
    return !options.file.empty() && options.file != "-";
}

bool uses_color(const OutputOptions& options, const Terminal& terminal, bool is_terminal) {
    if (options.is_plain || options.color == "never") {
        return false;
    }
    return options.color == "always" || (is_terminal && !terminal.no_color);
}

std::uint64_t whole_number(const char* option, const std::string& text, std::uint64_t usual,
                           std::uint64_t least, std::uint64_t most) {
    if (text.empty()) {
        return usual;
    }
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < least || number > most) {
        throw UsageError{fmt::format("{} {}: write a whole number from {} to {}", option,
                                     visible(text), least, most)};
    }
    return number;
}

unsigned thread_count(const std::string& text) {
    constexpr std::uint64_t most = 256;
    const std::uint64_t usual =
        std::clamp<std::uint64_t>(std::thread::hardware_concurrency(), 1, most);
    return static_cast<unsigned>(whole_number("--threads", text, usual, 1, most));
}

} // namespace carecost::cli
