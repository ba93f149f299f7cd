// SPDX-License-Identifier: MIT
// The saving is compiled as one program of its own: what stands in both packages cancels exactly,
// and no noise of rounding can pass for a saving.
#include "carecost/uncertainty/drawn_case.hpp"

#include "carecost/costing/faults.hpp"
#include "carecost/uncertainty/program.hpp"

#include <algorithm>
#include <set>

namespace carecost {
namespace {

std::vector<std::size_t> columns_of(const Program& program, const std::vector<FigureId>& figures) {
    std::vector<std::size_t> columns;
    for (const FigureId figure : figures_of(program)) {
        const auto place = std::lower_bound(figures.begin(), figures.end(), figure);
        columns.push_back(static_cast<std::size_t>(place - figures.begin()));
    }
    return columns;
}

} // namespace

DrawnCase prepare_draws(const Case& model, const Schedule& schedule, std::size_t alternative,
                        Outcome outcome, std::uint64_t seed, unsigned threads) {
    const FigureValues values = figure_values(model);
    std::vector<Program> costs;
    std::set<FigureId> drawn;
    for (std::size_t package = 0; package < model.packages.size(); ++package) {
        costs.push_back(compile_cost(model, schedule, values, package, outcome));
        const std::vector<FigureId> figures = figures_of(costs.back());
        drawn.insert(figures.begin(), figures.end());
    }
    const Program saving = compile_saving(model, schedule, values, alternative, outcome);
    const std::vector<FigureId> figures(drawn.begin(), drawn.end());
    std::vector<ArrayProgram> cost_arrays;
    cost_arrays.reserve(costs.size());
    for (const Program& cost : costs) {
        cost_arrays.emplace_back(cost, figures);
    }
    return {.figures = figures,
            .moving = columns_of(saving, figures),
            .sampler = Sampler(model, figures, tables_of(model, figures, {}, threads), seed),
            .costs = std::move(cost_arrays),
            .saving = ArrayProgram(saving, figures)};
}

void for_each_sample(const DrawnCase& drawn, std::size_t draws,
                     const std::function<void(const Sample&)>& use) {
    const std::size_t columns = drawn.figures.size();
    const std::size_t packages = drawn.costs.size();
    DrawBlock figures(columns);
    DrawBlock amounts(packages + 1);
    Sample sample{.figures = std::vector<double>(columns), .costs = std::vector<double>(packages)};
    for (std::size_t first = 0; first < draws; first += block_draws) {
        const std::size_t count = std::min(block_draws, draws - first);
        drawn.sampler.fill(first, count, figures);
        for (std::size_t package = 0; package < packages; ++package) {
            drawn.costs[package].evaluate(figures, amounts.column(package, count));
        }
        drawn.saving.evaluate(figures, amounts.column(packages, count));
        for (std::size_t i = 0; i < count; ++i) {
            sample.draw = first + i + 1;
            for (std::size_t column = 0; column < columns; ++column) {
                sample.figures[column] = figures.column(column)[i];
            }
            for (std::size_t package = 0; package < packages; ++package) {
                sample.costs[package] = amounts.column(package)[i];
            }
            sample.saving = amounts.column(packages)[i];
            use(sample);
        }
    }
}

} // namespace carecost
