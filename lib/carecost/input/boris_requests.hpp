// SPDX-License-Identifier: MIT
// The requests of one subject in one observation: events of BORIS become episodes of a log.
// A request is answered by the subject's next help, which answers all that are open.
#pragma once

#include "carecost/input/boris_map.hpp"
#include "carecost/input/boris_pairing.hpp"
#include "carecost/input/log_rows.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace carecost::input {

struct BorisRequests {
    std::vector<EpisodeRow> rows{};
    std::size_t left_out = 0; // rows that have a fault
};

/// @param observation its name, for faults
/// @param blank       what all rows have alike: day, centre, client
[[nodiscard]] BorisRequests read_requests(std::string observation, EpisodeRow blank,
                                          const std::vector<BorisEvent>& events,
                                          const BorisMap& map, RowReader& reader);

} // namespace carecost::input
