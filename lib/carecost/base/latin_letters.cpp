// SPDX-License-Identifier: MIT
// Two tables for the blocks of Latin letters, and the few that give two letters.
// Other scripts give nothing: a slug of them is empty.
#include "carecost/base/latin_letters.hpp"

#include <string_view>

namespace carecost {
namespace {

// The letter without its marks, for U+00C0 to U+024F and U+1E00 to U+1EFF; '-' where there is none
// (Unicode canonical decomposition; letters with a stroke and the like by hand).
constexpr char32_t latin_start = 0xC0;
constexpr std::string_view latin_letters =
    "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-yaaaaaaccccccccdd"
    "ddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo--rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb------------------------------oo-------------u"
    "u----------------------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa--oo"
    "aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy---------------b------------";
constexpr char32_t latin_additional_start = 0x1E00;
constexpr std::string_view latin_additional_letters =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
    "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas----"
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    "uuyyyyyyyy------";

std::string_view two_letters(char32_t code) {
    switch (code) {
    case 0x00C6:
    case 0x00E6:
        return "ae";
    case 0x00DE:
    case 0x00FE:
        return "th";
    case 0x00DF:
    case 0x1E9E:
        return "ss";
    case 0x0132:
    case 0x0133:
        return "ij";
    case 0x0152:
    case 0x0153:
        return "oe";
    default:
        return {};
    }
}

} // namespace

std::string ascii_letters(char32_t code) {
    if (code < 0x80) {
        const bool is_capital = code >= 'A' && code <= 'Z';
        const char letter = static_cast<char>(is_capital ? code - 'A' + 'a' : code);
        const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return is_word ? std::string(1, letter) : std::string{};
    }
    if (const std::string_view letters = two_letters(code); !letters.empty()) {
        return std::string{letters};
    }
    char letter = '-';
    if (code >= latin_start && code - latin_start < latin_letters.size()) {
        letter = latin_letters[code - latin_start];
    } else if (code >= latin_additional_start &&
               code - latin_additional_start < latin_additional_letters.size()) {
        letter = latin_additional_letters[code - latin_additional_start];
    }
    return letter == '-' ? std::string{} : std::string(1, letter);
}

} // namespace carecost
