// SPDX-License-Identifier: MIT
// Walks the tree once and looks at the bytes between neighbours: a digit, a comma and a digit with
// nothing else is a decimal comma, which the author would have to quote.
#include "carecost/input/decimal_commas.hpp"

#include "carecost/input/scanning.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

const Node* value_of(const Node& map, std::string_view key) {
    for (const Entry& entry : map.entries()) {
        if (entry.key.text == key) {
            return &entry.value;
        }
    }
    return nullptr;
}

bool declares_comma(const Node& root) {
    const Node* conventions = value_of(root, "conventions");
    const Node* decimal = conventions == nullptr ? nullptr : value_of(*conventions, "decimal");
    return decimal != nullptr && decimal->text == ",";
}

/// Whether `second` follows `first` with nothing but a comma, which stands between two digits.
bool is_cut(const Node& first, const Node& second) {
    return first.kind == NodeKind::scalar && second.kind == NodeKind::scalar && first.is_verbatim &&
           second.is_verbatim && first.style == ScalarStyle::plain &&
           second.style == ScalarStyle::plain && !first.text.empty() && !second.text.empty() &&
           is_digit(first.text.back()) && is_digit(second.text.front()) &&
           second.text_offset == first.text_offset + first.text.size() + 1;
}

void join(Node& first, const Node& second, Faults& faults) {
    first.set_text(fmt::format("{},{}", first.text, second.text));
    faults.error(first.offset, "decimal-comma",
                 "between brackets a comma parts items, so this figure is cut in "
                 "two",
                 fmt::format("quote it: \"{}\"", first.text));
}

void walk_node(Node& node, Faults& faults);

void walk_list(Node& list, Faults& faults) {
    std::vector<Node> kept;
    for (Node& item : list.items()) {
        if (!kept.empty() && is_cut(kept.back(), item)) {
            join(kept.back(), item, faults);
            continue;
        }
        walk_node(item, faults);
        kept.push_back(std::move(item));
    }
    list.items() = std::move(kept);
}

// The reader of the tree has limited its depth.
void walk_node(Node& node, Faults& faults) { // NOLINT(misc-no-recursion)
    for (Entry& entry : node.entries()) {
        walk_node(entry.value, faults);
    }
    walk_list(node, faults);
}

} // namespace

Node join_decimal_commas(Node root, Faults& faults) {
    if (declares_comma(root)) {
        walk_node(root, faults);
    }
    return root;
}

} // namespace carecost::input
