// SPDX-License-Identifier: MIT
// Reads one byte more than the limit allows, which is how a file that is too large is told from one
// that just fits.
#include "carecost/input/source_file.hpp"

#include "carecost/input/input_file.hpp"

#include <fmt/format.h>

#include <istream>
#include <utility>

namespace carecost::input {
namespace {

ByteReader reader_of(const std::string& path, std::istream& standard_input) {
    if (path != "-") {
        return file_on_disk(path).open();
    }
    return [&standard_input](char* to, std::size_t room) {
        standard_input.read(to, static_cast<std::streamsize>(room));
        if (standard_input.bad()) {
            throw SystemError{"standard input: cannot be read"};
        }
        return static_cast<std::size_t>(standard_input.gcount());
    };
}

} // namespace

SourceText read_source_file(const std::string& path, std::istream& standard_input) {
    const std::string name = path == "-" ? "standard input" : path;
    const ByteReader read = reader_of(path, standard_input);
    std::string bytes(largest_source_file + 1, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const std::size_t count = read(bytes.data() + size, bytes.size() - size);
        if (count == 0) {
            break;
        }
        size += count;
    }
    if (size > largest_source_file) {
        throw InputError{Diagnostic{
            .code = "file-too-large",
            .place = {.file = name},
            .message = "the file is larger than 1 MiB (1 048 576 bytes)",
            .remedy = "a case file holds one decision; split it, or name the file you meant",
            .excerpt = {}}};
    }
    bytes.resize(size);
    return SourceText{name, std::move(bytes)};
}

} // namespace carecost::input
