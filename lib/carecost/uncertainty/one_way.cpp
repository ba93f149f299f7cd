// SPDX-License-Identifier: MIT
// Every saving here is the exact program worked out with other values; only what is handed out is
// rounded to the cent.
#include "carecost/uncertainty/one_way.hpp"

#include "carecost/uncertainty/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace carecost {
namespace {

/// A quantile as an exact figure that can be printed in full.
Rational to_six_decimals(double value) {
    constexpr int million = 1'000'000;
    return Rational::fraction(static_cast<Int128>(std::round(value * million)), million);
}

Rational saving_at(const Program& saving, FigureValues values, FigureId figure,
                   const Rational& value) {
    values.at(figure.index) = value;
    return evaluate(saving, values);
}

/// The savings at both ends of a range.
struct Ends {
    FigureId figure{};
    Range range;
    Rational at_low;
    Rational at_high;

    [[nodiscard]] Rational swing() const {
        return at_low < at_high ? at_high - at_low : at_low - at_high;
    }
};

std::vector<Ends> ends_of_all(const Case& model, const Program& saving,
                              const FigureValues& values) {
    std::vector<Ends> found;
    for (const FigureId figure : figures_of(saving)) {
        const Range range = range_of(model.figures.at(figure.index));
        found.push_back({.figure = figure,
                         .range = range,
                         .at_low = saving_at(saving, values, figure, range.low),
                         .at_high = saving_at(saving, values, figure, range.high)});
    }
    return found;
}

std::optional<Rational> break_even_of(FigureId figure, const std::vector<BreakEven>& break_evens) {
    const auto entry =
        std::find_if(break_evens.begin(), break_evens.end(),
                     [figure](const BreakEven& each) { return each.figure == figure; });
    return entry != break_evens.end() ? entry->value : std::nullopt;
}

std::vector<Rational> evenly_spaced(const Range& range, int steps) {
    std::vector<Rational> values;
    values.reserve(static_cast<std::size_t>(steps));
    for (int step = 0; step < steps; ++step) {
        values.push_back(range.low +
                         (range.high - range.low) * Rational::fraction(step, steps - 1));
    }
    return values;
}

} // namespace

Range range_of(const Figure& figure) {
    const Estimate& estimate = figure.estimate;
    if (!varies(estimate) || !estimate.sd) {
        return {.low = estimate.low.value_or(estimate.value),
                .high = estimate.high.value_or(estimate.value)};
    }
    const FigureDistribution distribution = distribution_of(figure);
    return {.low = to_six_decimals(quantile(distribution, Tail::lower, 0.025)),
            .high = to_six_decimals(quantile(distribution, Tail::upper, 0.025))};
}

std::vector<OneWay> one_way(const Case& model, const Program& saving, const FigureValues& values,
                            const std::vector<BreakEven>& break_evens) {
    const Rational base = evaluate(saving, values);
    std::vector<Ends> found = ends_of_all(model, saving, values);
    std::erase_if(found,
                  [&](const Ends& ends) { return ends.at_low == base && ends.at_high == base; });
    const auto name_of = [&](const Ends& ends) { return model.name_of(ends.figure); };
    std::sort(found.begin(), found.end(), [&](const Ends& left, const Ends& right) {
        return left.swing() != right.swing() ? left.swing() > right.swing()
                                             : name_of(left) < name_of(right);
    });
    std::vector<OneWay> rows;
    for (const Ends& ends : found) {
        const Money at_low = round_to_cent(ends.at_low, model.conventions.rounding);
        const Money at_high = round_to_cent(ends.at_high, model.conventions.rounding);
        rows.push_back({.figure = ends.figure,
                        .parameter = name_of(ends),
                        .low = ends.range.low,
                        .high = ends.range.high,
                        .saving_at_low = at_low,
                        .saving_at_high = at_high,
                        .swing = at_low < at_high ? at_high - at_low : at_low - at_high,
                        .break_even = break_even_of(ends.figure, break_evens)});
    }
    return rows;
}

EndValues end_values(const Case& model, const Program& saving, const FigureValues& values) {
    EndValues ends{.worst = values, .best = values};
    for (const Ends& each : ends_of_all(model, saving, values)) {
        const bool low_is_worse = each.at_low < each.at_high;
        const Rational& low = each.range.low;
        const Rational& high = each.range.high;
        ends.worst =
            with_value(model, std::move(ends.worst), each.figure, low_is_worse ? low : high);
        ends.best = with_value(model, std::move(ends.best), each.figure, low_is_worse ? high : low);
    }
    return ends;
}

AllTogether all_together(const Case& model, const Program& saving, const FigureValues& values) {
    const EndValues ends = end_values(model, saving, values);
    return {.worst = round_to_cent(evaluate(saving, ends.worst), model.conventions.rounding),
            .best = round_to_cent(evaluate(saving, ends.best), model.conventions.rounding)};
}

TwoWay two_way(const Case& model, const Program& saving, const FigureValues& values, FigureId row,
               FigureId column, int steps) {
    const Figure& row_figure = model.figures.at(row.index);
    const Figure& column_figure = model.figures.at(column.index);
    TwoWay grid{.row_parameter = model.name_of(row),
                .column_parameter = model.name_of(column),
                .row_values = evenly_spaced(range_of(row_figure), steps),
                .column_values = evenly_spaced(range_of(column_figure), steps),
                .savings = {}};
    FigureValues changed = values;
    for (const Rational& row_value : grid.row_values) {
        changed.at(row.index) = row_value;
        std::vector<Money>& savings = grid.savings.emplace_back();
        for (const Rational& column_value : grid.column_values) {
            changed.at(column.index) = column_value;
            savings.push_back(round_to_cent(evaluate(saving, changed), model.conventions.rounding));
        }
    }
    return grid;
}

} // namespace carecost
