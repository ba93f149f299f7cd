// SPDX-License-Identifier: MIT
// Reads nothing but what it wrote: whatever does not fit is told by "nothing", never guessed at.
#include "carecost/batching/line_text.hpp"

#include "carecost/base/text.hpp"

#include <charconv>
#include <limits>

namespace carecost {
namespace {

std::string unescaped(std::string_view field) {
    std::string text;
    text.reserve(field.size());
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            text += field[i];
            continue;
        }
        ++i;
        text += field[i] == 't' ? '\t' : field[i] == 'n' ? '\n' : field[i] == 'r' ? '\r' : field[i];
    }
    return text;
}

} // namespace

std::string escaped_field(std::string_view text) {
    std::string field;
    field.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '\t':
            field += "\\t";
            break;
        case '\n':
            field += "\\n";
            break;
        case '\r':
            field += "\\r";
            break;
        case '\\':
            field += "\\\\";
            break;
        default:
            field += c;
        }
    }
    return field;
}

std::vector<std::string> split_fields(std::string_view line) {
    std::vector<std::string> fields;
    for (const std::string_view field : split(line, '\t')) {
        fields.push_back(unescaped(field));
    }
    return fields;
}

std::optional<std::uint64_t> whole_field(std::string_view text) {
    std::uint64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

std::optional<Int128> cents_field(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    text.remove_prefix(is_negative ? 1 : 0);
    constexpr std::size_t most_digits = 37; // 10^37 and more may not fit 128 bits with its sign
    if (text.empty() || text.size() > most_digits) {
        return std::nullopt;
    }
    Int128 number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        number = 10 * number + (c - '0');
    }
    return is_negative ? -number : number;
}

std::optional<std::string_view> take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

} // namespace carecost
