// SPDX-License-Identifier: MIT
// A case file, or whatever else fits into memory, read whole: from a path, a pipe or standard
// input. Reading stops at a limit, so that an endless pipe costs no more than the largest file.
#pragma once

#include "carecost/base/source_text.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>

namespace carecost::input {

/// Bytes of the largest case file that is accepted.
inline constexpr std::size_t case_file_limit = 1'048'576;

/// Reads as a ByteReader does.
/// @throws SystemError   when the system refuses to read
[[nodiscard]] std::size_t read_stream(std::istream& standard_input, char* to, std::size_t room);

/// @param path           as the user wrote it; "-" reads `standard_input`
/// @param limit          bytes that are accepted
/// @throws SystemError   when it is missing, unreadable or a folder
/// @throws InputError    file-too-large, when there is more than `limit`
[[nodiscard]] SourceText read_file(const std::string& path, std::istream& standard_input,
                                   std::size_t limit = case_file_limit);

} // namespace carecost::input
