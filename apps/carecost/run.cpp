// SPDX-License-Identifier: MIT
// Reads the command line, hands it to the command it names, and turns whatever goes wrong into a
// message and an exit status. Nothing here touches the real standard streams: the caller gives
// them.
#include "run.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "commands.hpp"
#include "commit.hpp"
#include "complete.hpp"
#include "context.hpp"
#include "help.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <ostream>
#include <span>

namespace carecost {
namespace {

using cli::Command;
using cli::Context;
using cli::Status;

constexpr const char* what_it_does =
    "Exact costs of service packages: what each costs, who pays, what is saved, and what must be "
    "true for that to hold.";

/// "carecost 0.1.0 (845eacc)"
std::string release() {
    const std::string_view commit = cli::commit();
    return commit.empty() ? fmt::format("carecost {}", version())
                          : fmt::format("carecost {} ({})", version(), commit);
}

/// Every name an option or command of this level goes by.
std::vector<std::string> known_words(const CLI::App& app) {
    std::vector<std::string> words;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            words.push_back("--" + name);
        }
    }
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        words.push_back(command->get_name());
    }
    return words;
}

/// The subcommand that was chosen, or the program itself.
const CLI::App& chosen(const CLI::App& program) {
    const auto parsed = program.get_subcommands();
    return parsed.empty() ? program : *parsed.front();
}

Status report_usage(const CLI::App& program, const std::string& message, const Context& context) {
    const CLI::App& app = chosen(program);
    const std::string command =
        &app == &program ? "carecost" : fmt::format("carecost {}", app.get_name());
    context.err << fmt::format("{}: {}\nSee: {} --help\n", command, message, command);
    return Status::usage_wrong;
}

/// A word that stands where nothing of that name is known, with the nearest one that is.
std::string unknown_word(const CLI::App& program, const std::vector<std::string>& words) {
    const CLI::App& app = chosen(program);
    const std::string& word = words.front();
    const std::string bare = word.substr(0, word.find('='));
    const std::vector<std::string> known = known_words(app);
    const auto near = nearest(bare, known);
    const char* kind = bare.starts_with("-") ? "option" : (&app == &program ? "command" : "word");
    return fmt::format("unknown {} '{}'{}", kind, visible(word),
                       near ? fmt::format("; did you mean {}?", *near) : "");
}

/// CLI11's words for a value that is missing or given twice are no help to a newcomer.
std::string plain_message(const CLI::ParseError& error) {
    const std::string text = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr) {
        return visible(text);
    }
    const std::string option = text.substr(0, text.find(':'));
    const bool has_no_value = text.ends_with("missing");
    return fmt::format("{} {}", option, has_no_value ? "needs a value" : "is given more than once");
}

void write_diagnostics(const InputError& error, const Context& context) {
    for (const Diagnostic& diagnostic : error.diagnostics()) {
        context.err << to_text(diagnostic) << '\n';
    }
}

Status run_chosen(const CLI::App& program, const std::vector<Command>& commands,
                  const Context& context) {
    const CLI::App& app = chosen(program);
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&app](const Command& one) { return one.app == &app; });
    if (command == commands.end()) {
        context.out << program.help();
        return Status::usage_wrong;
    }
    try {
        return command->run(context);
    } catch (const cli::UsageError& error) {
        return report_usage(program, error.what(), context);
    } catch (const InputError& error) {
        write_diagnostics(error, context);
        return Status::input_wrong;
    }
}

Status parse_and_run(const std::vector<std::string>& arguments, const Context& context) {
    CLI::App program{"", "carecost"};
    cli::describe(program, what_it_does, "carecost compare examples/feather-room/case.yaml");
    program.formatter(cli::help_formatter());
    program.set_help_flag("-h,--help", "Show this help");
    program.set_version_flag("--version", release(), "Show the version");
    program.require_subcommand(0, 1);
    const std::vector<Command> commands = cli::add_commands(program);
    if (!arguments.empty() && arguments.front() == "__complete") { // asked by the shell, on Tab
        context.out << cli::to_text(cli::complete(program, std::span{arguments}.subspan(1)));
        return Status::done;
    }
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend()); // as CLI11 wants them
    try {
        program.parse(reversed);
    } catch (const CLI::CallForVersion& call) {
        context.out << call.what() << '\n';
        return Status::done;
    } catch (const CLI::CallForHelp&) {
        context.out << chosen(program).help(&chosen(program) == &program ? "" : "carecost");
        return Status::done;
    } catch (const CLI::ExtrasError&) {
        return report_usage(program, unknown_word(program, program.remaining(true)), context);
    } catch (const CLI::ParseError& error) {
        return report_usage(program, plain_message(error), context);
    }
    return run_chosen(program, commands, context);
}

} // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
        std::ostream& err, const Terminal& terminal) {
    const Context context{.in = in, .out = out, .err = err, .terminal = terminal};
    try {
        return static_cast<int>(parse_and_run(arguments, context));
    } catch (const SystemError& error) {
        err << "carecost: " << error.what() << '\n';
    } catch (const std::bad_alloc&) {
        err << "carecost: out of memory\n";
    } catch (const std::exception& error) {
        err << "carecost: a fault of ours: " << error.what() << '\n';
    }
    return static_cast<int>(Status::system_refused);
}

} // namespace carecost
