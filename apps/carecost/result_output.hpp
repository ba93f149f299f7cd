// SPDX-License-Identifier: MIT
// Sends a finished result where the command line says: to standard output or whole into a file.
// Also settles what people's figures and words look like.
#pragma once

#include "carecost/report/number_style.hpp"
#include "carecost/report/text_renderer.hpp"
#include "carecost/report/words.hpp"
#include "context.hpp"
#include "options.hpp"
#include "output_file.hpp"

#include <span>
#include <string>
#include <string_view>

namespace carecost::cli {

/// Refuses, before any work is done, a target that could not be written in the end.
/// @param inputs paths the command reads
/// @throws UsageError, SystemError
void check_target(const OutputOptions& options, std::span<const std::string> inputs);

/// @throws SystemError when the file cannot be written
void deliver(std::string_view result, const OutputOptions& options, const Context& context);

/// The same for a result that is too long to hold.
void deliver(const PiecewiseContent& result, const OutputOptions& options, const Context& context);

[[nodiscard]] Language language_of(const OutputOptions& options);
[[nodiscard]] NumberStyle number_style_of(const OutputOptions& options);

/// Width, bars and colour of text: at most 80 columns unless a terminal is wider.
[[nodiscard]] TextOptions text_options_of(const OutputOptions& options, const Context& context);

} // namespace carecost::cli
