// SPDX-License-Identifier: MIT
// Takes exact decimal notation apart and puts it together again in a style.
// Groups, signs and places follow CLDR 44; iso has no groups, so that a figure can be pasted
// anywhere.
#include "carecost/report/number_style.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace carecost {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view minus_sign = "\u2212";

// English percentages carry the space of the SI ("69 %") like all others; it is a plain one there.
constexpr std::array<NumberStyle, 6> styles{{
    {.name = "fi",
     .group = no_break_space,
     .decimal = ",",
     .minus = minus_sign,
     .before_percent = no_break_space},
    {.name = "sv",
     .group = no_break_space,
     .decimal = ",",
     .minus = minus_sign,
     .before_percent = no_break_space},
    {.name = "en-GB",
     .group = ",",
     .decimal = ".",
     .minus = minus_sign,
     .before_percent = " ",
     .is_currency_first = true},
    {.name = "en-IE",
     .group = ",",
     .decimal = ".",
     .minus = minus_sign,
     .before_percent = " ",
     .is_currency_first = true},
    {.name = "de",
     .group = ".",
     .decimal = ",",
     .minus = minus_sign,
     .before_percent = no_break_space},
    {.name = "iso",
     .group = "",
     .decimal = ".",
     .minus = "-",
     .before_percent = no_break_space,
     .has_currency_signs = false},
}};

std::string grouped(std::string_view digits, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            text += separator;
        }
        text += digits[i];
    }
    return text;
}

/// Digits without their sign, as in "17394.45", in the style.
std::string styled(std::string_view plain, const NumberStyle& style) {
    const std::size_t point = plain.find('.');
    std::string text = grouped(plain.substr(0, point), style.group);
    if (point != std::string_view::npos) {
        text += style.decimal;
        text += plain.substr(point + 1);
    }
    return text;
}

/// Plain notation such as "-17394.45" in the style.
std::string signed_text(std::string_view plain, const NumberStyle& style) {
    if (plain.starts_with('-')) {
        return std::string(style.minus) + styled(plain.substr(1), style);
    }
    return styled(plain, style);
}

} // namespace

std::span<const NumberStyle> number_styles() { return styles; }

std::optional<NumberStyle> find_number_style(std::string_view name) {
    const auto* const found = std::find_if(
        styles.begin(), styles.end(), [&](const NumberStyle& style) { return style.name == name; });
    return found == styles.end() ? std::nullopt : std::optional(*found);
}

std::string count_text(Int128 count, const NumberStyle& style) {
    return signed_text(digits_of(count), style);
}

std::string decimal_text(const Rational& value, int decimals, const NumberStyle& style) {
    return signed_text(to_decimal_text(value, decimals), style);
}

std::string exact_text(const Rational& value, int decimals, const NumberStyle& style) {
    const std::string exact = to_exact_text(value);
    if (exact.find('/') != std::string::npos) {
        NumberStyle without_groups = style;
        without_groups.group = {};
        return signed_text(exact, without_groups);
    }
    const std::size_t point = exact.find('.');
    const std::size_t written = point == std::string::npos ? 0 : exact.size() - point - 1;
    return written >= static_cast<std::size_t>(decimals) ? signed_text(exact, style)
                                                         : decimal_text(value, decimals, style);
}

int decimals_written(const Rational& figure) {
    const std::string exact = to_exact_text(figure);
    const std::size_t point = exact.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : exact.size() - point - 1;
    return static_cast<int>(std::clamp<std::size_t>(decimals, 2, 9));
}

std::string amount_text(const Money& amount, const NumberStyle& style) {
    return signed_text(to_text(amount), style);
}

std::string change_text(const Money& change, const NumberStyle& style) {
    const std::string text = amount_text(change, style);
    return change.cents() > 0 ? "+" + text : text;
}

std::string money_text(const Money& amount, std::string_view currency, const NumberStyle& style) {
    const std::string sign = currency_sign(currency, style);
    if (!style.is_currency_first) {
        return amount_text(amount, style) + std::string(no_break_space) + sign;
    }
    const std::string plain = to_text(amount);
    const bool is_negative = plain.starts_with('-');
    const bool is_word = sign.back() >= 'A' && sign.back() <= 'z'; // "CHF 12.00" but "€12.00"
    return std::string(is_negative ? style.minus : "") + sign +
           std::string(is_word ? no_break_space : "") +
           styled(std::string_view(plain).substr(is_negative ? 1 : 0), style);
}

std::string percent_text(const Rational& share, int decimals, const NumberStyle& style) {
    // Rounded first: a hundred times an exact fraction may not fit.
    const Rational rounded = round_to_decimals(share, decimals + 2);
    return decimal_text(rounded * Rational{100}, decimals, style) +
           std::string(style.before_percent) + "%";
}

std::string exact_percent_text(const Rational& share, const NumberStyle& style) {
    return exact_text(share * Rational{100}, 0, style) + std::string(style.before_percent) + "%";
}

std::string currency_sign(std::string_view currency, const NumberStyle& style) {
    struct Sign {
        std::string_view code;
        std::string_view sign;
    };
    constexpr std::array<Sign, 6> signs{
        {{"EUR", "€"}, {"GBP", "£"}, {"USD", "$"}, {"SEK", "kr"}, {"NOK", "kr"}, {"DKK", "kr"}}};
    const auto* const found = std::find_if(signs.begin(), signs.end(),
                                           [&](const Sign& sign) { return sign.code == currency; });
    return std::string(style.has_currency_signs && found != signs.end() ? found->sign : currency);
}

} // namespace carecost
