// SPDX-License-Identifier: MIT
// The leaves of the tree: a scalar, or nothing where a value is due.
// Each takes its text from the source and checks the lines that it stands on.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"
#include "carecost/input/yaml_events.hpp"
#include "carecost/input/yaml_walk.hpp"

#include <cstddef>

namespace carecost::input {

/// Where a node stands.
struct Nesting {
    int column = -1; // of the block map or list around it; -1: none
    bool is_flow = false;
    bool is_map_value = false; // its list may start in the column of its key
};

/// No value, or a word that YAML takes for none.
/// @param due the byte after the sign that announced the value
[[nodiscard]] Node nothing_node(YamlWalk& walk, const Nesting& around, std::size_t due);

/// @throws WalkLost where the source does not say what the event says
[[nodiscard]] Node scalar_node(YamlWalk& walk, const YamlEvent& event, const Nesting& around,
                               Faults& faults);

/// Text inside brackets stands deeper than what holds the brackets; a key that does not was
/// most likely meant to follow a closing bracket.
/// @throws WalkLost
void check_flow_line(const YamlWalk& walk, const Nesting& around, Faults& faults);

/// yaml-cpp takes a line that lacks its colon for the value of the key above it.
/// @throws WalkLost
void check_block_value(const YamlWalk& walk, const Nesting& around, Faults& faults);

} // namespace carecost::input
