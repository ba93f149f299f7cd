// SPDX-License-Identifier: MIT
// Reads transcripts and writes them back with new expectations.
// Each line is told by its first characters alone, so nothing in a file or an output is ambiguous.
#include "transcript.hpp"

#include "escapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace transcript {
namespace {

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

int number(std::string_view text, int low, int high) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < low || value > high) {
        throw std::runtime_error(
            fmt::format("'{}' is no whole number from {} to {}", text, low, high));
    }
    return value;
}

/// Reads one transcript, line by line.
class Reader {
  public:
    void read(std::string_view line) {
        ++line_number_;
        const std::size_t blank = line.find(' ');
        const std::string_view mark = line.substr(0, blank);
        const std::string_view rest =
            blank == std::string_view::npos ? std::string_view{} : line.substr(blank + 1);
        if (line.empty() || line[0] == '#') {
            return;
        }
        if (mark == "@" || mark == "@x") {
            start_file(rest, mark == "@x");
        } else if (mark == "|") {
            add_to_file(rest);
        } else if (mark == "%") {
            set_terminal(rest);
        } else if (mark == "$") {
            steps_.emplace_back(Command{.line = line_number_,
                                        .text = std::string(rest),
                                        .terminal = terminal_,
                                        .last_asking_line = line_number_});
        } else if (mark == "<" || mark == "<x") {
            add_input(rest, mark == "<x");
        } else {
            add_expectation(mark, rest);
        }
    }

    std::vector<Step> steps() && { return std::move(steps_); }

  private:
    static std::string content_of(std::string_view text, bool escaped) {
        return escaped ? unescaped_line(text) : std::string(text) + '\n';
    }

    void start_file(std::string_view name, bool escaped) {
        if (name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos) {
            throw std::runtime_error("a file needs a name inside the transcript's own folder");
        }
        steps_.emplace_back(File{.name = std::string(name), .content = {}});
        file_is_escaped_ = escaped;
    }

    void add_to_file(std::string_view text) {
        auto* file = steps_.empty() ? nullptr : std::get_if<File>(&steps_.back());
        if (file == nullptr) {
            throw std::runtime_error("a `|` line belongs under `@ name`");
        }
        file->content += content_of(text, file_is_escaped_);
    }

    void set_terminal(std::string_view what) {
        if (what == "terminal") {
            terminal_.out_is_terminal = true;
            terminal_.err_is_terminal = true;
        } else if (what == "no-color") {
            terminal_.no_color = true;
        } else if (what == "pipe") {
            terminal_ = {};
        } else if (what.starts_with("columns ")) {
            terminal_.columns = number(what.substr(8), 1, 10000);
        } else {
            throw std::runtime_error(
                "write `% terminal`, `% columns N`, `% no-color` or `% pipe`, which undoes them");
        }
    }

    Command& command() {
        auto* command = steps_.empty() ? nullptr : std::get_if<Command>(&steps_.back());
        if (command == nullptr) {
            throw std::runtime_error("this line belongs under a `$` line");
        }
        return *command;
    }

    void add_input(std::string_view text, bool escaped) {
        if (!command().expectation_lines.empty()) {
            throw std::runtime_error("standard input stands before the answer");
        }
        command().input += content_of(text, escaped);
        command().last_asking_line = line_number_;
    }

    void add_expectation(std::string_view mark, std::string_view text) {
        if (mark == ">" || mark == ">x") {
            command().expected.out += content_of(text, mark == ">x");
        } else if (mark == "2>" || mark == "2>x") {
            command().expected.err += content_of(text, mark == "2>x");
        } else if (mark == "=") {
            command().expected.status = number(text, 0, 255);
        } else {
            throw std::runtime_error("a line starts with # @ | % $ < > 2> or = and a blank");
        }
        command().expectation_lines.push_back(line_number_);
    }

    std::size_t line_number_ = 0;
    bool file_is_escaped_ = false;
    carecost::Terminal terminal_;
    std::vector<Step> steps_;
};

} // namespace

Transcript parse(std::string name, std::string_view text) {
    Transcript result{.name = std::move(name), .lines = split_lines(text), .steps = {}};
    Reader reader;
    for (std::size_t i = 0; i < result.lines.size(); ++i) {
        try {
            reader.read(result.lines[i]);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(fmt::format("{}:{}: {}", result.name, i + 1, error.what()));
        }
    }
    result.steps = std::move(reader).steps();
    return result;
}

std::vector<std::string> answer_lines(const Answer& answer) {
    std::vector<std::string> lines = transcript_lines(answer.out, ">");
    const std::vector<std::string> err = transcript_lines(answer.err, "2>");
    lines.insert(lines.end(), err.begin(), err.end());
    if (answer.status != 0) {
        lines.push_back(fmt::format("= {}", answer.status));
    }
    return lines;
}

std::string updated(const Transcript& transcript, const std::vector<Answer>& answers) {
    std::vector<bool> dropped(transcript.lines.size() + 1, false);
    std::vector<std::vector<std::string>> added(transcript.lines.size() + 1);
    auto answer = answers.begin();
    for (const Step& step : transcript.steps) {
        const auto* command = std::get_if<Command>(&step);
        if (command == nullptr) {
            continue;
        }
        if (*answer != command->expected) {
            for (const std::size_t line : command->expectation_lines) {
                dropped[line] = true;
            }
            added[command->last_asking_line] = answer_lines(*answer);
        }
        ++answer;
    }
    std::string text;
    for (std::size_t line = 1; line <= transcript.lines.size(); ++line) {
        if (!dropped[line]) {
            text += transcript.lines[line - 1] + '\n';
        }
        for (const std::string& new_line : added[line]) {
            text += new_line + '\n';
        }
    }
    return text;
}

} // namespace transcript
