// SPDX-License-Identifier: MIT
// Finds out which option or command the last word belongs to, and lists what fits there. Names that
// only a case file knows (assumptions, scenarios) are read from the one on the line; a file that is
// missing or faulty simply offers nothing: Tab is no place for errors.
#include "complete.hpp"

#include "bundled.hpp"
#include "carecost/input/case_file.hpp"
#include "carecost/input/file_reader.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

namespace carecost::cli {
namespace {

using Words = std::span<const std::string>;

const CLI::App* command_named(const CLI::App& program, const std::string& word) {
    for (const CLI::App* command : program.get_subcommands(nullptr)) {
        if (command->get_name() == word) {
            return command;
        }
    }
    return nullptr;
}

/// The command among the words before the last one, or the program itself.
const CLI::App& command_of(const CLI::App& program, Words before) {
    for (const std::string& word : before) {
        if (const CLI::App* command = command_named(program, word)) {
            return *command;
        }
    }
    return program;
}

const CLI::Option* option_named(const CLI::App& command, const std::string& word) {
    if (!word.starts_with("-")) {
        return nullptr;
    }
    for (const CLI::Option* option : command.get_options()) {
        if (option->check_name(word)) {
            return option;
        }
    }
    return nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// The words an option accepts, which CLI11 keeps in its type name: "{en,fi,sv}".
std::vector<Candidate> choices_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const std::size_t open = type.find('{');
    const std::size_t close = type.find('}', open);
    std::vector<Candidate> choices;
    if (open != std::string::npos && close != std::string::npos) {
        std::istringstream list{type.substr(open + 1, close - open - 1)};
        for (std::string word; std::getline(list, word, ',');) {
            choices.push_back({.word = word, .help = {}});
        }
    }
    return choices;
}

/// The first case on the line that can be read.
std::optional<Case> case_among(Words words) {
    for (const std::string& word : words) {
        if (!(word.ends_with(".yaml") || word.ends_with(".yml"))) {
            continue;
        }
        try {
            std::istringstream nothing;
            return input::read_case(input::read_file(word, nothing)).model;
        } catch (const std::exception&) {
            continue;
        }
    }
    return std::nullopt;
}

std::vector<Candidate> scenario_names(Words words) {
    std::vector<Candidate> names;
    if (const auto model = case_among(words)) {
        for (const Scenario& scenario : model->scenarios) {
            names.push_back({.word = scenario.id, .help = scenario.title});
        }
    }
    return names;
}

std::vector<Candidate> settable_names(Words words) {
    std::vector<Candidate> names;
    if (const auto model = case_among(words)) {
        for (const Figure& figure : model->figures) {
            names.push_back({.word = model->name_of(figure) + "=", .help = figure.unit_text});
        }
    }
    return names;
}

std::vector<Candidate> example_names() {
    std::vector<Candidate> names;
    for (const BundledExample& example : bundled_examples()) {
        names.push_back({.word = std::string{example.name}, .help = {}});
    }
    return names;
}

/// What may follow an option that takes a value.
Completion values_of(const CLI::Option& option, Words words) {
    const std::string name = option.get_name();
    if (name == "--scenario") {
        return {.candidates = scenario_names(words)};
    }
    if (name == "--set") {
        return {.candidates = settable_names(words)};
    }
    if (name == "--example") {
        return {.candidates = example_names()};
    }
    std::vector<Candidate> choices = choices_of(option);
    const bool is_free = choices.empty();
    return {.candidates = std::move(choices), .takes_files = is_free};
}

std::vector<Candidate> option_names(const CLI::App& command) {
    std::vector<Candidate> names;
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_group().empty()) {
            continue; // hidden
        }
        for (const std::string& name : option->get_lnames()) {
            names.push_back({.word = "--" + name, .help = option->get_description()});
        }
    }
    return names;
}

std::vector<Candidate> command_names(const CLI::App& program) {
    std::vector<Candidate> names;
    for (const CLI::App* command : program.get_subcommands(nullptr)) {
        names.push_back({.word = command->get_name(), .help = command->get_description()});
    }
    return names;
}

/// What may stand where no option is being given: the command, or what the command works on.
Completion operands_of(const CLI::App& program, const CLI::App& command) {
    if (&command == &program) {
        return {.candidates = command_names(program)};
    }
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional()) {
            std::vector<Candidate> choices = choices_of(*option);
            const bool is_free = choices.empty();
            return {.candidates = std::move(choices), .takes_files = is_free};
        }
    }
    return {};
}

Completion beginning_with(const std::string& typed, Completion all) {
    std::erase_if(all.candidates,
                  [&typed](const Candidate& one) { return !one.word.starts_with(typed); });
    return all;
}

/// `--language=f` in one word: candidates carry the option, as the shell replaces the whole word.
Completion joined(const CLI::App& command, const std::string& typed, Words words) {
    const std::string name = typed.substr(0, typed.find('='));
    const CLI::Option* option = option_named(command, name);
    if (option == nullptr || !takes_value(*option)) {
        return {};
    }
    Completion values = values_of(*option, words);
    for (Candidate& candidate : values.candidates) {
        candidate.word = fmt::format("{}={}", name, candidate.word);
    }
    return beginning_with(typed, std::move(values));
}

} // namespace

Completion complete(const CLI::App& program, std::span<const std::string> words) {
    if (words.empty()) {
        return operands_of(program, program);
    }
    std::string typed = words.back();
    Words before = words.first(words.size() - 1);
    if (typed == "=") { // bash: --language =|
        typed.clear();
    } else if (!before.empty() && before.back() == "=") { // bash: --language = f|
        before = before.first(before.size() - 1);
    }
    const CLI::App& command = command_of(program, before);
    if (typed.starts_with("--") && typed.find('=') != std::string::npos) {
        return joined(command, typed, words);
    }
    if (!before.empty()) {
        const CLI::Option* option = option_named(command, before.back());
        if (option != nullptr && takes_value(*option)) {
            return beginning_with(typed, values_of(*option, words));
        }
    }
    if (typed.starts_with("-")) {
        return beginning_with(typed, {.candidates = option_names(command)});
    }
    return beginning_with(typed, operands_of(program, command));
}

std::string to_text(const Completion& completion) {
    std::string text;
    for (const Candidate& candidate : completion.candidates) {
        text += fmt::format("{}{}{}\n", candidate.word, candidate.help.empty() ? "" : "\t",
                            candidate.help);
    }
    return completion.takes_files ? text + ":files\n" : text;
}

} // namespace carecost::cli
