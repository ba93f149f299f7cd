// SPDX-License-Identifier: MIT
// Keeps the line numbers of the document, so that a complaint points at the right place: every line
// that is no command, output or case becomes talk.
#include "document.hpp"

#include <vector>

namespace transcript {
namespace {

constexpr std::string_view fence = "```";

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string marked(std::string_view mark, std::string_view line) {
    return line.empty() ? std::string{mark} : std::string{mark} + " " + std::string{line};
}

/// Whether the block that starts at `first` is a whole case file, not a part that explains one.
bool is_whole_case(const std::vector<std::string_view>& lines, std::size_t first) {
    bool has_packages = false;
    for (std::size_t i = first; i < lines.size() && !lines[i].starts_with(fence); ++i) {
        has_packages = has_packages || lines[i] == "packages:";
    }
    return has_packages;
}

} // namespace

std::string transcript_of_document(std::string_view markdown) {
    enum class Block { none, console, whole_case, other } block = Block::none;
    const std::vector<std::string_view> lines = lines_of(markdown);
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        if (!line.starts_with(fence)) {
            const bool is_command = line.starts_with("$ ");
            result += block == Block::console ? (is_command ? std::string{line} : marked(">", line))
                      : block == Block::whole_case ? marked("|", line)
                                                   : "#";
        } else if (block != Block::none) {
            result += block == Block::whole_case ? "$ carecost check case.yaml" : "#";
            block = Block::none;
        } else if (line == "```console") {
            block = Block::console;
            result += "#";
        } else if (line == "```yaml" && is_whole_case(lines, i + 1)) {
            block = Block::whole_case;
            result += "@ case.yaml";
        } else {
            block = Block::other;
            result += "#";
        }
        result += '\n';
    }
    return result;
}

} // namespace transcript
