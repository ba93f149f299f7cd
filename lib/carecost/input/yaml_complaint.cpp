// SPDX-License-Identifier: MIT
// One function for each complaint. A slip that would take its reader long to see (a decimal comma
// between braces) is looked for by itself.
#include "carecost/input/yaml_complaint.hpp"

#include "carecost/base/signs.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/yaml_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace carecost::input {
namespace {

/// Where the text on the line of `offset` ends, without a comment.
std::size_t end_of_text(std::string_view bytes, std::size_t offset) {
    std::size_t end = std::min(bytes.find('\n', offset), bytes.size());
    const std::size_t comment = bytes.find(" #", offset);
    end = std::min(end, comment);
    while (end > offset && is_space(bytes[end - 1])) {
        --end;
    }
    return end;
}

/// `{low: 17,45}` is a low of 17 and a key 45: where the figure starts, if that is what happened.
std::optional<std::size_t> start_of_cut_figure(std::string_view bytes, std::size_t end,
                                               std::string_view key) {
    const auto is_digit_at = [&](std::size_t at) { return is_digit(bytes[at]); };
    if (key.empty() || end < key.size() + 2) {
        return std::nullopt;
    }
    const std::size_t start = end - key.size();
    if (bytes[start - 1] != ',' || !is_digit_at(start) || !is_digit_at(start - 2)) {
        return std::nullopt;
    }
    const std::size_t before = bytes.find_last_of(":,{\n", start - 2);
    const std::size_t first = bytes.find_first_not_of(' ', before + 1);
    return first < start ? std::optional{first} : std::nullopt;
}

} // namespace

void report_unread(const UnreadText& unread, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    const std::size_t line = start_of_line(bytes, unread.offset);
    const char before = unread.read_end > line ? bytes[unread.read_end - 1] : '\n';
    if (byte_at(bytes, unread.offset) == '#') {
        faults.error(unread.offset, "unread-text",
                     "text that would be lost: no blank stands before this '#'",
                     "write a blank before a comment, or quote the whole text");
    } else if (before == '"' || before == '\'') {
        const bool is_one_line = unread.last_text >= line;
        faults.error(unread.offset, "text-after-quote",
                     is_one_line ? "text after the closing quote"
                                 : fmt::format("text after the quote that opened in line {}",
                                               faults.source().place(unread.last_text).line),
                     is_one_line ? "put the whole text inside the quotes"
                                 : "close that quote where its text ends");
    } else if (before == ']' || before == '}') {
        faults.error(unread.offset, "text-after-bracket", "text after the closing bracket",
                     "put it inside the brackets, or on a line of its own");
    } else {
        faults.error(unread.offset, "unread-text",
                     "this belongs to no key or item and would be lost",
                     "quote the whole text, or take it out");
    }
}

void report_unclosed_bracket(std::size_t offset, Faults& faults) {
    const char open = byte_at(faults.source().bytes(), offset);
    faults.error(offset, "unclosed-bracket", fmt::format("this '{}' is not closed", open),
                 fmt::format("close it with '{}' or indent the lines it runs over; quote text that "
                             "holds ' #'",
                             open == '{' ? '}' : ']'));
}

void report_unclosed_quote(std::size_t offset, Faults& faults) {
    faults.error(offset, "unclosed-quote", "this quote is not closed",
                 "close it, or indent the lines it runs over");
}

void report_indentation(std::size_t offset, Faults& faults) {
    faults.error(offset, "indentation", "this line is indented unlike the lines above it",
                 "give it the indentation of the lines it belongs to");
}

void report_lone_line(std::size_t offset, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    const std::size_t end = end_of_text(bytes, offset);
    report_missing_colon(end, bytes.substr(offset, end - offset), faults);
}

void report_missing_colon(std::size_t offset, std::string_view key, Faults& faults) {
    const std::string_view bytes = faults.source().bytes();
    if (const auto figure = start_of_cut_figure(bytes, offset, key)) {
        faults.error(*figure, "decimal-comma",
                     "between braces a comma parts entries, so this figure is cut in two",
                     fmt::format("quote it: \"{}\"", bytes.substr(*figure, offset - *figure)));
        return;
    }
    faults.error(offset, "missing-colon", fmt::format("no ':' and blank after {}", quoted(key)),
                 "write 'key: value', with a blank after the colon");
}

} // namespace carecost::input
