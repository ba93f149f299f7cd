// SPDX-License-Identifier: MIT
// Finds out what kind of log a path is: a folder, one YAML file, or a CSV of episodes with its
// parts beside it.
#include "log_loading.hpp"

#include "carecost/input/file_reader.hpp"
#include "carecost/input/log_boris.hpp"
#include "carecost/input/log_yaml.hpp"
#include "carecost/input/read_log.hpp"
#include "progress.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <istream>
#include <map>
#include <sstream>
#include <thread>
#include <tuple>
#include <utility>

namespace carecost::cli {
namespace {

using input::LogPart;
using input::LogSource;

std::optional<input::InputFile>& file_of(LogSource& source, LogPart part) {
    return source.files.at(static_cast<std::size_t>(part));
}

input::InputFile open_input(const std::string& path, const Context& context) {
    if (path != "-") {
        return input::file_on_disk(path);
    }
    std::istream& in = context.in;
    return {.name = "standard input",
            .open =
                [&in] {
                    return [&in](char* to, std::size_t room) {
                        return input::read_stream(in, to, room);
                    };
                },
            .can_be_reopened = false};
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

bool is_yaml(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

/// The parts that have files of their own on the command line.
std::array<std::pair<LogPart, const std::string*>, 4> parts_of(const LogOptions& options) {
    return {{{LogPart::days, &options.days},
             {LogPart::staff, &options.staff},
             {LogPart::presence, &options.presence},
             {LogPart::gaps, &options.gaps}}};
}

void add_parts(LogSource& source, const LogOptions& options, const Context& context) {
    for (const auto& [part, path] : parts_of(options)) {
        if (!path->empty()) {
            file_of(source, part) = open_input(*path, context);
        }
    }
}

/// A BORIS export with the parts it does not hold.
LogSource boris_source(const LogOptions& options, const Context& context) {
    LogSource rosters;
    add_parts(rosters, options, context);
    return input::log_in_boris(open_input(options.log, context),
                               input::read_boris_map(input::read_file(options.map, context.in)),
                               std::move(rosters));
}

void require_days(const LogOptions& options) {
    if (options.days.empty()) {
        std::error_code ignored;
        if (options.log != "-" && !std::filesystem::exists(options.log, ignored)) {
            static_cast<void>(input::file_on_disk(options.log).open()); // tells that it is missing
        }
        throw UsageError{fmt::format("{}: a file of episodes needs --days FILE, which says when "
                                     "the client came and left",
                                     visible(options.log))};
    }
}

LogSource source_of(const LogOptions& options, const Context& context) {
    LogSource source;
    if (!options.map.empty()) {
        require_days(options);
        return boris_source(options, context);
    }
    if (options.log.ends_with(".boris")) {
        throw UsageError{fmt::format("{}: a BORIS project needs --map FILE, which says what its "
                                     "codes mean",
                                     visible(options.log))};
    }
    if (is_folder(options.log)) {
        source = input::log_in_folder(options.log);
    } else if (is_yaml(options.log)) {
        for (const auto& [part, path] : parts_of(options)) {
            if (!path->empty()) {
                throw UsageError{fmt::format("--{0} {1}: a YAML log names its own parts; write "
                                             "{0}: {1} in it",
                                             input::name_of(part), visible(*path))};
            }
        }
        return input::log_in_yaml(input::read_file(options.log, context.in));
    } else {
        require_days(options);
        file_of(source, LogPart::episodes) = open_input(options.log, context);
    }
    add_parts(source, options, context);
    return source;
}

/// A second observer brings a whole log, or episodes of the first one's days.
LogSource second_source(const LogSource& first, const LogOptions& options, const Context& context) {
    LogSource source;
    if (is_folder(options.second)) {
        source = input::log_in_folder(options.second);
    } else if (is_yaml(options.second)) {
        source = input::log_in_yaml(input::read_file(options.second, context.in));
    } else {
        file_of(source, LogPart::days) = first.files.at(static_cast<std::size_t>(LogPart::days));
        source.rows = first.rows;
        file_of(source, LogPart::episodes) = open_input(options.second, context);
    }
    file_of(source, LogPart::staff).reset();
    file_of(source, LogPart::presence).reset();
    return source;
}

input::DateOrder date_order_of(const LogOptions& options) {
    if (options.date_order.empty()) {
        return input::DateOrder::unknown;
    }
    return options.date_order == "day-first" ? input::DateOrder::day_first
                                             : input::DateOrder::month_first;
}

using ClientDayName = std::tuple<Date, std::string, std::string>; // day, centre, client
using ClientDays = std::map<ClientDayName, ClientDay>;

void add_clients(ClientDays& days, const CentreDay& day) {
    for (const ClientDay& client : day.clients) {
        days[{day.day, day.centre, client.client}] = client;
    }
}

/// What the second observer's reading says about the log, as far as the first's has not said it.
void add_second_notes(std::vector<ObservationNote>& notes, std::vector<ObservationNote> second,
                      std::int64_t unmatched) {
    for (ObservationNote& note : second) {
        if (note.code != "no-staff" && note.code != "no-presence" &&
            note.code != "average-roster") {
            note.message = "second observer: " + note.message;
            notes.push_back(std::move(note));
        }
    }
    if (unmatched > 0) {
        notes.push_back(
            {.code = "second-alone",
             .count = unmatched,
             .message = fmt::format("second observer: {} not in the first observer's log {} left "
                                    "out of the agreement",
                                    unmatched == 1 ? "1 day that is"
                                                   : fmt::format("{} days that are", unmatched),
                                    unmatched == 1 ? "was" : "were")});
    }
}

std::vector<ObservationNote> take_second(const LogSource& source, const LogOptions& options,
                                         const input::LogOptions& reading, const ClientDays& first,
                                         const RecordTaker& taker) {
    ClientDays second;
    const auto notes = input::read_log(
        source, reading,
        {.take = [&second](
                     const CentreDay& day) { return [&second, day] { add_clients(second, day); }; },
         .start_over = [&second] { second.clear(); }});
    std::int64_t unmatched = 0;
    for (const auto& [name, theirs] : second) {
        const auto ours = first.find(name);
        if (ours == first.end()) {
            ++unmatched;
        } else {
            if (taker.record != nullptr) {
                taker.record->add_second(std::get<1>(name), ours->second, theirs);
            }
        }
    }
    if (unmatched == static_cast<std::int64_t>(second.size())) {
        throw InputError{{.severity = Severity::error,
                          .code = "second-other-days",
                          .place = {.file = options.second},
                          .message = "no day and client of the second observer is in the first "
                                     "observer's log",
                          .remedy = "name a log of the same day, centre and client",
                          .excerpt = {}}};
    }
    std::vector<ObservationNote> result;
    add_second_notes(result, notes, unmatched);
    return result;
}

} // namespace

void add_log_options(CLI::App& command, LogOptions& options) {
    command
        .add_option(
            "LOG", options.log,
            "A folder with episodes.csv and days.csv, a YAML log, a file of episodes, or with "
            "--map a BORIS export")
        ->required()
        ->type_name("");
    const auto file = [&command](const char* name, std::string& target, const char* meaning) {
        command.add_option(name, target, meaning)->type_name("FILE");
    };
    file("--days", options.days, "When the client came and left");
    file("--staff", options.staff, "Who was on duty, on a break or at other work");
    file("--presence", options.presence, "How many clients were there");
    file("--gaps", options.gaps, "When the observer was not looking");
    file("--map", options.map, "What the codes of a BORIS export mean");
    file("--second", options.second, "A second observer's log or episodes of the same days");
    command.add_flag("--skip-bad", options.skips_bad_rows,
                     "Leave bad rows out and say how many, instead of stopping");
    command.add_option("--date-order", options.date_order, "How 03/04/2026 is meant")
        ->check(CLI::IsMember({"day-first", "month-first"}))
        ->type_name("day-first|month-first");
}

namespace {

/// The path of a log with the files of its folder, or those that its YAML names.
std::vector<std::string> files_of(const std::string& log) {
    std::vector<std::string> files{log};
    std::error_code ignored;
    if (is_folder(log)) {
        for (const LogPart part : input::log_parts) {
            files.push_back(fmt::format("{}/{}.csv", log, input::name_of(part)));
        }
    } else if (is_yaml(log) && std::filesystem::is_regular_file(log, ignored)) {
        std::istringstream nothing;
        for (const auto& file : input::log_in_yaml(input::read_file(log, nothing)).files) {
            if (file) {
                files.push_back(file->name);
            }
        }
    }
    return files;
}

/// The same with the parts that have files of their own on the command line.
std::vector<std::string> log_files_of(const LogOptions& options) {
    std::vector<std::string> files = files_of(options.log);
    for (const auto& [part, path] : parts_of(options)) {
        files.push_back(*path);
    }
    return files;
}

} // namespace

std::vector<std::string> inputs_of(const LogOptions& options) {
    std::vector<std::string> inputs = log_files_of(options);
    inputs.push_back(options.map);
    for (std::string& file : files_of(options.second)) {
        inputs.push_back(std::move(file));
    }
    return inputs;
}

namespace {

/// Of the files of the log itself; 0 where one of them is a pipe.
std::uint64_t bytes_of(const LogOptions& options) {
    std::uint64_t bytes = 0;
    for (const std::string& path : log_files_of(options)) {
        std::error_code error;
        const auto status = std::filesystem::status(path, error);
        if (std::filesystem::is_directory(status)) {
            continue;
        }
        if (std::filesystem::is_regular_file(status)) {
            bytes += std::filesystem::file_size(path, error);
        } else if (path == "-" || std::filesystem::exists(status)) {
            return 0;
        }
    }
    return bytes;
}

} // namespace

RecordTaker taker_into(ObservationRecord& record) {
    return {.take = [&record](const CentreDay& day) -> input::LogTaker::Put {
                return [&record, measured = record.measured(day)] { record.add(measured); };
            },
            .start_over = [&record] { record = record.empty(); },
            .record = &record};
}

std::vector<ObservationNote> take_log(const LogOptions& options, const RecordTaker& taker,
                                      const OutputOptions& output, const Context& context) {
    constexpr std::uint64_t megabyte = 1'000'000;
    constexpr unsigned most_threads = 4; // one of them reads at a time
    Progress progress{
        context, output, {.doing = "reading", .unit = "MB", .total = bytes_of(options) / megabyte}};
    const input::LogOptions reading{
        .skips_bad_rows = options.skips_bad_rows,
        .date_order = date_order_of(options),
        .threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads),
        .progress = [&progress](std::uint64_t bytes) { progress.tell(bytes / megabyte); }};
    const LogSource source = source_of(options, context);
    ClientDays days; // only for a second observer
    std::vector<ObservationNote> notes = input::read_log(
        source, reading,
        {.take = options.second.empty() ? taker.take
                                        : [&](const CentreDay& day) -> input::LogTaker::Put {
             return [&days, day, put = taker.take(day)] {
                 add_clients(days, day);
                 put();
             };
         },
         .start_over =
             [&] {
                 taker.start_over();
                 days.clear();
             }});
    if (!options.second.empty()) {
        for (ObservationNote& note :
             take_second(second_source(source, options, context), options, reading, days, taker)) {
            notes.push_back(std::move(note));
        }
    }
    return notes;
}

} // namespace carecost::cli
