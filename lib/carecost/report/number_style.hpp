// SPDX-License-Identifier: MIT
// How figures are written for people: digit groups, decimal sign, minus, where the currency stands.
// Our own small table after CLDR; works on exact values and never on a binary float.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/money.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace carecost {

/// Spaces inside a figure are no-break spaces (U+00A0), the minus of people's styles is U+2212.
struct NumberStyle {
    std::string_view name;
    std::string_view group;   // between groups of three digits
    std::string_view decimal; // between whole and fraction
    std::string_view minus;
    std::string_view before_percent; // between figure and %
    bool is_currency_first = false;  // "€17,394.45"; otherwise "17 394,45 €"
    bool has_currency_signs = true;  // otherwise always the code: "17394.45 EUR"
};

/// "fi", "sv", "en-GB", "en-IE", "de", "iso".
[[nodiscard]] std::span<const NumberStyle> number_styles();

/// The style of that name, or nothing.
[[nodiscard]] std::optional<NumberStyle> find_number_style(std::string_view name);

/// A whole number in plain digits with its groups: "17 394".
[[nodiscard]] std::string count_text(Int128 count, const NumberStyle& style);

/// With exactly `decimals` decimals (0 to 18), rounded half-up, never a negative zero.
[[nodiscard]] std::string decimal_text(const Rational& value, int decimals,
                                       const NumberStyle& style);

/// Without loss: at least `decimals` decimals, more where the value has more; "365/7" where the
/// decimals do not end.
[[nodiscard]] std::string exact_text(const Rational& value, int decimals, const NumberStyle& style);

/// The decimals a figure of the case is shown with: two, or as many as it has (at most nine).
[[nodiscard]] int decimals_written(const Rational& figure);

/// "17 394,45": money in a column whose heading names the currency.
[[nodiscard]] std::string amount_text(const Money& amount, const NumberStyle& style);

/// "+4 020,00", "−38 605,55", "0,00": a change.
[[nodiscard]] std::string change_text(const Money& change, const NumberStyle& style);

/// "17 394,45 €", "€17,394.45", "17.394,45 CHF".
/// @param currency an ISO 4217 code
[[nodiscard]] std::string money_text(const Money& amount, std::string_view currency,
                                     const NumberStyle& style);

/// A fraction as percent: 0.689385 with 0 decimals is "69 %".
[[nodiscard]] std::string percent_text(const Rational& share, int decimals,
                                       const NumberStyle& style);

/// A fraction as percent without loss: 0.035 is "3.5 %".
[[nodiscard]] std::string exact_percent_text(const Rational& share, const NumberStyle& style);

/// "€", "£", "$", "kr", or the code itself.
[[nodiscard]] std::string currency_sign(std::string_view currency, const NumberStyle& style);

} // namespace carecost
