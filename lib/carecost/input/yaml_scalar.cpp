// SPDX-License-Identifier: MIT
// Reads plain, quoted and block scalars a second time, straight from the bytes.
// Line folding only moves blanks, so readings are compared without blanks and line ends, and byte
// for byte where a text stands on one line.
#include "carecost/input/yaml_scalar.hpp"

#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_quoted.hpp"

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

/// The first byte from `offset` on that is no blank or line end.
std::size_t after_space(std::string_view bytes, std::size_t offset) {
    while (is_space(byte_at(bytes, offset))) {
        ++offset;
    }
    return offset;
}

/// Blanks in the text stand where blanks or line ends stand in the source, and nowhere else.
ScalarSpan find_plain(std::string_view bytes, std::size_t offset, std::string_view text) {
    ScalarSpan span{.style = ScalarStyle::plain, .end = offset, .text_offset = offset};
    for (std::size_t i = 0; i < text.size();) {
        if (!is_space(text[i])) {
            if (byte_at(bytes, span.end) != text[i]) {
                return span;
            }
            ++span.end;
            ++i;
            continue;
        }
        while (i < text.size() && is_space(text[i])) {
            ++i;
        }
        const std::size_t start = span.end;
        span.end = after_space(bytes, start);
        if (span.end == start) {
            return span;
        }
        if (bytes.substr(start, span.end - start).find('\n') != std::string_view::npos) {
            span.further_lines.push_back(span.end);
        }
    }
    span.agrees = !text.empty();
    span.is_verbatim = bytes.substr(offset, text.size()) == text;
    return span;
}

/// After the header, the characters of the text follow each other with blanks and line ends
/// between.
ScalarSpan find_block(std::string_view bytes, std::size_t offset, std::string_view text) {
    ScalarSpan span{.style = bytes[offset] == '|' ? ScalarStyle::literal : ScalarStyle::folded,
                    .end = offset + 1,
                    .text_offset = offset};
    while (std::string_view{"+-123456789"}.find(byte_at(bytes, span.end)) !=
           std::string_view::npos) {
        ++span.end;
    }
    const std::size_t after_signs = span.end;
    span.end = after_blanks(bytes, after_signs);
    if (byte_at(bytes, span.end) == '#' && span.end > after_signs) {
        span.end = std::min(bytes.find('\n', span.end), bytes.size());
    }
    if (!is_space_or_end(bytes, span.end)) {
        return span;
    }
    for (const char byte : text) {
        if (is_space(byte)) {
            continue;
        }
        span.end = after_space(bytes, span.end);
        if (byte_at(bytes, span.end) != byte) {
            return span;
        }
        ++span.end;
    }
    span.agrees = true;
    return span;
}

ScalarSpan find_quoted(std::string_view bytes, std::size_t offset, std::string_view text) {
    QuotedText quoted = read_quoted(bytes, offset);
    const bool is_double = bytes[offset] == '"';
    ScalarSpan span{.style = is_double ? ScalarStyle::double_quoted : ScalarStyle::single_quoted,
                    .end = quoted.end,
                    .text_offset = offset + 1,
                    .further_lines = std::move(quoted.further_lines),
                    .control_escapes = std::move(quoted.control_escapes)};
    if (quoted.is_closed) {
        span.is_verbatim = bytes.substr(offset + 1, quoted.end - offset - 2) == text;
        span.agrees =
            quoted.is_as_written ? span.is_verbatim : quoted.characters == without_space(text);
    }
    return span;
}

} // namespace

ScalarSpan find_scalar(std::string_view bytes, std::size_t offset, std::string_view text,
                       bool in_flow) {
    const char first = byte_at(bytes, offset);
    if (first == '"' || first == '\'') {
        return find_quoted(bytes, offset, text);
    }
    if (!in_flow && (first == '|' || first == '>')) {
        return find_block(bytes, offset, text);
    }
    return find_plain(bytes, offset, text);
}

} // namespace carecost::input
