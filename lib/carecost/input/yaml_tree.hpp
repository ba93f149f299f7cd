// SPDX-License-Identifier: MIT
// Events and source → tree, and the guard that nothing was lost on the way: between two scalars the
// source may hold only blanks, comments and the very signs that the structure of the tree asks for.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"
#include "carecost/input/yaml_events.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace carecost::input {

struct YamlTree {
    std::optional<Node>
        root{};           // nothing when the source says more than the events, or they end early
    bool is_lost = false; // an error says where source and events part
    std::size_t position = 0;                 // byte up to which the source is accounted for
    std::size_t last_text = 0;                // where the last scalar before it starts
    std::optional<int> due_key_column{};      // the events end where a block map's key is due
    std::vector<std::size_t> open_brackets{}; // not yet closed at `position`, outermost first
};

/// Builds the tree and reports what is wrong with single keys and values: duplicate, empty and
/// strange keys, a missing colon, texts too long, escapes for control characters.
[[nodiscard]] YamlTree build_tree(YamlEvents read, Faults& faults);

} // namespace carecost::input
