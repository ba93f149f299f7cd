// SPDX-License-Identifier: MIT
// What a folder holds. Not by std::filesystem, whose iterators end the program where memory is out.
#pragma once

#include <string>
#include <vector>

namespace carecost::input {

/// The names in a folder in the order of their bytes, without "." and "..".
/// @throws SystemError when it cannot be read
[[nodiscard]] std::vector<std::string> folder_names(const std::string& folder);

/// Those of regular files, also through links.
/// @throws SystemError when the folder cannot be read
[[nodiscard]] std::vector<std::string> names_of_files(const std::string& folder);

} // namespace carecost::input
