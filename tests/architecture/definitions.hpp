// SPDX-License-Identifier: MIT
// One name, one type: where a namespace has two types of one name, in files that never meet, each
// compiles and the linker takes one's functions for both. Types are read off the text of the
// sources.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// A class, struct, union, enum or alias of a namespace that other files can see.
struct Definition {
    std::string name; ///< in full, such as "carecost::input::Tree"
    std::string path;
    std::size_t line = 0;
};

/// @return what the source defines in namespaces with a name; not what it only declares, and not
/// the
///         types inside of types and functions
[[nodiscard]] std::vector<Definition> definitions_in(std::string_view path,
                                                     std::string_view source);

/// @return "path:line: what is wrong", for each name that another file has defined before
[[nodiscard]] std::vector<std::string> clashes(const std::vector<Definition>& definitions);

} // namespace architecture
