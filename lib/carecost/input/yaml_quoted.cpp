// SPDX-License-Identifier: MIT
// The two quoted styles of YAML 1.2.2 (7.3.1 and 7.3.2), decoded for comparison only.
#include "carecost/input/yaml_quoted.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/yaml_bytes.hpp"

#include <utility>

namespace carecost::input {
namespace {

std::string utf8_of(char32_t code) {
    std::string text;
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
    return text;
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

class Reader {
  public:
    Reader(std::string_view bytes, std::size_t offset)
        : bytes_(bytes), quote_(bytes[offset]), position_(offset + 1) {}

    QuotedText read() {
        while (!is_over_ && position_ < bytes_.size()) {
            const char byte = bytes_[position_];
            if (is_space(byte)) {
                read_space();
            } else if (byte == quote_) {
                read_quote();
            } else if (byte == '\\' && quote_ == '"') {
                read_backslash();
            } else {
                text_.characters += byte;
                ++position_;
            }
        }
        text_.end = position_;
        return std::move(text_);
    }

  private:
    void read_space() {
        bool has_line_end = false;
        for (; is_space(byte_at(bytes_, position_)); ++position_) {
            has_line_end = has_line_end || bytes_[position_] == '\n';
        }
        // A closing quote may stand alone on its line, wherever that starts.
        if (has_line_end && byte_at(bytes_, position_) != quote_) {
            text_.further_lines.push_back(position_);
        }
        text_.is_as_written = text_.is_as_written && !has_line_end;
    }

    void read_quote() {
        const bool is_doubled = quote_ == '\'' && byte_at(bytes_, position_ + 1) == '\'';
        if (is_doubled) {
            text_.characters += '\'';
            text_.is_as_written = false;
        } else {
            is_over_ = true;
            text_.is_closed = true;
        }
        position_ += is_doubled ? 2 : 1;
    }

    void read_backslash() {
        text_.is_as_written = false;
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
            text_.control_escapes.push_back(position_);
        }
        text_.characters += without_space(utf8_of(escape.code));
        position_ += escape.length;
    }

    std::string_view bytes_;
    char quote_;
    std::size_t position_;
    bool is_over_ = false;
    QuotedText text_{};
};

} // namespace

QuotedText read_quoted(std::string_view bytes, std::size_t offset) {
    return Reader{bytes, offset}.read();
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

} // namespace carecost::input
