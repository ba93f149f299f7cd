// SPDX-License-Identifier: MIT
// CLI11 prints the footer last and never wraps; people want the example first and lines that fit.
// Inherits from CLI11's formatter because that is how it is configured.
#include "help.hpp"

#include "carecost/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace carecost::cli {
namespace {

constexpr std::size_t option_column = 27;
constexpr std::size_t line_width = 79;

/// Breaks a text at blanks so that no line is longer than `width`.
std::string wrapped(const std::string& text, std::size_t width) {
    std::string lines;
    std::size_t used = 0;
    for (const std::string_view word : split(text, ' ')) {
        if (used > 0 && used + 1 + word.size() > width) {
            lines += '\n';
            used = 0;
        } else if (used > 0) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += word.size();
    }
    return lines;
}

class ExampleFirst : public CLI::Formatter {
  public:
    ExampleFirst() { column_width(option_column); }

    std::string make_description(const CLI::App* app) const override {
        return fmt::format("{}\n\nExample:\n  {}\n\n", wrapped(app->get_description(), line_width),
                           app->get_footer());
    }
    std::string make_footer(const CLI::App* /*app*/) const override { return {}; }
    std::string make_option_desc(const CLI::Option* option) const override {
        return wrapped(option->get_description(), line_width - option_column);
    }
    std::string make_subcommand(const CLI::App* command) const override {
        std::ostringstream line;
        CLI::detail::format_help(line, command->get_name(),
                                 wrapped(command->get_description(), line_width - option_column),
                                 option_column);
        return line.str();
    }
};

} // namespace

void describe(CLI::App& command, const std::string& what, const std::string& example) {
    command.description(what);
    command.footer(example);
}

std::shared_ptr<CLI::FormatterBase> help_formatter() { return std::make_shared<ExampleFirst>(); }

} // namespace carecost::cli
