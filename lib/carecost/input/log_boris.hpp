// SPDX-License-Identifier: MIT
// Turns a BORIS export into the episodes of a log, by the rules of the map file: a request is
// answered by the subject's next help, which answers all that are open.
#pragma once

#include "carecost/input/boris_map.hpp"
#include "carecost/input/input_file.hpp"
#include "carecost/input/read_log.hpp"

namespace carecost::input {

/// The log whose episodes are in the export and whose other parts are in `rosters`.
/// @param source an export of aggregated or tabular events, or a `.boris` project
/// Faults come with read_log(): "boris-observation", "boris-code", "boris-subject", "boris-day",
/// "boris-unpaired", "boris-asked-end", "boris-nothing-open", and those of the export's form.
[[nodiscard]] LogSource log_in_boris(const InputFile& source, const BorisMap& map,
                                     LogSource rosters);

} // namespace carecost::input
