// SPDX-License-Identifier: MIT
// The words for YAML at which the parser stopped: where the fault truly lies, and how to mend it.
// The parser often stops lines below the slip; what is accounted for so far tells more.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/yaml_events.hpp"
#include "carecost/input/yaml_tree.hpp"

namespace carecost::input {

/// Why the parser stopped. @param tree what could be built up to there
void report_failure(const YamlFailure& failure, const YamlTree& tree, Faults& faults);

} // namespace carecost::input
