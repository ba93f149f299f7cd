// SPDX-License-Identifier: MIT
// The short way from a case file to its tree: the plain block style that nearly all case files are
// written in, scanned once. Whatever is faulty, rare or doubtful is left to the yaml lane.
#pragma once

#include "carecost/input/tree.hpp"

#include <optional>
#include <string_view>

namespace carecost::input {

/// Reads block maps and lists, one-line plain and quoted scalars, one-line flow maps and lists, and
/// comments.
/// @param bytes a whole source of clean text (clean_text.hpp)
/// @return the very tree that the yaml lane (yaml_lane.hpp) builds, where that one finds no fault;
///         nothing when the file holds anything else. tests/fuzz/lanes.cpp holds both together.
[[nodiscard]] std::optional<Node> read_plain_style(std::string_view bytes);

} // namespace carecost::input
