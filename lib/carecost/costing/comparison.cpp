// SPDX-License-Identifier: MIT
// Differences of package costs. Savings are positive when the alternative is cheaper.
// The cashable saving is worked out line-year by line-year, because each line has its own share.
#include "carecost/costing/comparison.hpp"

#include "carecost/costing/line_cost.hpp"

#include <utility>

namespace carecost {
namespace {

Amounts differences(const Amounts& from, const Amounts& less) {
    Amounts result;
    for (std::size_t i = 0; i < from.size(); ++i) {
        result.push_back(from[i] - less.at(i));
    }
    return result;
}

/// The payer's cents of a line-year; with no payer its whole cost, which a transfer has none of.
Money payer_part(const Case& model, const LineYear& line_year) {
    return model.payer ? line_year.by_funder.at(*model.payer) : line_year.cost;
}

/// The part of the comparator that really stops being paid. Rounding is symmetric around zero, so
/// a fee that the payer loses is rounded away from zero as a cost is.
Money released_cost(const Case& model, const std::vector<LineSchedule>& schedules,
                    const FigureValues& values, const PackageCost& comparator) {
    const Package& package = model.packages.at(model.comparator);
    Money released;
    for (std::size_t i = 0; i < package.lines.size(); ++i) {
        const Line& line = package.lines[i];
        const Rational cashable = line.cashable ? values.at(line.cashable->index) : Rational{1};
        for (std::size_t year = 0; year < schedules[i].size(); ++year) {
            const Money part = payer_part(model, comparator.lines[i].years[year]);
            released += round_to_cent(to_rational(part) * cashable * schedules[i][year].released,
                                      model.conventions.rounding);
        }
    }
    return released;
}

Money recurring_in_last_year(const PackageCost& package) {
    Money sum;
    for (const LineCost& line : package.lines) {
        const LineYear& last = line.years.back();
        sum += last.is_recurring ? last.cost : Money{};
    }
    return sum;
}

std::optional<Rational> quotient(const Money& part, const Money& whole) {
    if (whole.is_zero()) {
        return std::nullopt;
    }
    return to_rational(part) / to_rational(whole);
}

} // namespace

Money payer_cost(const Case& model, const PackageCost& package, std::optional<int> year) {
    Money sum;
    for (const LineCost& line : package.lines) {
        for (std::size_t i = 0; i < line.years.size(); ++i) {
            if (!year || i + 1 == static_cast<std::size_t>(*year)) {
                sum += payer_part(model, line.years[i]);
            }
        }
    }
    return sum;
}

Comparison compare_package(const Case& model, const Schedule& schedule, const FigureValues& values,
                           const std::vector<PackageCost>& packages, std::size_t alternative) {
    const PackageCost& comparator = packages.at(model.comparator);
    const PackageCost& package = packages.at(alternative);
    const Money saving = comparator.total - package.total;
    const Money payer_before = payer_cost(model, comparator);
    const Money payer_after = payer_cost(model, package);
    Comparison result{
        .package = alternative,
        .saving = saving,
        .saving_share = quotient(saving, comparator.total),
        .saving_by_funder = differences(comparator.by_funder, package.by_funder),
        .saving_by_year = differences(comparator.by_year, package.by_year),
        .cashable_saving =
            released_cost(model, schedule.packages.at(model.comparator), values, comparator) -
            payer_after,
        .first_year_saving = comparator.by_year.front() - package.by_year.front(),
        .steady_year_saving = recurring_in_last_year(comparator) - recurring_in_last_year(package)};
    if (model.payer) {
        result.payer_saving = payer_before - payer_after;
    }
    if (payer_before > Money{}) {
        result.break_even_release_share = quotient(payer_after, payer_before);
    }
    return result;
}

} // namespace carecost
