// SPDX-License-Identifier: MIT
// Advance widths of printable ASCII were read from the font; other letters are taken by script, a
// little wider than most.
#include "carecost/report/text_width.hpp"

#include "carecost/base/text.hpp"

#include <algorithm>
#include <array>

namespace carecost {
namespace {

// U+0020 to U+007E of Noto Sans Regular.
constexpr std::array<int, 95> ascii_widths{
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556,
    519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586,
    566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534,
    258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572};

int width_of(char32_t code, std::string_view bytes) {
    constexpr int no_break_space = 260;
    constexpr int latin = 620;
    constexpr int other_scripts = 900;
    constexpr int wide = 1000;
    if (code >= 0x20 && code <= 0x7E) {
        return ascii_widths.at(code - 0x20);
    }
    if (code == 0xA0 || code == 0x202F) {
        return no_break_space;
    }
    const std::size_t columns = display_width(bytes);
    if (columns != 1) {
        return columns == 0 ? 0 : wide;
    }
    const bool is_latin = code < 0x250 || (code >= 0x2000 && code < 0x2C00);
    return is_latin ? latin : other_scripts;
}

int bolder(int width, bool is_bold) {
    constexpr int percent = 110;
    return is_bold ? width * percent / 100 : width;
}

} // namespace

int text_width(std::string_view utf8, bool is_bold) {
    int width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Character character = decode_character(utf8, at);
        width += width_of(character.code, utf8.substr(at, character.length));
        at += character.length;
    }
    return bolder(width, is_bold);
}

int line_count(std::string_view utf8, int width, bool is_bold) {
    const int blank = text_width(" ", is_bold);
    int lines = 1;
    int used = 0;
    for (const std::string_view word : split(utf8, ' ')) {
        const int length = text_width(word, is_bold);
        const int before = used == 0 ? 0 : used + blank;
        if (before + length <= width) {
            used = before + length;
        } else {
            const int cut = std::max(0, (length - 1) / std::max(1, width)); // lines it fills alone
            lines += (used == 0 ? 0 : 1) + cut;
            used = length - cut * width;
        }
    }
    return lines;
}

} // namespace carecost
