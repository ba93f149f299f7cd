// SPDX-License-Identifier: MIT
// Checks the digits strictly and builds the fraction from them. What can be read in two ways
// (1,500 or 1.500) is never guessed: the fault shows both readings.
#include "carecost/input/digit_run.hpp"

#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

/// "1 234,5" for whatever a run like "1.234,5" can mean; thousands parted by blanks.
std::string grouped(std::string whole) {
    for (std::size_t i = whole.size(); i > 3;) {
        i -= 3;
        whole.insert(i, " ");
    }
    return whole;
}

/// A run with a sign that this file does not use between digits: shows both readings.
TextFault foreign_sign_fault(std::string_view run, std::size_t offset, DecimalSign decimal) {
    const bool is_comma_file = decimal == DecimalSign::comma;
    const char own = sign_of(decimal);
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

} // namespace

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    const auto is_digit_at = [&](std::size_t position) {
        return position < text.size() && is_digit(text[position]);
    };
    const std::size_t start = at;
    while (at < text.size()) {
        const char sign = text[at];
        if (is_digit(sign)) {
            ++at;
            continue;
        }
        const bool joins = sign == ',' || sign == '\'' || sign == '/';
        const bool is_apostrophe =
            !is_ascii(sign) && text.substr(at).starts_with("\u2019") && is_digit_at(at + 3);
        if (sign == '.' || (sign == '_' && at > start) || (joins && is_digit_at(at + 1)) ||
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

std::optional<PlainDigits> read_plain_digits(std::string_view run, DecimalSign decimal) {
    constexpr std::size_t most_signs = 18; // so many digits fit 64 bits
    const std::size_t point = std::min(run.find(sign_of(decimal)), run.size());
    const bool is_zero_in_front = point > 1 && run.front() == '0';
    if (point == 0 || point + 1 == run.size() || is_zero_in_front || run.size() > most_signs) {
        return std::nullopt;
    }
    PlainDigits plain;
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (i == point) {
            plain.decimals = static_cast<int>(run.size() - point - 1);
        } else if (is_digit(run[i])) {
            plain.digits = 10 * plain.digits + (run[i] - '0');
        } else {
            return std::nullopt;
        }
    }
    return plain;
}

Parsed<Digits> read_digits(std::string_view run, std::size_t offset, DecimalSign decimal) {
    const char own = sign_of(decimal);
    const char foreign = own == '.' ? ',' : '.';
    if (run.find('_') != std::string_view::npos || run.find('\'') != std::string_view::npos ||
        run.find("\u2019") != std::string_view::npos) {
        return number_fault(offset, fmt::format("{} is not a figure", quoted(run)),
                            fmt::format("write {}", without(run, "_'\u2019")));
    }
    if (run.find(foreign) != std::string_view::npos && run.front() != foreign &&
        run.back() != foreign) {
        return foreign_sign_fault(run, offset, decimal);
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

char sign_of(DecimalSign decimal) { return decimal == DecimalSign::comma ? ',' : '.'; }

std::string without(std::string_view text, std::string_view unwanted) {
    std::string kept;
    for (const char sign : text) {
        if (unwanted.find(sign) == std::string_view::npos) {
            kept += sign;
        }
    }
    return kept;
}

TextFault number_fault(std::size_t offset, std::string message, std::string remedy) {
    return {.offset = offset,
            .code = "number",
            .message = std::move(message),
            .remedy = std::move(remedy)};
}

} // namespace carecost::input
