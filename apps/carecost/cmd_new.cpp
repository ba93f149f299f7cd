// SPDX-License-Identifier: MIT
// `carecost new`: a commented starter to fill in, or any bundled example, on standard output or as
// a file. It never writes over anything: a case file is somebody's work.
#include "bundled.hpp"
#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "output_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <ostream>

namespace carecost::cli {
namespace {

struct NewOptions {
    std::string target;
    std::string example = "starter";
    bool is_observation = false; // --observation
};

constexpr const char* observation_starter = "observation-starter";

std::vector<std::string> example_names() {
    std::vector<std::string> names;
    for (const BundledExample& example : bundled_examples()) {
        names.emplace_back(example.name);
    }
    return names;
}

const BundledExample& find_example(const std::string& name) {
    for (const BundledExample& example : bundled_examples()) {
        if (example.name == name) {
            return example;
        }
    }
    const std::vector<std::string> names = example_names();
    const auto near = nearest(name, names);
    throw UsageError{
        fmt::format("--example {}: there is no such example{}; the examples are {}", visible(name),
                    near ? fmt::format(" (did you mean {}?)", *near) : "", join(names, ", "))};
}

void write_folder(const BundledExample& example, const std::string& folder) {
    std::error_code error;
    if (!std::filesystem::create_directory(folder, error)) {
        if (!error) {
            throw UsageError{
                fmt::format("{} exists already; choose another name", visible(folder))};
        }
        throw SystemError{fmt::format("{}: cannot be made: {}", visible(folder), error.message())};
    }
    for (const BundledFile& file : example.files) {
        write_whole_file(fmt::format("{}/{}", folder, file.name), file.content, false);
    }
}

Status run_new(const NewOptions& options, const Context& context) {
    const BundledExample& example =
        find_example(options.is_observation ? observation_starter : options.example);
    const bool to_standard_output = options.target.empty() || options.target == "-";
    if (example.files.size() > 1) {
        if (to_standard_output) {
            throw UsageError{fmt::format("the example {0} is a folder; name one to write, for "
                                         "example: carecost new --example {0} {0}",
                                         example.name)};
        }
        write_folder(example, options.target);
    } else if (to_standard_output) {
        context.out << example.files.front().content;
    } else {
        refuse_bad_target(options.target, Existing::is_kept, {});
        write_whole_file(options.target, example.files.front().content, false);
    }
    return Status::done;
}

} // namespace

Command add_new(CLI::App& program) {
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = program.add_subcommand("new");
    describe(*command, "Write a case file to fill in, with a comment for every entry.",
             "carecost new my-case.yaml");
    command->add_option("FILE", options->target, "The file to write (default: standard output)")
        ->type_name("");
    CLI::Option* observation =
        command->add_flag("--observation", options->is_observation,
                          "An observation log to fill in, instead of a case");
    command
        ->add_option("--example", options->example,
                     fmt::format("A finished example instead: {}", join(example_names(), ", ")))
        ->type_name("NAME")
        ->excludes(observation);
    return {.app = command,
            .run = [options](const Context& context) { return run_new(*options, context); }};
}

} // namespace carecost::cli
