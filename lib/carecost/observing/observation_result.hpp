// SPDX-License-Identifier: MIT
// Everything `observe` found out, named as in its JSON output.
// Renderers write it and compute nothing.
#pragma once

#include "carecost/observing/agreement.hpp"
#include "carecost/observing/certainty.hpp"
#include "carecost/observing/measures.hpp"
#include "carecost/observing/pooled.hpp"
#include "carecost/observing/reliability.hpp"
#include "carecost/observing/timeline.hpp"
#include "carecost/units/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace carecost {

struct ObservedDay {
    Date day;
    Measures measures;
    std::optional<Timeline> timeline{}; // kept only for a picture of the day
};

struct ObservedClient {
    std::string key;                 // alias, or "centre/alias" where the log has several centres
    std::vector<ObservedDay> days{}; // in order; empty where days were printed as they came
    Measures together;
    HoursRange hours_range; // assistant hours of the lowest and the highest day
    Certainty certainty;
    std::optional<Agreement> agreement{}; // with a second observer
};

/// Something that was read in a way worth telling, counted.
struct ObservationNote {
    std::string code;
    std::int64_t count = 0;
    std::string message;
};

struct ObservationResult {
    std::vector<ObservedClient> clients;
    std::optional<Reliability> reliability{}; // of several clients
    std::vector<ObservationNote> notes{};
};

} // namespace carecost
