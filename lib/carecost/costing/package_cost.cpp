// SPDX-License-Identifier: MIT
// Sums of line-years, discounting of package-years, and the hours a package buys.
// What a line alone decides is in line_cost.
#include "carecost/costing/package_cost.hpp"

#include "carecost/costing/faults.hpp"
#include "carecost/costing/line_cost.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace carecost {
namespace {

void add_line(PackageCost& package, const Line& line, const LineCost& cost) {
    package.total += cost.cost;
    for (std::size_t i = 0; i < package.by_funder.size(); ++i) {
        package.by_funder[i] += cost.by_funder[i];
    }
    for (std::size_t year = 0; year < cost.years.size(); ++year) {
        const LineYear& line_year = cost.years[year];
        package.by_year[year] += line_year.cost;
        (line_year.is_recurring ? package.recurring : package.one_off) += line_year.cost;
    }
    if (line.kind == LineKind::unpaid) {
        package.unpaid_hours += cost.unpaid_hours;
        package.unpaid_value += cost.gross;
    }
}

void discount(PackageCost& package, const Conventions& conventions) {
    Rational factors;
    for (std::size_t year = 0; year < package.by_year.size(); ++year) {
        const Rational& factor = package.discount_factors[year];
        package.present_value +=
            round_to_cent(to_rational(package.by_year[year]) * factor, conventions.rounding);
        factors += factor;
    }
    if (!factors.is_zero()) { // only a discount rate beyond all reason makes every factor 0.000000
        package.annual_equivalent =
            round_to_cent(to_rational(package.present_value) / factors, conventions.rounding);
    }
}

bool says_what_it_gives(const Line& line) {
    return line.kind == LineKind::paid && line.support_hours.has_value();
}

std::optional<SupportHours> hours_of(const Case& model, const Package& package,
                                     const std::vector<LineSchedule>& schedules,
                                     const FigureValues& values) {
    if (std::none_of(package.lines.begin(), package.lines.end(), says_what_it_gives)) {
        return std::nullopt;
    }
    const FigureValues low = low_values(model);
    const FigureValues high = high_values(model);
    SupportHours hours;
    FaultList faults{model};
    for (std::size_t i = 0; i < package.lines.size(); ++i) {
        const Line& line = package.lines[i];
        faults.guard(line, [&] {
            hours.low += support_hours(line, schedules[i], low, high);
            hours.value += support_hours(line, schedules[i], values, values);
            hours.high += support_hours(line, schedules[i], high, low);
        });
    }
    faults.throw_if_any();
    return hours;
}

std::optional<Money> cost_per_hour(const Money& total, const Rational& hours, Rounding rounding) {
    if (hours.is_zero()) {
        return std::nullopt;
    }
    return round_to_cent(to_rational(total) / hours, rounding);
}

void count_needs(PackageCost& cost, const Package& package, std::size_t need_count) {
    for (std::size_t need = 0; need < need_count; ++need) {
        const bool is_met =
            std::any_of(package.lines.begin(), package.lines.end(), [need](const Line& line) {
                return std::find(line.meets.begin(), line.meets.end(), need) != line.meets.end();
            });
        (is_met ? cost.needs_met : cost.needs_unmet).push_back(need);
    }
}

PackageCost cost_package(const Case& model, const Package& package,
                         const std::vector<LineSchedule>& schedules,
                         const std::vector<Rational>& discount_factors,
                         const FigureValues& values) {
    PackageCost result{.by_year = Amounts(static_cast<std::size_t>(model.years)),
                       .discount_factors = discount_factors,
                       .by_funder = Amounts(model.funders.size())};
    result.lines.reserve(package.lines.size());
    FaultList faults{model};
    for (std::size_t i = 0; i < package.lines.size(); ++i) {
        const Line& line = package.lines[i];
        faults.guard(line, [&] {
            result.lines.push_back(cost_line(model, line, schedules[i], values));
            add_line(result, line, result.lines.back());
        });
    }
    faults.throw_if_any();
    const Rounding rounding = model.conventions.rounding;
    discount(result, model.conventions);
    result.support_hours = hours_of(model, package, schedules, values);
    if (result.support_hours) {
        const SupportHours& hours = *result.support_hours;
        result.cost_per_support_hour = cost_per_hour(result.total, hours.value, rounding);
        result.cost_per_support_hour_low = cost_per_hour(result.total, hours.high, rounding);
        result.cost_per_support_hour_high = cost_per_hour(result.total, hours.low, rounding);
    }
    count_needs(result, package, model.needs.size());
    return result;
}

} // namespace

std::vector<PackageCost> cost_packages(const Case& model, const Schedule& schedule,
                                       const FigureValues& values) {
    std::vector<PackageCost> results;
    std::vector<Diagnostic> faults;
    for (std::size_t i = 0; i < model.packages.size(); ++i) {
        try {
            results.push_back(cost_package(model, model.packages[i], schedule.packages.at(i),
                                           schedule.discount_factors, values));
        } catch (const InputError& error) {
            faults.insert(faults.end(), error.diagnostics().begin(), error.diagnostics().end());
        } catch (const RationalOverflow&) {
            faults.push_back(too_large(model, model.packages[i]));
        }
    }
    if (!faults.empty()) {
        throw InputError{std::move(faults)};
    }
    return results;
}

} // namespace carecost
