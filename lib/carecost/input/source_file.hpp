// SPDX-License-Identifier: MIT
// A whole file, or standard input, as a source text: how every YAML input begins.
// Files beyond the limit are refused before they fill the memory.
#pragma once

#include "carecost/base/source_text.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>

namespace carecost::input {

constexpr std::size_t largest_source_file = 1'048'576; // bytes, accepted

/// @param path "-" reads `standard_input`, which messages call "standard input"; a FIFO is read to
///             its end or the limit
/// @throws SystemError when it is missing, a folder or unreadable
/// @throws InputError  (file-too-large) beyond 1 MiB
[[nodiscard]] SourceText read_source_file(const std::string& path, std::istream& standard_input);

} // namespace carecost::input
