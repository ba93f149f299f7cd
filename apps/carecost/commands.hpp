// SPDX-License-Identifier: MIT
// The list of commands. A new one is a file cmd_NAME.cpp, a declaration here and an entry in
// commands.cpp. Each declares its options on a subcommand of its own and returns what to do when it
// was chosen.
#pragma once

#include "context.hpp"

#include <functional>
#include <vector>

namespace CLI {
class App;
}

namespace carecost::cli {

struct Command {
    CLI::App* app = nullptr; // the subcommand, owned by the program
    std::function<Status(const Context&)> run;
};

[[nodiscard]] Command add_batch(CLI::App& program);
[[nodiscard]] Command add_check(CLI::App& program);
[[nodiscard]] Command add_compare(CLI::App& program);
[[nodiscard]] Command add_completion(CLI::App& program);
[[nodiscard]] Command add_merge(CLI::App& program);
[[nodiscard]] Command add_new(CLI::App& program);
[[nodiscard]] Command add_observe(CLI::App& program);
[[nodiscard]] Command add_report(CLI::App& program);
[[nodiscard]] Command add_sensitivity(CLI::App& program);
[[nodiscard]] Command add_whatif(CLI::App& program);
[[nodiscard]] Command add_workbook(CLI::App& program);

/// Declares every command, in the order the help shows them.
[[nodiscard]] std::vector<Command> add_commands(CLI::App& program);

} // namespace carecost::cli
