// SPDX-License-Identifier: MIT
// Multiplies out each line: its formula, the factors of its years, its taper and the share that
// counts for the outcome. Equal products are added, whichever lines they come from.
#include "carecost/uncertainty/program.hpp"

#include "carecost/costing/break_even.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/uncertainty/distribution.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace carecost {
namespace {

void add_product(Program& program, FactorList factors, const Rational& coefficient) {
    std::sort(factors.begin(), factors.end());
    Rational& sum = program[factors];
    sum += coefficient;
    if (sum.is_zero()) {
        program.erase(factors);
    }
}

/// A product in the making.
struct Product {
    Rational coefficient = 1;
    FactorList factors{};
};

FigureId resolved_id(const Case& model, FigureId figure) {
    return model.figures.at(figure.index).refers_to.value_or(figure);
}

/// Whether draws or ends of the figure's range may be 0; a figure by mean and sd is drawn above it.
bool may_be_zero(const Estimate& estimate) {
    return !estimate.sd && estimate.low && *estimate.low <= Rational{};
}

/// Multiplies by a figure, which is worked in unless it is uncertain.
/// @throws std::domain_error when a figure that divides is, or may be, 0
void multiply(Product& product, const Case& model, const FigureValues& values, Factor factor) {
    factor.figure = resolved_id(model, factor.figure);
    const Estimate& estimate = model.figures[factor.figure.index].estimate;
    if (varies(estimate)) {
        if (factor.divides && !factor.is_one_plus && may_be_zero(estimate)) {
            throw std::domain_error("a range after `per` reaches 0");
        }
        product.factors.push_back(factor);
        return;
    }
    const Rational value = values.at(factor.figure.index) + Rational{factor.is_one_plus ? 1 : 0};
    if (factor.divides) {
        product.coefficient /= value;
    } else {
        product.coefficient *= value;
    }
}

Product product_of(const Formula& formula, const Case& model, const FigureValues& values) {
    Product product;
    for (const Term& term : formula.terms) {
        if (term.form != Term::Form::constant) {
            multiply(product, model, values,
                     {.figure = term.figure,
                      .is_one_plus = term.form == Term::Form::one_plus_figure,
                      .divides = term.divides});
        } else if (term.divides) {
            product.coefficient /= term.constant;
        } else {
            product.coefficient *= term.constant;
        }
    }
    return product;
}

void add_line(Program& program, const Case& model, const Line& line, const LineSchedule& schedule,
              const FigureValues& values, const Rational& weight) {
    const Product amount = product_of(line.cost, model, values);
    for (std::size_t year = 0; year < schedule.size(); ++year) {
        Product product = amount;
        product.coefficient *= weight * schedule[year].time_share * schedule[year].price_factor;
        if (!line.taper.empty()) {
            const std::size_t position = std::min(year, line.taper.size() - 1);
            multiply(product, model, values, {.figure = line.taper[position]});
        }
        add_product(program, std::move(product.factors), product.coefficient);
    }
}

} // namespace

Program compile_cost(const Case& model, const Schedule& schedule, const FigureValues& values,
                     std::size_t package, Outcome outcome) {
    Program program;
    FaultList faults{model};
    const std::vector<Line>& lines = model.packages.at(package).lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Rational weight = weight_in(model, lines[i], outcome);
        if (!weight.is_zero()) {
            faults.guard(lines[i], [&] {
                add_line(program, model, lines[i], schedule.packages.at(package).at(i), values,
                         weight);
            });
        }
    }
    faults.throw_if_any();
    return program;
}

Program compile_saving(const Case& model, const Schedule& schedule, const FigureValues& values,
                       std::size_t alternative, Outcome outcome) {
    Program saving = compile_cost(model, schedule, values, model.comparator, outcome);
    const Program cost = compile_cost(model, schedule, values, alternative, outcome);
    try {
        for (const auto& [factors, coefficient] : cost) {
            add_product(saving, factors, -coefficient);
        }
    } catch (const RationalOverflow&) {
        throw InputError{too_large(model, model.packages[alternative])};
    }
    return saving;
}

Rational evaluate(const Program& program, const FigureValues& values) {
    Rational sum;
    for (const auto& [factors, coefficient] : program) {
        Rational product = coefficient;
        for (const Factor& factor : factors) {
            const Rational value =
                values.at(factor.figure.index) + Rational{factor.is_one_plus ? 1 : 0};
            product = factor.divides ? product / value : product * value;
        }
        sum += product;
    }
    return sum;
}

std::vector<FigureId> figures_of(const Program& program) {
    std::set<FigureId> found;
    for (const auto& [factors, coefficient] : program) {
        for (const Factor& factor : factors) {
            found.insert(factor.figure);
        }
    }
    return {found.begin(), found.end()};
}

std::vector<FigureId> certain_figures(const Case& model, std::size_t package, Outcome outcome) {
    std::set<FigureId> found;
    const auto note = [&](FigureId figure) {
        const FigureId resolved = resolved_id(model, figure);
        if (!varies(model.figures[resolved.index].estimate)) {
            found.insert(resolved);
        }
    };
    for (const Line& line : model.packages.at(package).lines) {
        if (weight_in(model, line, outcome).is_zero()) {
            continue;
        }
        for (const Term& term : line.cost.terms) {
            if (term.form != Term::Form::constant) {
                note(term.figure);
            }
        }
        std::for_each(line.taper.begin(), line.taper.end(), note);
    }
    return {found.begin(), found.end()};
}

} // namespace carecost
