// SPDX-License-Identifier: MIT
// Puts the rows of a day together into the centre days of the model: each episode into the stay it
// lies in, times after midnight onto the next day, doubled rows away.
#pragma once

#include "carecost/input/day_rows.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"
#include "carecost/model/observation_log.hpp"

#include <vector>

namespace carecost::input {

/// What the log has at all; a roster that a day lacks is an empty one, or none.
struct PartsOfLog {
    bool has_staff = false;
    bool has_presence = false;
    bool is_by_day = false; // in YAML each day has its own rosters or none
    bool has_all_days =
        true; // false after a fault in the days list: then others may follow from it
};

/// @param today    its rows are used up
/// @param tomorrow the following day's rows, or nullptr; rows that belong to a night of today are
///                 taken out or marked
/// @return in order of centre, clients in order of alias
[[nodiscard]] std::vector<CentreDay> centre_days(DayRows& today, DayRows* tomorrow,
                                                 const PartsOfLog& parts, LogFaults& faults,
                                                 LogNotes& notes);

} // namespace carecost::input
