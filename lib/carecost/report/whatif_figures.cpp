// SPDX-License-Identifier: MIT
// Writes figures as the script of the page writes them, digit for digit: as many decimals as they
// have, in the style and with the units of the reader's language.
#include "carecost/report/whatif_figures.hpp"

#include "carecost/report/line_counting.hpp"

namespace carecost {
namespace {

// "3 hours": the figure and the first word behind it stay together.
constexpr std::string_view no_break_space = "\u00a0";
constexpr int most_decimals = 9;
constexpr int usual_decimals = 2;

/// All decimals of a value where they end.
int decimals_of(const Rational& value) {
    constexpr int billion = 1'000'000'000; // nine decimals
    return billion % value.denominator() == 0 ? most_decimals : usual_decimals;
}

/// With `least` to `most` decimals, no more than it needs. `most` is above 0.
std::string trimmed_decimal(const Rational& value, int least, int most, const NumberStyle& style) {
    std::string text = decimal_text(value, most, style);
    for (int decimals = most; decimals > least && text.ends_with('0'); --decimals) {
        text.pop_back();
    }
    if (text.ends_with(style.decimal)) {
        text.resize(text.size() - style.decimal.size());
    }
    return text;
}

/// A value without its unit: "€42.00", "3.5", "24 %".
std::string bare_text(const WhatIfPage& page, FigureKind kind, const Rational& value, int most) {
    switch (kind) {
    case FigureKind::share:
        return trimmed_decimal(value * 100, 0, most, page.numbers()) +
               std::string(page.numbers().before_percent) + "%";
    case FigureKind::money: {
        const auto [before, after] = affixes(page);
        return before + trimmed_decimal(value, 2, most, page.numbers()) + after;
    }
    case FigureKind::quantity:
        break;
    }
    return trimmed_decimal(value, 0, most, page.numbers());
}

std::string with_unit(const WhatIfPage& page, const BoardFigure& figure, const Rational& value,
                      int most) {
    const std::string unit = unit_of(page, figure, value == Rational{1});
    return bare_text(page, figure.kind, value, most) +
           (unit.empty() ? "" : std::string(no_break_space) + unit);
}

} // namespace

Money size_of(const Money& amount) { return amount.is_negative() ? -amount : amount; }

Money counted(const WhatIfPage& page, const BoardPackage& package) {
    return page.is_for_payer() ? package.by_funder.at(page.board().payer.value()) : package.total;
}

std::string spoken(const WhatIfPage& page, const Money& saving) {
    return saving.is_zero() ? page.money(saving)
                            : filled(saving.is_negative() ? page.own.more : page.own.less,
                                     fmt::arg("amount", page.money(size_of(saving))));
}

std::pair<std::string, std::string> affixes(const WhatIfPage& page) {
    const std::string zero = page.amount(Money{});
    const std::string text = page.money(Money{});
    const std::size_t at = text.find(zero);
    return {text.substr(0, at), text.substr(at + zero.size())};
}

std::string unit_of(const WhatIfPage& page, const BoardFigure& figure, bool is_one) {
    const bool has_none = figure.unit.empty() || figure.unit == "once";
    return has_none ? std::string{} : unit_phrase(page.options.board.language, figure.unit, is_one);
}

std::string value_text(const WhatIfPage& page, const BoardFigure& figure, const Rational& value) {
    return with_unit(page, figure, value, decimals_of(value));
}

std::string rounded_text(const WhatIfPage& page, const BoardFigure& figure, const Rational& value) {
    return with_unit(page, figure, value, usual_decimals);
}

std::string range_value(const WhatIfPage& page, FigureKind kind, const Rational& value) {
    constexpr int most_of_quantity = 4;
    switch (kind) {
    case FigureKind::share:
        return bare_text(page, kind, value, usual_decimals);
    case FigureKind::money:
        return decimal_text(value, value.is_whole() ? 0 : usual_decimals, page.numbers());
    case FigureKind::quantity:
        break;
    }
    return trimmed_decimal(value, 0, most_of_quantity, page.numbers());
}

std::string percent_of(const Rational& part) { return to_decimal_text(part * 100, 3) + "%"; }

} // namespace carecost
