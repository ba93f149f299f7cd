// SPDX-License-Identifier: MIT
// A figure of the tree: text such as "62 (55 to 80)", or a map with low, high and a distribution.
// Keeps the node of every number, so that a fault found later still knows its place.
#pragma once

#include "carecost/input/called.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/figure_grammar.hpp"
#include "carecost/input/tree.hpp"
#include "carecost/units/estimate.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

struct PlacedNumber {
    WrittenNumber number;
    const Node* node = nullptr; // the scalar it stands in
};

struct FigureNode {
    std::string name{}; // of an assumption; empty when figures are written
    Estimate estimate{};
    std::vector<PlacedNumber> numbers{};
    std::size_t offset = 0;    // byte of the source
    const Node* per = nullptr; // the value of `per`, in the map of a rate
};

/// A figure of text that has been read, with the node it stands in.
[[nodiscard]] FigureNode placed(const WrittenFigure& figure, const Node& node);

/// @param what       how a message calls it: "'cashable'"
/// @param with_per   the map takes `per:` as well (a rate)
[[nodiscard]] std::optional<FigureNode> read_figure_node(const Node& node, const Called& what,
                                                         const NumberStyle& style, Faults& faults,
                                                         bool with_per = false);

/// Records the first fault that any of the numbers has in this place.
/// @param because added to the message: ", because personal/coach/rate uses it"; may be empty
/// @return whether there is none
[[nodiscard]] bool is_of_kind(const std::vector<PlacedNumber>& numbers, FigureKind kind,
                              const NumberStyle& style, std::string_view because, Faults& faults);

/// Raises the finding three-decimals for money like 17.394.
void find_three_decimals(const std::vector<PlacedNumber>& numbers, FigureKind kind,
                         const NumberStyle& style, Faults& faults);

} // namespace carecost::input
