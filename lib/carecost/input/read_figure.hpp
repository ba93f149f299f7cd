// SPDX-License-Identifier: MIT
// A figure of the tree: text such as "62 (55 to 80)", or a map with low, high and a distribution.
// Every number keeps its place in the source, so that a fault found later can name it.
#pragma once

#include "carecost/input/called.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/figure_grammar.hpp"
#include "carecost/input/tree.hpp"
#include "carecost/units/estimate.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace carecost::input {

struct FigureNode {
    std::string_view name{}; // of an assumption; empty when figures are written
    Estimate estimate{};
    std::vector<WrittenNumber> numbers{}; // their offsets are bytes of the source
    std::size_t offset = 0;               // byte of the source
    const Node* per = nullptr;            // the value of `per`, in the map of a rate
};

/// A number of text that has been read, at its place in the source.
[[nodiscard]] WrittenNumber placed(WrittenNumber number, const Node& node);
/// The same of a figure.
[[nodiscard]] FigureNode placed(WrittenFigure figure, const Node& node);

/// @param what       how a message calls it: "'cashable'"
/// @param with_per   the map takes `per:` as well (a rate)
[[nodiscard]] std::optional<FigureNode> read_figure_node(const Node& node, const Called& what,
                                                         const NumberStyle& style, Faults& faults,
                                                         bool with_per = false);

/// Records the first fault that any of the numbers has in this place.
/// @param numbers placed
/// @param user the field that uses an assumption, for the message; may be empty
/// @return whether there is none
[[nodiscard]] bool is_of_kind(std::span<const WrittenNumber> numbers, FigureKind kind,
                              const NumberStyle& style, std::string_view user, Faults& faults);

/// The same of one number.
[[nodiscard]] inline bool is_of_kind(const WrittenNumber& number, FigureKind kind,
                                     const NumberStyle& style, Faults& faults) {
    return is_of_kind(std::span{&number, 1}, kind, style, "", faults);
}

/// Raises the finding three-decimals for money like 17.394.
void find_three_decimals(std::span<const WrittenNumber> numbers, FigureKind kind,
                         const NumberStyle& style, Faults& faults);

} // namespace carecost::input
