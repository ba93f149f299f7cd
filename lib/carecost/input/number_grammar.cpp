// SPDX-License-Identifier: MIT
// Cuts the figure out of the text: currency, sign, digits, percent sign, currency.
// Overflow of 128 bits is a fault at the figure like any other.
#include "carecost/input/number_grammar.hpp"

#include "carecost/base/byte_set.hpp"
#include "carecost/base/text.hpp"
#include "carecost/input/digit_run.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

constexpr std::string_view typographic_minus = "\u2212";

/// "56 000.50" or "365/7" into `number`.
std::optional<TextFault> read_value(std::string_view run, const NumberStyle& style,
                                    WrittenNumber& number) {
    if (const auto plain = read_plain_digits(run, style.decimal)) {
        number.decimals = plain->decimals;
        number.value = Rational::decimal(plain->digits, plain->decimals);
        return std::nullopt;
    }
    const std::size_t slash = run.find('/');
    auto top = read_digits(run.substr(0, slash), number.offset, style.decimal);
    if (const auto* fault = std::get_if<TextFault>(&top)) {
        return *fault;
    }
    const Digits& digits = std::get<Digits>(top);
    number.is_grouped = digits.is_grouped;
    number.decimals = static_cast<int>(digits.decimals.size());
    number.value = value_of(digits);
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    number.is_fraction = true;
    const std::string_view below = run.substr(slash + 1);
    if (below.find('/') != std::string_view::npos) {
        return number_fault(number.offset, fmt::format("{} is divided twice", quoted(run)),
                            "write one figure, or one fraction such as 365/7");
    }
    auto bottom = read_digits(below, number.offset + slash + 1, style.decimal);
    if (const auto* fault = std::get_if<TextFault>(&bottom)) {
        return *fault;
    }
    const Rational divisor = value_of(std::get<Digits>(bottom));
    if (divisor.is_zero()) {
        return number_fault(number.offset, fmt::format("{} divides by zero", quoted(run)),
                            "write a figure, or a fraction such as 365/7");
    }
    number.value /= divisor;
    return std::nullopt;
}

/// Letters glued to the figure: an exponent, a hexadecimal number, a unit without its blank.
TextFault glued_fault(std::string_view text, std::size_t offset, std::size_t end) {
    const std::string_view token = token_at(text, offset);
    const char letter = text[end];
    const char after = end + 1 < text.size() ? text[end + 1] : ' ';
    const bool has_exponent =
        (letter == 'e' || letter == 'E') && (is_digit(after) || after == '+' || after == '-');
    const bool is_hexadecimal = text[offset] == '0' && end == offset + 1 &&
                                std::string_view{"xXoObB"}.find(letter) != std::string_view::npos;
    if (has_exponent) {
        return number_fault(offset, fmt::format("{} is written with an exponent", quoted(token)),
                            "write the figure out in digits");
    }
    if (is_hexadecimal || text[offset] == '.') {
        return number_fault(offset, fmt::format("{} is not a figure", quoted(token)),
                            "write a decimal number");
    }
    return number_fault(offset, fmt::format("{} is not a figure", quoted(token)),
                        fmt::format("put a blank after the figure: {} {}",
                                    text.substr(offset, end - offset),
                                    text.substr(end, offset + token.size() - end)));
}

/// The percent sign, and what must not stand beside it.
std::optional<TextFault> read_percent(std::string_view text, WrittenNumber& number) {
    const std::size_t sign = skip_blanks(text, number.end);
    if (!text.substr(sign).starts_with('%')) {
        return std::nullopt;
    }
    number.has_percent = true;
    number.end = sign + 1;
    if (number.is_fraction || text.substr(number.end).starts_with('/')) {
        return number_fault(number.offset,
                            fmt::format("{} mixes a fraction and a percentage",
                                        quoted(token_at(text, number.offset))),
                            "write one or the other, such as 1/4 or 25%");
    }
    number.value /= 100;
    return std::nullopt;
}

/// The digits and what is glued to them, from number.offset on.
std::optional<TextFault> scan_digits(std::string_view text, const NumberStyle& style,
                                     WrittenNumber& number) {
    const std::size_t end = end_of_digits(text, number.offset);
    const std::string_view run = text.substr(number.offset, end - number.offset);
    const bool has_digit = std::any_of(run.begin(), run.end(), is_digit);
    const bool is_glued = end < text.size() && (is_ascii_letter(text[end]) || text[end] == '_') &&
                          (!has_digit || currency_at(text, end, CurrencyWords::allowed).empty());
    if (is_glued && !run.empty()) {
        return glued_fault(text, number.offset, end);
    }
    if (!has_digit) {
        const std::string_view token = token_at(text, number.offset);
        return number_fault(number.offset,
                            token.empty() ? "a figure is missing here"
                                          : fmt::format("{} is not a figure", quoted(token)),
                            "write a figure such as 56 000");
    }
    number.end = end;
    number.text = run;
    return read_value(run, style, number);
}

/// A sign before the digits; number.offset moves behind it.
std::optional<TextFault> read_sign(std::string_view text, WrittenNumber& number) {
    const std::string_view rest = text.substr(number.offset);
    if (rest.starts_with('+')) {
        return number_fault(
            number.offset, fmt::format("{} has a plus sign", quoted(token_at(text, number.offset))),
            fmt::format("write {}", token_at(text, number.offset + 1)));
    }
    if (rest.starts_with('-')) {
        number.has_sign = true;
        number.offset += 1;
    } else if (rest.starts_with(typographic_minus)) {
        number.has_sign = true;
        number.offset += typographic_minus.size();
    }
    return std::nullopt;
}

std::optional<TextFault> scan_into(std::string_view text, const NumberStyle& style,
                                   CurrencyWords words, WrittenNumber& number) {
    const std::size_t start = number.offset;
    WrittenCurrency before = scan_currency(text, start, words);
    number.offset = skip_blanks(text, before.end);
    if (auto fault = read_sign(text, number)) {
        return fault;
    }
    if (before.found.empty()) { // -€5
        before = scan_currency(text, number.offset, words);
        number.offset = skip_blanks(text, before.end);
    }
    if (auto fault = scan_digits(text, style, number)) {
        return fault;
    }
    if (auto fault = read_percent(text, number)) {
        return fault;
    }
    if (number.has_sign && number.value.is_zero()) {
        return number_fault(start, "zero has no sign", "write 0");
    }
    if (number.has_sign) {
        number.value = -number.value;
    }
    const WrittenCurrency after = scan_currency(text, number.end, words);
    number.end = after.end;
    if (auto fault = currency_fault(before, style.currency)) {
        return fault;
    }
    if (auto fault = currency_fault(after, style.currency)) {
        return fault;
    }
    number.has_currency = !before.found.empty() || !after.found.empty();
    return std::nullopt;
}

} // namespace

bool starts_number(std::string_view text, std::size_t at, CurrencyWords words) {
    constexpr ByteSet starts{"0123456789+-.,_'"};
    const std::string_view rest = text.substr(at);
    if (rest.empty()) {
        return false;
    }
    if (starts.holds(rest.front())) {
        return true;
    }
    return rest.starts_with(typographic_minus) || !currency_at(text, at, words).empty();
}

Parsed<WrittenNumber> scan_number(std::string_view text, std::size_t at, const NumberStyle& style,
                                  CurrencyWords words) {
    WrittenNumber number{.offset = skip_blanks(text, at)};
    const std::size_t start = number.offset;
    try {
        if (auto fault = scan_into(text, style, words, number)) {
            return std::move(*fault);
        }
    } catch (const RationalOverflow&) {
        return TextFault{.offset = start,
                         .code = "figure-too-large",
                         .message = fmt::format("{} has more digits than can be kept exact",
                                                quoted(token_at(text, start))),
                         .remedy = "write it with at most 15 digits and 9 decimals"};
    }
    return number;
}

Parsed<WrittenNumber> read_number(std::string_view text, const NumberStyle& style,
                                  CurrencyWords words) {
    auto parsed = scan_number(text, 0, style, words);
    if (const auto* number = std::get_if<WrittenNumber>(&parsed)) {
        const std::size_t rest = skip_blanks(text, number->end);
        if (rest < text.size()) {
            return number_fault(
                rest, fmt::format("{} stands after the figure", quoted(text.substr(rest))),
                "leave it out: only a figure is read here");
        }
    }
    return parsed;
}

Parsed<int> read_whole(std::string_view text, std::string_view what, int lowest, int highest) {
    const std::string_view digits = trimmed(text);
    const bool is_plain = !digits.empty() && digits.size() <= 6 &&
                          std::all_of(digits.begin(), digits.end(), is_digit) &&
                          (digits.size() == 1 || digits.front() != '0');
    int value = -1;
    if (is_plain) {
        value = 0;
        for (const char digit : digits) {
            value = value * 10 + (digit - '0');
        }
    }
    if (!is_plain || value < lowest || value > highest) {
        return number_fault(skip_blanks(text, 0),
                            fmt::format("{} is a whole number from {} to {}, not {}", what, lowest,
                                        highest, quoted(digits)),
                            fmt::format("write a number from {} to {}", lowest, highest));
    }
    return value;
}

std::string in_style(const Rational& value, const NumberStyle& style) {
    std::string text = to_exact_text(value);
    std::replace(text.begin(), text.end(), '.', sign_of(style.decimal));
    return text;
}

} // namespace carecost::input
