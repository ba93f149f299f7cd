// SPDX-License-Identifier: MIT
// The guarded way from a YAML file to its tree: clean text, yaml-cpp's events, and a second reading
// of the source that lets nothing be dropped, guessed or swallowed.
#pragma once

#include "carecost/base/source_text.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"

#include <optional>

namespace carecost::input {

/// Which way a file goes. What comes out is the same; the fast lane is only faster.
enum class Lane {
    fast_where_plain, // the fast lane (fast_lane.hpp) where it knows every sign, else the full one
    full              // always yaml-cpp's events: for comparison
};

/// Reads a file whose root is a map. Refuses duplicate, empty and non-text keys, anchors, aliases,
/// tags, merge keys, directives, a second document, tabs that indent, nesting over 32, scalars over
/// 65 536 bytes, an empty file, and whatever would be lost.
/// @return the tree, also after errors that concern one key or value only; nothing, after at least
///         one error, when the file cannot be read as a tree
[[nodiscard]] std::optional<Node> read_yaml(const SourceText& source, Faults& faults,
                                            Lane lane = Lane::fast_where_plain);

} // namespace carecost::input
