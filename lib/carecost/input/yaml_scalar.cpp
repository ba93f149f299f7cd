// SPDX-License-Identifier: MIT
// Reads plain, quoted and block scalars a second time, straight from the bytes.
// Line folding only moves blanks, so readings are compared without blanks and line ends, and byte
// for byte where a text stands on one line.
#include "carecost/input/yaml_scalar.hpp"

#include "carecost/base/text.hpp"

#include <algorithm>
#include <string>

namespace carecost::input {
namespace {

struct Space {
    std::size_t end = 0; // the byte after it
    bool has_line_end = false;
};

/// Blanks and line ends from `position` on.
Space space_at(std::string_view bytes, std::size_t position) {
    Space space{.end = position};
    while (space.end < bytes.size() && is_space(bytes[space.end])) {
        space.has_line_end = space.has_line_end || bytes[space.end] == '\n';
        ++space.end;
    }
    return space;
}

std::string without_space(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (const char byte : text) {
        if (!is_space(byte)) {
            kept += byte;
        }
    }
    return kept;
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
        const Space space = space_at(bytes, span.end);
        if (space.end == span.end) {
            return span;
        }
        span.end = space.end;
        if (space.has_line_end) {
            span.further_lines.push_back(space.end);
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
    while (is_blank(byte_at(bytes, span.end))) {
        ++span.end;
    }
    if (byte_at(bytes, span.end) == '#' && span.end > after_signs) {
        span.end = std::min(bytes.find('\n', span.end), bytes.size());
    }
    if (!is_space_or_end(bytes, span.end)) {
        return span;
    }
    std::size_t position = span.end;
    for (const char byte : text) {
        if (is_space(byte)) {
            continue;
        }
        position = space_at(bytes, position).end;
        span.end = position;
        if (byte_at(bytes, position) != byte) {
            return span;
        }
        span.end = ++position;
    }
    span.agrees = true;
    return span;
}

void append_utf8(std::string& text, char32_t code) {
    const auto add = [&](char32_t bits) {
        text += static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

/// Line ends and tabs may be escaped; every other control and reordering character may not.
bool is_forbidden(char32_t code) {
    const bool is_control =
        (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
    return is_control || code == 0x2028 || code == 0x2029 || code == 0xFEFF ||
           is_bidi_control(code);
}

struct Escape {
    char32_t code = 0;
    std::size_t length = 0; // with its backslash; 0 for none that YAML knows
};

Escape hex_escape(std::string_view bytes, std::size_t offset, std::size_t digits) {
    char32_t code = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char digit = byte_at(bytes, offset + 2 + i);
        const std::size_t value = std::string_view{"0123456789abcdef"}.find(
            digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit);
        if (value == std::string_view::npos) {
            return {};
        }
        code = code * 16 + static_cast<char32_t>(value);
    }
    return {.code = code, .length = 2 + digits};
}

/// The escape of a double-quoted text at a backslash (YAML 1.2.2, 5.7).
Escape read_escape(std::string_view bytes, std::size_t offset) {
    const auto is = [](char32_t code) { return Escape{.code = code, .length = 2}; };
    switch (byte_at(bytes, offset + 1)) {
    case '0':
        return is(0x00);
    case 'a':
        return is(0x07);
    case 'b':
        return is(0x08);
    case 't':
    case '\t':
        return is(0x09);
    case 'n':
        return is(0x0A);
    case 'v':
        return is(0x0B);
    case 'f':
        return is(0x0C);
    case 'r':
        return is(0x0D);
    case 'e':
        return is(0x1B);
    case ' ':
    case '"':
    case '\'': // not in the standard, but yaml-cpp reads it
    case '/':
    case '\\':
        return is(static_cast<unsigned char>(bytes[offset + 1]));
    case 'N':
        return is(0x85);
    case '_':
        return is(0xA0);
    case 'L':
        return is(0x2028);
    case 'P':
        return is(0x2029);
    case 'x':
        return hex_escape(bytes, offset, 2);
    case 'u':
        return hex_escape(bytes, offset, 4);
    case 'U':
        return hex_escape(bytes, offset, 8);
    default:
        return {};
    }
}

/// Reads a quoted text from its opening to its closing quote.
class QuotedText {
  public:
    QuotedText(std::string_view bytes, std::size_t offset)
        : bytes_(bytes), quote_(bytes[offset]), position_(offset + 1) {
        while (!is_over_ && position_ < bytes_.size()) {
            read_on();
        }
    }

    [[nodiscard]] bool is_closed() const { return is_closed_; }
    [[nodiscard]] bool has_escape() const { return has_escape_; }
    [[nodiscard]] bool is_one_line() const { return is_one_line_; }
    [[nodiscard]] std::size_t end() const { return position_; }
    /// The decoded text without blanks and line ends.
    [[nodiscard]] const std::string& written() const { return written_; }
    [[nodiscard]] const std::vector<std::size_t>& further_lines() const { return further_lines_; }
    [[nodiscard]] const std::vector<std::size_t>& control_escapes() const {
        return control_escapes_;
    }

  private:
    void read_on() {
        const char byte = bytes_[position_];
        if (is_space(byte)) {
            read_space();
        } else if (byte == quote_) {
            read_quote();
        } else if (byte == '\\' && quote_ == '"') {
            read_escape_here();
        } else {
            written_ += byte;
            ++position_;
        }
    }

    void read_space() {
        const Space space = space_at(bytes_, position_);
        position_ = space.end;
        // A closing quote may stand alone on its line, wherever that starts.
        if (space.has_line_end && byte_at(bytes_, position_) != quote_) {
            further_lines_.push_back(position_);
        }
        is_one_line_ = is_one_line_ && !space.has_line_end;
    }

    void read_quote() {
        const bool is_doubled = quote_ == '\'' && byte_at(bytes_, position_ + 1) == '\'';
        if (is_doubled) {
            written_ += '\'';
            has_escape_ = true;
        } else {
            is_over_ = true;
            is_closed_ = true;
        }
        position_ += is_doubled ? 2 : 1;
    }

    void read_escape_here() {
        has_escape_ = true;
        const char next = byte_at(bytes_, position_ + 1);
        if (next == '\n' || next == '\r') {
            ++position_; // the line goes on without a blank
            return;
        }
        const Escape escape = read_escape(bytes_, position_);
        if (escape.length == 0 || escape.code > 0x10FFFF) {
            is_over_ = true;
            return;
        }
        // yaml-cpp 0.7 makes a broken byte of \_, a no-break space.
        if (is_forbidden(escape.code) || next == '_') {
            control_escapes_.push_back(position_);
        }
        std::string decoded;
        append_utf8(decoded, escape.code);
        written_ += without_space(decoded);
        position_ += escape.length;
    }

    std::string_view bytes_;
    char quote_;
    std::size_t position_;
    std::string written_{};
    std::vector<std::size_t> further_lines_{};
    std::vector<std::size_t> control_escapes_{};
    bool has_escape_ = false;
    bool is_one_line_ = true;
    bool is_over_ = false;
    bool is_closed_ = false;
};

ScalarSpan find_quoted(std::string_view bytes, std::size_t offset, std::string_view text) {
    const QuotedText quoted{bytes, offset};
    ScalarSpan span{.style = bytes[offset] == '"' ? ScalarStyle::double_quoted
                                                  : ScalarStyle::single_quoted,
                    .end = offset,
                    .text_offset = offset + 1,
                    .further_lines = quoted.further_lines(),
                    .control_escapes = quoted.control_escapes()};
    if (!quoted.is_closed()) {
        return span;
    }
    span.is_verbatim = bytes.substr(offset + 1, quoted.end() - offset - 2) == text;
    span.agrees = quoted.is_one_line() && !quoted.has_escape()
                      ? span.is_verbatim
                      : quoted.written() == without_space(text);
    span.end = quoted.end();
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

bool starts_line(std::string_view bytes, std::size_t offset) {
    while (offset > 0 && is_blank(bytes[offset - 1])) {
        --offset;
    }
    return offset == 0 || bytes[offset - 1] == '\n';
}

int column_of(std::string_view bytes, std::size_t offset) {
    const std::size_t before = bytes.substr(0, offset).rfind('\n');
    return static_cast<int>(before == std::string_view::npos ? offset : offset - before - 1);
}

} // namespace carecost::input
