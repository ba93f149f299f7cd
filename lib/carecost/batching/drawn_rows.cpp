// SPDX-License-Identifier: MIT
// Draws block by block, so that only what is asked for is kept. Scenarios of a case share their
// draws: the random numbers know nothing of a scenario.
#include "carecost/batching/drawn_rows.hpp"

#include "carecost/costing/faults.hpp"
#include "carecost/uncertainty/drawn_case.hpp"
#include "carecost/uncertainty/ranking.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace carecost {
namespace {

/// Calls use(figures, first draw, number of draws) for each block.
template <typename Use>
void for_each_block(const DrawnCase& drawn, std::size_t draws, Use use) {
    Block figures(drawn.figures.size());
    for (std::size_t first = 0; first < draws; first += block_draws) {
        const std::size_t count = std::min(block_draws, draws - first);
        drawn.sampler.fill(first, count, figures);
        use(figures, first, count);
    }
}

std::optional<DrawnSaving> drawn_saving(const DrawnCase& drawn, std::size_t draws) {
    if (drawn.moving.empty()) {
        return std::nullopt;
    }
    std::vector<double> savings(draws);
    for_each_block(drawn, draws, [&](const Block& figures, std::size_t first, std::size_t count) {
        drawn.saving.evaluate(figures, std::span(savings).subspan(first, count));
    });
    std::sort(savings.begin(), savings.end());
    return DrawnSaving{.p5 = percentile(savings, 0.05),
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

std::vector<std::vector<std::int64_t>> drawn_cents(const Case& model, const DrawnCase& drawn,
                                                   std::size_t draws) {
    std::vector<std::vector<std::int64_t>> cents(model.packages.size(),
                                                 std::vector<std::int64_t>(draws));
    std::array<double, block_draws> storage{};
    for_each_block(drawn, draws, [&](const Block& figures, std::size_t first, std::size_t count) {
        const std::span amounts = std::span(storage).first(count);
        for (std::size_t package = 0; package < cents.size(); ++package) {
            drawn.costs[package].evaluate(figures, amounts);
            try {
                std::transform(amounts.begin(), amounts.end(),
                               cents[package].begin() + static_cast<std::ptrdiff_t>(first),
                               to_cents);
            } catch (const RationalOverflow&) {
                throw InputError{too_large(model.packages[package])};
            }
        }
    });
    return cents;
}

} // namespace

DrawnRows draw_rows(const Case& model, const Schedule& schedule, Outcome outcome,
                    const DrawSettings& settings) {
    DrawnRows result;
    for (const std::size_t alternative : model.alternatives()) {
        const DrawnCase drawn =
            prepare_draws(model, schedule, alternative, outcome, settings.seed, 1);
        result.savings.push_back(drawn_saving(drawn, settings.draws));
        if (settings.has_totals && result.cents.empty()) {
            result.cents = drawn_cents(model, drawn, settings.draws);
        }
    }
    return result;
}

} // namespace carecost
