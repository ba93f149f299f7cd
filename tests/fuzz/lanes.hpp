// SPDX-License-Identifier: MIT
// The fast lane beside the full lane on one text. The fast one is safe only if it never differs: it
// builds the same tree, byte for byte and mark for mark, or hands the text over.
#pragma once

#include "carecost/input/clean_text.hpp"
#include "carecost/input/fast_lane.hpp"
#include "carecost/input/yaml_lane.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>

namespace carecost::fuzz {

struct LaneVerdict {
    bool is_fast = false;     // the fast lane read it; otherwise it was handed over
    std::string difference{}; // what the full lane says otherwise; empty when nothing
};

using input::Node;

inline std::string shown(const Node& node) {
    return fmt::format("kind {} style {} at {}, '{}' at {}{}, comment {}, {} items, {} entries",
                       static_cast<int>(node.kind), static_cast<int>(node.style), node.offset,
                       node.text, node.text_offset, node.is_verbatim ? " verbatim" : "",
                       node.cutting_comment() ? fmt::format("{}", *node.cutting_comment()) : "none",
                       node.items().size(), node.entries().size());
}

/// The first node that differs, in both trees.
inline std::string difference(const Node& fast, const Node& full) { // NOLINT(misc-no-recursion)
    const bool is_alike =
        fast.kind == full.kind && fast.offset == full.offset && fast.style == full.style &&
        fast.text == full.text && fast.text_offset == full.text_offset &&
        fast.is_verbatim == full.is_verbatim && fast.cutting_comment() == full.cutting_comment() &&
        fast.items().size() == full.items().size() &&
        fast.entries().size() == full.entries().size();
    std::string found =
        is_alike ? "" : fmt::format("fast: {}\nfull: {}\n", shown(fast), shown(full));
    for (std::size_t i = 0; found.empty() && i < fast.items().size(); ++i) {
        found = difference(fast.items()[i], full.items()[i]);
    }
    for (std::size_t i = 0; found.empty() && i < fast.entries().size(); ++i) {
        found = difference(fast.entries()[i].key, full.entries()[i].key);
        found += found.empty() ? difference(fast.entries()[i].value, full.entries()[i].value) : "";
    }
    return found;
}

inline LaneVerdict compare_lanes(const std::string& text) {
    const SourceText source{"case.yaml", text};
    input::Faults unclean{source};
    input::check_clean_text(source, unclean);
    const std::optional<Node> fast =
        unclean.has_errors() ? std::nullopt : input::read_plain_style(source.bytes());
    if (!fast) {
        return {};
    }
    input::Faults faults{source};
    const std::optional<Node> full = input::read_yaml(source, faults, input::Lane::full);
    if (faults.has_errors() || !full) {
        std::string errors = "fast: a tree\nfull: errors\n";
        for (const Diagnostic& error : faults.errors()) {
            errors += to_text(error) + '\n';
        }
        return {.is_fast = true, .difference = errors};
    }
    return {.is_fast = true, .difference = difference(*fast, *full)};
}

} // namespace carecost::fuzz
