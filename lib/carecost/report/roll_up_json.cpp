// SPDX-License-Identifier: MIT
// The same figures as the table, named alike, with the members of a pair and of a simulation
// grouped.
#include "carecost/report/roll_up_json.hpp"

#include "carecost/batching/small_groups.hpp"

#include <fmt/format.h>

#include <utility>

namespace carecost {
namespace {

constexpr int cent_decimals = 2;
constexpr int share_decimals = 6;

Json whole(std::size_t count) {
    return Json::decimal(Rational{static_cast<std::int64_t>(count)}, 0);
}

std::vector<JsonMember> pair_members(const PairTotal& pair, bool is_hidden) {
    if (is_hidden) {
        return {{"cost", Json{}}, {"comparator_cost", Json{}}, {"saving", Json{}}};
    }
    return {{"cost", Json::money(pair.cost)},
            {"comparator_cost", Json::money(pair.comparator_cost)},
            {"saving", Json::money(pair.comparator_cost - pair.cost)}};
}

Json drawn_json(const std::vector<std::int64_t>& cents) {
    if (cents.empty()) {
        return {};
    }
    const DrawnFigures figures = drawn_figures(cents);
    const auto money = [](const Rational& amount) { return Json::decimal(amount, cent_decimals); };
    return Json::object({{"mean", money(figures.mean)},
                         {"p5", money(figures.p5)},
                         {"p50", money(figures.p50)},
                         {"p95", money(figures.p95)}});
}

Json simulation_json(const PackageTotals& totals, const std::optional<Rational>& information) {
    if (totals.drawn_costs.empty()) {
        return {};
    }
    return Json::object(
        {{"cost", drawn_json(totals.drawn_costs)},
         {"saving", drawn_json(totals.drawn_savings)},
         {"probability_of_saving",
          totals.drawn_savings.empty()
              ? Json{}
              : Json::decimal(share_of_savings(totals.drawn_savings), share_decimals)},
         {"expected_value_of_perfect_information",
          Json::optional(information, [](const Rational& value) {
              return Json::decimal(value, cent_decimals);
          })}});
}

Json total_json(const RollUp& roll_up, const RollUpKey& key, std::size_t package,
                const PackageTotals& totals, const std::optional<Rational>& information) {
    std::vector<JsonMember> funders;
    for (const auto& [funder, own] : totals.by_funder) {
        funders.push_back({roll_up.funders.at(funder),
                           Json::object(pair_members(own.total, totals.hides_funders))});
    }
    std::vector<JsonMember> members;
    if (roll_up.settings.by) {
        members.push_back({"by", key.is_group ? Json::text(*roll_up.settings.by) : Json{}});
        members.push_back({"group", Json::optional(key.group, [](const std::string& group) {
                               return Json::text(group);
                           })});
    }
    members.push_back({"scenario", Json::text(roll_up.scenarios.at(key.scenario))});
    members.push_back({"package", Json::text(roll_up.packages.at(package))});
    members.push_back({"currency", Json::text(key.currency)});
    members.push_back({"years", Json::whole(key.years)});
    members.push_back({"cases", totals.is_hidden ? Json{} : whole(totals.cases)});
    for (JsonMember& member : pair_members(totals.total, totals.is_hidden)) {
        members.push_back(std::move(member));
    }
    members.push_back({"by_funder", Json::object(std::move(funders))});
    members.push_back(
        {"simulation", totals.is_hidden ? Json{} : simulation_json(totals, information)});
    return Json::object(std::move(members));
}

} // namespace

Json roll_up_json(const RollUp& roll_up, Coverage coverage) {
    const std::size_t draws = roll_up.settings.draws;
    std::vector<Json> totals;
    for (const RollUpKey& key : ordered_cells(roll_up)) {
        const RollUpCell& cell = roll_up.cells.at(key);
        const auto information =
            draws > 0 && !hides_anything(cell) ? perfect_information(cell, draws) : std::nullopt;
        for (const auto& [package, sums] : cell.packages) {
            totals.push_back(total_json(roll_up, key, package, sums, information));
        }
    }
    return Json::object(
        {{"format", Json::text("carecost/batch-summary/1")},
         {"coverage", Json::text(coverage == Coverage::whole ? "whole" : "partial")},
         {"draws", draws > 0 ? whole(draws) : Json{}},
         {"hidden_below", Json::optional(roll_up.hidden_below, whole)},
         {"totals", Json::array(std::move(totals))}});
}

} // namespace carecost
