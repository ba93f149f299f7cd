// SPDX-License-Identifier: MIT
// What every part of the page with sliders looks at, and how its figures are written.
// Only report/ includes this.
#pragma once

#include "carecost/report/number_style.hpp"
#include "carecost/report/whatif_page.hpp"
#include "carecost/report/whatif_view.hpp"
#include "carecost/report/whatif_words.hpp"
#include "carecost/report/words.hpp"

#include <string>
#include <utility>

namespace carecost {

/// What every part of the page looks at.
struct WhatIfPage {
    const WhatIfView& view;
    const WhatIfOptions& options;
    const Words& words;
    const WhatIfWords& own;

    [[nodiscard]] const BoardView& board() const { return view.board; }
    [[nodiscard]] const NumberStyle& numbers() const { return options.board.numbers; }
    [[nodiscard]] const BoardPackage& old() const { return board().comparator(); }
    [[nodiscard]] const BoardPackage& now() const { return board().packages.at(view.shown); }
    [[nodiscard]] const BoardComparison& comparison() const { return board().first(); }
    [[nodiscard]] bool is_for_payer() const { return board().outcome == Outcome::payer_saving; }
    /// Whether tables tell the payer's money and everybody's apart.
    [[nodiscard]] bool has_two_columns() const {
        return is_for_payer() && board().funders.size() > 1;
    }
    [[nodiscard]] std::string money(const Money& amount) const {
        return money_text(amount, board().currency, numbers());
    }
    [[nodiscard]] std::string amount(const Money& amount) const {
        return amount_text(amount, numbers());
    }
    [[nodiscard]] const BoardFigure& figure(const WhatIfInput& input) const {
        return board().figures.at(input.figure);
    }
};

[[nodiscard]] Money size_of(const Money& amount);

/// What the headline counts of a package: the payer's money, or everybody's.
[[nodiscard]] Money counted(const WhatIfPage& page, const BoardPackage& package);

/// "€2,000.00 less"
[[nodiscard]] std::string spoken(const WhatIfPage& page, const Money& saving);

/// What stands before and behind the digits of an amount in this style.
[[nodiscard]] std::pair<std::string, std::string> affixes(const WhatIfPage& page);

/// What a figure is counted in, behind 1 or behind another value; may be empty.
[[nodiscard]] std::string unit_of(const WhatIfPage& page, const BoardFigure& figure, bool is_one);

/// "€42.00 an hour", "3 hours a week": with all decimals where they end, else with two.
[[nodiscard]] std::string value_text(const WhatIfPage& page, const BoardFigure& figure,
                                     const Rational& value);

/// The same with at most two decimals.
[[nodiscard]] std::string rounded_text(const WhatIfPage& page, const BoardFigure& figure,
                                       const Rational& value);

/// A value among others of its figure, which say what it is counted in: "52,000", "3.5", "24 %".
[[nodiscard]] std::string range_value(const WhatIfPage& page, FigureKind kind,
                                      const Rational& value);

/// A part of a width: "38.25%", with three decimals.
[[nodiscard]] std::string percent_of(const Rational& part);

} // namespace carecost
