// SPDX-License-Identifier: MIT
// From the tree of a case file to a valid case, whatever lane of the reader built the tree.
// Apart from read_case, so that the sections can be tested without YAML.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"
#include "carecost/model/case.hpp"

namespace carecost::input {

/// Reads every section. The case is valid only when `faults` has no errors afterwards.
[[nodiscard]] Case read_case_tree(const Node& root, Faults& faults);

} // namespace carecost::input
