// SPDX-License-Identifier: MIT
// Writes JSON (RFC 8259). Bytes that are no UTF-8, as a file name may hold, become U+FFFD, so that
// the output can always be read.
#include "carecost/report/json.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace carecost {
namespace {

std::string escaped_ascii(char c) {
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f
                   ? fmt::format("\\u{:04x}", static_cast<unsigned>(c))
                   : std::string(1, c);
    }
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const Character character = decode_character(text, i);
        if (character.is_broken) {
            out += "\ufffd";
        } else if (character.length == 1) {
            out += escaped_ascii(text[i]);
        } else {
            out += text.substr(i, character.length);
        }
        i += character.length;
    }
    return out + '"';
}

std::string line_break(int depth) {
    return "\n" + std::string(static_cast<std::size_t>(depth) * 2, ' ');
}

} // namespace

Json Json::text(std::string_view text) { return {Kind::text, std::string(text)}; }
Json Json::whole(int number) { return {Kind::number, digits_of(number)}; }
Json Json::money(const Money& amount) { return {Kind::number, to_text(amount)}; }
Json Json::decimal(const Rational& value, int decimals) {
    return {Kind::number, to_decimal_text(value, decimals)};
}

Json Json::approximate(double value, int decimals) {
    if (!std::isfinite(value)) {
        return {};
    }
    std::string digits = fmt::format("{:.{}f}", value, decimals);
    const bool is_zero = digits.find_first_not_of("-0.") == std::string::npos;
    return {Kind::number, is_zero && digits.starts_with('-') ? digits.substr(1) : digits};
}

Json Json::array(std::vector<Json> items) {
    Json array{Kind::array, {}};
    array.items_ = std::move(items);
    return array;
}

Json Json::object(std::vector<JsonMember> members) {
    Json object{Kind::object, {}};
    for (JsonMember& member : members) {
        object.names_.push_back(std::move(member.name));
        object.items_.push_back(std::move(member.value));
    }
    return object;
}

void Json::write_items(std::string& out, int depth, JsonLayout layout) const {
    const auto is_nested = [](const Json& item) {
        return item.kind_ == Kind::array || item.kind_ == Kind::object;
    };
    const bool has_lines =
        layout == JsonLayout::pretty && !items_.empty() &&
        (kind_ == Kind::object || std::any_of(items_.begin(), items_.end(), is_nested));
    const std::string_view blank = layout == JsonLayout::pretty ? " " : "";
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (i > 0) {
            out += ',';
            out += has_lines ? "" : blank;
        }
        out += has_lines ? line_break(depth + 1) : "";
        if (kind_ == Kind::object) {
            out += quoted(names_[i]) + ':';
            out += blank;
        }
        items_[i].write(out, depth + 1, layout);
    }
    out += has_lines ? line_break(depth) : "";
}

void Json::write(std::string& out, int depth, JsonLayout layout) const {
    switch (kind_) {
    case Kind::null:
        out += "null";
        break;
    case Kind::number:
        out += text_;
        break;
    case Kind::text:
        out += quoted(text_);
        break;
    case Kind::array:
    case Kind::object:
        out += kind_ == Kind::array ? '[' : '{';
        write_items(out, depth, layout);
        out += kind_ == Kind::array ? ']' : '}';
        break;
    }
}

std::string Json::written(JsonLayout layout) const {
    std::string out;
    write(out, 0, layout);
    return out;
}

std::string render_json(const Json& value, JsonLayout layout) {
    return value.written(layout) + '\n';
}

} // namespace carecost
