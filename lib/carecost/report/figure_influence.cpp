// SPDX-License-Identifier: MIT
// Looks a figure up in every product and taper of the two packages.
// A figure that stands once in a line, as a factor, moves the saving along a straight line.
#include "carecost/report/figure_influence.hpp"

#include "carecost/costing/break_even.hpp"
#include "carecost/report/formula_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace carecost {

const Line& FigureInfluence::line_at(const Spot& spot) const {
    return plan_.model.packages[spot.package].lines[spot.line];
}

Rational FigureInfluence::weight_of(const Spot& spot) const {
    const Rational weight = weight_in(plan_.model, line_at(spot), plan_.view.outcome);
    return spot.package == plan_.model.comparator ? weight : -weight;
}

std::vector<FigureInfluence::Spot> FigureInfluence::lines_of_pair() const {
    std::vector<Spot> spots;
    for (const std::size_t package : {plan_.model.comparator, plan_.alternative()}) {
        for (std::size_t l = 0; l < plan_.model.packages[package].lines.size(); ++l) {
            const Spot spot{.package = package, .line = l};
            if (!weight_of(spot).is_zero()) {
                spots.push_back(spot);
            }
        }
    }
    return spots;
}

bool FigureInfluence::is_same(FigureId figure, FigureId wanted) const {
    return follows(plan_.model, figure, wanted);
}

std::size_t FigureInfluence::times_in_product(const Spot& spot, FigureId wanted) const {
    const auto& terms = line_at(spot).cost.terms;
    return static_cast<std::size_t>(
        std::count_if(terms.begin(), terms.end(), [&](const Term& term) {
            return term.form != Term::Form::constant && is_same(term.figure, wanted);
        }));
}

bool FigureInfluence::divides(const Spot& spot, FigureId wanted) const {
    const auto& terms = line_at(spot).cost.terms;
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        return term.divides && term.form != Term::Form::constant && is_same(term.figure, wanted);
    });
}

/// Shares of years that the case does not have move nothing.
bool FigureInfluence::tapers(const Spot& spot, FigureId wanted) const {
    const auto& taper = line_at(spot).taper;
    const auto years = static_cast<std::size_t>(plan_.model.years);
    const auto counted = static_cast<std::ptrdiff_t>(std::min(taper.size(), years));
    return std::any_of(taper.begin(), taper.begin() + counted,
                       [&](FigureId figure) { return is_same(figure, wanted); });
}

/// A field that some scenario parts from its assumption follows it only now and then.
bool FigureInfluence::is_parted(FigureId figure) const {
    for (std::size_t i = 0; i < plan_.model.figures.size(); ++i) {
        if (plan_.model.figures[i].refers_to == figure && figures_.row_of[i]) {
            return true;
        }
    }
    return plan_.model.figures[figure.index].refers_to.has_value();
}

/// " × the sum of the line's yearly factors": the number of years where every factor is 1.
std::string FigureInfluence::years_text(const Spot& spot) const {
    if (lines_.factor) {
        return fmt::format("*SUM({})", lines_.line_range(spot.package, spot.line, *lines_.factor));
    }
    return lines_.years > 1 ? fmt::format("*{}", lines_.years) : std::string{};
}

/// The line's product without the figure.
std::string FigureInfluence::others_text(const Spot& spot, FigureId figure) const {
    std::vector<Term> others;
    for (const Term& term : line_at(spot).cost.terms) {
        if (term.form == Term::Form::constant || !is_same(term.figure, figure)) {
            others.push_back(term);
        }
    }
    return formula_product(others, figures_.name_of) + years_text(spot);
}

/// What a taper's share moves: the amount of the years it stands for.
std::string FigureInfluence::tapered_text(const Spot& spot, FigureId figure) const {
    const Line& line = line_at(spot);
    std::string years;
    for (int year = 0; year < plan_.model.years; ++year) {
        const std::size_t position =
            std::min(static_cast<std::size_t>(year), line.taper.size() - 1);
        if (!is_same(line.taper[position], figure)) {
            continue;
        }
        const int row = lines_.first_rows[spot.package][spot.line] + year;
        std::string factors = "1";
        for (const std::optional<int> column : {lines_.time, lines_.price}) {
            factors += column ? "*" + lines_.cell(row, *column) : std::string{};
        }
        years += (years.empty() ? "" : "+") + factors;
    }
    return fmt::format("{}*({})",
                       lines_.cell(lines_.first_rows[spot.package][spot.line], lines_.base.value()),
                       years);
}

Shape FigureInfluence::shape_of(FigureId figure) const {
    if (is_parted(figure)) {
        return Shape::fixed;
    }
    Shape shape = Shape::straight;
    for (const Spot& spot : lines_of_pair()) {
        const std::size_t times = times_in_product(spot, figure);
        if (times > 0 && tapers(spot, figure)) {
            return Shape::fixed;
        }
        if (times > 1 || divides(spot, figure)) {
            shape = Shape::product;
        }
    }
    if (shape == Shape::product) {
        for (const Spot& spot : lines_of_pair()) {
            if (tapers(spot, figure)) {
                return Shape::fixed;
            }
        }
    }
    const std::size_t length =
        shape == Shape::straight ? slope_text(figure).size() : change_text(figure, "$A$1").size();
    return length > longest_formula ? Shape::fixed : shape;
}

std::string FigureInfluence::slope_text(FigureId figure) const {
    std::string text;
    for (const Spot& spot : lines_of_pair()) {
        const bool is_factor = times_in_product(spot, figure) > 0;
        if (is_factor || tapers(spot, figure)) {
            text += fmt::format("{}{}*{}", text.empty() ? "" : "+", formula_number(weight_of(spot)),
                                is_factor ? others_text(spot, figure) : tapered_text(spot, figure));
        }
    }
    return text;
}

std::string FigureInfluence::change_text(FigureId figure, const std::string& cell) const {
    std::vector<std::string> names = figures_.name_of;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_same(FigureId{i}, figure)) {
            names[i] = cell;
        }
    }
    std::string text;
    for (const Spot& spot : lines_of_pair()) {
        if (times_in_product(spot, figure) > 0) {
            text += fmt::format("+{}*({}{}-SUM({}))", formula_number(weight_of(spot)),
                                formula_product(line_at(spot).cost.terms, names), years_text(spot),
                                lines_.line_range(spot.package, spot.line, lines_.unrounded));
        }
    }
    return text;
}

} // namespace carecost
