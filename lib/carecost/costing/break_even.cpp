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
    Rational years{}; // the factors of all years together
    Rational worth{}; // in the saving
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
Polynomial years_in(const Case& model, const Entry& entry, const FigureValues& values, FigureId x) {
    const std::vector<FigureId>& taper = entry.line->taper;
    Rational slope;
    for (std::size_t year = 0; !taper.empty() && year < entry.schedule->size(); ++year) {
        if (follows(model, taper[std::min(year, taper.size() - 1)], x)) {
            const ScheduledYear& scheduled = (*entry.schedule)[year];
            slope += scheduled.time_share * scheduled.price_factor;
        }
    }
    return {entry.years - slope * values[x.index], slope};
}

/// What the line adds to the outcome, worked out in figures.
Rational worth_of(const Entry& entry, const FigureValues& values) {
    return unrounded_cost(*entry.line, *entry.schedule, values) * entry.weight;
}

/// The outcome of a pair, ready to be asked how it moves with one figure after the other: a figure
/// touches the lines it stands in, and all others count as they are.
class Movement {
  public:
    Movement(const Case& model, std::vector<Entry> pair, const FigureValues& values)
        : model_(&model), pair_(std::move(pair)), values_(values), followers_(model.figures.size()),
          lines_(model.figures.size()) {
        for (std::size_t i = 0; i < model.figures.size(); ++i) {
            followers_[resolved(FigureId{i})].push_back(i);
        }
        for (const Entry& entry : pair_) {
            add(entry);
        }
        try {
            total_ = worked_out();
        } catch (const RationalOverflow&) {
            total_.reset(); // said again when it is asked for
        }
    }
    Movement(const Movement&) = delete; // its lines are its own
    Movement& operator=(const Movement&) = delete;

    [[nodiscard]] bool has_lines_with(FigureId x) const { return !lines_[x.index].empty(); }

    /// The outcome as a function of x.
    [[nodiscard]] Polynomial in(FigureId x) const {
        Polynomial outcome{without_lines_of(x)};
        for (const Entry* entry : lines_[x.index]) {
            outcome = outcome + cost_in(*model_, *entry->line, values_, x) *
                                    years_in(*model_, *entry, values_, x) *
                                    Polynomial{entry->weight};
        }
        return outcome;
    }

    /// The outcome where x is `value`, worked out in figures.
    [[nodiscard]] Rational at(FigureId x, const Rational& value) {
        Rational outcome = without_lines_of(x);
        const Rational before = values_[x.index];
        set(x, value);
        try {
            for (const Entry* entry : lines_[x.index]) {
                outcome += worth_of(*entry, values_);
            }
            set(x, before);
            return outcome;
        } catch (...) {
            set(x, before);
            throw;
        }
    }

  private:
    [[nodiscard]] Rational without_lines_of(FigureId x) const {
        if (!total_) {
            throw RationalOverflow{};
        }
        Rational others = *total_;
        for (const Entry* entry : lines_[x.index]) {
            others -= entry->worth;
        }
        return others;
    }

    [[nodiscard]] std::size_t resolved(FigureId figure) const {
        return model_->figures[figure.index].refers_to.value_or(figure).index;
    }

    void set(FigureId x, const Rational& value) {
        for (const std::size_t follower : followers_[x.index]) {
            values_[follower] = value;
        }
    }

    /// The outcome as it is; every line is worked out once.
    [[nodiscard]] Rational worked_out() {
        Rational total;
        for (Entry& entry : pair_) {
            entry.years = years_of(*entry.line, *entry.schedule, values_);
            entry.worth = evaluate(entry.line->cost, values_) * entry.years * entry.weight;
            total += entry.worth;
        }
        return total;
    }

    void add(const Entry& entry) {
        const auto note = [&](FigureId figure) {
            std::vector<const Entry*>& lines = lines_[resolved(figure)];
            if (lines.empty() || lines.back() != &entry) {
                lines.push_back(&entry);
            }
        };
        for (const Term& term : entry.line->cost.terms) {
            if (term.form != Term::Form::constant) {
                note(term.figure);
            }
        }
        std::for_each(entry.line->taper.begin(), entry.line->taper.end(), note);
    }

    const Case* model_;
    std::vector<Entry> pair_;
    FigureValues values_;
    std::vector<std::vector<std::size_t>> followers_; // by figure: all that have its value
    std::vector<std::vector<const Entry*>> lines_;    // by figure: those it stands in
    std::optional<Rational> total_;                   // nothing: it does not fit
};

bool is_listed(const Figure& figure) {
    return !figure.refers_to && (figure.is_assumption() || figure.estimate.is_uncertain());
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
std::optional<BreakEven> break_even_in(Movement& movement, const Case& model, const Rational& now,
                                       FigureId x) {
    if (!movement.has_lines_with(x)) {
        return std::nullopt;
    }
    const Figure& figure = model.figures[x.index];
    BreakEven entry{.figure = x, .parameter = model.name_of(figure), .value = {}, .now = now};
    try {
        const Polynomial outcome = movement.in(x);
        if (outcome.is_constant()) {
            return std::nullopt;
        }
        const Root root = root_at_or_above_zero(outcome, decimals_kept);
        const bool is_proved =
            root.kind != Root::Kind::exact || movement.at(x, root.value).is_zero();
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
    Rational sum;
    for (const Entry& entry : entries(model, schedule, alternative, outcome)) {
        sum += worth_of(entry, values);
    }
    return sum;
}

std::optional<BreakEven> break_even_of(const Case& model, const Schedule& schedule,
                                       const FigureValues& values, std::size_t alternative,
                                       Outcome outcome, FigureId figure) {
    Movement movement{model, entries(model, schedule, alternative, outcome), values};
    return break_even_in(movement, model, values[figure.index], figure);
}

std::vector<BreakEven> break_even(const Case& model, const Schedule& schedule,
                                  const FigureValues& values, std::size_t alternative,
                                  Outcome outcome) {
    Movement movement{model, entries(model, schedule, alternative, outcome), values};
    std::vector<BreakEven> found;
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        if (!is_listed(model.figures[i])) {
            continue;
        }
        if (auto entry = break_even_in(movement, model, values[i], FigureId{i})) {
            found.push_back(*std::move(entry));
        }
    }
    return found;
}

} // namespace carecost
