// SPDX-License-Identifier: MIT
// Decodes the whole text once and names what does not belong: other encodings, control characters,
// characters that change what a reader sees.
#include "carecost/input/clean_text.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace carecost::input {
namespace {

struct Stain {
    std::string_view code;
    std::string message;
    std::string_view remedy;
};

constexpr std::string_view save_as_utf8 = "save the file as UTF-8";

/// UTF-16 or UTF-32, by its byte order mark or by the zero bytes beside its letters.
bool is_wide_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    const std::array marks{"\xFF\xFE"sv, "\xFE\xFF"sv, "\0\0\xFE\xFF"sv};
    if (std::any_of(marks.begin(), marks.end(),
                    [&](std::string_view mark) { return bytes.starts_with(mark); })) {
        return true;
    }
    const bool has_zero_first = bytes.size() >= 4 && bytes[0] == '\0' && bytes[2] == '\0';
    const bool has_zero_second = bytes.size() >= 4 && bytes[1] == '\0' && bytes[3] == '\0';
    return has_zero_first || has_zero_second;
}

Stain stain_of_broken(std::string_view bytes, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(bytes[offset]);
    // In Latin-1 a letter over 127 mostly stands alone; in UTF-8 none does.
    const bool is_latin_letter = byte >= 0xC0;
    const std::string latin{static_cast<char>(0xC3), static_cast<char>(byte - 0x40)};
    return {.code = "not-utf-8",
            .message = is_latin_letter
                           ? fmt::format("byte 0x{:02x} is not UTF-8 text; in Latin-1 it is '{}'",
                                         byte, latin)
                           : fmt::format("byte 0x{:02x} is not UTF-8 text", byte),
            .remedy = save_as_utf8};
}

/// What is wrong with a character; an empty code when nothing is.
Stain stain_of(std::string_view bytes, std::size_t offset, const Character& character) {
    const char32_t code = character.code;
    if (character.is_broken) {
        return stain_of_broken(bytes, offset);
    }
    if (code == '\r') {
        const bool is_line_end = offset + 1 < bytes.size() && bytes[offset + 1] == '\n';
        return is_line_end ? Stain{}
                           : Stain{.code = "line-end",
                                   .message = "a lone carriage return: old Mac line ends",
                                   .remedy = "save the file with line ends of Unix or Windows"};
    }
    if (code == 0) {
        return {.code = "nul", .message = "a NUL byte: this is no text", .remedy = "take it out"};
    }
    if ((code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0)) {
        return {.code = "control-character",
                .message = fmt::format("control character U+{:04X}", static_cast<unsigned>(code)),
                .remedy = "take it out"};
    }
    if (code == 0xFEFF) {
        return {.code = "byte-order-mark",
                .message = "a byte order mark (U+FEFF) inside the text",
                .remedy = "take it out; two files may have been joined here"};
    }
    if (code == 0x2028 || code == 0x2029) {
        return {.code = "line-end",
                .message = fmt::format("line separator U+{:04X}", static_cast<unsigned>(code)),
                .remedy = "write a plain line end"};
    }
    if (is_bidi_control(code)) {
        return {.code = "bidi-control",
                .message = fmt::format("U+{:04X} changes the direction of the text around it",
                                       static_cast<unsigned>(code)),
                .remedy = "take it out"};
    }
    return {};
}

/// The first byte from `offset` on that is no printable ASCII, tab or line end: nearly every byte
/// is.
std::size_t after_plain(std::string_view bytes, std::size_t offset) {
    constexpr std::size_t step = 16; // compilers look at all of a step at once
    const auto is_plain = [](char byte) {
        return (byte >= ' ' && byte < 0x7F) || byte == '\n' || byte == '\t';
    };
    while (offset + step <= bytes.size()) {
        unsigned char stains = 0;
        for (std::size_t i = 0; i < step; ++i) {
            stains |= static_cast<unsigned char>(is_plain(bytes[offset + i]) ? 0 : 1);
        }
        if (stains != 0) {
            break;
        }
        offset += step;
    }
    while (offset < bytes.size() && is_plain(bytes[offset])) {
        ++offset;
    }
    return offset;
}

} // namespace

void check_clean_text(const SourceText& source, Faults& faults) {
    const std::string_view bytes = source.bytes();
    if (is_wide_encoding(bytes)) {
        faults.error(0, "utf-16", "the file is UTF-16 or UTF-32", std::string{save_as_utf8});
        return;
    }
    std::vector<std::string_view> told; // of this line
    std::size_t last = 0;               // where the last character that was looked at stands
    for (std::size_t i = after_plain(bytes, 0); i < bytes.size(); i = after_plain(bytes, i)) {
        if (!told.empty() && bytes.substr(last, i - last).find('\n') != std::string_view::npos) {
            told.clear();
        }
        last = i;
        const Character character = decode_character(bytes, i);
        const Stain stain = stain_of(bytes, i, character);
        if (!stain.code.empty() && std::find(told.begin(), told.end(), stain.code) == told.end()) {
            told.push_back(stain.code);
            faults.error(i, std::string{stain.code}, stain.message, std::string{stain.remedy});
        }
        i += character.length;
    }
}

} // namespace carecost::input
