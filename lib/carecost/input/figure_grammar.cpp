// SPDX-License-Identifier: MIT
// Ranges in words: a figure, then `to` and another, or two others in parentheses.
// All figures of a range are written alike: with a percent sign each, or without.
#include "carecost/input/figure_grammar.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/number_kind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace carecost::input {
namespace {

TextFault range_fault(std::size_t offset, std::string message, std::string remedy) {
    return {.offset = offset,
            .code = "range",
            .message = std::move(message),
            .remedy = std::move(remedy)};
}

/// Words that other programs take for a figure or a truth value.
bool is_no_figure(std::string_view word) {
    constexpr std::array<std::string_view, 10> words{"yes", "no",  "true", "false", "on",
                                                     "off", "nan", "inf",  "null",  "none"};
    const std::string lower = ascii_lower(word);
    return std::find(words.begin(), words.end(), lower) != words.end();
}

Parsed<WrittenFigure> scan_name(std::string_view text, std::size_t start) {
    const std::string_view word = word_at(text, start);
    const std::string_view token = token_at(text, start);
    if (word.empty() || is_no_figure(word) || is_keyword(word)) {
        return TextFault{.offset = start,
                         .code = "number",
                         .message = token.empty()
                                        ? "a figure is missing here"
                                        : fmt::format("{} is not a figure", quoted(token)),
                         .remedy = "write a figure such as 56 000"};
    }
    return WrittenFigure{.name = word, .offset = start, .end = start + word.size()};
}

/// `to` and a figure after it, appended to `figure`; `missing` says what to write otherwise.
std::optional<TextFault> scan_to(std::string_view text, const NumberStyle& style,
                                 CurrencyWords words, WrittenFigure& figure) {
    const std::size_t at = skip_blanks(text, figure.end);
    if (word_at(text, at) != "to") {
        return range_fault(at, "a range is two figures with `to` between them",
                           "write for example (55 to 80)");
    }
    auto parsed = scan_number(text, at + 2, style, words);
    if (auto* fault = std::get_if<TextFault>(&parsed)) {
        return std::move(*fault);
    }
    figure.numbers.push_back(std::get<WrittenNumber>(std::move(parsed)));
    figure.end = figure.numbers.back().end;
    return std::nullopt;
}

/// What stands between the parentheses, and the closing one.
std::optional<TextFault> scan_parentheses(std::string_view text, std::size_t open,
                                          const NumberStyle& style, CurrencyWords words,
                                          WrittenFigure& figure) {
    auto low = scan_number(text, open + 1, style, words);
    if (auto* fault = std::get_if<TextFault>(&low)) {
        return std::move(*fault);
    }
    figure.numbers.push_back(std::get<WrittenNumber>(std::move(low)));
    figure.end = figure.numbers.back().end;
    if (auto fault = scan_to(text, style, words, figure)) {
        return fault;
    }
    const std::size_t close = skip_blanks(text, figure.end);
    if (!text.substr(close).starts_with(')')) {
        return range_fault(close, "the parenthesis of the range is not closed here",
                           "write for example 62 (55 to 80)");
    }
    figure.end = close + 1;
    return std::nullopt;
}

/// A currency behind the parentheses is good; a percent sign there belongs to no figure.
std::optional<TextFault> scan_behind(std::string_view text, const NumberStyle& style,
                                     CurrencyWords words, WrittenFigure& figure) {
    const std::size_t at = skip_blanks(text, figure.end);
    if (text.substr(at).starts_with('%')) {
        const auto percent = [&](std::size_t index) {
            return fmt::format("{}%", figure.numbers[index].text);
        };
        return range_fault(at, "the percent sign stands behind the whole range",
                           fmt::format("write {} ({} to {})", percent(0), percent(1), percent(2)));
    }
    const WrittenCurrency currency = scan_currency(text, figure.end, words);
    if (auto fault = currency_fault(currency, style.currency)) {
        return fault;
    }
    figure.numbers.front().has_currency |= currency.end != figure.end;
    figure.end = currency.end;
    return std::nullopt;
}

std::optional<TextFault> mixed_signs(const WrittenFigure& figure) {
    const bool has_percent = std::any_of(figure.numbers.begin(), figure.numbers.end(),
                                         [](const auto& number) { return number.has_percent; });
    for (const WrittenNumber& number : figure.numbers) {
        if (has_percent && !number.has_percent) {
            return TextFault{.offset = number.offset,
                             .code = "share",
                             .message = fmt::format("{} has no percent sign but the range has one",
                                                    quoted(number.text)),
                             .remedy = fmt::format("write {}%", number.text)};
        }
    }
    return std::nullopt;
}

std::optional<TextFault> estimate_range(WrittenFigure& figure) {
    const std::vector<WrittenNumber>& numbers = figure.numbers;
    if (numbers.size() == 1) {
        figure.estimate.value = numbers[0].value;
        return std::nullopt;
    }
    std::optional<Estimate> estimate;
    if (numbers.size() == 2) {
        estimate = uniform_estimate(numbers[0].value, numbers[1].value);
    } else {
        estimate = pert_estimate(numbers[0].value, numbers[1].value, numbers[2].value);
    }
    if (!estimate && numbers.size() == 2) {
        return range_fault(figure.offset,
                           fmt::format("the low figure {} is above the high one {}",
                                       quoted(numbers[0].text), quoted(numbers[1].text)),
                           "write the lower figure first");
    }
    if (!estimate) {
        return range_fault(figure.offset,
                           fmt::format("the most likely figure {} is not between {} and {}",
                                       quoted(numbers[0].text), quoted(numbers[1].text),
                                       quoted(numbers[2].text)),
                           "write: most likely (low to high)");
    }
    figure.estimate = *estimate;
    return std::nullopt;
}

std::optional<TextFault> scan_range(std::string_view text, const NumberStyle& style,
                                    CurrencyWords words, WrittenFigure& figure) {
    const std::size_t next = skip_blanks(text, figure.end);
    if (word_at(text, next) == "to") {
        return scan_to(text, style, words, figure);
    }
    if (text.substr(next).starts_with('(')) {
        if (auto fault = scan_parentheses(text, next, style, words, figure)) {
            return fault;
        }
        return scan_behind(text, style, words, figure);
    }
    const bool is_dash = text.substr(next).starts_with("\u2013") ||
                         (text.substr(next).starts_with('-') && next + 1 < text.size());
    if (is_dash) {
        return range_fault(next, "a range is not written with a dash",
                           "write for example 55 to 80");
    }
    return std::nullopt;
}

} // namespace

std::optional<Estimate> pert_estimate(const Rational& value, const Rational& low,
                                      const Rational& high) {
    if (low > value || value > high) {
        return std::nullopt;
    }
    if (low == high) {
        return Estimate{.value = value};
    }
    return Estimate{.value = value, .low = low, .high = high, .distribution = Distribution::pert};
}

std::optional<Estimate> uniform_estimate(const Rational& low, const Rational& high) {
    if (low > high) {
        return std::nullopt;
    }
    if (low == high) {
        return Estimate{.value = low};
    }
    return Estimate{
        .value = (low + high) / 2, .low = low, .high = high, .distribution = Distribution::uniform};
}

Parsed<WrittenFigure> scan_figure(std::string_view text, std::size_t at, const NumberStyle& style,
                                  CurrencyWords words) {
    const std::size_t start = skip_blanks(text, at);
    if (!starts_number(text, start, words)) {
        return scan_name(text, start);
    }
    auto first = scan_number(text, start, style, words);
    if (auto* fault = std::get_if<TextFault>(&first)) {
        return std::move(*fault);
    }
    WrittenFigure figure{.offset = start};
    figure.numbers.push_back(std::get<WrittenNumber>(std::move(first)));
    figure.end = figure.numbers.back().end;
    if (auto fault = scan_range(text, style, words, figure)) {
        return std::move(*fault);
    }
    if (auto fault = mixed_signs(figure)) {
        return std::move(*fault);
    }
    try {
        if (auto fault = estimate_range(figure)) {
            return std::move(*fault);
        }
    } catch (const RationalOverflow&) {
        return TextFault{.offset = start,
                         .code = "figure-too-large",
                         .message = "the range has more digits than can be kept exact",
                         .remedy = "write it with at most 15 digits and 9 decimals"};
    }
    return figure;
}

Parsed<WrittenFigure> read_figure(std::string_view text, const NumberStyle& style) {
    auto parsed = scan_figure(text, 0, style, CurrencyWords::allowed);
    if (const auto* figure = std::get_if<WrittenFigure>(&parsed)) {
        const std::size_t rest = skip_blanks(text, figure->end);
        if (rest < text.size()) {
            return TextFault{
                .offset = rest,
                .code = "number",
                .message = fmt::format("{} stands after the figure", quoted(text.substr(rest))),
                .remedy = "leave it out: only a figure is read here"};
        }
    }
    return parsed;
}

std::optional<TextFault> kind_fault(const WrittenFigure& figure, FigureKind kind,
                                    const NumberStyle& style) {
    for (const WrittenNumber& number : figure.numbers) {
        if (auto fault = kind_fault(number, kind, style)) {
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace carecost::input
