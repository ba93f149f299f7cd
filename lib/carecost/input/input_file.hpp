// SPDX-License-Identifier: MIT
// An input that is read in chunks: a file, a pipe, or text in memory.
// Most files can be opened again from the start; a pipe cannot, and says so.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace carecost::input {

/// Writes up to `room` bytes to `to` and says how many; 0 is the end.
/// @throws SystemError when the system refuses to read
using ByteReader = std::function<std::size_t(char* to, std::size_t room)>;

struct InputFile {
    std::string name;                 // as the user wrote it
    std::function<ByteReader()> open; // from the first byte; a pipe goes on where it was
    bool can_be_reopened = true;
};

/// A file, a FIFO or a device. Opened when asked, not before.
/// @throws SystemError (from here or `open`) when it is missing, unreadable or a folder
[[nodiscard]] InputFile file_on_disk(const std::string& path);

/// The same opened at once, to be read from start to end.
/// @throws SystemError as the above, for a folder when it is read
[[nodiscard]] ByteReader open_file(const std::string& path);

[[nodiscard]] InputFile text_in_memory(std::string name, std::string text);

} // namespace carecost::input
