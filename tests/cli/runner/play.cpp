// SPDX-License-Identifier: MIT
// Runs the commands of a transcript one after the other.
// Besides the program there are `cat FILE` and `ls FOLDER`, to see what a command has written.
#include "play.hpp"

#include "diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace transcript {
namespace {

namespace fs = std::filesystem;

void write(const File& file) {
    if (file.name.ends_with('/')) {
        fs::create_directories(file.name);
        return;
    }
    const fs::path path(file.name);
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path());
    }
    std::ofstream stream(path, std::ios::binary);
    stream << file.content;
    if (!stream.flush()) {
        throw std::runtime_error(fmt::format("cannot write {}", file.name));
    }
}

Answer show_file(const std::string& name) {
    std::ifstream stream(name, std::ios::binary);
    if (!stream || fs::is_directory(name)) {
        return {.out = {}, .err = fmt::format("cat: {}: no such file\n", name), .status = 1};
    }
    std::ostringstream content;
    content << stream.rdbuf();
    return {.out = std::move(content).str(), .err = {}, .status = 0};
}

Answer list_folder(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(name)) {
        names.push_back(entry.path().filename().string() + (entry.is_directory() ? "/" : ""));
    }
    std::sort(names.begin(), names.end());
    Answer answer;
    for (const std::string& each : names) {
        answer.out += each + '\n';
    }
    return answer;
}

Answer answer_to(const Command& command, const Program& program) {
    std::vector<std::string> arguments = words(command.text);
    const std::string name = arguments.empty() ? "" : arguments.front();
    if (name == "cat" && arguments.size() == 2) {
        return show_file(arguments[1]);
    }
    if (name == "ls" && arguments.size() <= 2) {
        return list_folder(arguments.size() == 2 ? arguments[1] : ".");
    }
    if (name != "carecost") {
        throw std::runtime_error("a command is carecost …, cat FILE or ls [FOLDER]");
    }
    arguments.erase(arguments.begin());
    std::istringstream in(command.input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = program(arguments, in, out, err, command.terminal);
    return {.out = std::move(out).str(), .err = std::move(err).str(), .status = status};
}

/// What a quote or backslash at the start of text stands for; advances text past it.
std::string quoted_part(std::string_view& text) {
    const char kind = text[0];
    text.remove_prefix(1);
    std::string part;
    if (kind == '\\') {
        if (text.empty()) {
            throw std::runtime_error("a backslash at the end of the command");
        }
        part = text[0];
        text.remove_prefix(1);
        return part;
    }
    while (!text.empty() && text[0] != kind) {
        const bool escape = kind == '"' && text[0] == '\\' && text.size() > 1 &&
                            (text[1] == '"' || text[1] == '\\');
        text.remove_prefix(escape ? 1 : 0);
        part += text[0];
        text.remove_prefix(1);
    }
    if (text.empty()) {
        throw std::runtime_error(fmt::format("the quote {} is not closed", kind));
    }
    text.remove_prefix(1);
    return part;
}

} // namespace

std::vector<std::string> words(std::string_view command) {
    std::vector<std::string> result;
    bool inside = false;
    while (!command.empty()) {
        const char c = command[0];
        if (c == ' ') {
            inside = false;
            command.remove_prefix(1);
            continue;
        }
        if (!inside) {
            result.emplace_back();
            inside = true;
        }
        if (c == '\'' || c == '"' || c == '\\') {
            result.back() += quoted_part(command);
        } else {
            result.back() += c;
            command.remove_prefix(1);
        }
    }
    return result;
}

std::vector<Answer> play(const Transcript& transcript, const Program& program) {
    std::vector<Answer> answers;
    for (const Step& step : transcript.steps) {
        if (const auto* file = std::get_if<File>(&step)) {
            write(*file);
            continue;
        }
        const auto& command = std::get<Command>(step);
        try {
            answers.push_back(answer_to(command, program));
        } catch (const std::exception& error) {
            throw std::runtime_error(fmt::format("{}:{}: {}: {}", transcript.name, command.line,
                                                 command.text, error.what()));
        }
    }
    return answers;
}

std::string complaints(const Transcript& transcript, const std::vector<Answer>& answers) {
    std::string text;
    auto answer = answers.begin();
    for (const Step& step : transcript.steps) {
        const auto* command = std::get_if<Command>(&step);
        if (command == nullptr) {
            continue;
        }
        if (*answer != command->expected) {
            text += fmt::format("{}:{}: $ {}\n{}\n", transcript.name, command->line, command->text,
                                difference(answer_lines(command->expected), answer_lines(*answer)));
        }
        ++answer;
    }
    return text;
}

} // namespace transcript
