// SPDX-License-Identifier: MIT
// How --help looks: what the command does, an example, then the options, within 80 columns.
// The example of a command is kept where CLI11 keeps a footer.
#pragma once

#include <memory>
#include <string>

namespace CLI {
class App;
class FormatterBase;
} // namespace CLI

namespace carecost::cli {

/// Gives a command one sentence on what it does, and an example that works.
void describe(CLI::App& command, const std::string& what, const std::string& example);

[[nodiscard]] std::shared_ptr<CLI::FormatterBase> help_formatter();

} // namespace carecost::cli
