// SPDX-License-Identifier: MIT
// Takes the formulas, schedules and shares of a case apart into what is fixed and what moves.
// The order of a product makes no difference, since everything is exact until the line-year.
#include "carecost/costing/movable_costs.hpp"

#include "carecost/costing/break_even.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/costing/line_cost.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace carecost {
namespace {

/// What every line is taken apart with.
struct Parting {
    const Case& model;
    const FigureValues& values;
    const std::vector<FigureId>& inputs;
    Outcome outcome;

    /// The input that a figure is or refers to.
    [[nodiscard]] std::optional<std::size_t> input_of(FigureId figure) const {
        const auto found = std::find_if(inputs.begin(), inputs.end(), [&](FigureId input) {
            return follows(model, figure, input);
        });
        return found == inputs.end()
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(found - inputs.begin())};
    }
};

void add_amount(const Parting& parting, const Formula& formula, MovableLine& line) {
    Formula fixed;
    for (const Term& term : formula.terms) {
        const auto input =
            term.form == Term::Form::constant ? std::nullopt : parting.input_of(term.figure);
        if (input) {
            line.factors.push_back({.input = *input,
                                    .is_one_plus = term.form == Term::Form::one_plus_figure,
                                    .divides = term.divides});
        } else {
            fixed.terms.push_back(term);
        }
    }
    line.constant = evaluate(fixed, parting.values);
}

/// The part of the payer's cents that stops being paid; an input goes to line.cashable instead.
Rational fixed_cashable(const Parting& parting, const Line& source, MovableLine& line) {
    if (!source.cashable) {
        return 1;
    }
    line.cashable = parting.input_of(*source.cashable);
    return line.cashable ? Rational{1} : parting.values.at(source.cashable->index);
}

void add_years(const Parting& parting, const Line& source, const LineSchedule& schedule,
               MovableLine& line) {
    const Rational cashable = fixed_cashable(parting, source, line);
    for (std::size_t year = 0; year < schedule.size(); ++year) {
        MovableYear movable{.factor = schedule[year].time_share * schedule[year].price_factor,
                            .released = cashable * schedule[year].released};
        if (!source.taper.empty()) {
            const FigureId taper = source.taper[std::min(year, source.taper.size() - 1)];
            movable.taper = parting.input_of(taper);
            movable.factor *= movable.taper ? Rational{1} : parting.values.at(taper.index);
        }
        line.years.push_back(movable);
    }
}

void add_shares(const Parting& parting, const Line& source, MovableLine& line) {
    line.receiver = source.receiver;
    const std::span<const FunderShare> shares = funders_of(parting.model, source);
    if (shares.empty() || source.kind == LineKind::unpaid) {
        return;
    }
    line.rest = largest_share(shares).funder;
    std::copy_if(shares.begin(), shares.end(), std::back_inserter(line.rounded_shares),
                 [&](const FunderShare& share) { return share.funder != *line.rest; });
}

MovableLine movable_line(const Parting& parting, const Line& source, const LineSchedule& schedule) {
    MovableLine line{.kind = source.kind,
                     .weight = weight_in(parting.model, source, parting.outcome)};
    add_amount(parting, source.cost, line);
    add_years(parting, source, schedule, line);
    add_shares(parting, source, line);
    return line;
}

} // namespace

MovableCosts movable_costs(const Case& model, const Schedule& schedule, const FigureValues& values,
                           const std::vector<FigureId>& inputs, Outcome outcome) {
    const Parting parting{.model = model, .values = values, .inputs = inputs, .outcome = outcome};
    MovableCosts costs{.inputs = inputs};
    FaultList faults{model};
    for (std::size_t p = 0; p < model.packages.size(); ++p) {
        const std::vector<Line>& lines = model.packages[p].lines;
        std::vector<MovableLine>& movable = costs.packages.emplace_back();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            faults.guard(lines[i], [&] {
                movable.push_back(movable_line(parting, lines[i], schedule.packages.at(p).at(i)));
            });
        }
    }
    faults.throw_if_any();
    return costs;
}

} // namespace carecost
