// SPDX-License-Identifier: MIT
// UTF-8 decoding, terminal widths, slugs and nearest words, all by small tables of our own.
// The tables cover what a case file can be expected to hold; nothing here asks the locale.
#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace carecost {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

bool is_in(std::span<const Range> ranges, char32_t code) {
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), code,
                         [](char32_t wanted, const Range& range) { return wanted < range.first; });
    return after != ranges.begin() && code <= std::prev(after)->last;
}

// Combining marks (Unicode general category Mn, the scripts met in Europe and the commonest others)
// and signs without a width of their own.
constexpr std::array zero_width = std::to_array<Range>({
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2},
    {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x061C, 0x061C}, {0x064B, 0x065F},
    {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED},
    {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1ACE}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x206F}, {0x20D0, 0x20F0}, {0x302A, 0x302D},
    {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
});

// East Asian Width W or F (Unicode Standard Annex 11), assigned blocks and emoji.
constexpr std::array double_width = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
    {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18AFF}, {0x1B000, 0x1B2FF},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
    {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EF}, {0x1F6F4, 0x1F6FF},
    {0x1F7E0, 0x1F7FF}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD},
});

constexpr std::array bidi_controls =
    std::to_array<Range>({{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}});

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

/// Lower-case ASCII letters or digit for a character; empty when it has none.
std::string ascii_letters(char32_t code) {
    if (code < 0x80) {
        const std::string lower =
            ascii_lower(std::string_view{std::string(1, static_cast<char>(code))});
        const char letter = lower.front();
        const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return is_word ? lower : std::string{};
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

std::size_t width_of(char32_t code) {
    if (is_in(zero_width, code)) {
        return 0;
    }
    return is_in(double_width, code) ? 2 : 1;
}

std::vector<char32_t> codes_of(std::string_view utf8) {
    std::vector<char32_t> codes;
    for (std::size_t i = 0; i < utf8.size();) {
        const Character character = decode_character(utf8, i);
        codes.push_back(character.code);
        i += character.length;
    }
    return codes;
}

/// Inserted, deleted, replaced characters and swapped neighbours (optimal string alignment).
std::size_t edit_distance(std::span<const char32_t> left, std::span<const char32_t> right) {
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        before_last = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
    }
    return row[right.size()];
}

/// Byte length of a no-break space or narrow no-break space, 1 of a space or tab, else 0.
std::size_t leading_blank(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t')) {
        return 1;
    }
    if (text.starts_with("\u00A0")) {
        return 2;
    }
    return text.starts_with("\u202F") ? 3 : 0;
}

std::size_t trailing_blank(std::string_view text) {
    if (text.ends_with(' ') || text.ends_with('\t')) {
        return 1;
    }
    if (text.ends_with("\u00A0")) {
        return 2;
    }
    return text.ends_with("\u202F") ? 3 : 0;
}

} // namespace

Character decode_character(std::string_view utf8, std::size_t position) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
    };
    const unsigned lead = byte(position);
    const Character broken{.code = lead, .length = 1, .is_broken = true};
    if (lead < 0x80) {
        return {.code = lead};
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return broken;
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte(position + i);
        if ((next & 0xC0U) != 0x80U) {
            return broken;
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    const bool is_overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (is_overlong || is_surrogate || code > 0x10FFFF) {
        return broken;
    }
    return {.code = code, .length = length};
}

bool is_bidi_control(char32_t code) { return is_in(bidi_controls, code); }

std::size_t count_characters(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < utf8.size(); i += character_length(utf8, i)) {
        ++count;
    }
    return count;
}

std::string_view first_characters(std::string_view utf8, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < utf8.size(); --count) {
        end += character_length(utf8, end);
    }
    return utf8.substr(0, end);
}

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const Character character = decode_character(utf8, i);
        width += width_of(character.code);
        i += character.length;
    }
    return width;
}

std::size_t character_length(std::string_view utf8, std::size_t position) {
    return decode_character(utf8, position).length;
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t blank = leading_blank(text)) {
        text.remove_prefix(blank);
    }
    while (const std::size_t blank = trailing_blank(text)) {
        text.remove_suffix(blank);
    }
    return text;
}

std::string ascii_lower(std::string_view text) {
    std::string lower{text};
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') {
            letter = static_cast<char>(letter - 'A' + 'a');
        }
    }
    return lower;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(separator, start);
        pieces.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) {
            return pieces;
        }
        start = end + 1;
    }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
    return fmt::format("{}", fmt::join(parts, separator));
}

std::string slug(std::string_view text) {
    std::string result;
    bool is_parted = false;
    for (const char32_t code : codes_of(text)) {
        if (code >= 0x300 && code <= 0x36F) {
            continue; // a mark written apart from its letter
        }
        const std::string letters = ascii_letters(code);
        if (letters.empty()) {
            is_parted = true;
            continue;
        }
        if (is_parted && !result.empty()) {
            result += '-';
        }
        is_parted = false;
        result += letters;
    }
    return result;
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    constexpr std::size_t longest = 100; // longer words are no slips of the pen
    const std::vector<char32_t> wanted = codes_of(ascii_lower(word.substr(0, 4 * longest + 1)));
    const std::string* best = nullptr;
    std::size_t best_distance = 0;
    for (const std::string& candidate : candidates) {
        if (wanted.size() > longest || candidate.size() > 4 * longest) {
            continue;
        }
        const std::vector<char32_t> known = codes_of(ascii_lower(candidate));
        const auto [shorter, longer] = std::minmax({wanted.size(), known.size()});
        if ((longer - shorter) * 3 > longer) {
            continue;
        }
        const std::size_t distance = edit_distance(wanted, known);
        if (distance * 3 <= longer && (best == nullptr || distance < best_distance)) {
            best = &candidate;
            best_distance = distance;
        }
    }
    return best == nullptr ? std::nullopt : std::optional{*best};
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

} // namespace carecost
