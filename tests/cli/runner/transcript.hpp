// SPDX-License-Identifier: MIT
// A transcript: files, command lines and what each of them must answer, read from one text file.
// The format is described in tests/cli/README.md.
#pragma once

#include "run.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace transcript {

/// What a command answers, or should.
struct Answer {
    std::string out;
    std::string err;
    int status = 0;
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// `@ name`: a file to write, or a folder to make when the name ends in '/'.
struct File {
    std::string name;
    std::string content;
};

/// `$ command`: a command line with its standard input and the answer it must give.
struct Command {
    std::size_t line = 0; ///< of the `$` line, counted from 1
    std::string text;
    std::string input{};
    Answer expected{};
    carecost::Terminal terminal;                  ///< as the `%` lines above it say
    std::size_t last_asking_line = 0;             ///< the `$` line or the last `<` line, from 1
    std::vector<std::size_t> expectation_lines{}; ///< the `>`, `2>` and `=` lines, from 1
};

using Step = std::variant<File, Command>;

struct Transcript {
    std::string name; ///< of the file, for messages
    std::vector<std::string> lines;
    std::vector<Step> steps;
};

/// @throws std::runtime_error "name:line: what is wrong" for a line that is none of the format
[[nodiscard]] Transcript parse(std::string name, std::string_view text);

/// The lines that state an answer: standard output, standard error, then the status unless it is 0.
[[nodiscard]] std::vector<std::string> answer_lines(const Answer& answer);

/// The transcript's text with the expectations of its commands replaced by the answers, where they
/// differ; everything else stays as it was written.
/// @param answers  one for each command, in order
[[nodiscard]] std::string updated(const Transcript& transcript, const std::vector<Answer>& answers);

} // namespace transcript
