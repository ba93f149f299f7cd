// SPDX-License-Identifier: MIT
// Fills a string from a byte reader, one byte past the limit at most: that byte tells "as large as
// is allowed" from "too large".
#include "carecost/input/file_reader.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/input/input_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>
#include <utility>

namespace carecost::input {
namespace {

std::string read_up_to(std::size_t most, const ByteReader& read) {
    std::array<char, 16'384> chunk; // NOLINT: holds most case files, and is not cleared for them
    std::string bytes;
    while (bytes.size() < most) {
        const std::size_t count = read(chunk.data(), std::min(chunk.size(), most - bytes.size()));
        if (count == 0) {
            break;
        }
        bytes.append(chunk.data(), count);
    }
    return bytes;
}

} // namespace

std::size_t read_stream(std::istream& standard_input, char* to, std::size_t room) {
    standard_input.read(to, static_cast<std::streamsize>(room));
    if (standard_input.bad()) {
        throw SystemError("standard input: cannot be read");
    }
    return static_cast<std::size_t>(standard_input.gcount());
}

SourceText read_file(const std::string& path, std::istream& standard_input, std::size_t limit) {
    const bool is_standard_input = path == "-";
    const std::string name = is_standard_input ? "standard input" : path;
    const ByteReader reader =
        is_standard_input
            ? [&](char* to, std::size_t room) { return read_stream(standard_input, to, room); }
            : open_file(path);
    std::string bytes = read_up_to(limit + 1, reader);
    if (bytes.size() > limit) {
        throw InputError({.severity = Severity::error,
                          .code = "file-too-large",
                          .place = {.file = name},
                          .message = fmt::format("the file has more than {} bytes", limit),
                          .remedy = "split it, or shorten its texts",
                          .excerpt = {}});
    }
    return {name, std::move(bytes)};
}

} // namespace carecost::input
