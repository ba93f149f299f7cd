// SPDX-License-Identifier: MIT
// Currencies carry the locale of the style ([$€-40B] is Finnish), which keeps their place in
// programs that would move them.
#include "carecost/report/cell_format.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace carecost {
namespace {

/// The hexadecimal locale number of a style, as Windows counts languages; empty for iso.
std::string_view locale_of(std::string_view style) {
    struct Locale {
        std::string_view style;
        std::string_view number;
    };
    constexpr std::array<Locale, 5> locales{
        {{"fi", "40B"}, {"sv", "41D"}, {"en-GB", "809"}, {"en-IE", "1809"}, {"de", "407"}}};
    for (const Locale& locale : locales) {
        if (locale.style == style) {
            return locale.number;
        }
    }
    return {};
}

std::string fraction_places(int decimals) {
    return decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0')
                        : std::string{};
}

/// "#,##0.00\ [$€-40B]", "[$€-1809]#,##0.00".
std::string money_code(const CellStyle& style, std::string_view currency,
                       const NumberStyle& numbers) {
    const std::string digits =
        (numbers.name == "iso" ? "0" : "#,##0") + fraction_places(style.decimals);
    const std::string_view locale = locale_of(numbers.name);
    const std::string sign =
        locale.empty() ? fmt::format("\"{}\"", currency)
                       : fmt::format("[${}-{}]", currency_sign(currency, numbers), locale);
    const bool is_word = currency_sign(currency, numbers).back() >= 'A' &&
                         currency_sign(currency, numbers).back() <= 'z';
    return numbers.is_currency_first ? sign + (is_word ? "\\ " : "") + digits
                                     : digits + "\\ " + sign;
}

} // namespace

std::string format_code(const CellStyle& style, std::string_view currency,
                        const NumberStyle& numbers) {
    switch (style.number) {
    case CellNumber::money:
    case CellNumber::large_money: {
        const std::string money = money_code(style, currency, numbers);
        return fmt::format("{0};-{0}", money);
    }
    case CellNumber::change: {
        const std::string money = money_code(style, currency, numbers);
        return fmt::format("+{0};-{0};{0}", money);
    }
    case CellNumber::percent:
        return "0" + fraction_places(style.decimals) +
               (numbers.before_percent.empty() ? "%" : "\\ %");
    case CellNumber::decimals:
        return (numbers.name == "iso" ? "0" : "#,##0") + fraction_places(style.decimals);
    case CellNumber::general:
        break;
    }
    return {};
}

int shown_width(double value, const CellStyle& style) {
    const double magnitude = std::fabs(value);
    const int digits = magnitude < 1 ? 1 : static_cast<int>(std::log10(magnitude)) + 1;
    const int grouped = digits + (digits - 1) / 3;
    constexpr int room_for_currency = 4;
    switch (style.number) {
    case CellNumber::money:
    case CellNumber::large_money:
    case CellNumber::change:
        return grouped + 1 + style.decimals + room_for_currency;
    case CellNumber::percent:
        return digits + 1 + style.decimals + 4;
    case CellNumber::decimals:
        return grouped + 1 + style.decimals;
    case CellNumber::general:
        break;
    }
    return value == std::floor(value) ? digits + 1 : digits + 6;
}

} // namespace carecost
