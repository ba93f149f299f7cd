// SPDX-License-Identifier: MIT
// Small groups by hand, and a thousand random roll-ups searched for sums that tell of few.
#include "carecost/batching/small_groups.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace carecost;

namespace {

Money cents(std::int64_t amount) { return Money::from_cents(amount); }

/// A case of a town; kela pays a part only where `kela_cents` is not 0.
CaseRows one_case(const std::string& town, std::int64_t kela_cents = 0,
                  std::vector<std::string> scenarios = {"base"}) {
    CaseRows rows{.file = "x.yaml",
                  .case_id = "x",
                  .currency = "EUR",
                  .packages = {"old", "new"},
                  .comparator = 0,
                  .funders = {"town", "kela"},
                  .labels = {{"town", town}}};
    for (const std::string& scenario : scenarios) {
        rows.scenarios.push_back(
            {.name = scenario,
             .packages = {
                 {.cost = cents(1000), .by_funder = {cents(1000), cents(0)}},
                 {.cost = cents(600), .by_funder = {cents(600 - kela_cents), cents(kela_cents)}}}});
    }
    return rows;
}

RollUp rolled_up(const std::vector<CaseRows>& cases) {
    RollUp roll_up{.settings = {.by = "town"}};
    for (const CaseRows& one : cases) {
        add(roll_up, one);
    }
    return roll_up;
}

RollUp with_towns(const std::vector<std::pair<std::string, int>>& towns) {
    std::vector<CaseRows> cases;
    for (const auto& [town, count] : towns) {
        cases.insert(cases.end(), static_cast<std::size_t>(count), one_case(town));
    }
    return rolled_up(cases);
}

const PackageTotals& totals_in(const RollUp& roll_up, const std::string& town,
                               std::size_t package = 1) {
    return roll_up.cells
        .at(RollUpKey{.is_group = !town.empty(),
                      .group = town.empty() ? std::nullopt : std::optional{town},
                      .currency = "EUR"})
        .packages.at(package);
}

} // namespace

TEST_CASE("groups that are large enough are shown as they are") {
    const RollUp shown = hide_small_groups(with_towns({{"Oulu", 5}, {"Kemi", 7}}), 5);
    CHECK(shown.hidden_below == 5);
    for (const char* town : {"", "Oulu", "Kemi"}) {
        CHECK_FALSE(totals_in(shown, town).is_hidden);
        CHECK_FALSE(totals_in(shown, town).hides_funders);
    }
}

TEST_CASE("a small group is hidden, and the next smallest, which would betray it") {
    const RollUp shown =
        hide_small_groups(with_towns({{"Oulu", 9}, {"Kemi", 4}, {"Tornio", 6}}), 5);
    CHECK_FALSE(totals_in(shown, "").is_hidden);
    CHECK_FALSE(totals_in(shown, "Oulu").is_hidden);
    CHECK(totals_in(shown, "Kemi").is_hidden);
    CHECK(totals_in(shown, "Tornio").is_hidden);
}

TEST_CASE("small groups that are few people together hide a third") {
    const RollUp shown =
        hide_small_groups(with_towns({{"Oulu", 9}, {"Kemi", 1}, {"Tornio", 2}}), 5);
    for (const char* town : {"Oulu", "Kemi", "Tornio"}) {
        CHECK(totals_in(shown, town).is_hidden);
    }
    CHECK_FALSE(totals_in(shown, "").is_hidden);
}

TEST_CASE("few cases in all are hidden altogether") {
    const RollUp shown = hide_small_groups(with_towns({{"Oulu", 4}}), 5);
    CHECK(totals_in(shown, "").is_hidden);
    CHECK(totals_in(shown, "Oulu").is_hidden);
}

TEST_CASE("a funder of few cases hides the funders of a group, not its total") {
    std::vector<CaseRows> cases(6, one_case("Oulu"));
    cases.insert(cases.end(), 6, one_case("Kemi"));
    cases.insert(cases.end(), 6, one_case("Tornio", 100));
    cases.push_back(one_case("Oulu", 100));
    const RollUp shown = hide_small_groups(rolled_up(cases), 5);
    CHECK_FALSE(totals_in(shown, "Oulu").is_hidden);
    CHECK(totals_in(shown, "Oulu").hides_funders);
    CHECK_FALSE(totals_in(shown, "").hides_funders);
    // Kela's part in Oulu is all less Tornio: so Kemi, which adds nobody, is not enough.
    CHECK(totals_in(shown, "Tornio").hides_funders);
}

TEST_CASE("a scenario that all but few cases have is hidden") {
    std::vector<CaseRows> cases(6, one_case("Oulu", 0, {"base", "dear"}));
    cases.push_back(one_case("Oulu"));
    const RollUp shown = hide_small_groups(rolled_up(cases), 5);
    CHECK_FALSE(totals_in(shown, "").is_hidden);
    CHECK(shown.cells.at(RollUpKey{.scenario = 1, .currency = "EUR"}).packages.at(1).is_hidden);
}

TEST_CASE("a package that all but few cases have is hidden") {
    std::vector<CaseRows> cases(6, one_case("Oulu"));
    CaseRows other = one_case("Oulu");
    other.packages = {"old", "third"};
    cases.push_back(other);
    const RollUp shown = hide_small_groups(rolled_up(cases), 5);
    CHECK_FALSE(totals_in(shown, "", 0).is_hidden);
    CHECK(totals_in(shown, "", 1).is_hidden);
    CHECK(totals_in(shown, "", 2).is_hidden);
}

TEST_CASE("in no random roll-up do hidden groups add up to few, in all or for a funder") {
    std::mt19937 random{20261122};
    for (int round = 0; round < 1000; ++round) {
        CAPTURE(round);
        std::vector<CaseRows> cases;
        const int towns = 1 + static_cast<int>(random() % 6);
        for (int town = 0; town < towns; ++town) {
            const auto count = 1 + random() % 9;
            for (unsigned i = 0; i < count; ++i) {
                cases.push_back(
                    one_case("town " + std::to_string(town), random() % 4 == 0 ? 50 : 0));
            }
        }
        const RollUp shown = hide_small_groups(rolled_up(cases), 5);
        const PackageTotals& whole = totals_in(shown, "");
        std::size_t hidden = 0;
        std::map<std::size_t, std::size_t> hidden_by_funder;
        for (int town = 0; town < towns; ++town) {
            const PackageTotals& group = totals_in(shown, "town " + std::to_string(town));
            CHECK((group.is_hidden || group.cases >= 5));
            CHECK((group.hides_funders || !group.is_hidden));
            hidden += group.is_hidden ? group.cases : 0;
            for (const auto& [funder, totals] : group.by_funder) {
                CHECK((group.hides_funders || totals.cases == 0 || totals.cases >= 5));
                hidden_by_funder[funder] += group.hides_funders ? totals.cases : 0;
            }
        }
        CHECK((whole.is_hidden || hidden == 0 || hidden >= 5));
        for (const auto& [funder, count] : hidden_by_funder) {
            CHECK((whole.hides_funders || count == 0 || count >= 5));
        }
    }
}
