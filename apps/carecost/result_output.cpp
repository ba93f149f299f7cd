// SPDX-License-Identifier: MIT
// The last step of every command that prints a result.
// Names of languages and styles were checked when the command line was read.
#include "result_output.hpp"

#include <ostream>

namespace carecost::cli {

void check_target(const OutputOptions& options, std::span<const std::string> inputs) {
    if (writes_to_file(options)) {
        refuse_bad_target(options.file,
                          options.may_replace ? Existing::may_be_replaced : Existing::needs_force,
                          inputs);
    }
}

void deliver(std::string_view result, const OutputOptions& options, const Context& context) {
    if (writes_to_file(options)) {
        write_whole_file(options.file, result, options.may_replace);
    } else {
        context.out << result;
    }
}

void deliver(const PiecewiseContent& result, const OutputOptions& options, const Context& context) {
    if (writes_to_file(options)) {
        write_whole_file(options.file, result, options.may_replace);
    } else {
        result([&context](std::string_view piece) { context.out << piece; });
    }
}

Language language_of(const OutputOptions& options) {
    return find_language(options.language).value_or(Language::en);
}

NumberStyle number_style_of(const OutputOptions& options) {
    const std::string_view name = options.numbers.empty()
                                      ? default_number_style(language_of(options))
                                      : std::string_view{options.numbers};
    return find_number_style(name).value_or(number_styles().front());
}

TextOptions text_options_of(const OutputOptions& options, const Context& context) {
    constexpr int usual_width = 80;
    const bool to_terminal = !writes_to_file(options) && context.terminal.out_is_terminal;
    return {.width = to_terminal ? context.terminal.columns : usual_width,
            .is_plain = options.is_plain,
            .has_color = uses_color(options, context.terminal, to_terminal)};
}

} // namespace carecost::cli
