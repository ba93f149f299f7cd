// SPDX-License-Identifier: MIT
// Writes the outcome as a polynomial in one figure, by counting where the figure stands in each
// line, and looks for its root. Exact values are proved by working the whole outcome out again.
#include "carecost/costing/break_even.hpp"

#include "carecost/costing/line_cost.hpp"
#include "carecost/costing/polynomial.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace carecost {
namespace {

constexpr int decimals_kept = 9; // more than any figure is printed with

/// A figure in a divisor of the form 1 + x, for which no root is looked for.
struct NoPolynomial : std::domain_error {
    NoPolynomial() : std::domain_error("the outcome is no polynomial in the figure") {}
};

/// A line of the pair with the sign it has in the saving.
struct Entry {
    const Line* line = nullptr;
    const LineSchedule* schedule = nullptr;
    Rational weight;
};

std::vector<Entry> entries(const Case& model, const Schedule& schedule, std::size_t alternative,
                           Outcome outcome) {
    std::vector<Entry> found;
    for (const std::size_t package : {model.comparator, alternative}) {
        const std::vector<Line>& lines = model.packages.at(package).lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Rational weight = weight_in(model, lines[i], outcome);
            if (!weight.is_zero()) {
                found.push_back({.line = &lines[i],
                                 .schedule = &schedule.packages.at(package).at(i),
                                 .weight = package == model.comparator ? weight : -weight});
            }
        }
    }
    return found;
}

bool mentions(const Case& model, const Line& line, FigureId wanted) {
    const auto is_wanted = [&](FigureId figure) { return follows(model, figure, wanted); };
    return std::any_of(line.cost.terms.begin(), line.cost.terms.end(),
                       [&](const Term& term) {
                           return term.form != Term::Form::constant && is_wanted(term.figure);
                       }) ||
           std::any_of(line.taper.begin(), line.taper.end(), is_wanted);
}

Polynomial cost_in(const Case& model, const Line& line, const FigureValues& values, FigureId x) {
    Formula others;
    Polynomial product{Rational{1}};
    for (const Term& term : line.cost.terms) {
        if (term.form == Term::Form::constant || !follows(model, term.figure, x)) {
            others.terms.push_back(term);
        } else if (term.form == Term::Form::figure) {
            product = product.shifted(term.divides ? -1 : 1);
        } else if (term.divides) {
            throw NoPolynomial{};
        } else {
            product = product * Polynomial{1, 1};
        }
    }
    return product * Polynomial{evaluate(others, values)};
}

/// The factors of all years together: a constant, and what goes with a taper that is x.
Polynomial years_in(const Case& model, const Line& line, const LineSchedule& schedule,
                    const FigureValues& values, FigureId x) {
    Rational constant;
    Rational slope;
    for (std::size_t year = 0; year < schedule.size(); ++year) {
        const Rational factor = schedule[year].time_share * schedule[year].price_factor;
        const std::size_t position = std::min(year, line.taper.size() - 1);
        if (!line.taper.empty() && follows(model, line.taper[position], x)) {
            slope += factor;
        } else {
            constant += factor * taper_of(line, static_cast<int>(year) + 1, values);
        }
    }
    return {constant, slope};
}

/// The outcome as a function of x.
Polynomial outcome_in(const Case& model, const std::vector<Entry>& pair, const FigureValues& values,
                      FigureId x) {
    Polynomial outcome;
    for (const Entry& entry : pair) {
        const Line& line = *entry.line;
        if (mentions(model, line, x)) {
            outcome = outcome + cost_in(model, line, values, x) *
                                    years_in(model, line, *entry.schedule, values, x) *
                                    Polynomial{entry.weight};
        } else {
            outcome =
                outcome + Polynomial{unrounded_cost(line, *entry.schedule, values) * entry.weight};
        }
    }
    return outcome;
}

Rational total_of(const std::vector<Entry>& pair, const FigureValues& values) {
    Rational sum;
    for (const Entry& entry : pair) {
        sum += unrounded_cost(*entry.line, *entry.schedule, values) * entry.weight;
    }
    return sum;
}

bool is_listed(const Figure& figure) {
    return !figure.refers_to && (figure.is_assumption || figure.estimate.is_uncertain());
}

bool is_within(const Rational& value, const Estimate& estimate) {
    return estimate.low && estimate.high && *estimate.low <= value && value <= *estimate.high;
}

/// Sets the value, if there is one that the figure may have.
void settle(BreakEven& entry, const Root& root, const Figure& figure) {
    const bool is_allowed = figure.kind != FigureKind::share || root.value <= Rational{1};
    entry.is_unclear = root.kind == Root::Kind::unclear;
    if (is_allowed && (root.kind == Root::Kind::exact || root.kind == Root::Kind::near)) {
        entry.value = root.value;
        entry.is_in_range = is_within(root.value, figure.estimate);
    }
}

/// Nothing when the figure does not move the outcome.
std::optional<BreakEven> break_even_in(const Case& model, const std::vector<Entry>& pair,
                                       const FigureValues& values, FigureId x) {
    const bool is_there = std::any_of(pair.begin(), pair.end(), [&](const Entry& entry) {
        return mentions(model, *entry.line, x);
    });
    if (!is_there) {
        return std::nullopt;
    }
    const Figure& figure = model.figures[x.index];
    BreakEven entry{.figure = x, .parameter = figure.name, .value = {}, .now = values[x.index]};
    try {
        const Polynomial outcome = outcome_in(model, pair, values, x);
        if (outcome.is_constant()) {
            return std::nullopt;
        }
        const Root root = root_at_or_above_zero(outcome, decimals_kept);
        const bool is_proved = root.kind != Root::Kind::exact ||
                               total_of(pair, with_value(model, values, x, root.value)).is_zero();
        settle(entry, is_proved ? root : Root{.kind = Root::Kind::unclear}, figure);
    } catch (const RationalOverflow&) {
        entry.is_unclear = true; // the costs are exact, only this value cannot be
    } catch (const NoPolynomial&) {
        entry.is_unclear = true;
    }
    return entry;
}

} // namespace

Rational weight_in(const Case& model, const Line& line, Outcome outcome) {
    if (line.kind == LineKind::unpaid) {
        return 0;
    }
    if (outcome == Outcome::saving || !model.payer) {
        return line.kind == LineKind::paid ? 1 : 0;
    }
    Rational weight;
    for (const FunderShare& share : funders_of(model, line)) {
        weight += share.funder == *model.payer ? share.share : Rational{0};
    }
    return line.receiver == model.payer ? weight - Rational{1} : weight;
}

Rational unrounded_outcome(const Case& model, const Schedule& schedule, const FigureValues& values,
                           std::size_t alternative, Outcome outcome) {
    return total_of(entries(model, schedule, alternative, outcome), values);
}

std::optional<BreakEven> break_even_of(const Case& model, const Schedule& schedule,
                                       const FigureValues& values, std::size_t alternative,
                                       Outcome outcome, FigureId figure) {
    return break_even_in(model, entries(model, schedule, alternative, outcome), values, figure);
}

std::vector<BreakEven> break_even(const Case& model, const Schedule& schedule,
                                  const FigureValues& values, std::size_t alternative,
                                  Outcome outcome) {
    const std::vector<Entry> pair = entries(model, schedule, alternative, outcome);
    std::vector<BreakEven> found;
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        if (!is_listed(model.figures[i])) {
            continue;
        }
        if (auto entry = break_even_in(model, pair, values, FigureId{i})) {
            found.push_back(*std::move(entry));
        }
    }
    return found;
}

} // namespace carecost
