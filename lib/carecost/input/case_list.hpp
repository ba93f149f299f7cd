// SPDX-License-Identifier: MIT
// Which case files a batch works on, in which order: a list of names, or a folder's case files.
// Nothing is opened here; a name that leads nowhere is found out when its turn comes.
#pragma once

#include "carecost/input/input_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// What parts the names of a list.
enum class ListEnd {
    line, // LF or CRLF; empty lines are passed over
    nul   // as `find -print0` writes it
};

/// Names in the order of the list. A byte order mark before the first is dropped; blanks belong to
/// a name; `-` is a file of that name.
/// @throws InputError  NUL in a list of lines, or more than 1 GiB
/// @throws SystemError when it cannot be read
[[nodiscard]] std::vector<std::string> read_case_list(const std::string& name,
                                                      const ByteReader& read, ListEnd end);

/// The path itself; of a folder its case files: *.yaml and *.yml, regular files or links to them,
/// none hidden, sorted by their bytes. Folders inside it are not entered.
/// @throws InputError  no-cases, for a folder that holds none
/// @throws SystemError for a folder that cannot be read
[[nodiscard]] std::vector<std::string> expand_folder(const std::string& path);

} // namespace carecost::input
