// SPDX-License-Identifier: MIT
// The rules of the house that a compiler does not know: who may include whom, and what nobody
// calls. They are read off the text of the sources, without comments and string literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// @return the source with comments and the content of literals blanked; lines stay where they are
[[nodiscard]] std::string bare_code(std::string_view source);

/// @param path    of the source from the root of the project, such as "lib/carecost/base/text.hpp"
/// @param source  its text
/// @return "path:line: what is wrong and what to do instead", in the order of the rules
[[nodiscard]] std::vector<std::string> faults_of(std::string_view path, std::string_view source);

} // namespace architecture
