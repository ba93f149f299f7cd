// SPDX-License-Identifier: MIT
// What a line costs, as the product a finance officer would type into a pocket calculator: figures,
// shares added on top, and unit conversions, each with the words that say what it is.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/time_unit.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// Index of a figure in Case::figures.
struct FigureId {
    std::size_t index = 0;
    [[nodiscard]] friend auto operator<=>(const FigureId&, const FigureId&) = default;
};

struct Term {
    enum class Form {
        figure,          // the figure's value
        one_plus_figure, // 1 + the figure's value: VAT, travel
        constant         // a conversion or convention: 365/7 weeks in a year
    };
    Form form = Form::constant;
    FigureId figure{};
    Rational constant = 1;
    bool divides = false; // the running product is divided by this term
    // A conversion: `constant` of `many` are in `one`.
    TimeUnit many = TimeUnit::none;
    TimeUnit one = TimeUnit::none;
    std::string words; // what it is where it is no conversion: "vat"; empty: what its figure counts
};

/// What a term is: "per hour", "minutes per visit", "weeks in a year", "vat". Put together only
/// here, as most cases are costed and never shown line by line.
/// @param unit_text Figure::unit_text of the term's figure; unused for a constant
[[nodiscard]] std::string words_of(const Term& term, std::string_view unit_text);

/// The product of its terms, left to right; the empty product is 1.
struct Formula {
    std::vector<Term> terms;
};

/// Whether the quantity recurs every year (the formula gives an amount per year) or comes once.
enum class Recurrence { per_year, once };

} // namespace carecost
