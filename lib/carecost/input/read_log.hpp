// SPDX-License-Identifier: MIT
// Reads an observation log of any form, day by day: a folder of CSV, CSV files named one by one, or
// rows that were read from YAML or BORIS. Memory does not grow with rows that are in order of day.
#pragma once

#include "carecost/input/day_rows.hpp"
#include "carecost/input/input_file.hpp"
#include "carecost/input/log_rows.hpp"
#include "carecost/model/observation_log.hpp"
#include "carecost/observing/observation_result.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace carecost::input {

struct LogOptions {
    bool skips_bad_rows = false; // --skip-bad
    DateOrder date_order = DateOrder::unknown;
    unsigned threads = 1;                                     // at least 1; no result depends on it
    std::function<void(std::uint64_t bytes_read)> progress{}; // called now and then; may be empty
};

/// Rows of a part that are not in a CSV file of their own: from YAML or BORIS. They are read again
/// whenever the log is: faults and notes are told to whom they are given.
struct LogRowMaker {
    /// Adds its files to the faults and reads all parts it has.
    std::function<LogStreams(RowReader& reader, LogFaults& faults, LogNotes& notes)> read{};
    std::vector<LogPart> parts{};
    bool has_rosters_by_day = false; // in YAML each day has its own rosters or none
};

/// The parts of a log, each in a CSV file or among the rows of `rows`. Days and episodes are there.
struct LogSource {
    std::array<std::optional<InputFile>, log_parts.size()> files{};
    std::optional<LogRowMaker> rows{};

    [[nodiscard]] bool has(LogPart part) const;
};

/// episodes.csv, days.csv and, where they are there, gaps.csv, staff.csv and presence.csv.
/// @throws InputError when one of the first two is missing, SystemError when it cannot be read
[[nodiscard]] LogSource log_in_folder(const std::string& folder);

struct LogTaker {
    /// Puts a day away: called in order of day, centre by centre, one at a time.
    using Put = std::function<void()>;

    /// Works a day out; called on several threads at once, in any order. An InputError thrown by it
    /// counts among the log's faults, and the day is left out.
    std::function<Put(const CentreDay& day)> take;
    /// The log is not in order of day: forget every day; all of them come again.
    std::function<void()> start_over;
};

/// Gives every centre day of the log to `taker`, also after faults, so that all of them are told.
/// @return what was read in a way worth telling
/// @throws InputError with the first 20 faults in order of file and line, and counts of the others;
///         SystemError
[[nodiscard]] std::vector<ObservationNote>
read_log(const LogSource& source, const LogOptions& options, const LogTaker& taker);

} // namespace carecost::input
