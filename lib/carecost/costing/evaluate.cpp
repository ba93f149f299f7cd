// SPDX-License-Identifier: MIT
// Exact products of terms, and the few ways in which a case's figures are looked up.
// Nothing here rounds.
#include "carecost/costing/evaluate.hpp"

#include <cstddef>
#include <utility>

namespace carecost {
namespace {

template <typename Pick>
FigureValues picked(const Case& model, Pick pick) {
    FigureValues values;
    values.reserve(model.figures.size());
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        values.push_back(pick(model.resolved(FigureId{i}).estimate));
    }
    return values;
}

Rational value_of(const Term& term, const FigureValues& values) {
    switch (term.form) {
    case Term::Form::figure:
        return values.at(term.figure.index);
    case Term::Form::one_plus_figure:
        return Rational{1} + values.at(term.figure.index);
    case Term::Form::constant:
        break;
    }
    return term.constant;
}

} // namespace

FigureValues figure_values(const Case& model) {
    return picked(model, [](const Estimate& estimate) { return estimate.value; });
}

FigureValues low_values(const Case& model) {
    return picked(model,
                  [](const Estimate& estimate) { return estimate.low.value_or(estimate.value); });
}

FigureValues high_values(const Case& model) {
    return picked(model,
                  [](const Estimate& estimate) { return estimate.high.value_or(estimate.value); });
}

bool follows(const Case& model, FigureId figure, FigureId changed) {
    return figure == changed || model.figures.at(figure.index).refers_to == changed;
}

FigureValues with_value(const Case& model, FigureValues values, FigureId changed,
                        const Rational& value) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (follows(model, FigureId{i}, changed)) {
            values[i] = value;
        }
    }
    return values;
}

Rational evaluate(const Formula& formula, const FigureValues& values) {
    return evaluate(formula, values, values);
}

Rational evaluate(const Formula& formula, const FigureValues& multipliers,
                  const FigureValues& divisors) {
    Rational product = 1;
    for (const Term& term : formula.terms) {
        if (term.divides) {
            product /= value_of(term, divisors);
        } else {
            product *= value_of(term, multipliers);
        }
    }
    return product;
}

} // namespace carecost
