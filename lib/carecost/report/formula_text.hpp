// SPDX-License-Identifier: MIT
// Exact arithmetic written as formulas of a spreadsheet, which counts in binary fractions: numbers
// that survive it, products over named figures, and rounding to the cent that is right on a tie.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/formula.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// The longest formula a cell may hold.
constexpr std::size_t longest_formula = 8000;

/// "28.5", "(365/7)": in the 15 digits that a spreadsheet keeps, a quotient where those do not end.
[[nodiscard]] std::string formula_number(const Rational& value);

/// "fig_price*3*(365/7)*(1+fig_vat)/6"; "1" without terms.
/// @param names of figures, by FigureId
[[nodiscard]] std::string formula_product(std::span<const Term> terms,
                                          std::span<const std::string> names);

/// An amount rounded to the cent as `rounding` says. Cents are first rounded to a few decimals,
/// which takes away what binary fractions add or lose, so that a tie is a tie: x.5 is exact.
/// @param largest amount that is expected, which tells how many decimals a cent can have
[[nodiscard]] std::string rounded_to_cent(std::string_view amount, Rounding rounding,
                                          const Rational& largest);

/// "\"words\"": only for words of our own.
[[nodiscard]] std::string formula_words(std::string_view words);

/// A name that every spreadsheet program takes: "fig_" and the letters, digits and underscores of
/// `id`; at most 60 characters, told from those in `taken` (in any letter case) by a number.
[[nodiscard]] std::string defined_name(std::string_view id, std::span<const std::string> taken);

} // namespace carecost
