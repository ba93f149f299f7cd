// SPDX-License-Identifier: MIT
// From the marks of a BORIS export to events of one subject: states with a start and a stop.
// A state that lacks one of them is a fault that says which, where and when.
#pragma once

#include "carecost/input/boris_events.hpp"
#include "carecost/input/boris_map.hpp"
#include "carecost/input/log_notes.hpp"

#include <vector>

namespace carecost::input {

struct BorisEvent {
    BorisMeaning meaning = BorisMeaning::ignore;
    bool is_state = false;
    std::chrono::milliseconds start{}; // after midnight of the observation's day
    std::chrono::milliseconds stop{};  // of a point: its start
    std::vector<std::string> modifiers;
    RowPlace at;
};

/// @param marks of one subject in one observation, none of them ignored
/// @return in order of start; requests before what answers them
[[nodiscard]] std::vector<BorisEvent> paired_events(const std::vector<BorisMark>& marks,
                                                    const BorisMap& map, LogFaults& faults,
                                                    LogNotes& notes);

/// "second 125.250 (09:02:05.250)"
[[nodiscard]] std::string moment_text(std::chrono::milliseconds time, const BorisMap& map);

} // namespace carecost::input
