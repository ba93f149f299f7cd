// SPDX-License-Identifier: MIT
// Cuts the figure out of the text, then checks its digits strictly and builds the fraction from
// them. Overflow of 128 bits is a fault at the figure like any other.
#include "carecost/input/number_grammar.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/currency.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

constexpr std::string_view typographic_minus = "\u2212";

char decimal_char(const NumberStyle& style) {
    return style.decimal == DecimalSign::comma ? ',' : '.';
}

bool is_ascii_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

TextFault number_fault(std::size_t offset, std::string message, std::string remedy) {
    return {.offset = offset,
            .code = "number",
            .message = std::move(message),
            .remedy = std::move(remedy)};
}

std::string without(std::string_view text, std::string_view unwanted) {
    std::string kept;
    for (const char sign : text) {
        if (unwanted.find(sign) == std::string_view::npos) {
            kept += sign;
        }
    }
    return kept;
}

/// Where the run of digits and the signs that stand between digits ends.
std::size_t end_of_digits(std::string_view text, std::size_t at) {
    const auto is_digit_at = [&](std::size_t position) {
        return position < text.size() && is_digit(text[position]);
    };
    const std::size_t start = at;
    while (at < text.size()) {
        const char sign = text[at];
        const bool joins = sign == ',' || sign == '\'' || sign == '/';
        const bool is_apostrophe = text.substr(at).starts_with("\u2019") && is_digit_at(at + 3);
        if (is_digit(sign) || sign == '.' || (sign == '_' && at > start) ||
            (joins && is_digit_at(at + 1)) ||
            (sign == '/' && at + 1 < text.size() && text[at + 1] == '.')) {
            ++at;
        } else if (is_apostrophe) {
            at += 3;
        } else if (blank_length(text, at) > 0 && at > start && is_digit(text[at - 1]) &&
                   is_digit_at(skip_blanks(text, at))) {
            at = skip_blanks(text, at);
        } else {
            break;
        }
    }
    return at;
}

// ---- one run of digits, such as "56 000.50" -----------------------------------------------------

struct Digits {
    std::string whole;    // without blanks
    std::string decimals; // after the decimal sign
    bool is_grouped = false;
};

/// "1 234,5" for whatever a run like "1.234,5" can mean; thousands parted by blanks.
std::string grouped(std::string whole) {
    for (std::size_t i = whole.size(); i > 3;) {
        i -= 3;
        whole.insert(i, " ");
    }
    return whole;
}

/// A run with a sign that this file does not use between digits: shows both readings.
TextFault foreign_sign_fault(std::string_view run, std::size_t offset, const NumberStyle& style) {
    const bool is_comma_file = style.decimal == DecimalSign::comma;
    const char own = decimal_char(style);
    const char foreign = is_comma_file ? '.' : ',';
    const std::string_view own_name = is_comma_file ? "a comma" : "a point";
    const std::string_view foreign_name = is_comma_file ? "point" : "comma";
    const std::size_t last = run.rfind(foreign);
    std::string message = fmt::format("{} has a {}, but the decimal sign of this file is {}",
                                      quoted(run), foreign_name, own_name);
    const std::string digits_only = without(run, "., \t\u00a0\u202f");
    if (run.find(own) != std::string_view::npos) {
        const std::size_t own_at = run.rfind(own);
        if (own_at > last) { // 1,500.00: the comma parts thousands
            return number_fault(
                offset, std::move(message),
                fmt::format("write {}", without(run, std::string_view{&foreign, 1})));
        }
        std::string swapped = without(run, std::string_view{&own, 1});
        std::replace(swapped.begin(), swapped.end(), foreign, own);
        return number_fault(offset, std::move(message), fmt::format("write {}", swapped));
    }
    const bool is_thousands = std::count(run.begin(), run.end(), foreign) > 1;
    if (is_thousands) {
        return number_fault(offset, std::move(message),
                            fmt::format("write {}", grouped(digits_only)));
    }
    std::string swapped{run};
    swapped[last] = own;
    const bool may_be_thousands = run.size() - last - 1 == 3 && last <= 3 && run.front() != '0';
    if (may_be_thousands) {
        while (swapped.ends_with('0')) {
            swapped.pop_back();
        }
        if (swapped.ends_with(own)) {
            swapped.pop_back();
        }
        return number_fault(offset, std::move(message),
                            fmt::format("write {} or {}", digits_only, swapped));
    }
    return number_fault(
        offset, std::move(message),
        fmt::format("write {}, or declare conventions: {{decimal: \"{}\"}}", swapped, foreign));
}

/// The whole part without its blanks, which must part groups of three.
Parsed<Digits> read_groups(std::string_view whole, std::size_t offset) {
    Digits digits;
    std::vector<std::size_t> sizes{0};
    bool has_single_blanks = true;
    for (std::size_t at = 0; at < whole.size();) {
        const std::size_t blank = blank_length(whole, at);
        if (blank == 0) {
            digits.whole += whole[at++];
            ++sizes.back();
            continue;
        }
        const std::size_t next = skip_blanks(whole, at);
        has_single_blanks = has_single_blanks && next == at + blank && whole[at] != '\t';
        sizes.push_back(0);
        at = next;
    }
    digits.is_grouped = sizes.size() > 1;
    const bool is_well_grouped =
        !digits.is_grouped ||
        (has_single_blanks && sizes.front() <= 3 &&
         std::all_of(sizes.begin() + 1, sizes.end(), [](std::size_t size) { return size == 3; }));
    if (!is_well_grouped) {
        return number_fault(
            offset,
            fmt::format("{} has blanks that do not part groups of three digits", quoted(whole)),
            fmt::format("write {}", digits.whole));
    }
    if (digits.whole.size() > 1 && digits.whole.front() == '0') {
        const std::size_t first =
            std::min(digits.whole.find_first_not_of('0'), digits.whole.size() - 1);
        return number_fault(offset, fmt::format("{} starts with a zero", quoted(whole)),
                            fmt::format("write {}", digits.whole.substr(first)));
    }
    return digits;
}

Parsed<Digits> read_digits(std::string_view run, std::size_t offset, const NumberStyle& style) {
    const char own = decimal_char(style);
    const char foreign = own == '.' ? ',' : '.';
    if (run.find('_') != std::string_view::npos || run.find('\'') != std::string_view::npos ||
        run.find("\u2019") != std::string_view::npos) {
        return number_fault(offset, fmt::format("{} is not a figure", quoted(run)),
                            fmt::format("write {}", without(run, "_'\u2019")));
    }
    if (run.find(foreign) != std::string_view::npos && run.front() != foreign &&
        run.back() != foreign) {
        return foreign_sign_fault(run, offset, style);
    }
    if (std::count(run.begin(), run.end(), own) > 1) {
        return number_fault(offset, fmt::format("{} has more than one decimal sign", quoted(run)),
                            fmt::format("write {}", grouped(without(run, ".,"))));
    }
    const std::size_t point = run.find_first_of(".,");
    if (point == std::string_view::npos) {
        return read_groups(run, offset);
    }
    if (point == 0) {
        return number_fault(offset,
                            fmt::format("{} has no digit before the decimal sign", quoted(run)),
                            fmt::format("write 0{}{}", own, run.substr(1)));
    }
    if (point + 1 == run.size()) {
        return number_fault(offset,
                            fmt::format("{} has no digit after the decimal sign", quoted(run)),
                            fmt::format("write {}", run.substr(0, point)));
    }
    auto whole = read_groups(run.substr(0, point), offset);
    if (auto* digits = std::get_if<Digits>(&whole)) {
        digits->decimals = std::string{run.substr(point + 1)};
        if (!std::all_of(digits->decimals.begin(), digits->decimals.end(), is_digit)) {
            return number_fault(offset,
                                fmt::format("{} has a blank after the decimal sign", quoted(run)),
                                fmt::format("write {}", without(run, " \t\u00a0\u202f")));
        }
    }
    return whole;
}

/// @throws RationalOverflow beyond 128 bits
Rational value_of(const Digits& digits) {
    std::string decimals = digits.decimals;
    while (decimals.ends_with('0')) {
        decimals.pop_back();
    }
    Int128 numerator = 0;
    Int128 denominator = 1;
    for (const char digit : digits.whole + decimals) {
        if (__builtin_mul_overflow(numerator, Int128{10}, &numerator) ||
            __builtin_add_overflow(numerator, Int128{digit - '0'}, &numerator)) {
            throw RationalOverflow{};
        }
    }
    for (std::size_t i = 0; i < decimals.size(); ++i) {
        if (__builtin_mul_overflow(denominator, Int128{10}, &denominator)) {
            throw RationalOverflow{};
        }
    }
    return Rational::fraction(numerator, denominator);
}

// ---- the whole figure ---------------------------------------------------------------------------

/// "56 000.50" or "365/7" into `number`.
std::optional<TextFault> read_value(std::string_view run, const NumberStyle& style,
                                    WrittenNumber& number) {
    const std::size_t slash = run.find('/');
    auto top = read_digits(run.substr(0, slash), number.offset, style);
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
    auto bottom = read_digits(below, number.offset + slash + 1, style);
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

TextFault currency_fault(std::size_t offset, std::string_view found, const NumberStyle& style) {
    return {.offset = offset,
            .code = "currency",
            .message = fmt::format("{} is not the currency of this case, {}", quoted(found),
                                   style.currency),
            .remedy = fmt::format("convert the amount to {}, or leave the sign out if it is {}",
                                  style.currency, style.currency)};
}

/// The currency sign, code or word at `at`; empty when there is none.
std::string_view currency_at(std::string_view text, std::size_t at, CurrencyWords words) {
    if (const auto sign = currency_sign_at(text, at); !sign.empty()) {
        return sign;
    }
    if (words == CurrencyWords::are_units) {
        return {};
    }
    // The letters only: "EUR135" is a currency and a figure.
    std::string_view word = word_at(text, at);
    const std::size_t digit = word.find_first_of("0123456789-_");
    word = word.substr(0, digit);
    if (!is_currency_word(word)) {
        return {};
    }
    const std::string_view with_point = text.substr(at, word.size() + 1);
    return is_currency_word(with_point) ? with_point : word;
}

struct Currency {
    std::string_view found{};
    std::size_t offset = 0;
    std::size_t end = 0;
};

/// A currency at `at`, blanks before it skipped; `end` stays at `at` when there is none.
Currency scan_currency(std::string_view text, std::size_t at, CurrencyWords words) {
    const std::size_t start = skip_blanks(text, at);
    const std::string_view found = currency_at(text, start, words);
    return found.empty() ? Currency{.offset = at, .end = at}
                         : Currency{found, start, start + found.size()};
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
    number.text = std::string{run};
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
    Currency before = scan_currency(text, start, words);
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
    const Currency after = scan_currency(text, number.end, words);
    number.end = after.end;
    for (const Currency& currency : {before, after}) {
        if (!currency.found.empty() && !means_currency(currency.found, style.currency)) {
            return currency_fault(currency.offset, currency.found, style);
        }
    }
    number.has_currency = !before.found.empty() || !after.found.empty();
    return std::nullopt;
}

std::optional<TextFault> share_fault(const WrittenNumber& number) {
    if (number.has_currency) {
        return TextFault{.offset = number.offset,
                         .code = "share",
                         .message = "an amount of money stands where a share is due",
                         .remedy = "write a share, such as 50%"};
    }
    if (!number.has_percent && number.value > Rational{1}) {
        return TextFault{.offset = number.offset,
                         .code = "share",
                         .message = fmt::format("{} is more than the whole", quoted(number.text)),
                         .remedy = fmt::format("write {}%", number.text)};
    }
    return std::nullopt;
}

std::optional<TextFault> amount_fault(const WrittenNumber& number, FigureKind kind,
                                      const NumberStyle& style) {
    const bool is_money = kind == FigureKind::money;
    if (number.has_percent) {
        return TextFault{.offset = number.offset,
                         .code = "share",
                         .message = fmt::format("{}% is a share where {} is due", number.text,
                                                is_money ? "an amount" : "a quantity"),
                         .remedy = fmt::format("write the {} itself, without the percent sign",
                                               is_money ? "amount" : "quantity")};
    }
    if (!is_money && number.has_currency) {
        return TextFault{.offset = number.offset,
                         .code = "currency",
                         .message = "an amount of money stands where a quantity is due",
                         .remedy = "leave the currency out"};
    }
    if (looks_like_thousands(number, kind) && number.text.ends_with('0')) {
        return number_fault(number.offset,
                            fmt::format("{} may mean thousands", quoted(number.text)),
                            fmt::format("write {} or {}", without(number.text, ".,"),
                                        in_style(number.value, style)));
    }
    return std::nullopt;
}

} // namespace

bool starts_number(std::string_view text, std::size_t at, CurrencyWords words) {
    const std::string_view rest = text.substr(at);
    if (rest.empty()) {
        return false;
    }
    if (is_digit(rest.front()) ||
        std::string_view{"+-.,_'"}.find(rest.front()) != std::string_view::npos) {
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

Parsed<std::size_t> scan_currency_after(std::string_view text, std::size_t at,
                                        const NumberStyle& style, CurrencyWords words) {
    const Currency currency = scan_currency(text, at, words);
    if (!currency.found.empty() && !means_currency(currency.found, style.currency)) {
        return currency_fault(currency.offset, currency.found, style);
    }
    return currency.end;
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

std::optional<TextFault> kind_fault(const WrittenNumber& number, FigureKind kind,
                                    const NumberStyle& style) {
    if (number.has_sign) {
        return TextFault{.offset = number.offset,
                         .code = "negative",
                         .message = fmt::format("a {} cannot be negative",
                                                kind == FigureKind::share ? "share" : "figure"),
                         .remedy =
                             fmt::format("write {}{}", number.text, number.has_percent ? "%" : "")};
    }
    if (kind == FigureKind::share) {
        return share_fault(number);
    }
    return amount_fault(number, kind, style);
}

bool looks_like_thousands(const WrittenNumber& number, FigureKind kind) {
    return kind == FigureKind::money && number.decimals == 3 && !number.is_grouped &&
           !number.is_fraction && number.value >= Rational{1};
}

std::string in_style(const Rational& value, const NumberStyle& style) {
    std::string text = to_exact_text(value);
    std::replace(text.begin(), text.end(), '.', decimal_char(style));
    return text;
}

} // namespace carecost::input
