// SPDX-License-Identifier: MIT
// From the paths on a command line to an observation log that is taken in day by day, together with
// what a second observer wrote down. Tells on a terminal how far it has come.
#pragma once

#include "carecost/input/read_log.hpp"
#include "carecost/observing/observation_record.hpp"
#include "context.hpp"
#include "options.hpp"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

/// Where the log is and how it is read.
struct LogOptions {
    std::string log;  // folder, YAML file, CSV of episodes or BORIS export; "-": standard input
    std::string days; // parts in files of their own; empty: in the log itself, or none
    std::string staff;
    std::string presence;
    std::string gaps;
    std::string map;    // of a BORIS export
    std::string second; // the second observer's log or episodes
    std::string date_order;
    bool skips_bad_rows = false;
};

void add_log_options(CLI::App& command, LogOptions& options);

/// Every path that is read.
[[nodiscard]] std::vector<std::string> inputs_of(const LogOptions& options);

struct RecordTaker {
    /// Works a day out, on several threads at once; what it returns is called in order of day.
    std::function<input::LogTaker::Put(const CentreDay& day)> take;
    std::function<void()> start_over;    // the days come again, in another order
    ObservationRecord* record = nullptr; // takes the second observer's rows, if anybody wants them
};

/// Takes days into a record.
[[nodiscard]] RecordTaker taker_into(ObservationRecord& record);

/// Gives all days of the log to `taker`, then the second observer's to its record.
/// @return the notes of both
/// @throws InputError, SystemError; UsageError when the options do not fit the log
[[nodiscard]] std::vector<ObservationNote> take_log(const LogOptions& options,
                                                    const RecordTaker& taker,
                                                    const OutputOptions& output,
                                                    const Context& context);

} // namespace carecost::cli
