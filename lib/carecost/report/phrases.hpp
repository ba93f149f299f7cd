// SPDX-License-Identifier: MIT
// Phrases that the documents of several commands share: what is saved and by whom, and what a
// figure of the case is called.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/number_style.hpp"
#include "carecost/report/words.hpp"

#include <cstddef>
#include <string>

namespace carecost {

/// What every phrase looks at.
struct Wording {
    const Case& model;
    const Words& words;
    const NumberStyle& numbers;

    [[nodiscard]] std::string money(const Money& amount) const {
        return money_text(amount, model.currency, numbers);
    }
};

/// "a year", "over 5 years"
[[nodiscard]] std::string span_text(const Wording& wording);

/// "€38,605.55 less a year", "The same cost over 5 years".
[[nodiscard]] std::string saving_text(const Wording& wording, const Money& saving);

/// " for the municipality", " for all funders together"; nothing when the case has no funders.
[[nodiscard]] std::string whom_text(const Wording& wording, Outcome outcome);

/// "coach_rate, per hour"; of "home/coach/use/2" the item and what the figure counts, and that it
/// belongs to the comparator where it does.
[[nodiscard]] std::string figure_name(const Wording& wording, const Figure& figure);

/// A value of a figure: a share as percent with two decimals, another with `decimals`.
[[nodiscard]] std::string figure_text(const Wording& wording, FigureKind kind,
                                      const Rational& value, int decimals);

/// "No findings", "2 findings; see …"
[[nodiscard]] std::string findings_text(const Words& words, std::size_t count);

} // namespace carecost
