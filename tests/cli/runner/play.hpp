// SPDX-License-Identifier: MIT
// Plays a transcript: writes its files, runs its commands in-process, and collects their answers.
// It works in the current folder; giving it a fresh one is the caller's business.
#pragma once

#include "transcript.hpp"

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace transcript {

/// The program under test: carecost::run, or a stand-in.
using Program = std::function<int(const std::vector<std::string>&, std::istream&, std::ostream&,
                                  std::ostream&, const carecost::Terminal&)>;

/// A command line as words: blanks part them, '…' keeps everything, "…" all but \" and \\, and a
/// backslash outside quotes the next character.
/// @throws std::runtime_error for an open quote
[[nodiscard]] std::vector<std::string> words(std::string_view command);

/// @return the answer of every command, in order
/// @throws std::runtime_error "name:line: …" for a command that is neither carecost, cat nor ls
[[nodiscard]] std::vector<Answer> play(const Transcript& transcript, const Program& program);

/// @return for every command that answered otherwise, its place and a diff; empty when all is well
[[nodiscard]] std::string complaints(const Transcript& transcript,
                                     const std::vector<Answer>& answers);

} // namespace transcript
