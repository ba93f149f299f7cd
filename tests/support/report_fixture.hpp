// SPDX-License-Identifier: MIT
// Small cases with results made by hand, so that renderers are tested without input and costing.
// Sums are added up here from the cents that a test gives.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace carecost::fixture {

struct Example {
    Case model;
    CaseResult result;
};

/// A line with its cents in each year; all paid by one funder.
struct LineSpec {
    std::string item;
    std::vector<std::int64_t> cents;
    std::size_t funder = 0;
    LineKind kind = LineKind::paid;
    std::size_t receiver = 0; // of a transfer
    Rational hours{};         // of unpaid care, in each year
};

struct PackageSpec {
    std::string id;
    std::string title;
    std::vector<LineSpec> lines;
};

inline Money cents(std::int64_t amount) { return Money::from_cents(amount); }

inline LineCost cost_of(const LineSpec& spec, std::size_t funders) {
    LineCost cost;
    cost.by_funder.resize(funders);
    for (const std::int64_t amount : spec.cents) {
        LineYear year;
        year.gross = cents(amount);
        year.by_funder.resize(funders);
        if (spec.kind == LineKind::paid) {
            year.cost = year.gross;
        }
        if (funders > 0 && spec.kind != LineKind::unpaid) {
            year.by_funder.at(spec.funder) += year.gross;
        }
        if (spec.kind == LineKind::transfer) {
            year.by_funder.at(spec.receiver) -= year.gross;
        }
        if (spec.kind == LineKind::unpaid) {
            year.unpaid_hours = spec.hours;
        }
        year.unrounded = to_rational(year.gross);
        cost.cost += year.cost;
        cost.gross += year.gross;
        cost.unpaid_hours += year.unpaid_hours;
        for (std::size_t f = 0; f < funders; ++f) {
            cost.by_funder[f] += year.by_funder[f];
        }
        cost.years.push_back(std::move(year));
    }
    return cost;
}

inline PackageCost cost_of(const PackageSpec& spec, std::size_t funders, int years) {
    PackageCost cost;
    cost.by_funder.resize(funders);
    cost.by_year.resize(static_cast<std::size_t>(years));
    cost.discount_factors.assign(static_cast<std::size_t>(years), Rational{1});
    for (const LineSpec& line_spec : spec.lines) {
        LineCost line = cost_of(line_spec, funders);
        cost.total += line.cost;
        cost.unpaid_hours += line.unpaid_hours;
        cost.unpaid_value += line_spec.kind == LineKind::unpaid ? line.gross : Money{};
        for (std::size_t f = 0; f < funders; ++f) {
            cost.by_funder[f] += line.by_funder[f];
        }
        for (std::size_t y = 0; y < line.years.size(); ++y) {
            cost.by_year.at(y) += line.years[y].cost;
        }
        cost.lines.push_back(std::move(line));
    }
    cost.recurring = cost.total;
    cost.present_value = cost.total;
    cost.annual_equivalent =
        round_to_cent(to_rational(cost.total) / Rational{years}, Rounding::half_up);
    return cost;
}

inline Comparison comparison_of(const Case& model, const CaseResult& result, std::size_t package) {
    const PackageCost& before = result.packages.at(model.comparator);
    const PackageCost& after = result.packages.at(package);
    Comparison comparison;
    comparison.package = package;
    comparison.saving = before.total - after.total;
    if (!before.total.is_zero()) {
        comparison.saving_share =
            Rational::fraction(comparison.saving.cents(), before.total.cents());
    }
    for (std::size_t f = 0; f < model.funders.size(); ++f) {
        comparison.saving_by_funder.push_back(before.by_funder[f] - after.by_funder[f]);
    }
    for (std::size_t y = 0; y < before.by_year.size(); ++y) {
        comparison.saving_by_year.push_back(before.by_year[y] - after.by_year[y]);
    }
    comparison.cashable_saving = comparison.saving;
    Money cost_before = before.total;
    Money cost_after = after.total;
    if (model.payer) {
        comparison.payer_saving = comparison.saving_by_funder.at(*model.payer);
        comparison.cashable_saving = *comparison.payer_saving;
        cost_before = before.by_funder.at(*model.payer);
        cost_after = after.by_funder.at(*model.payer);
    }
    if (cost_before > Money{}) {
        comparison.break_even_release_share =
            Rational::fraction(cost_after.cents(), cost_before.cents());
    }
    comparison.first_year_saving = comparison.saving_by_year.front();
    comparison.steady_year_saving = comparison.saving_by_year.back();
    return comparison;
}

/// A case whose first package is the comparator; the first funder, if any, is the payer.
inline Example example_of(std::string title, const std::vector<PackageSpec>& packages,
                          const std::vector<Named>& funders, int years = 1) {
    Example example;
    Case& model = example.model;
    model.id = "example";
    model.title = std::move(title);
    model.years = years;
    model.funders = funders;
    if (!funders.empty()) {
        model.payer = 0;
        example.result.outcome = Outcome::payer_saving;
    }
    for (const PackageSpec& spec : packages) {
        Package package;
        package.id = spec.id;
        package.title = spec.title;
        for (const LineSpec& line_spec : spec.lines) {
            Line line;
            line.id = "line-" + std::to_string(package.lines.size() + 1);
            line.item = line_spec.item;
            line.kind = line_spec.kind;
            if (!funders.empty()) {
                line.funders = {{.funder = line_spec.funder}};
            }
            if (line_spec.kind == LineKind::transfer) {
                line.receiver = line_spec.receiver;
            }
            package.lines.push_back(std::move(line));
        }
        model.packages.push_back(std::move(package));
        example.result.packages.push_back(cost_of(spec, funders.size(), years));
    }
    for (const std::size_t package : model.alternatives()) {
        example.result.comparisons.push_back(comparison_of(model, example.result, package));
    }
    return example;
}

/// A figure with a range, and where the first comparison flips.
inline void add_figure(Example& example, const std::string& name, FigureKind kind,
                       const Rational& now, const Rational& low, const Rational& high,
                       std::optional<Rational> flips_at) {
    Figure figure;
    figure.name = name;
    figure.kind = kind;
    figure.estimate = {
        .value = now, .low = low, .high = high, .sd = {}, .distribution = Distribution::pert};
    example.model.figures.push_back(figure);
    example.result.comparisons.front().break_even.push_back(
        {.figure = {example.model.figures.size() - 1},
         .parameter = name,
         .value = flips_at,
         .now = now,
         .is_in_range = flips_at && *flips_at >= low && *flips_at <= high});
}

/// The case most tests look at: one place in assisted housing against six services.
inline Example feather_room() {
    Example example =
        example_of("A room with a sink",
                   {{.id = "housing",
                     .title = "Assisted housing",
                     .lines = {{.item = "Place in assisted housing", .cents = {5600000}}}},
                    {.id = "personal",
                     .title = "Own flat with personalised services",
                     .lines = {{.item = "Help at home", .cents = {655200}},
                               {.item = "Neuropsychiatric coaching", .cents = {480000}},
                               {.item = "Personal assistant", .cents = {393300}},
                               {.item = "Support in the work try-out", .cents = {130000}},
                               {.item = "Classroom with a sink, winter holiday", .cents = {45000}},
                               {.item = "Boxes and drying racks", .cents = {35945}}}}},
                   {{.id = "municipality", .title = "The municipality", .place = {}}});
    example.model.id = "feather-room";
    example.model.needs = {{.id = "sink", .title = "A sink and table space", .place = {}},
                           {.id = "company", .title = "Company on his own terms", .place = {}},
                           {.id = "path-to-work", .title = "A path back to work", .place = {}}};
    example.result.packages[0].needs_met = {1};
    example.result.packages[0].needs_unmet = {0, 2};
    example.result.packages[1].needs_met = {0, 1, 2};
    add_figure(example, "place_price", FigureKind::money, 56000, 52000, 60000,
               Rational::fraction(1739445, 100));
    add_figure(example, "home_hours", FigureKind::quantity, 3, 2, 6, Rational::fraction(2068, 100));
    add_figure(example, "nights_back", FigureKind::quantity, 0, 0, 60,
               Rational::fraction(25163, 100));
    return example;
}

} // namespace carecost::fixture
