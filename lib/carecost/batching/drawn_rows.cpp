// SPDX-License-Identifier: MIT
// One pass over the draws for all that is asked of them, block by block. Scenarios of a case share
// their draws: the random numbers know nothing of a scenario.
#include "carecost/batching/drawn_rows.hpp"

#include "carecost/costing/evaluate.hpp"
#include "carecost/costing/faults.hpp"
#include "carecost/uncertainty/array_program.hpp"
#include "carecost/uncertainty/program.hpp"
#include "carecost/uncertainty/ranking.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

namespace carecost {
namespace {

/// What is worked out for each draw.
struct DrawnAmounts {
    std::vector<Program> savings; // as Case::alternatives(), for the outcome
    std::vector<Program> costs;   // as Case::packages, over all funders; empty unless wanted
};

DrawnAmounts compiled(const Case& model, const Schedule& schedule, Outcome outcome,
                      bool has_totals) {
    const FigureValues values = figure_values(model);
    DrawnAmounts amounts;
    for (const std::size_t alternative : model.alternatives()) {
        amounts.savings.push_back(compile_saving(model, schedule, values, alternative, outcome));
    }
    for (std::size_t package = 0; has_totals && package < model.packages.size(); ++package) {
        amounts.costs.push_back(compile_cost(model, schedule, values, package, Outcome::saving));
    }
    return amounts;
}

/// Whatever has a range and counts for one of the amounts, in the order of the file.
std::vector<FigureId> drawn_figures_of(const DrawnAmounts& amounts) {
    std::set<FigureId> figures;
    for (const std::vector<Program>* programs : {&amounts.savings, &amounts.costs}) {
        for (const Program& program : *programs) {
            const std::vector<FigureId> own = figures_of(program);
            figures.insert(own.begin(), own.end());
        }
    }
    return {figures.begin(), figures.end()};
}

std::vector<ArrayProgram> array_programs(const std::vector<Program>& programs,
                                         const std::vector<FigureId>& figures) {
    std::vector<ArrayProgram> arrays;
    arrays.reserve(programs.size());
    for (const Program& program : programs) {
        arrays.emplace_back(program, figures);
    }
    return arrays;
}

DrawnSaving summed_up(std::vector<double> savings) {
    std::sort(savings.begin(), savings.end());
    return {.p5 = percentile(savings, 0.05),
            .p50 = percentile(savings, 0.5),
            .p95 = percentile(savings, 0.95),
            .probability_of_saving = share_above(savings, 0)};
}

/// @throws RationalOverflow beyond what 64 bits hold with certainty
std::int64_t to_cents(double amount) {
    constexpr double largest = 9e18;
    const double cents = std::round(amount * 100);
    if (!(std::abs(cents) < largest)) {
        throw RationalOverflow{};
    }
    return static_cast<std::int64_t>(cents);
}

void write_cents(const Case& model, const Package& package, std::span<const double> amounts,
                 std::span<std::int64_t> cents) {
    try {
        std::transform(amounts.begin(), amounts.end(), cents.begin(), to_cents);
    } catch (const RationalOverflow&) {
        throw InputError{too_large(model, package)};
    }
}

} // namespace

std::vector<SharedTable> tables_of_ranges(const Case& model) {
    std::vector<FigureId> figures;
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        if (!model.figures[i].refers_to && varies(model.figures[i].estimate)) {
            figures.push_back(FigureId{i});
        }
    }
    return tables_of(model, figures, {}, 1);
}

DrawnRows draw_rows(const Case& model, const Schedule& schedule, Outcome outcome,
                    const DrawSettings& settings, const std::vector<SharedTable>& tables) {
    const std::size_t draws = settings.draws;
    const DrawnAmounts amounts = compiled(model, schedule, outcome, settings.has_totals);
    const std::vector<FigureId> figures = drawn_figures_of(amounts);
    const Sampler sampler{model, figures, tables_of(model, figures, tables, 1), settings.seed};
    const std::vector<ArrayProgram> saving_programs = array_programs(amounts.savings, figures);
    const std::vector<ArrayProgram> cost_programs = array_programs(amounts.costs, figures);
    std::vector<std::vector<double>> savings(saving_programs.size(), std::vector<double>(draws));
    DrawnRows result{.cents = {cost_programs.size(), std::vector<std::int64_t>(draws)}};
    DrawBlock block(figures.size());
    std::array<double, block_draws> storage{};
    for (std::size_t first = 0; first < draws; first += block_draws) {
        const std::size_t count = std::min(block_draws, draws - first);
        sampler.fill(first, count, block);
        for (std::size_t i = 0; i < savings.size(); ++i) {
            saving_programs[i].evaluate(block, std::span(savings[i]).subspan(first, count));
        }
        for (std::size_t package = 0; package < cost_programs.size(); ++package) {
            const std::span costs = std::span(storage).first(count);
            cost_programs[package].evaluate(block, costs);
            write_cents(model, model.packages[package], costs,
                        std::span(result.cents[package]).subspan(first, count));
        }
    }
    for (std::size_t i = 0; i < savings.size(); ++i) {
        result.savings.push_back(figures_of(amounts.savings[i]).empty()
                                     ? std::nullopt
                                     : std::optional{summed_up(std::move(savings[i]))});
    }
    return result;
}

} // namespace carecost
