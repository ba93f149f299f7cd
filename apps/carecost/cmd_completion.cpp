// SPDX-License-Identifier: MIT
// `carecost completion`: the script that lets a shell complete carecost's commands and options. The
// scripts are compiled in from completion/; what they offer they ask complete.hpp.
#include "commands.hpp"
#include "completion_scripts.hpp"
#include "help.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace carecost::cli {
namespace {

Status run_completion(const std::string& shell, const Context& context) {
    for (const CompletionScript& script : completion_scripts()) {
        if (script.shell == shell) {
            context.out << script.text;
        }
    }
    return Status::done;
}

} // namespace

Command add_completion(CLI::App& program) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = program.add_subcommand("completion");
    describe(*command, "Write the script that completes carecost's words when Tab is pressed.",
             "source <(carecost completion bash)");
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    return {.app = command,
            .run = [shell](const Context& context) { return run_completion(*shell, context); }};
}

} // namespace carecost::cli
