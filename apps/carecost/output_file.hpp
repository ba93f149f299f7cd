// SPDX-License-Identifier: MIT
// Writing a result to a file: whole or not at all, never over an input, and over an existing file
// only when asked. What is being written has no name in the folder until it is complete.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace carecost::cli {

/// What to do about a file that exists already.
enum class Existing {
    is_kept,        // never replaced, and there is no option for it
    needs_force,    // refused, with a word on --force
    may_be_replaced // --force was given
};

/// Looks at a target before any work is done.
/// @param inputs paths the command reads; the target must be none of them, also through links
/// @param option the one that named the target
/// @throws UsageError for an existing file that stays, or an input
/// @throws SystemError for a folder, or when the folder it should stand in is missing
void refuse_bad_target(const std::string& path, Existing existing,
                       std::span<const std::string> inputs, std::string_view option = "--output");

/// Whether two paths name one file, which may not exist yet, however they are spelt.
[[nodiscard]] bool is_same_target(const std::string& left, const std::string& right);

/// Writes the file and makes it durable before it gets its name.
/// @throws SystemError when the system refuses; then nothing is left behind
void write_whole_file(const std::string& path, std::string_view content, bool may_replace);

/// A result that is too long to hold: it hands itself over piece by piece.
using ByteSink = std::function<void(std::string_view)>;
using PiecewiseContent = std::function<void(const ByteSink& sink)>;

/// The same for a long result.
void write_whole_file(const std::string& path, const PiecewiseContent& content, bool may_replace);

} // namespace carecost::cli
