// SPDX-License-Identifier: MIT
// What could stand next on a command line, taken from the very options the program parses with. The
// scripts in completion/ ask for it as `carecost __complete WORD…` each time somebody presses Tab.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

struct Candidate {
    std::string word;
    std::string help; // may be empty
};

struct Completion {
    std::vector<Candidate> candidates; // those that begin with what was typed
    bool takes_files = false;          // a file or folder may stand here too
};

/// @param words  all that was typed behind the name of the program; the last is being typed and may
///               be empty. "=" may stand as a word of its own, as bash parts it.
[[nodiscard]] Completion complete(const CLI::App& program, std::span<const std::string> words);

/// One candidate a line, a tab before its help; ":files" where files may stand.
[[nodiscard]] std::string to_text(const Completion& completion);

} // namespace carecost::cli
