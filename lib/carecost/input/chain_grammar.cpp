// SPDX-License-Identifier: MIT
// Reads figure, unit and `per` one after the other; what is missing or left over is named where it
// stands, with the whole phrase to write instead.
#include "carecost/input/chain_grammar.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/currency.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

TextFault chain_fault(std::size_t offset, std::string code, std::string message,
                      std::string remedy) {
    return {.offset = offset,
            .code = std::move(code),
            .message = std::move(message),
            .remedy = std::move(remedy)};
}

bool is_time_unit(std::string_view word) { return kind_of_word(word) != UnitKind::count; }

bool has_capital(std::string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

std::string_view as_written(std::string_view text, const WrittenFigure& figure) {
    return text.substr(figure.offset, figure.end - figure.offset);
}

/// The unit at `at`: one word, whose first letter tells it from a figure.
Parsed<Unit> scan_unit(std::string_view text, std::size_t at) {
    const std::string_view word = word_at(text, at);
    if (word.empty() || is_digit(word.front())) {
        const std::string_view token = token_at(text, at);
        return chain_fault(at, "unit-missing",
                           token.empty() ? std::string{"a unit is missing here"}
                                         : fmt::format("{} is not a unit", quoted(token)),
                           "write a word such as hour, visit or year");
    }
    if (has_capital(word) && is_time_unit(ascii_lower(word))) {
        return chain_fault(at, "unit",
                           fmt::format("{} is not written in small letters", quoted(word)),
                           fmt::format("write {}", ascii_lower(word)));
    }
    if (is_keyword(word)) {
        return chain_fault(at, "unit-missing",
                           fmt::format("a unit is due here, not {}", quoted(word)),
                           "write a word such as hour, visit or year");
    }
    return unit_from_word(word);
}

/// The number between `per` and its unit.
std::optional<TextFault> scan_count(std::string_view text, const NumberStyle& style,
                                    std::size_t& at, WrittenPer& per) {
    per.count_offset = at;
    if (starts_number(text, at, CurrencyWords::are_units)) {
        auto parsed = scan_figure(text, at, style, CurrencyWords::are_units);
        if (auto* fault = std::get_if<TextFault>(&parsed)) {
            return std::move(*fault);
        }
        const auto& figure = std::get<WrittenFigure>(parsed);
        if (auto fault = kind_fault(figure, FigureKind::quantity, style)) {
            return fault;
        }
        if (figure.numbers.size() > 1) {
            return chain_fault(at, "range", "a range cannot stand after per",
                               "name it under assumptions, and write the name here");
        }
        per.count = figure.estimate.value;
        if (per.count.is_zero()) {
            return chain_fault(at, "number", "nothing is done per 0 of a unit",
                               "write a figure above 0, or leave it out for 1");
        }
        at = skip_blanks(text, figure.end);
        return std::nullopt;
    }
    // Two words: the first is the name of an assumption.
    const std::string_view word = word_at(text, at);
    const std::size_t next = skip_blanks(text, at + word.size());
    const std::string_view second = next < text.size() ? word_at(text, next) : std::string_view{};
    if (!word.empty() && !second.empty() && !is_time_unit(word) && !is_keyword(word)) {
        per.count_name = word;
        at = next;
    }
    return std::nullopt;
}

/// What follows `per`, up to the end of its unit; `end` moves behind it.
Parsed<WrittenPer> scan_per(std::string_view text, std::size_t at, const NumberStyle& style,
                            std::size_t& end) {
    at = skip_blanks(text, at);
    WrittenPer per;
    if (auto fault = scan_count(text, style, at, per)) {
        return std::move(*fault);
    }
    auto unit = scan_unit(text, at);
    if (auto* fault = std::get_if<TextFault>(&unit)) {
        return std::move(*fault);
    }
    per.unit = std::get<Unit>(std::move(unit));
    per.offset = at;
    end = at + word_at(text, at).size();
    return per;
}

std::optional<TextFault> leftover(std::string_view text, std::size_t end) {
    const std::size_t rest = skip_blanks(text, end);
    if (rest >= text.size()) {
        return std::nullopt;
    }
    return chain_fault(rest, "unit",
                       fmt::format("{} stands after the unit", quoted(text.substr(rest))),
                       "a unit is one word: join words with a hyphen, part factors with a comma");
}

/// "135/day", "135 a day", "135 YEAR": what follows the figure of a rate is not `per` or `once`.
TextFault rate_without_per(std::string_view text, const WrittenFigure& figure,
                           const NumberStyle& style) {
    const std::size_t at = skip_blanks(text, figure.end);
    const std::string_view amount = as_written(text, figure);
    if (at >= text.size()) {
        return chain_fault(figure.offset, "unit-missing", "the rate does not say per what",
                           fmt::format("write for example {0} per year, or {0} once", amount));
    }
    const std::string_view word = word_at(text, at);
    if (ascii_lower(word) == ascii_lower(style.currency)) {
        return chain_fault(at, "currency", fmt::format("{} is not a currency code", quoted(word)),
                           fmt::format("write {}", style.currency));
    }
    const std::size_t unit_at = text[at] == '/' || word == "a" || word == "an"
                                    ? skip_blanks(text, at + std::max<std::size_t>(word.size(), 1))
                                    : at;
    const std::string_view unit = word_at(text, unit_at);
    return chain_fault(at, "unit-missing",
                       fmt::format("{} does not say per what the rate is", quoted(text.substr(at))),
                       fmt::format("write {} per {}, or {} once", amount,
                                   unit.empty() ? "year" : ascii_lower(unit), amount));
}

/// One factor, up to its end; what follows is left to the caller.
Parsed<WrittenFactor> scan_factor(std::string_view text, std::size_t at, const NumberStyle& style,
                                  std::size_t& end) {
    WrittenFactor factor{.offset = skip_blanks(text, at)};
    const std::string_view first = word_at(text, factor.offset);
    if (!first.empty() && is_time_unit(first)) {
        return chain_fault(factor.offset, "number",
                           fmt::format("no figure stands before {}", quoted(first)),
                           fmt::format("write for example 2 {}", plural_of(unit_from_word(first))));
    }
    auto parsed = scan_figure(text, factor.offset, style, CurrencyWords::are_units);
    if (auto* fault = std::get_if<TextFault>(&parsed)) {
        return std::move(*fault);
    }
    factor.figure = std::get<WrittenFigure>(std::move(parsed));
    factor.unit_offset = skip_blanks(text, factor.figure.end);
    const std::string_view next_token = token_at(text, factor.unit_offset);
    if (next_token.empty() || next_token == "per" || next_token.starts_with(',')) {
        return chain_fault(
            factor.offset, "unit-missing",
            fmt::format("{} of what? the unit is missing", as_written(text, factor.figure)),
            fmt::format("write for example {} visits per week", as_written(text, factor.figure)));
    }
    auto unit = scan_unit(text, factor.unit_offset);
    if (auto* fault = std::get_if<TextFault>(&unit)) {
        return std::move(*fault);
    }
    factor.unit = std::get<Unit>(std::move(unit));
    end = factor.unit_offset + word_at(text, factor.unit_offset).size();
    const std::size_t next = skip_blanks(text, end);
    if (word_at(text, next) == "per") {
        auto per = scan_per(text, next + 3, style, end);
        if (auto* fault = std::get_if<TextFault>(&per)) {
            return std::move(*fault);
        }
        factor.per = std::get<WrittenPer>(std::move(per));
    } else if (text.substr(next).starts_with('/')) {
        return chain_fault(next, "unit", "a slash does not stand for per",
                           fmt::format("write {} per {}", word_at(text, factor.unit_offset),
                                       word_at(text, skip_blanks(text, next + 1))));
    }
    factor.unit_text = text.substr(factor.unit_offset, end - factor.unit_offset);
    return factor;
}

} // namespace

Parsed<WrittenRate> read_rate(std::string_view text, const NumberStyle& style) {
    const std::size_t start = skip_blanks(text, 0);
    const std::string_view first = word_at(text, start);
    if (first == "per" || first == "once") {
        return chain_fault(start, "number", "the rate has no amount",
                           fmt::format("write for example 135 {}", text.substr(start)));
    }
    auto parsed = scan_figure(text, start, style, CurrencyWords::allowed);
    if (auto* fault = std::get_if<TextFault>(&parsed)) {
        return std::move(*fault);
    }
    WrittenRate rate{.figure = std::get<WrittenFigure>(std::move(parsed))};
    const std::size_t at = skip_blanks(text, rate.figure.end);
    const std::string_view word = word_at(text, at);
    std::size_t end = at + word.size();
    if (word == "per") {
        auto per = scan_per(text, end, style, end);
        if (auto* fault = std::get_if<TextFault>(&per)) {
            return std::move(*fault);
        }
        rate.per = std::get<WrittenPer>(std::move(per));
    } else if (word != "once") {
        return rate_without_per(text, rate.figure, style);
    }
    if (auto fault = leftover(text, end)) {
        return std::move(*fault);
    }
    rate.unit_text = text.substr(at, end - at);
    return rate;
}

Parsed<std::optional<WrittenPer>> read_per_value(std::string_view text, const NumberStyle& style) {
    const std::size_t start = skip_blanks(text, 0);
    std::size_t end = start;
    if (word_at(text, start) == "once") {
        end = start + 4;
        if (auto fault = leftover(text, end)) {
            return std::move(*fault);
        }
        return std::optional<WrittenPer>{};
    }
    auto per = scan_per(text, start, style, end);
    if (auto* fault = std::get_if<TextFault>(&per)) {
        return std::move(*fault);
    }
    if (auto fault = leftover(text, end)) {
        return std::move(*fault);
    }
    return std::optional<WrittenPer>{std::get<WrittenPer>(std::move(per))};
}

Parsed<std::vector<WrittenFactor>> read_chain(std::string_view text, const NumberStyle& style) {
    constexpr std::size_t most_factors = 20;
    std::vector<WrittenFactor> factors;
    for (std::size_t at = 0;;) {
        std::size_t end = at;
        auto factor = scan_factor(text, at, style, end);
        if (auto* fault = std::get_if<TextFault>(&factor)) {
            return std::move(*fault);
        }
        factors.push_back(std::get<WrittenFactor>(std::move(factor)));
        const std::size_t comma = skip_blanks(text, end);
        if (!text.substr(comma).starts_with(',')) {
            if (auto fault = leftover(text, end)) {
                return std::move(*fault);
            }
            return factors;
        }
        at = comma + 1;
        if (factors.size() == most_factors) {
            return chain_fault(comma, "too-many",
                               fmt::format("a chain has at most {} factors", most_factors),
                               "multiply some of them by hand");
        }
        if (style.decimal == DecimalSign::comma && at < text.size() &&
            blank_length(text, at) == 0) {
            return chain_fault(comma, "unit", "the comma between two factors has no blank after it",
                               "put a blank after it: here a comma is also the decimal sign");
        }
    }
}

Parsed<WrittenFactor> read_factor(std::string_view text, const NumberStyle& style) {
    std::size_t end = 0;
    auto factor = scan_factor(text, 0, style, end);
    if (std::holds_alternative<WrittenFactor>(factor)) {
        if (auto fault = leftover(text, end)) {
            return std::move(*fault);
        }
    }
    return factor;
}

bool is_grammar_word(std::string_view word) {
    return is_keyword(word) || is_time_unit(word) || is_currency_word(word);
}

} // namespace carecost::input
