// SPDX-License-Identifier: MIT
// A spreadsheet reads 15 significant digits of a number and keeps 53 bits of it.
// Quotients of whole numbers below 10^15 are as good as it gets.
#include "carecost/report/formula_text.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {
namespace {

constexpr std::size_t digits_kept = 15;

std::size_t significant_digits(std::string_view decimal) {
    std::string digits;
    for (const char c : decimal) {
        if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) {
            digits += c;
        }
    }
    return digits.size();
}

std::string term_text(const Term& term, std::span<const std::string> names) {
    switch (term.form) {
    case Term::Form::figure:
        return names[term.figure.index];
    case Term::Form::one_plus_figure:
        return fmt::format("(1+{})", names[term.figure.index]);
    case Term::Form::constant:
        break;
    }
    return formula_number(term.constant);
}

/// Decimals of a cent that 53 bits can hold beside its whole digits, with one digit to spare for
/// what a product of a dozen factors loses.
int sure_decimals(const Rational& largest) {
    constexpr int most = 6;
    constexpr int digits = 14;
    const auto whole = static_cast<int>(
        digits_of(round_to_whole((largest.is_negative() ? -largest : largest) * 100)).size());
    return std::clamp(digits - whole, 0, most);
}

} // namespace

std::string formula_number(const Rational& value) {
    const std::string exact = to_exact_text(value);
    const bool is_quotient = exact.find('/') != std::string::npos;
    if (!is_quotient && significant_digits(exact) <= digits_kept) {
        return value.is_negative() ? "(" + exact + ")" : exact;
    }
    const std::string numerator = digits_of(value.numerator());
    const std::string denominator = digits_of(value.denominator());
    if (significant_digits(numerator) <= digits_kept &&
        significant_digits(denominator) <= digits_kept) {
        return fmt::format("({}/{})", numerator, denominator);
    }
    return fmt::format("({:.15g})", approximate(value));
}

std::string formula_product(std::span<const Term> terms, std::span<const std::string> names) {
    std::string text;
    for (const Term& term : terms) {
        if (text.empty()) {
            text = term.divides ? "1/" : "";
        } else {
            text += term.divides ? "/" : "*";
        }
        text += term_text(term, names);
    }
    return text.empty() ? "1" : text;
}

std::string rounded_to_cent(std::string_view amount, Rounding rounding, const Rational& largest) {
    const std::string cents = fmt::format("ROUND(100*{},{})", amount, sure_decimals(largest));
    if (rounding == Rounding::half_up) {
        return fmt::format("ROUND({},0)/100", cents);
    }
    return fmt::format("IF({0}-INT({0})=0.5,2*ROUND({0}/2,0),ROUND({0},0))/100", cents);
}

std::string formula_words(std::string_view words) {
    std::string text = "\"";
    for (const char c : words) {
        text += c == '"' ? "\"\"" : std::string(1, c);
    }
    return text + "\"";
}

std::string defined_name(std::string_view id, std::span<const std::string> taken) {
    constexpr std::size_t longest = 56;
    std::string base = "fig_";
    for (const char c : id.substr(0, longest)) {
        const bool is_kept =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        base += is_kept ? c : '_';
    }
    const auto is_taken = [&](const std::string& name) {
        return std::any_of(taken.begin(), taken.end(), [&](const std::string& each) {
            return ascii_lower(each) == ascii_lower(name);
        });
    };
    std::string name = base;
    for (int number = 2; is_taken(name); ++number) {
        name = fmt::format("{}_{}", base, number);
    }
    return name;
}

} // namespace carecost
