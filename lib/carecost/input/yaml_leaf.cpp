// SPDX-License-Identifier: MIT
// A scalar must stand in the source as its event says; a text that runs over lines must keep deeper
// than what it belongs to. The first byte that does not fit loses the walk, after its error.
#include "carecost/input/yaml_leaf.hpp"

#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_complaint.hpp"
#include "carecost/input/yaml_scalar.hpp"

#include <fmt/format.h>

#include <string>

namespace carecost::input {
namespace {

constexpr std::size_t longest_scalar = 65'536; // bytes, decoded

/// The further lines of a text stand deeper than what it belongs to, and a plain one holds no
/// dash that was meant as an item.
void check_lines(const YamlWalk& walk, const ScalarSpan& span, const Nesting& around,
                 Faults& faults) {
    for (const std::size_t line : span.further_lines) {
        const bool is_plain = span.style == ScalarStyle::plain;
        if (column_of(walk.bytes(), line) <= around.column) {
            if (!is_plain) {
                report_unclosed_quote(span.text_offset - 1, faults);
            } else if (around.is_flow) {
                report_unclosed_bracket(walk.open_brackets().back(), faults);
            } else {
                report_indentation(line, faults);
            }
            throw WalkLost{};
        }
        if (is_plain && walk.bytes()[line] == '-' && is_space_or_end(walk.bytes(), line + 1)) {
            faults.error(line, "misplaced-item",
                         "this item would become a part of the text above it",
                         "indent it like the other items, or quote the text");
            throw WalkLost{};
        }
    }
}

} // namespace

Node nothing_node(YamlWalk& walk, const Nesting& around, std::size_t due) {
    Node node;
    const bool is_deeper = around.is_flow || walk.column() > around.column;
    const std::size_t length = is_deeper ? null_length(walk.bytes(), walk.position()) : 0;
    if (length > 0) {
        node.offset = node.text_offset = walk.position();
        node.text = walk.bytes().substr(walk.position(), length);
        node.is_verbatim = true;
        walk.read_to(walk.position() + length);
    } else {
        node.offset = node.text_offset = due;
    }
    node.set_cutting_comment(cutting_comment(walk.bytes(), length > 0 ? walk.position() : due));
    return node;
}

Node scalar_node(YamlWalk& walk, const YamlEvent& event, const Nesting& around, Faults& faults) {
    if (event.offset != walk.position()) {
        walk.lose();
    }
    walk.start_text();
    const ScalarSpan span = find_scalar(walk.bytes(), walk.position(), event.text, around.is_flow);
    check_lines(walk, span, around, faults);
    for (const std::size_t escape : span.control_escapes) {
        faults.error(escape, "control-escape",
                     "this escape stands for a character that cannot be printed", "take it out");
    }
    // yaml-cpp may drop what such an escape stands for; the error is told already.
    if (!span.agrees && span.control_escapes.empty()) {
        const bool is_quoted =
            span.style == ScalarStyle::single_quoted || span.style == ScalarStyle::double_quoted;
        walk.lose(is_quoted ? event.offset : span.end);
    }
    if (event.text.size() > longest_scalar) {
        faults.error(
            event.offset, "text-too-long",
            fmt::format("this text has {} bytes, more than {}", event.text.size(), longest_scalar),
            "shorten it");
    }
    walk.read_to(span.end);
    Node node;
    node.offset = event.offset;
    node.style = span.style;
    node.set_text(event.text);
    node.text_offset = span.text_offset;
    node.is_verbatim = span.is_verbatim;
    if (span.style == ScalarStyle::plain) {
        node.set_cutting_comment(cutting_comment(walk.bytes(), span.end));
    }
    return node;
}

void check_flow_line(const YamlWalk& walk, const Nesting& around, Faults& faults) {
    if (around.is_flow && starts_line(walk.bytes(), walk.position()) &&
        walk.column() <= around.column) {
        report_unclosed_bracket(walk.open_brackets().back(), faults);
        throw WalkLost{};
    }
}

void check_block_value(const YamlWalk& walk, const Nesting& around, Faults& faults) {
    if (!around.is_flow && starts_line(walk.bytes(), walk.position()) &&
        walk.column() <= around.column) {
        report_lone_line(walk.position(), faults);
        throw WalkLost{};
    }
}

} // namespace carecost::input
