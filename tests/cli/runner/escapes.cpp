// SPDX-License-Identifier: MIT
// The escapes of transcripts: few, and each byte has one spelling when we write.
// A line is escaped only when it has to be, so that ordinary output reads as it is.
#include "escapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace transcript {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Length of the UTF-8 character at the start of text, judged by its lead byte; 0 when it is
/// broken.
std::size_t utf8_length(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[i])) {
            return 0;
        }
    }
    return length;
}

std::string escaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const char c = text[0];
        const std::size_t length = utf8_length(text);
        if (c == '\\') {
            result += "\\\\";
        } else if (c == '\r') {
            result += "\\r";
        } else if (c == '\t') {
            result += "\\t";
        } else if (length == 0 || static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                   (c == ' ' && text.size() == 1)) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
            result += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

/// A backslash is no reason to escape: in an ordinary line it means itself.
bool reads_as_it_is(std::string_view text) {
    const auto backslashes = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\\'));
    return escaped(text).size() == text.size() + backslashes;
}

} // namespace

std::string unescaped_line(std::string_view line) {
    std::string result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            result += line[i];
            continue;
        }
        if (i + 1 == line.size()) {
            return result;
        }
        const char kind = line[++i];
        if (kind == '\\') {
            result += '\\';
        } else if (kind == 'r') {
            result += '\r';
        } else if (kind == 't') {
            result += '\t';
        } else if (kind == '0') {
            result += '\0';
        } else if (kind == 'x' && i + 2 < line.size() && hex_digit(line[i + 1]) >= 0 &&
                   hex_digit(line[i + 2]) >= 0) {
            result += static_cast<char>(hex_digit(line[i + 1]) * 16 + hex_digit(line[i + 2]));
            i += 2;
        } else {
            throw std::runtime_error(
                fmt::format("unknown escape \\{}; write \\xNN, \\r, \\t, \\0 or \\\\", kind));
        }
    }
    return result + '\n';
}

std::vector<std::string> transcript_lines(std::string_view bytes, std::string_view prefix) {
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const bool ended = end != std::string_view::npos;
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(ended ? end + 1 : bytes.size());
        if (!ended) {
            lines.push_back(fmt::format("{}x {}\\", prefix, escaped(line)));
        } else if (!reads_as_it_is(line)) {
            lines.push_back(fmt::format("{}x {}", prefix, escaped(line)));
        } else if (line.empty()) {
            lines.emplace_back(prefix);
        } else {
            lines.push_back(fmt::format("{} {}", prefix, line));
        }
    }
    return lines;
}

} // namespace transcript
