// SPDX-License-Identifier: MIT
// Figures such as 62,5 that YAML has cut in two, because between brackets a comma parts items.
// The halves are put together again, so that one mend is shown. Between braces the reader of the
// tree itself sees that a key has no colon.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"

namespace carecost::input {

/// The tree with every cut figure of a list whole again; each is the error decimal-comma, which
/// says to quote it. Only under `decimal: ","`: elsewhere [1,2] is a list of two.
[[nodiscard]] Node join_decimal_commas(Node root, Faults& faults);

} // namespace carecost::input
