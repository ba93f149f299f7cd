// SPDX-License-Identifier: MIT
// Maps the result to JSON member by member, in the order of the contract.
// Shares, rates and precision are fractions; minutes and hours are decimal numbers.
#include "carecost/report/observe_json.hpp"

#include "carecost/report/measure_members.hpp"

#include <span>
#include <string>
#include <utility>

namespace carecost {
namespace {

constexpr int decimals = 6;

Json figure(const std::optional<Rational>& value) {
    return value ? Json::decimal(*value, decimals) : Json{};
}
Json statistic(const std::optional<double>& value) {
    return value ? Json::approximate(*value, decimals) : Json{};
}
Json count(std::int64_t number) { return Json::decimal(Rational{number}, 0); }

Json bounds(const Bounds& limits) {
    return Json::object({{"low", statistic(limits.low)}, {"high", statistic(limits.high)}});
}

Json member(const MeasureMember& member, const Measures& of) {
    return Json::optional(member.value(of), [&member](const Rational& value) {
        return Json::decimal(value, member.is_count ? 0 : decimals);
    });
}

std::vector<JsonMember> named(std::span<const MeasureMember> members, const Measures& of) {
    std::vector<JsonMember> result;
    for (const MeasureMember& each : members) {
        result.push_back({std::string{each.name}, member(each, of)});
    }
    return result;
}

Json measures(const Measures& of) {
    std::vector<JsonMember> members = named(measure_members(), of);
    members.push_back({"budget", Json::object(named(budget_members(), of))});
    members.push_back({"assistant_hours", Json::object(named(assistant_hours_members(), of))});
    return Json::object(std::move(members));
}

Json rate_ratio(const RateRatio& ratio) {
    return Json::object({{"value", statistic(ratio.value)},
                         {"low", statistic(ratio.low)},
                         {"high", statistic(ratio.high)},
                         {"p", statistic(ratio.p)}});
}

Json log_rank(const LogRank& test) {
    return Json::object({{"chi2", statistic(test.chi2)}, {"p", statistic(test.p)}});
}

Json certainty(const Certainty& of) {
    return Json::object({
        {"days", count(of.days)},
        {"ratio_mean", statistic(of.ratio_mean)},
        {"ratio_low", statistic(of.ratio_low)},
        {"ratio_high", statistic(of.ratio_high)},
        {"precision", statistic(of.precision)},
        {"days_above_one", count(of.days_above_one)},
        {"one_sided_chance", statistic(of.one_sided_chance)},
        {"days_needed", Json::optional(of.days_needed, count)},
        {"request_rate_ratio", Json::optional(of.request_rate_ratio, rate_ratio)},
        {"log_rank", Json::optional(of.log_rank, log_rank)},
        {"unmet", Json::optional(of.unmet, bounds)},
        {"without_first_day", Json::optional(of.without_first_day, measures)},
        {"without_first_hour", Json::optional(of.without_first_hour, measures)},
    });
}

Json differences(const Differences& of) {
    return Json::object({{"n", count(of.n)},
                         {"mean", statistic(of.mean)},
                         {"low", statistic(of.low)},
                         {"high", statistic(of.high)}});
}

Json agreement(const Agreement& of) {
    std::vector<Json> rows;
    for (const std::vector<std::int64_t>& row : of.table) {
        std::vector<Json> cells;
        cells.reserve(row.size());
        for (const std::int64_t cell : row) {
            cells.push_back(count(cell));
        }
        rows.push_back(Json::array(std::move(cells)));
    }
    std::vector<Json> kappas;
    for (const std::optional<Rational>& kappa : of.kappa_by_state) {
        kappas.push_back(figure(kappa));
    }
    return Json::object({
        {"minutes", count(of.minutes)},
        {"states",
         Json::array({Json::text("neither"), Json::text("waiting"), Json::text("helped")})},
        {"table", Json::array(std::move(rows))},
        {"agreement", figure(of.agreement)},
        {"kappa", figure(of.kappa)},
        {"kappa_by_state", Json::array(std::move(kappas))},
        {"matched", count(of.matched)},
        {"only_first", count(of.only_first)},
        {"only_second", count(of.only_second)},
        {"wait_difference", differences(of.wait_difference)},
        {"duration_difference", differences(of.duration_difference)},
    });
}

Json client(const ObservedClient& of) {
    std::vector<JsonMember> days;
    for (const ObservedDay& day : of.days) {
        days.push_back({to_text(day.day), measures(day.measures)});
    }
    std::vector<JsonMember> members{{"days", Json::object(std::move(days))},
                                    {"together", measures(of.together)},
                                    {"certainty", certainty(of.certainty)}};
    if (of.agreement) {
        members.push_back({"agreement", agreement(*of.agreement)});
    }
    return Json::object(std::move(members));
}

Json reliability(const Reliability& of) {
    std::vector<JsonMember> by_days;
    for (const auto& [days, value] : of.by_days) {
        by_days.push_back({to_exact_text(Rational{days}), statistic(value)});
    }
    return Json::object({{"icc", statistic(of.icc)},
                         {"by_days", Json::object(std::move(by_days))},
                         {"days_for_0_9", Json::optional(of.days_for_0_9, count)}});
}

} // namespace

Json observe_json(const ObservationResult& result) {
    std::vector<JsonMember> clients;
    for (const ObservedClient& each : result.clients) {
        clients.push_back({each.key, client(each)});
    }
    std::vector<JsonMember> members{{"format", Json::text("carecost/observe/1")},
                                    {"clients", Json::object(std::move(clients))}};
    if (result.reliability) {
        members.push_back({"reliability", reliability(*result.reliability)});
    }
    std::vector<Json> notes;
    for (const ObservationNote& note : result.notes) {
        notes.push_back(Json::object({{"code", Json::text(note.code)},
                                      {"count", count(note.count)},
                                      {"message", Json::text(note.message)}}));
    }
    members.push_back({"notes", Json::array(std::move(notes))});
    return Json::object(std::move(members));
}

} // namespace carecost
