// SPDX-License-Identifier: MIT
// The worked example of the methods page, to every digit of its table.
// A row here is a row there: 10 March, 12 March, together.
#include "carecost/observing/observation_record.hpp"
#include "day_centre.hpp"
#include "support/small_log.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <string>

using namespace carecost;
using namespace carecost::testing;

namespace {

ObservedClient worked_example() {
    ObservationRecord record{ObservingOptions{}};
    for (const CentreDay& day : small_log(day_centre)) {
        record.add(day);
    }
    return record.result().clients.at(0);
}

struct Row {
    std::string name;
    std::array<std::string, 3> printed; // 10 March, 12 March, together
};

std::string six_decimals(const std::optional<double>& value) {
    return value ? fmt::format("{:.6f}", *value) : "null";
}

} // namespace

TEST_CASE("the worked example comes out to every digit of its table") {
    const std::array<Row, 30> rows{{
        {"observed_min", {"330", "340", "670"}},
        {"attended_min", {"340", "340", "680"}},
        {"staff_available_min", {"1045", "880", "1925"}},
        {"staff_duty_min", {"1220", "1020", "2240"}},
        {"staff_break_min", {"105", "90", "195"}},
        {"staff_noncontact_min", {"70", "50", "120"}},
        {"requests", {"11", "11", "22"}},
        {"unmet", {"2", "3", "5"}},
        {"wait_median_helped", {"5.0", "14.5", "9.0"}},
        {"wait_median", {"6", "17", "11"}},
        {"waiting_min", {"85", "182", "267"}},
        {"waiting_share", {"0.257576", "0.535294", "0.398507"}},
        {"helped_min", {"153", "149", "302"}},
        {"staff_used_min", {"154.5", "142.428571", "296.928571"}},
        {"individual_min", {"114", "104", "218"}},
        {"equal_share_min", {"79.318182", "62.5", "141.818182"}},
        {"assistance_minute_ratio", {"1.947851", "2.278857", "2.093727"}},
        {"budget.waiting_only", {"82", "157", "239"}},
        {"budget.helped_only", {"150", "124", "274"}},
        {"budget.both", {"3", "25", "28"}},
        {"budget.neither", {"95", "34", "129"}},
        {"left_per_other_client_hour", {"13.225248", "9.812480", "11.425063"}},
        {"equal_per_client_hour", {"14.347826", "", ""}},
        {"min_one_or_none_left", {"26", "58", "84"}},
        {"min_none_left", {"0", "2", "2"}},
        {"assistant_hours.a", {"", "", "1.292587"}},
        {"assistant_hours.b", {"", "", "1.816667"}},
        {"assistant_hours.c", {"", "", "2.279167"}},
        {"assistant_hours.d", {"", "", "6"}},
        {"unmet_rate", {"", "", "0.227273"}}, // 5/22
    }};
    const ObservedClient client = worked_example();
    CHECK(client.key == "client");
    const std::array<const Measures*, 3> columns{&client.days.at(0).measures,
                                                 &client.days.at(1).measures, &client.together};
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const std::string& printed = row.printed.at(column);
            if (printed.empty()) {
                continue;
            }
            CAPTURE(row.name);
            CAPTURE(column);
            const auto point = printed.find('.');
            const auto decimals =
                point == std::string::npos ? std::size_t{0} : printed.size() - point - 1;
            const auto value = figure(*columns.at(column), row.name);
            REQUIRE(value);
            CHECK(to_decimal_text(*value, static_cast<int>(decimals)) == printed);
            CHECK((decimals == 6 || value->is_whole() || decimals == 1));
        }
    }
}

TEST_CASE("the worked example's certainty comes out to every digit of its table") {
    const Certainty certainty = worked_example().certainty;
    CHECK(certainty.days == 2);
    CHECK(six_decimals(certainty.ratio_low) == "0.010438");
    CHECK(six_decimals(certainty.ratio_high) == "4.216270");
    REQUIRE(certainty.unmet);
    CHECK(six_decimals(certainty.unmet->low) == "0.078206");
    CHECK(six_decimals(certainty.unmet->high) == "0.453704");
    REQUIRE(certainty.request_rate_ratio);
    CHECK(six_decimals(certainty.request_rate_ratio->value) == "0.970588");
    CHECK(six_decimals(certainty.request_rate_ratio->low) == "0.381602");
    CHECK(six_decimals(certainty.request_rate_ratio->high) == "2.468647");
    REQUIRE(certainty.log_rank);
    CHECK(six_decimals(certainty.log_rank->chi2) == "4.986904");
    CHECK(six_decimals(certainty.log_rank->p) == "0.025540");
}
