// SPDX-License-Identifier: MIT
// Everything under "What if" in words. The sliders themselves are made by the script, since
// without it they could not be moved.
#include "carecost/report/whatif_sliders.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/line_counting.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

PageValues button(const std::string& value, std::string_view name, const std::string& saving,
                  bool is_pressed) {
    return {{{"value", value},
             {"name", std::string(name)},
             {"saving", saving},
             {"pressed", std::string(is_pressed ? "true" : "false")}}};
}

/// All three where some figure has a range; without one only the way back to what is expected.
std::vector<PageValues> buttons_of(const WhatIfPage& page) {
    const auto& inputs = page.view.inputs;
    const auto is_now = [&](const std::vector<Rational> WhatIfInput::*ends) {
        return std::all_of(inputs.begin(), inputs.end(), [&](const WhatIfInput& input) {
            return (input.*ends).at(page.view.shown - 1) == input.value;
        });
    };
    const BoardComparison& comparison = page.comparison();
    std::vector<PageValues> buttons{
        button("value", page.own.expected, spoken(page, comparison.headline), true)};
    if (std::any_of(inputs.begin(), inputs.end(),
                    [](const WhatIfInput& input) { return input.low && input.high; })) {
        buttons.insert(buttons.begin(), button("best", page.own.best, spoken(page, comparison.best),
                                               is_now(&WhatIfInput::best)));
        buttons.push_back(button("worst", page.own.worst, spoken(page, comparison.worst),
                                 is_now(&WhatIfInput::worst)));
    }
    return buttons;
}

/// "published, 16 January 2017"
std::string source_text(const WhatIfPage& page, const BoardSource& source) {
    std::vector<std::string> parts;
    if (source.type) {
        parts.emplace_back(page.words.source_types.at(static_cast<std::size_t>(*source.type)));
    }
    if (source.date) {
        parts.push_back(date_text(*source.date, page.options.board.language, page.numbers()));
    }
    return join(parts, ", ");
}

std::string range_text(const WhatIfPage& page, const WhatIfInput& input) {
    const BoardFigure& figure = page.figure(input);
    const auto value = [&](const Rational& each) { return range_value(page, figure.kind, each); };
    std::string text =
        input.low && input.high
            ? filled(page.own.range, fmt::arg("low", value(*input.low)),
                     fmt::arg("high", value(*input.high)), fmt::arg("value", value(input.value)))
            : filled(page.own.only_expected, fmt::arg("value", value(input.value)));
    if (figure.source) {
        const std::string source = source_text(page, page.board().sources.at(*figure.source));
        text += source.empty() ? "" : " · " + source;
    }
    return text;
}

std::string flip_text(const WhatIfPage& page, const WhatIfInput& input) {
    const InputFlip& flip = input.flips.at(page.view.shown - 1);
    if (!flip.moves_answer) {
        return std::string(page.own.still);
    }
    if (flip.is_unclear) {
        return {};
    }
    return flip.value
               ? filled(page.own.flips,
                        fmt::arg("value", rounded_text(page, page.figure(input), *flip.value)))
               : std::string(page.own.never);
}

std::string label_of(const WhatIfPage& page, const WhatIfInput& input) {
    const std::string& label = page.figure(input).label;
    return input.is_of_comparator ? filled(page.words.comparator_mark, fmt::arg("package", label))
                                  : label;
}

PageValues slider_values(const WhatIfPage& page, std::size_t number) {
    const WhatIfInput& input = page.view.inputs[number];
    const BoardFigure& figure = page.figure(input);
    const bool has_reference = page.board().team && figure.source;
    return {{{"number", std::to_string(number)},
             {"label", label_of(page, input)},
             {"now", value_text(page, figure, input.value)},
             {"range", range_text(page, input)},
             {"flip", flip_text(page, input)},
             {"has_reference", has_reference},
             {"reference", has_reference ? page.board().team->source_references.at(*figure.source)
                                         : std::string{}}}};
}

} // namespace

PageValues slider_parts(const WhatIfPage& page) {
    PageValues values;
    std::vector<PageValues> inputs;
    for (std::size_t i = 0; i < page.view.inputs.size(); ++i) {
        inputs.push_back(slider_values(page, i));
    }
    values.of["has_inputs"] = !inputs.empty();
    values.of["inputs"] = std::move(inputs);
    values.of["buttons"] = buttons_of(page);
    return values;
}

} // namespace carecost
