// SPDX-License-Identifier: MIT
// The whole program without main(): arguments and streams in, an exit status out.
// Tests call it in-process; main() only finds out what it runs on.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace carecost {

/// What the program writes to, as far as it changes what is written.
struct Terminal {
    int columns = 80;             ///< width of the terminal in cells, > 0
    bool out_is_terminal = false; ///< standard output is a terminal
    bool err_is_terminal = false; ///< standard error is a terminal
    bool no_color = false;        ///< NO_COLOR is set and not empty
};

/// Runs one command line.
/// @param arguments  what follows the program's name
/// @return the exit status: 0 done, 1 fault in the input, 2 fault in the command line,
///         3 the system refused
[[nodiscard]] int run(const std::vector<std::string>& arguments, std::istream& in,
                      std::ostream& out, std::ostream& err, const Terminal& terminal);

} // namespace carecost
