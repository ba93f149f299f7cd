// SPDX-License-Identifier: MIT
// UTF-8 decoding, slugs and nearest words. The tables of characters stand in their own files.
// Nothing here asks the locale.
#include "carecost/base/text.hpp"

#include "carecost/base/character_width.hpp"
#include "carecost/base/latin_letters.hpp"
#include "carecost/base/signs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

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

bool is_bidi_control(char32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::size_t count_characters(std::string_view utf8) {
    if (is_ascii(utf8)) {
        return utf8.size();
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < utf8.size(); ++count) {
        i += is_ascii(utf8[i]) ? 1 : character_length(utf8, i);
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
    result.reserve(text.size());
    bool is_parted = false;
    const auto part = [&] {
        if (is_parted && !result.empty()) {
            result += '-';
        }
        is_parted = false;
    };
    for (std::size_t i = 0; i < text.size();) {
        const char sign = text[i];
        const bool is_capital = sign >= 'A' && sign <= 'Z';
        if (is_capital || (sign >= 'a' && sign <= 'z') || is_digit(sign)) {
            part();
            result += is_capital ? static_cast<char>(sign - 'A' + 'a') : sign;
            ++i;
            continue;
        }
        const Character character = decode_character(text, i);
        i += character.length;
        if (character.code >= 0x300 && character.code <= 0x36F) {
            continue; // a mark written apart from its letter
        }
        const std::string letters = ascii_letters(character.code);
        if (letters.empty()) {
            is_parted = true;
        } else {
            part();
            result += letters;
        }
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
