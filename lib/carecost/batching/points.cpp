// SPDX-License-Identifier: MIT
// Points take the fast way of a compiled case. Draws, and figures too long for it, take the way of
// every other scenario.
#include "carecost/batching/points.hpp"

#include <utility>

namespace carecost {
namespace {

Estimate estimate_of(const SmallQuotient& value) {
    return {.value = Rational::fraction(value.numerator, value.denominator)};
}

NamedSettings settings_of(const std::vector<FigureId>& columns, Point point) {
    NamedSettings scenario{.name = std::move(point.name)};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        scenario.settings.push_back({.figure = columns[i],
                                     .estimate = point.estimates.empty()
                                                     ? estimate_of(point.values.at(i))
                                                     : point.estimates.at(i)});
    }
    return scenario;
}

} // namespace

Point point_of(std::string name, std::vector<Estimate> estimates) {
    Point point{.name = std::move(name)};
    for (const Estimate& estimate : estimates) {
        const auto value =
            estimate.is_uncertain() ? std::nullopt : small_quotient_of(estimate.value);
        if (!value) {
            point.values.clear();
            point.estimates = std::move(estimates);
            return point;
        }
        point.values.push_back(*value);
    }
    return point;
}

PointCosting::PointCosting(const CaseCosting& costing, std::vector<FigureId> columns)
    : costing_(costing), columns_(std::move(columns)),
      compiled_(costing.model(), costing.schedule(), costing.values(), columns_,
                costing.settings().has_totals) {}

ScenarioRows PointCosting::rows(Point point) const {
    if (point.estimates.empty() && costing_.settings().draws.draws == 0) {
        if (auto rows = compiled_.rows(point.name, point.values)) {
            return *std::move(rows);
        }
    }
    return costing_.rows(settings_of(columns_, std::move(point)));
}

} // namespace carecost
