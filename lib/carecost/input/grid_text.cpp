// SPDX-License-Identifier: MIT
// Counts a grid before it builds it, so that a slip of the finger costs no memory.
// What is wrong with a value is said in the words of --set.
#include "carecost/input/grid_text.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/number_grammar.hpp"
#include "carecost/input/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace carecost::input {
namespace {

/// Thrown within this file only: a grid has many places where it can be wrong.
struct Refused {
    std::string message;
};

[[noreturn]] void refuse(std::string_view argument, const std::string& message,
                         const std::string& remedy = {}) {
    throw Refused{fmt::format("--grid {}: {}{}{}", visible(argument), message,
                              remedy.empty() ? "" : "; ", remedy)};
}

[[noreturn]] void refuse(std::string_view argument, const TextFault& fault) {
    refuse(argument, fault.message, fault.remedy);
}

struct Range {
    WrittenNumber first;
    WrittenNumber last;
    Rational step = 1;
};

WrittenNumber end_of_range(std::string_view argument, std::string_view text,
                           const NumberStyle& style) {
    auto read = read_number(text, style);
    if (const auto* fault = std::get_if<TextFault>(&read)) {
        refuse(argument, *fault);
    }
    return std::get<WrittenNumber>(std::move(read));
}

/// "40..52:2"; the step of shares needs their percent sign as well.
Range read_range(std::string_view argument, std::string_view text, std::size_t dots,
                 const NumberStyle& style) {
    const std::size_t colon = std::min(text.find(':', dots), text.size());
    Range range{.first = end_of_range(argument, text.substr(0, dots), style),
                .last = end_of_range(argument, text.substr(dots + 2, colon - dots - 2), style)};
    bool has_percent = range.first.has_percent;
    if (colon < text.size()) {
        const WrittenNumber step = end_of_range(argument, text.substr(colon + 1), style);
        range.step = step.value;
        has_percent = step.has_percent;
    } else if (has_percent) {
        range.step = Rational::fraction(1, 100);
    }
    if (range.first.has_percent != range.last.has_percent ||
        range.first.has_percent != has_percent) {
        refuse(argument, "some of these figures have a percent sign, some not",
               "write it behind all three: 5%..25%:5%");
    }
    if (range.step <= Rational{0} || range.last.value < range.first.value) {
        refuse(argument, "a range rises in steps above 0", "write for example 40..52:2");
    }
    return range;
}

std::size_t count_of(std::string_view argument, const Range& range) {
    const Rational steps = (range.last.value - range.first.value) / range.step;
    if (!steps.is_whole()) {
        const Rational whole =
            range.first.value + range.step * Rational::fraction(round_to_whole(steps), 1);
        const Rational scale = range.first.has_percent ? 100 : 1;
        refuse(argument, "the steps do not end on the last figure",
               fmt::format("end it at {}{}", to_exact_text(whole * scale),
                           range.first.has_percent ? "%" : ""));
    }
    if (steps.numerator() >= Int128{most_points}) {
        refuse(argument, fmt::format("this is more than {} values", most_points),
               "take larger steps");
    }
    return static_cast<std::size_t>(steps.numerator()) + 1;
}

std::vector<std::string> texts_of(const Range& range, std::size_t count, const NumberStyle& style) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        const Rational value = range.first.value + range.step * Rational::fraction(Int128{i}, 1);
        texts.push_back(range.first.has_percent ? in_style(value * 100, style) + '%'
                                                : in_style(value, style));
    }
    return texts;
}

std::vector<std::string> listed_texts(std::string_view argument, std::string_view list,
                                      const NumberStyle& style) {
    const bool has_semicolons = list.find(';') != std::string_view::npos;
    if (!has_semicolons && style.decimal == DecimalSign::comma &&
        list.find(',') != std::string_view::npos) {
        std::string parted{list};
        std::replace(parted.begin(), parted.end(), ',', ';');
        refuse(argument, "a comma is the decimal sign of this case",
               fmt::format("part the values with semicolons: '{}'", visible(parted)));
    }
    std::vector<std::string> texts;
    for (const std::string_view text : split(list, has_semicolons ? ';' : ',')) {
        texts.emplace_back(trimmed(text));
    }
    return texts;
}

/// The values of an axis as texts, no more than `most` of them.
std::vector<std::string> texts_of_axis(std::string_view argument, std::string_view values,
                                       const NumberStyle& style, std::size_t most) {
    const std::size_t dots = values.find("..");
    std::size_t count = 0;
    std::vector<std::string> texts;
    if (dots == std::string_view::npos) {
        texts = listed_texts(argument, values, style);
        count = texts.size();
    } else {
        const Range range = read_range(argument, values, dots, style);
        count = count_of(argument, range);
        texts = count <= most ? texts_of(range, count, style) : texts;
    }
    if (count > most) {
        refuse(argument, fmt::format("the grid has more than {} points", most_points),
               "leave out some values");
    }
    return texts;
}

GridAxis read_axis(const Case& model, std::string_view argument, std::size_t most) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string_view::npos) {
        refuse(argument, "write NAME=VALUE,VALUE… or NAME=FIRST..LAST:STEP");
    }
    const std::string_view name = trimmed(argument.substr(0, equals));
    const auto figure = model.figure_named(name);
    if (!figure) {
        refuse(argument, fmt::format("{} has no figure {}", model.file, quoted(name)),
               mend_for_figure_name(model, name));
    }
    const NumberStyle style{.decimal = model.conventions.decimal, .currency = model.currency};
    GridAxis axis{.figure = *figure,
                  .name = std::string{name},
                  .texts =
                      texts_of_axis(argument, trimmed(argument.substr(equals + 1)), style, most),
                  .values = {}};
    for (const std::string& text : axis.texts) {
        const auto value = read_replacement(model, *figure, text);
        if (const auto* fault = std::get_if<TextFault>(&value)) {
            refuse(argument, *fault);
        }
        axis.values.push_back(std::get<Estimate>(value));
    }
    return axis;
}

void refuse_twins(const GridAxis& axis, std::string_view argument,
                  const std::vector<GridAxis>& before) {
    for (const GridAxis& other : before) {
        if (other.figure == axis.figure) {
            refuse(argument, fmt::format("{} stands in another --grid already", axis.name));
        }
    }
    std::vector<Rational> values;
    for (const Estimate& each : axis.values) {
        values.push_back(each.value);
    }
    std::sort(values.begin(), values.end());
    if (std::adjacent_find(values.begin(), values.end()) != values.end()) {
        refuse(argument, "a value stands here twice");
    }
}

} // namespace

std::variant<Grid, SettingFault> read_grid(const Case& model,
                                           const std::vector<std::string>& arguments) {
    std::vector<GridAxis> axes;
    std::size_t most = most_points;
    try {
        for (const std::string& argument : arguments) {
            GridAxis axis = read_axis(model, argument, most);
            refuse_twins(axis, argument, axes);
            most /= axis.values.size();
            axes.push_back(std::move(axis));
        }
    } catch (const Refused& refused) {
        return SettingFault{refused.message};
    } catch (const RationalOverflow&) {
        return SettingFault{"--grid: a figure has more digits than can be kept exact"};
    }
    return Grid{std::move(axes)};
}

} // namespace carecost::input
