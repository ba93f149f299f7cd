// SPDX-License-Identifier: MIT
// One function for each way in which YAML goes wrong, from the parser's reason and the place up to
// which the source was understood.
#include "carecost/input/yaml_failure.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_complaint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace carecost::input {
namespace {

using Reason = YamlFailure::Reason;

/// Where the line that holds `offset` starts to say something.
std::size_t first_in_line(std::string_view bytes, std::size_t offset) {
    return after_blanks(bytes, start_of_line(bytes, offset));
}

/// The first quote from `position` on that opens a text and does not close before the end;
/// `position` when there is none.
std::size_t find_open_quote(std::string_view bytes, std::size_t position) {
    for (std::size_t i = position; i < bytes.size(); ++i) {
        const bool is_quote = bytes[i] == '"' || bytes[i] == '\'';
        const bool opens =
            i == 0 || std::string_view{" \t\n[{,:"}.find(bytes[i - 1]) != std::string_view::npos;
        if (!is_quote || !opens) {
            continue;
        }
        const std::size_t open = i;
        for (++i; i < bytes.size() && bytes[i] != bytes[open]; ++i) {
            i += bytes[open] == '"' && bytes[i] == '\\' ? 1U : 0U;
        }
        if (i >= bytes.size()) {
            return open;
        }
    }
    return position;
}

void report_bad_escape(std::size_t offset, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    const std::size_t backslash = std::min(bytes.substr(0, offset).rfind('\\'), offset);
    const std::string_view escape =
        bytes.substr(backslash, std::max(offset - backslash, std::size_t{2}));
    const bool is_surrogate = escape.size() >= 6 && (escape[2] == 'd' || escape[2] == 'D' ||
                                                     escape.starts_with("\\U0000"));
    faults.error(backslash, "bad-escape",
                 is_surrogate
                     ? fmt::format("{} stands for half a character or none", quoted(escape))
                     : fmt::format("{} is no escape that YAML knows", quoted(escape)),
                 is_surrogate ? "write the character itself"
                              : "write \\\\ for a backslash, or put the text in single quotes");
}

void report_second_colon(std::size_t offset, Faults& faults) {
    faults.error(offset, "second-colon", "a second ':' in this value",
                 "quote the value if the ':' belongs to it");
}

void report_misplaced_item(std::size_t offset, Faults& faults) {
    faults.error(offset, "misplaced-item", "a list item cannot start here",
                 "start each item on a line of its own, or quote the text");
}

void report_tab(std::size_t offset, Faults& faults) {
    faults.error(offset, "tab", "a tab stands where only spaces can indent", "write spaces");
}

/// A colon came where no value may start. Mostly an earlier line lacks its own.
void report_misplaced_value(std::size_t offset, const YamlTree& tree, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    const std::size_t line = start_of_line(bytes, offset);
    const std::string_view before = bytes.substr(line, offset - line);
    const std::size_t tab = before.find('\t');
    if (tab != std::string_view::npos && before.find_first_not_of(" \t-") > tab) {
        report_tab(line + tab, faults);
        return;
    }
    if (tree.position > line) { // this line goes on with a value
        if (tree.last_text < line) {
            report_indentation(first_in_line(bytes, offset), faults);
        } else {
            report_second_colon(offset, faults);
        }
        return;
    }
    const std::size_t start = after_gap(bytes, tree.position);
    if (start_of_line(bytes, start) != line) {
        report_lone_line(start, faults);
    } else if (offset - start > 1024) {
        faults.error(start, "key-too-long", "this key has more than 1024 bytes", "shorten it");
    } else {
        faults.error(offset, "misplaced-colon", "a ':' where no value can start",
                     "write 'key: value' on a line of its own, or quote the text");
    }
}

void report_in_block(std::size_t offset, const YamlTree& tree, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    if (start_of_line(bytes, offset) < tree.position) {
        report_unread({.offset = offset, .read_end = tree.position, .last_text = tree.last_text},
                      faults);
    } else if (byte_at(bytes, offset) == '-' && is_space_or_end(bytes, offset + 1)) {
        report_misplaced_item(offset, faults);
    } else if (tree.due_key_column == column_of(bytes, offset)) {
        report_lone_line(offset, faults);
    } else {
        report_indentation(offset, faults);
    }
}

void report_in_flow(std::size_t offset, const YamlTree& tree, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    if (tree.open_brackets.empty()) {
        report_unread({.offset = offset, .read_end = tree.position, .last_text = tree.last_text},
                      faults);
        return;
    }
    const std::size_t bracket = tree.open_brackets.back();
    const std::size_t line = start_of_line(bytes, offset);
    const std::size_t first = first_in_line(bytes, offset);
    const bool is_outside = line > bracket && first - line <= first_in_line(bytes, bracket) -
                                                                  start_of_line(bytes, bracket);
    if (after_gap(bytes, offset) >= bytes.size() || is_outside) {
        report_unclosed_bracket(bracket, faults);
    } else if (line > tree.last_text && line > bracket) {
        faults.error(first, "missing-comma", "a ',' is missing before this line",
                     "part the items inside brackets by commas");
    } else if (bytes[offset] == ':') {
        report_second_colon(offset, faults);
    } else {
        report_unread({.offset = offset, .read_end = tree.position, .last_text = tree.last_text},
                      faults);
    }
}

void report_stray_bracket(std::size_t offset, const YamlTree& tree, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    const std::string message =
        tree.open_brackets.empty()
            ? fmt::format("'{}' closes nothing that is open", bytes[offset])
            : fmt::format("'{}' does not close the '{}' of line {}", bytes[offset],
                          bytes[tree.open_brackets.back()],
                          faults.source().place(tree.open_brackets.back()).line);
    faults.error(offset, "stray-bracket", message, "pair the brackets, or quote the text");
}

void report_reserved(std::size_t offset, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    const std::string_view sign = bytes.substr(offset, character_length(bytes, offset));
    faults.error(offset, "reserved-sign",
                 fmt::format("{} has a meaning of its own here", quoted(sign)),
                 "quote the whole text");
}

} // namespace

void report_failure(const YamlFailure& failure, const YamlTree& tree, Faults& faults) {
    const std::size_t offset = failure.offset;
    switch (failure.reason) {
    case Reason::too_deep:
        faults.error(offset, "too-deep",
                     fmt::format("maps and lists stand more than {} deep in each other here",
                                 deepest_nesting),
                     "nest less deeply");
        break;
    case Reason::unclosed_quote:
        report_unclosed_quote(
            find_open_quote(faults.source().bytes().substr(0, offset), tree.position), faults);
        break;
    case Reason::bad_escape:
        report_bad_escape(offset, faults);
        break;
    case Reason::misplaced_value:
        report_misplaced_value(offset, tree, faults);
        break;
    case Reason::misplaced_item:
        report_misplaced_item(offset, faults);
        break;
    case Reason::misplaced_key:
        faults.error(offset, "explicit-key", "'?' starts a key in a form not used here",
                     "write 'key: value', or quote the text");
        break;
    case Reason::text_in_block:
        report_in_block(offset, tree, faults);
        break;
    case Reason::text_in_flow:
        report_in_flow(offset, tree, faults);
        break;
    case Reason::stray_bracket:
        report_stray_bracket(offset, tree, faults);
        break;
    case Reason::bad_block_header:
        faults.error(
            offset, "block-header", "text on the line of '|' or '>'",
            "start the text on the next line, indented; quote it if the sign belongs to it");
        break;
    case Reason::tab:
        report_tab(offset, faults);
        break;
    case Reason::unknown_alias:
        faults.error(offset, "alias", "'*' names an alias, which case files do not use",
                     "write the value out, or quote the text");
        break;
    case Reason::bad_tag_or_anchor:
        faults.error(offset, "tag", "a tag ('!') or an anchor ('&'), which case files do not use",
                     "take it out, or quote the text");
        break;
    case Reason::bad_directive:
        faults.error(offset, "directive", "'%' at the start of a line is a directive of YAML",
                     "take the line out");
        break;
    case Reason::reserved_character:
        report_reserved(offset, faults);
        break;
    case Reason::other:
        faults.error(offset, "yaml", "this is no YAML that can be read",
                     "write 'key: value' lines and '- ' items");
        break;
    }
}

} // namespace carecost::input
