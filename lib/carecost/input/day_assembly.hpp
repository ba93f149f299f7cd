// SPDX-License-Identifier: MIT
// Puts the rows of a day together into the centre days of the model: each episode into the stay it
// lies in, times after midnight onto the next day, doubled rows away.
#pragma once

#include "carecost/input/centre_day.hpp"
#include "carecost/input/day_rows.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"
#include "carecost/model/observation_log.hpp"

#include <functional>

namespace carecost::input {

/// Called in order of centre; clients of a centre are in order of alias.
using CentreTaker = std::function<void(const CentreDay& day)>;

/// Gives each centre's day to `taker` as soon as it is put together, while its rows are at hand.
/// @param today    its rows are used up
/// @param tomorrow the following day's rows, or nullptr; rows that belong to a night of today are
///                 taken out or marked
void centre_days(DayRows& today, DayRows* tomorrow, const PartsOfLog& parts, LogFaults& faults,
                 LogNotes& notes, const CentreTaker& taker);

} // namespace carecost::input
