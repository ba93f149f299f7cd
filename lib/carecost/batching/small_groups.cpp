// SPDX-License-Identifier: MIT
// Works on one package of one scenario at a time: its total over all cases, and its totals by
// group, which add up to it. All that is decided follows from counts of cases, never from amounts.
#include "carecost/batching/small_groups.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace carecost {
namespace {

/// One package in one cell, and how many cases stand beside it in sums it can be taken from.
struct Part {
    PackageTotals* totals = nullptr;
    bool is_group = false;
    std::size_t cases_of_cell = 0;     // with this package or without it
    std::size_t cases_of_scenario = 0; // in the scenario that has the most of them
};

/// Parts that add up: one over all cases, the others its groups.
using Family = std::vector<Part>;
using FamilyKey = std::tuple<std::size_t, std::string, int, std::size_t>; // scenario … package

class SmallGroups {
  public:
    explicit SmallGroups(std::size_t least) : least_(least) {}

    void hide_in(Family& family) const {
        for (const Part& part : family) {
            part.totals->is_hidden = is_small(part);
            part.totals->hides_funders = part.totals->is_hidden || has_small_funder(*part.totals);
        }
        hide_more(family, &PackageTotals::is_hidden,
                  [this](const Family& hidden) { return is_few(cases_of(hidden)); });
        for (const Part& part : family) {
            part.totals->hides_funders |= part.totals->is_hidden;
        }
        hide_more(family, &PackageTotals::hides_funders, [this](const Family& hidden) {
            return is_few(cases_of(hidden)) || has_few_of_a_funder(hidden);
        });
    }

  private:
    /// Too few to be shown; nobody is not few.
    [[nodiscard]] bool is_few(std::size_t cases) const { return cases > 0 && cases < least_; }

    [[nodiscard]] bool is_small(const Part& part) const {
        const std::size_t cases = part.totals->cases;
        return is_few(cases) || is_few(part.cases_of_cell - cases) ||
               is_few(part.cases_of_scenario - cases);
    }

    /// A funder of few cases, or of all but few: the others' sum would tell those.
    [[nodiscard]] bool has_small_funder(const PackageTotals& totals) const {
        return std::any_of(
            totals.by_funder.begin(), totals.by_funder.end(), [this, &totals](const auto& funder) {
                return is_few(funder.second.cases) || is_few(totals.cases - funder.second.cases);
            });
    }

    [[nodiscard]] static std::size_t cases_of(const Family& parts) {
        std::size_t cases = 0;
        for (const Part& part : parts) {
            cases += part.totals->cases;
        }
        return cases;
    }

    [[nodiscard]] bool has_few_of_a_funder(const Family& parts) const {
        std::map<std::size_t, std::size_t> cases;
        for (const Part& part : parts) {
            for (const auto& [funder, totals] : part.totals->by_funder) {
                cases[funder] += totals.cases;
            }
        }
        return std::any_of(cases.begin(), cases.end(),
                           [this](const auto& funder) { return is_few(funder.second); });
    }

    /// While the total over all cases is shown, what is hidden among the groups can be had from it
    /// as one sum: groups are added, the smallest first, until that sum tells of nobody.
    template <typename Tells>
    static void hide_more(Family& family, bool PackageTotals::*is_hidden, const Tells& tells) {
        const bool is_whole_shown =
            std::any_of(family.begin(), family.end(), [is_hidden](const Part& part) {
                return !part.is_group && !(part.totals->*is_hidden);
            });
        Family hidden;
        Family shown;
        for (const Part& part : family) {
            if (part.is_group) {
                (part.totals->*is_hidden ? hidden : shown).push_back(part);
            }
        }
        std::stable_sort(shown.begin(), shown.end(), [](const Part& left, const Part& right) {
            return left.totals->cases < right.totals->cases;
        });
        for (auto next = shown.begin(); is_whole_shown && !hidden.empty() && next != shown.end() &&
                                        (hidden.size() < 2 || tells(hidden));
             ++next) {
            next->totals->*is_hidden = true;
            hidden.push_back(*next);
        }
    }

    std::size_t least_;
};

/// The most cases that have a package in some scenario of a group.
std::size_t most_cases(const RollUp& roll_up, RollUpKey key, std::size_t package) {
    std::size_t most = 0;
    for (std::size_t scenario = 0; scenario < roll_up.scenarios.names().size(); ++scenario) {
        key.scenario = scenario;
        const auto cell = roll_up.cells.find(key);
        if (cell != roll_up.cells.end() && cell->second.packages.contains(package)) {
            most = std::max(most, cell->second.packages.at(package).cases);
        }
    }
    return most;
}

} // namespace

RollUp hide_small_groups(RollUp roll_up, std::size_t least) {
    std::map<FamilyKey, Family> families;
    for (auto& [key, cell] : roll_up.cells) {
        for (auto& [package, totals] : cell.packages) {
            families[{key.scenario, key.currency, key.years, package}].push_back(
                {.totals = &totals,
                 .is_group = key.is_group,
                 .cases_of_cell = cell.cases,
                 .cases_of_scenario = most_cases(roll_up, key, package)});
        }
    }
    const SmallGroups small{least};
    for (auto& [key, family] : families) {
        small.hide_in(family);
    }
    roll_up.hidden_below = least;
    return roll_up;
}

bool hides_anything(const RollUpCell& cell) {
    return std::any_of(cell.packages.begin(), cell.packages.end(), [](const auto& package) {
        return package.second.is_hidden || package.second.hides_funders;
    });
}

} // namespace carecost
