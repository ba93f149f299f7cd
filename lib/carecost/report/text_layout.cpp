// SPDX-License-Identifier: MIT
// Fills lines word by word. A word that is longer than a line is taken apart into characters with
// the marks that stand on them.
#include "carecost/report/text_layout.hpp"

#include "carecost/base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace carecost {
namespace {

/// Words between blanks; "69 %" is one.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view part : split(text, ' ')) {
        if (part.starts_with('%') && !words.empty()) {
            words.back() += ' ';
            words.back() += part;
        } else if (!part.empty()) {
            words.emplace_back(part);
        }
    }
    return words;
}

/// Bytes of the character at the beginning together with what combines with it.
std::size_t whole_character(std::string_view text) {
    std::size_t length = character_length(text, 0);
    while (length < text.size()) {
        const std::size_t next = character_length(text, length);
        if (display_width(text.substr(length, next)) != 0) {
            break;
        }
        length += next;
    }
    return length;
}

/// The longest beginning of at most `width` columns, by whole characters.
std::string_view beginning_of(std::string_view text, std::size_t width) {
    std::size_t taken = 0;
    std::size_t columns = 0;
    while (taken < text.size()) {
        const std::size_t length = whole_character(text.substr(taken));
        columns += display_width(text.substr(taken, length));
        if (columns > width) {
            break;
        }
        taken += length;
    }
    return text.substr(0, taken);
}

/// Pieces of at most `width` columns, each at least one character.
std::vector<std::string> taken_apart(std::string_view word, std::size_t width) {
    std::vector<std::string> parts;
    while (!word.empty()) {
        std::string_view part = beginning_of(word, width);
        if (part.empty()) {
            part = word.substr(0, whole_character(word));
        }
        parts.emplace_back(part);
        word.remove_prefix(part.size());
    }
    return parts;
}

class LineFiller {
  public:
    explicit LineFiller(std::size_t width) : width_(width) {}

    void add(const std::string& word) {
        if (display_width(word) > width_) {
            for (const std::string& part : taken_apart(word, width_)) {
                start_line(part);
            }
        } else if (lines_.empty() ||
                   display_width(lines_.back()) + 1 + display_width(word) > width_) {
            start_line(word);
        } else {
            lines_.back() += ' ' + word;
        }
    }

    [[nodiscard]] bool fits_a_line(std::string_view piece) const {
        return display_width(piece) <= width_;
    }

    [[nodiscard]] std::vector<std::string> lines() && {
        if (lines_.empty()) {
            lines_.emplace_back();
        }
        return std::move(lines_);
    }

  private:
    void start_line(const std::string& word) { lines_.push_back(word); }

    std::size_t width_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> wrap_text(std::string_view text, std::size_t width) {
    LineFiller filler(width);
    for (const std::string& word : words_of(text)) {
        filler.add(word);
    }
    return std::move(filler).lines();
}

std::vector<std::string> wrap_pieces(const std::vector<std::string>& pieces, std::size_t width) {
    LineFiller filler(width);
    for (const std::string& piece : pieces) {
        if (filler.fits_a_line(piece)) {
            filler.add(piece);
        } else {
            for (const std::string& word : words_of(piece)) {
                filler.add(word);
            }
        }
    }
    return std::move(filler).lines();
}

std::string cut_text(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) {
        return std::string(text);
    }
    return std::string(beginning_of(text, width == 0 ? 0 : width - 1)) + "…";
}

std::vector<std::string> first_lines(std::vector<std::string> lines, std::size_t count,
                                     std::size_t width) {
    if (lines.size() <= count) {
        return lines;
    }
    lines.resize(count);
    const std::string_view last = lines.back();
    lines.back() = std::string(beginning_of(last, width == 0 ? 0 : width - 1)) + "…";
    return lines;
}

std::string padded_right(std::string_view text, std::size_t width) {
    const std::size_t columns = display_width(text);
    return std::string(text) + std::string(columns < width ? width - columns : 0, ' ');
}

std::string padded_left(std::string_view text, std::size_t width) {
    const std::size_t columns = display_width(text);
    return std::string(columns < width ? width - columns : 0, ' ') + std::string(text);
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string& word : words_of(text)) {
        longest = std::max(longest, display_width(word));
    }
    return longest;
}

std::string bar_text(const Rational& length, std::size_t columns) {
    constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto most = static_cast<std::int64_t>(columns) * 8;
    auto filled = static_cast<std::int64_t>(round_to_whole(length * Rational{most}));
    filled = std::clamp<std::int64_t>(filled, length > Rational{0} ? 1 : 0, most);
    std::string bar;
    for (std::int64_t i = 0; i < filled / 8; ++i) {
        bar += "█";
    }
    return bar + std::string(eighths.at(static_cast<std::size_t>(filled % 8)));
}

} // namespace carecost
