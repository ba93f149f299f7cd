// SPDX-License-Identifier: MIT
// Bytes as lines that can stand in a text file, and back.
// What a reader cannot see (control characters, broken UTF-8, a blank at a line's end) is spelled
// out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace transcript {

/// @param line  text with \xNN \r \t \0 \\ ; a single backslash at its end takes back the line end
/// @return the bytes, with the line end           @throws std::runtime_error on any other escape
[[nodiscard]] std::string unescaped_line(std::string_view line);

/// @param bytes   what a program wrote
/// @param prefix  ">" or "2>"; a line that must be escaped gets an 'x' after it
/// @return one line of a transcript for each line of bytes
[[nodiscard]] std::vector<std::string> transcript_lines(std::string_view bytes,
                                                        std::string_view prefix);

} // namespace transcript
