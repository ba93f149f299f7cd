// SPDX-License-Identifier: MIT
// An observation log as people read it: the answer, what was observed, waited and given, what was
// left for the others, and how sure it is. Nothing that identifies anybody but the alias appears.
#pragma once

#include "carecost/observing/observation_result.hpp"
#include "carecost/observing/options.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/words.hpp"

namespace carecost {

struct ObserveOptions {
    Language language = Language::en;
    NumberStyle numbers;
    ObservingOptions observing{}; // those of the result
    bool is_verbose = false;      // six decimals
};

[[nodiscard]] Document observe_document(const ObservationResult& result,
                                        const ObserveOptions& options);

} // namespace carecost
