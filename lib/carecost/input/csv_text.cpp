// SPDX-License-Identifier: MIT
// UTF-8 first; only bytes that are none are looked up in the code page.
// The table is that of the Unicode Consortium, CP1252.TXT, bytes 80 to 9F.
#include "carecost/input/csv_text.hpp"

#include "carecost/base/text.hpp"

#include <array>

namespace carecost::input {
namespace {

constexpr std::array<char32_t, 32> upper_controls{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// 0 where the code page has nothing.
char32_t from_code_page(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? upper_controls.at(byte - 0x80U) : byte;
}

bool is_control(char32_t code) {
    return (code < 0x20 && code != U'\t' && code != U'\n' && code != U'\r') ||
           (code >= 0x7F && code < 0xA0) || code == 0xFEFF;
}

void append_utf_8(std::string& text, char32_t code) {
    const auto byte = [&text](char32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0U | code >> 6U);
        byte(0x80U | (code & 0x3FU));
    } else {
        byte(0xE0U | code >> 12U);
        byte(0x80U | (code >> 6U & 0x3FU));
        byte(0x80U | (code & 0x3FU));
    }
}

} // namespace

CsvText kind_of_text(std::string_view bytes) {
    bool is_broken = false;
    bool has_control = false;
    for (std::size_t i = 0; i < bytes.size() && !is_broken;) {
        const Character character = decode_character(bytes, i);
        is_broken = character.is_broken;
        has_control = has_control || is_control(character.code);
        i += character.length;
    }
    if (!is_broken) {
        return has_control ? CsvText::unclean : CsvText::utf_8;
    }
    for (const char byte : bytes) {
        const char32_t code = from_code_page(static_cast<unsigned char>(byte));
        if (code == 0 || is_control(code)) {
            return CsvText::unclean;
        }
    }
    return CsvText::windows_1252;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        append_utf_8(text, from_code_page(static_cast<unsigned char>(byte)));
    }
    return text;
}

} // namespace carecost::input
