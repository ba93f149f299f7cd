// SPDX-License-Identifier: MIT
// Maps a sensitivity analysis to JSON member by member, in the order of the contract.
// A part that does not exist is null or empty.
#include "carecost/report/sensitivity_json.hpp"

#include "carecost/report/number_style.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

constexpr int money_decimals = 2;
constexpr int share_decimals = 6;

Json share(double value) { return Json::approximate(value, share_decimals); }
Json count(std::uint64_t value) { return Json::decimal(Rational::fraction(Int128{value}, 1), 0); }
Json amount(double value) { return Json::approximate(value, money_decimals); }

Json one_way_json(const Case& model, const std::vector<OneWay>& rows) {
    std::vector<Json> items;
    for (const OneWay& row : rows) {
        const int decimals = machine_decimals(model, row.figure);
        const auto figure = [decimals](const Rational& value) {
            return Json::decimal(value, decimals);
        };
        items.push_back(Json::object({
            {"parameter", Json::text(row.parameter)},
            {"low", figure(row.low)},
            {"high", figure(row.high)},
            {"saving_at_low", Json::money(row.saving_at_low)},
            {"saving_at_high", Json::money(row.saving_at_high)},
            {"swing", Json::money(row.swing)},
            {"break_even", Json::optional(row.break_even, figure)},
        }));
    }
    return Json::array(std::move(items));
}

Json values_json(const std::vector<Rational>& values) {
    std::vector<Json> items;
    items.reserve(values.size());
    for (const Rational& value : values) {
        items.push_back(Json::decimal(value, share_decimals));
    }
    return Json::array(std::move(items));
}

Json two_way_json(const TwoWay& grid) {
    std::vector<Json> rows;
    for (const std::vector<Money>& savings : grid.savings) {
        std::vector<Json> row;
        row.reserve(savings.size());
        for (const Money& saving : savings) {
            row.push_back(Json::money(saving));
        }
        rows.push_back(Json::array(std::move(row)));
    }
    return Json::object({
        {"row", Json::text(grid.row_parameter)},
        {"column", Json::text(grid.column_parameter)},
        {"row_values", values_json(grid.row_values)},
        {"column_values", values_json(grid.column_values)},
        {"savings", Json::array(std::move(rows))},
    });
}

Json by_parameter_json(const std::vector<ParameterInfluence>& influences) {
    std::vector<Json> items;
    items.reserve(influences.size());
    for (const ParameterInfluence& each : influences) {
        items.push_back(Json::object({
            {"parameter", Json::text(each.parameter)},
            {"rank_correlation", share(each.rank_correlation)},
            {"share_of_variance", share(each.share_of_variance)},
        }));
    }
    return Json::array(std::move(items));
}

Json simulation_json(const Simulation& simulation, const std::optional<Rational>& required) {
    std::vector<JsonMember> members{
        {"draws", count(simulation.draws)},
        {"seed", count(simulation.seed)},
        {"mean", amount(simulation.mean)},
        {"standard_error", Json::optional(simulation.standard_error, amount)},
        {"sd", Json::optional(simulation.sd, amount)},
        {"p2_5", amount(simulation.p2_5)},
        {"p5", amount(simulation.p5)},
        {"p50", amount(simulation.p50)},
        {"p95", amount(simulation.p95)},
        {"p97_5", amount(simulation.p97_5)},
        {"probability_of_saving", share(simulation.probability_of_saving)},
    };
    if (required) {
        members.push_back({"required", Json::decimal(*required, money_decimals)});
        members.push_back({"probability_of_required_saving",
                           Json::optional(simulation.probability_of_required_saving, share)});
    }
    members.push_back({"expected_value_of_perfect_information",
                       amount(simulation.expected_value_of_perfect_information)});
    members.push_back({"by_parameter", by_parameter_json(simulation.by_parameter)});
    return Json::object(std::move(members));
}

} // namespace

int machine_decimals(const Case& model, FigureId figure) {
    const Figure& written = model.figures.at(figure.index);
    const Estimate& estimate = written.estimate;
    if (written.kind == FigureKind::share || estimate.sd) {
        return share_decimals;
    }
    int decimals = decimals_written(estimate.value);
    for (const auto& end : {estimate.low, estimate.high}) {
        decimals = end ? std::max(decimals, decimals_written(*end)) : decimals;
    }
    return decimals;
}

Json sensitivity_json(const Case& model, const Sensitivity& result,
                      const std::optional<Rational>& required) {
    const bool is_payer = result.outcome == Outcome::payer_saving;
    return Json::object({
        {"format", Json::text("carecost/sensitivity/1")},
        {"case", Json::text(model.id)},
        {"package", Json::text(model.packages.at(result.package).id)},
        {"comparator", Json::text(model.packages.at(result.comparator).id)},
        {"outcome", Json::text(is_payer ? "payer-saving" : "saving")},
        {"base_saving", Json::money(result.base_saving)},
        {"one_way", one_way_json(model, result.one_way)},
        {"two_way", Json::optional(result.two_way, two_way_json)},
        {"simulation", Json::optional(result.simulation,
                                      [&](const Simulation& simulation) {
                                          return simulation_json(simulation, required);
                                      })},
    });
}

} // namespace carecost
