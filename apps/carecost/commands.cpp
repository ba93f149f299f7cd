// SPDX-License-Identifier: MIT
// Puts the commands in the order in which a person meets them: write a case, check it, compare,
// doubt, observe. Nothing else happens here.
#include "commands.hpp"

namespace carecost::cli {

std::vector<Command> add_commands(CLI::App& program) {
    return {add_new(program),         add_check(program),     add_compare(program),
            add_sensitivity(program), add_batch(program),     add_merge(program),
            add_observe(program),     add_report(program),    add_workbook(program),
            add_whatif(program),      add_completion(program)};
}

} // namespace carecost::cli
