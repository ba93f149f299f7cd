// SPDX-License-Identifier: MIT
// The last step of putting a day together: the rows of a centre become a day of the model.
// A group that the presence roster makes impossible is refused here.
#pragma once

#include "carecost/input/centre_rows.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"
#include "carecost/model/observation_log.hpp"

#include <string_view>

namespace carecost::input {

/// What the log has at all; a roster that a day lacks is an empty one, or none.
struct PartsOfLog {
    bool has_staff = false;
    bool has_presence = false;
    bool is_by_day = false; // in YAML each day has its own rosters or none
    bool has_all_days =
        true; // false after a fault in the days list: then others may follow from it
};

[[nodiscard]] CentreDay centre_day(std::string_view name, Date date, CentreRows centre,
                                   const PartsOfLog& parts, LogFaults& faults, LogNotes& notes);

} // namespace carecost::input
