// SPDX-License-Identifier: MIT
// Episodes of one client that were written down twice.
// Files that were merged from several observers' sheets hold such rows.
#pragma once

#include "carecost/input/day_rows.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"

#include <vector>

namespace carecost::input {

/// The same row twice is dropped; the same asking with another end is a fault of both.
void drop_doubled_episodes(std::vector<EpisodeRow*>& rows, LogFaults& faults, LogNotes& notes);

} // namespace carecost::input
