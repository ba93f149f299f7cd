// SPDX-License-Identifier: MIT
// What a key of a map may be, and that it stands there once.
// A map with a faulty key is read on, so that one run tells every fault.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"

#include <optional>

namespace carecost::input {

/// The scalar as a key; nothing after an error: it is empty, or a plain '<<'.
[[nodiscard]] std::optional<Node> checked_key(Node key, Faults& faults);

/// Of two entries with one key the first is kept, after an error at the second.
[[nodiscard]] Node without_duplicates(Node map, Faults& faults);

} // namespace carecost::input
