// SPDX-License-Identifier: MIT
// The page about an observation log: days side by side, waiting beside help, the picture of each
// hour. One HTML file without scripts; a sheet for each client.
#pragma once

#include "carecost/report/observe_document.hpp"

#include <string>

namespace carecost {

/// @param result with timelines, for the picture
/// @return HTML; of the log nothing but aliases, dates and measures is in it
[[nodiscard]] std::string log_page(const ObservationResult& result, const ObserveOptions& options);

} // namespace carecost
