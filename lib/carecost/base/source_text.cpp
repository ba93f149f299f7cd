// SPDX-License-Identifier: MIT
// Finds lines and columns in an input by its table of line starts.
// A line ends with LF; a CR before it is not part of the line.
#include "carecost/base/source_text.hpp"

#include "carecost/base/text.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

constexpr std::size_t block = 64; // bytes

} // namespace

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)) {
    if (bytes_.starts_with("\uFEFF")) {
        bytes_.erase(0, std::string_view{"\uFEFF"}.size());
        had_byte_order_mark_ = true;
    }
    constexpr std::size_t usual_line = 24; // bytes, or more
    line_starts_.reserve(bytes_.size() / usual_line + 1);
    line_starts_.push_back(0);
    for (std::size_t end = bytes_.find('\n'); end != std::string::npos;
         end = bytes_.find('\n', end + 1)) {
        line_starts_.push_back(end + 1);
    }
    line_at_.reserve(bytes_.size() / block + 1);
    std::size_t line = 0;
    for (std::size_t offset = 0; offset <= bytes_.size(); offset += block) {
        line = line_from(line, offset);
        line_at_.push_back(static_cast<std::uint32_t>(line));
    }
}

std::size_t SourceText::line_from(std::size_t index, std::size_t offset) const {
    while (index + 1 < line_starts_.size() && line_starts_[index + 1] <= offset) {
        ++index;
    }
    return index;
}

std::string_view SourceText::line(int number) const {
    if (number < 1 || number > line_count()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(number) - 1;
    const std::size_t start = line_starts_[index];
    const std::size_t end =
        index + 1 < line_starts_.size() ? line_starts_[index + 1] - 1 : bytes_.size();
    std::string_view text = std::string_view{bytes_}.substr(start, end - start);
    if (text.ends_with('\r')) {
        text.remove_suffix(1);
    }
    return text;
}

Place SourceText::place(std::size_t offset) const {
    const Position at = position(offset);
    return {.file = name_, .line = at.line, .column = at.column};
}

Position SourceText::position(std::size_t offset) const {
    offset = std::min(offset, bytes_.size());
    const std::size_t index = line_from(line_at_[offset / block], offset);
    const std::size_t start = line_starts_[index];
    const std::size_t before =
        count_characters(std::string_view{bytes_}.substr(start, offset - start));
    return {.line = static_cast<int>(index) + 1, .column = static_cast<int>(before) + 1};
}

Diagnostic SourceText::diagnose(Severity severity, std::string code, std::size_t offset,
                                std::string message, std::string remedy) const {
    return diagnose(severity, std::move(code), place(offset), std::move(message),
                    std::move(remedy));
}

Diagnostic SourceText::diagnose(Severity severity, std::string code, const Place& place,
                                std::string message, std::string remedy) const {
    return {.severity = severity,
            .code = std::move(code),
            .place = place,
            .message = std::move(message),
            .remedy = std::move(remedy),
            .excerpt = std::string{line(place.line)}};
}

} // namespace carecost
