// SPDX-License-Identifier: MIT
// Amounts enter as cents and leave as cents or exact fractions of sums; nothing is rounded between.
#include "carecost/batching/roll_up.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace carecost {
namespace {

[[noreturn]] void refuse_overflow() {
    throw InputError{
        Diagnostic{.severity = Severity::error,
                   .code = "figure-too-large",
                   .place = {},
                   .message = "a simulated total over all cases is too large to be kept exact",
                   .remedy = {},
                   .excerpt = {}}};
}

/// Draw by draw.
void add_draws(std::vector<std::int64_t>& sums, const std::vector<std::int64_t>& cents) {
    sums.resize(std::max(sums.size(), cents.size()));
    for (std::size_t i = 0; i < cents.size(); ++i) {
        if (__builtin_add_overflow(sums[i], cents[i], &sums[i])) {
            refuse_overflow();
        }
    }
}

/// Adds left − right, draw by draw.
void add_differences(std::vector<std::int64_t>& sums, const std::vector<std::int64_t>& left,
                     const std::vector<std::int64_t>& right) {
    sums.resize(std::max(sums.size(), left.size()));
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(left[i], right.at(i), &difference) ||
            __builtin_add_overflow(sums[i], difference, &sums[i])) {
            refuse_overflow();
        }
    }
}

void add_pair(PairTotal& sum, const PairTotal& pair) {
    sum.cost += pair.cost;
    sum.comparator_cost += pair.comparator_cost;
}

void add_package(RollUp& roll_up, RollUpCell& cell, const CaseRows& one,
                 const ScenarioRows& scenario, std::size_t package) {
    const PackageTotal& own = scenario.packages.at(package);
    const PackageTotal& comparator = scenario.packages.at(one.comparator);
    PackageTotals& totals = cell.packages[roll_up.packages.index_of(one.packages.at(package))];
    ++totals.cases;
    add_pair(totals.total, {.cost = own.cost, .comparator_cost = comparator.cost});
    for (std::size_t f = 0; f < one.funders.size(); ++f) {
        const PairTotal pair{.cost = own.by_funder.at(f),
                             .comparator_cost = comparator.by_funder.at(f)};
        FunderTotals& funder = totals.by_funder[roll_up.funders.index_of(one.funders[f])];
        funder.cases += pair.cost != Money{} || pair.comparator_cost != Money{} ? 1U : 0U;
        add_pair(funder.total, pair);
    }
    if (roll_up.settings.draws > 0) {
        add_draws(totals.drawn_costs, own.drawn_cents);
        if (package != one.comparator) {
            add_differences(totals.drawn_savings, comparator.drawn_cents, own.drawn_cents);
        }
    }
}

void add_scenario(RollUp& roll_up, const RollUpKey& key, const CaseRows& one,
                  const ScenarioRows& scenario) {
    RollUpCell& cell = roll_up.cells[key];
    ++cell.cases;
    for (std::size_t package = 0; package < one.packages.size(); ++package) {
        add_package(roll_up, cell, one, scenario, package);
    }
}

std::optional<std::string> label_of(const CaseRows& one, const std::string& name) {
    const auto found = std::find_if(one.labels.begin(), one.labels.end(),
                                    [&name](const auto& label) { return label.first == name; });
    return found == one.labels.end() ? std::nullopt : std::optional{found->second};
}

/// For each name of `other` its index in `own`, where new ones are added.
std::vector<std::size_t> indices_in(NameList& own, const NameList& other) {
    std::vector<std::size_t> indices;
    for (const std::string& name : other.names()) {
        indices.push_back(own.index_of(name));
    }
    return indices;
}

void add_totals(PackageTotals& sum, const PackageTotals& totals,
                const std::vector<std::size_t>& funders) {
    sum.cases += totals.cases;
    add_pair(sum.total, totals.total);
    for (const auto& [funder, later] : totals.by_funder) {
        FunderTotals& own = sum.by_funder[funders.at(funder)];
        own.cases += later.cases;
        add_pair(own.total, later.total);
    }
    add_draws(sum.drawn_costs, totals.drawn_costs);
    add_draws(sum.drawn_savings, totals.drawn_savings);
}

constexpr std::int64_t cents_per_unit = 100;

/// The percentile of type 7 of rising cents, exact, in currency units.
Rational percentile(const std::vector<std::int64_t>& sorted, std::int64_t hundredths) {
    const auto steps = static_cast<std::int64_t>(sorted.size() - 1) * hundredths;
    const auto below = static_cast<std::size_t>(steps / 100);
    const Rational low{sorted[below]};
    const Rational high{sorted[std::min(below + 1, sorted.size() - 1)]};
    return (low + (high - low) * Rational::fraction(steps % 100, 100)) / cents_per_unit;
}

Int128 sum_of(const std::vector<std::int64_t>& cents) {
    Int128 sum = 0;
    for (const std::int64_t one : cents) {
        sum += one;
    }
    return sum;
}

Rational mean_of(Int128 cents, std::size_t draws) {
    return Rational::fraction(cents, static_cast<Int128>(draws) * cents_per_unit);
}

} // namespace

std::size_t NameList::index_of(const std::string& name) {
    const auto [place, is_new] = indices_.try_emplace(name, names_.size());
    if (is_new) {
        names_.push_back(name);
    }
    return place->second;
}

void add(RollUp& roll_up, const CaseRows& one) {
    for (const ScenarioRows& scenario : one.scenarios) {
        RollUpKey key{.scenario = roll_up.scenarios.index_of(scenario.name),
                      .currency = one.currency,
                      .years = one.years};
        add_scenario(roll_up, key, one, scenario);
        if (roll_up.settings.by) {
            key.is_group = true;
            key.group = label_of(one, *roll_up.settings.by);
            add_scenario(roll_up, key, one, scenario);
        }
    }
}

void add(RollUp& roll_up, const RollUp& later) {
    const std::vector<std::size_t> scenarios = indices_in(roll_up.scenarios, later.scenarios);
    const std::vector<std::size_t> packages = indices_in(roll_up.packages, later.packages);
    const std::vector<std::size_t> funders = indices_in(roll_up.funders, later.funders);
    for (const auto& [later_key, later_cell] : later.cells) {
        RollUpKey key = later_key;
        key.scenario = scenarios.at(later_key.scenario);
        RollUpCell& cell = roll_up.cells[key];
        cell.cases += later_cell.cases;
        for (const auto& [package, totals] : later_cell.packages) {
            add_totals(cell.packages[packages.at(package)], totals, funders);
        }
    }
}

DrawnFigures drawn_figures(std::vector<std::int64_t> cents) {
    std::sort(cents.begin(), cents.end());
    return {.mean = mean_of(sum_of(cents), cents.size()),
            .p5 = percentile(cents, 5),
            .p50 = percentile(cents, 50),
            .p95 = percentile(cents, 95)};
}

Rational share_of_savings(const std::vector<std::int64_t>& cents) {
    const auto above =
        std::count_if(cents.begin(), cents.end(), [](std::int64_t one) { return one > 0; });
    return Rational::fraction(above, static_cast<Int128>(cents.size()));
}

std::optional<Rational> perfect_information(const RollUpCell& cell, std::size_t draws) {
    std::vector<std::int64_t> lowest(draws, std::numeric_limits<std::int64_t>::max());
    std::optional<Int128> best;
    for (const auto& [package, totals] : cell.packages) {
        if (totals.cases != cell.cases) {
            return std::nullopt;
        }
        const Int128 sum = sum_of(totals.drawn_costs);
        best = best ? std::min(*best, sum) : sum;
        for (std::size_t draw = 0; draw < draws; ++draw) {
            lowest[draw] = std::min(lowest[draw], totals.drawn_costs.at(draw));
        }
    }
    return best ? std::optional{mean_of(*best - sum_of(lowest), draws)} : std::nullopt;
}

} // namespace carecost
