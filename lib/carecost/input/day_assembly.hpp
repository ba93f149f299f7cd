// SPDX-License-Identifier: MIT
// Puts the rows of a day together into the centre days of the model: each episode into the stay it
// lies in, times after midnight onto the next day, doubled rows away.
#pragma once

#include "carecost/input/centre_day.hpp"
#include "carecost/input/day_rows.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"
#include "carecost/model/observation_log.hpp"

#include <vector>

namespace carecost::input {

/// @param today    its rows are used up
/// @param tomorrow the following day's rows, or nullptr; rows that belong to a night of today are
///                 taken out or marked
/// @return in order of centre, clients in order of alias
[[nodiscard]] std::vector<CentreDay> centre_days(DayRows& today, DayRows* tomorrow,
                                                 const PartsOfLog& parts, LogFaults& faults,
                                                 LogNotes& notes);

} // namespace carecost::input
