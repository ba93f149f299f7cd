// SPDX-License-Identifier: MIT
// Writes a diagnostic the way people read it: place, message, source line, caret and remedy.
// What an input holds is never sent to a terminal raw: control characters are shown by number.
#include "carecost/base/diagnostic.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace carecost {
namespace {

constexpr std::size_t excerpt_columns = 160;
constexpr std::size_t tab_columns = 8;

bool needs_number(const Character& character) {
    const char32_t code = character.code;
    const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool is_line_end = code == 0x2028 || code == 0x2029;
    return character.is_broken || is_control || is_line_end || code == 0xFEFF ||
           is_bidi_control(code);
}

/// One character of a text as it is shown.
std::string shown(std::string_view text, std::size_t position, const Character& character) {
    if (!needs_number(character)) {
        return std::string{text.substr(position, character.length)};
    }
    const auto number = static_cast<unsigned>(character.code);
    return character.length == 1 ? fmt::format("\\x{:02x}", number)
                                 : fmt::format("\\u{:04x}", number);
}

struct Cell {
    std::string text;
    std::size_t width;
};

struct Excerpt {
    std::string text;
    std::size_t caret = 0; // columns before the caret
};

std::vector<Cell> cells_of(std::string_view line) {
    std::vector<Cell> cells;
    std::size_t column = 0;
    for (std::size_t i = 0; i < line.size();) {
        const Character character = decode_character(line, i);
        std::string text = shown(line, i, character);
        if (character.code == U'\t') {
            text = std::string(tab_columns - column % tab_columns, ' ');
        }
        const std::size_t width = display_width(text);
        cells.push_back({.text = std::move(text), .width = width});
        column += width;
        i += character.length;
    }
    return cells;
}

/// The part of a line that fits, with the character `column` (from 1) in view.
Excerpt cut_to_view(std::string_view line, int column) {
    const std::vector<Cell> cells = cells_of(line);
    const std::size_t target = column > 0 ? static_cast<std::size_t>(column) - 1 : 0;
    std::size_t before = 0; // columns left of the caret
    std::size_t total = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        before += i < target ? cells[i].width : 0;
        total += cells[i].width;
    }
    std::size_t first = 0; // the first cell in view
    Excerpt excerpt{.text = {}, .caret = before};
    if (total > excerpt_columns && before > excerpt_columns / 2) {
        std::size_t dropped = 0;
        while (first < cells.size() && before - dropped > excerpt_columns / 2) {
            dropped += cells[first++].width;
        }
        excerpt.text = "…";
        excerpt.caret = before - dropped + 1;
        total -= dropped - 1;
    }
    const bool is_cut = total > excerpt_columns;
    std::size_t used = excerpt.text.empty() ? 0 : 1;
    const std::size_t room = is_cut ? excerpt_columns - 1 : excerpt_columns;
    for (; first < cells.size() && used + cells[first].width <= room; ++first) {
        excerpt.text += cells[first].text;
        used += cells[first].width;
    }
    excerpt.text += is_cut ? "…" : "";
    return excerpt;
}

std::string position_of(const Place& place) {
    std::string position = visible(place.file);
    for (const int number : {place.line, place.column}) {
        if (place.line == 0 || number == 0) {
            break;
        }
        position += fmt::format(":{}", number);
    }
    return position;
}

} // namespace

std::string visible(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Character character = decode_character(text, i);
        result += shown(text, i, character);
        i += character.length;
    }
    return result;
}

std::string to_text(const Diagnostic& diagnostic) {
    const Place& place = diagnostic.place;
    const std::string_view severity = diagnostic.severity == Severity::error ? "error" : "warning";
    const std::string remedy = visible(diagnostic.remedy);
    std::string text = fmt::format("{}: {}[{}]: {}", position_of(place), severity, diagnostic.code,
                                   visible(diagnostic.message));
    if (place.line == 0 || diagnostic.excerpt.empty()) {
        return remedy.empty() ? text : text + "; " + remedy;
    }
    const Excerpt excerpt = cut_to_view(diagnostic.excerpt, place.column);
    const std::string number = fmt::format(" {:>4} ", place.line);
    text += fmt::format("\n{}| {}", number, excerpt.text);
    const std::string gutter(number.size(), ' ');
    if (place.column > 0) {
        text += fmt::format("\n{}| {}^{}{}", gutter, std::string(excerpt.caret, ' '),
                            remedy.empty() ? "" : "  ", remedy);
    } else if (!remedy.empty()) {
        text += fmt::format("\n{}| {}", gutter, remedy);
    }
    return text;
}

} // namespace carecost
