// SPDX-License-Identifier: MIT
// Small scans over the bytes of a YAML source, each in one direction and without state.
#include "carecost/input/yaml_bytes.hpp"

#include <algorithm>

namespace carecost::input {

std::size_t start_of_line(std::string_view bytes, std::size_t offset) {
    const std::size_t before = bytes.substr(0, offset).rfind('\n');
    return before == std::string_view::npos ? 0 : before + 1;
}

int column_of(std::string_view bytes, std::size_t offset) {
    return static_cast<int>(offset - start_of_line(bytes, offset));
}

std::size_t after_blanks(std::string_view bytes, std::size_t offset) {
    while (is_blank(byte_at(bytes, offset))) {
        ++offset;
    }
    return offset;
}

std::size_t after_gap(std::string_view bytes, std::size_t offset) {
    while (offset < bytes.size()) {
        if (is_space(bytes[offset])) {
            ++offset;
        } else if (bytes[offset] == '#' && (offset == 0 || is_space(bytes[offset - 1]))) {
            offset = std::min(bytes.find('\n', offset), bytes.size());
        } else {
            break;
        }
    }
    return offset;
}

bool starts_line(std::string_view bytes, std::size_t offset) {
    while (offset > 0 && is_blank(bytes[offset - 1])) {
        --offset;
    }
    return offset == 0 || bytes[offset - 1] == '\n';
}

bool starts_item_or_line(std::string_view bytes, std::size_t offset) {
    while (offset > 0 && (is_blank(bytes[offset - 1]) ||
                          (bytes[offset - 1] == '-' && is_space_or_end(bytes, offset)))) {
        --offset;
    }
    return offset == 0 || bytes[offset - 1] == '\n';
}

bool is_marker(std::string_view bytes, std::size_t offset, std::string_view marker) {
    return bytes.substr(std::min(offset, bytes.size())).starts_with(marker) &&
           is_space_or_end(bytes, offset + marker.size()) && column_of(bytes, offset) == 0;
}

std::size_t null_length(std::string_view bytes, std::size_t offset) {
    const std::string_view rest = bytes.substr(std::min(offset, bytes.size()));
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
        const bool ends =
            is_space_or_end(rest, word.size()) ||
            std::string_view{",]}:"}.find(rest[word.size()]) != std::string_view::npos;
        if (rest.starts_with(word) && ends) {
            return word.size();
        }
    }
    return 0;
}

std::optional<std::size_t> cutting_comment(std::string_view bytes, std::size_t end) {
    const std::size_t sign = after_blanks(bytes, end);
    const bool is_comment = sign > end && byte_at(bytes, sign) == '#';
    if (!is_comment || is_space_or_end(bytes, sign + 1) || bytes[sign + 1] == '#') {
        return std::nullopt;
    }
    return sign;
}

} // namespace carecost::input
