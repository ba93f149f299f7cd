// SPDX-License-Identifier: MIT
// A small case with an analysis made by hand, so that renderers are tested without simulating.
// 1 000 now, against 40 visits at 10 (5 to 30): it saves 600, and nothing at 25.
#pragma once

#include "carecost/uncertainty/sensitivity.hpp"
#include "support/report_fixture.hpp"

namespace carecost::fixture {

struct Analysis {
    Case model;
    Sensitivity result;
};

inline Analysis forty_visits() {
    Example example = example_of(
        "Forty visits",
        {{.id = "unit", .title = "Unit", .lines = {{.item = "Place", .cents = {100000}}}},
         {.id = "home", .title = "Home", .lines = {{.item = "Visit", .cents = {40000}}}}},
        {{.id = "town", .title = "The town", .place = {}}});
    add_figure(example, "rate", FigureKind::money, 10, 5, 30, 25);
    add_figure(example, "vat", FigureKind::share, 0, 0, Rational::fraction(1, 4), std::nullopt);
    Sensitivity result{.package = 1, .comparator = 0, .outcome = Outcome::payer_saving};
    result.base_saving = cents(60000);
    result.one_way = {{.figure = {0},
                       .parameter = "rate",
                       .low = 5,
                       .high = 30,
                       .saving_at_low = cents(80000),
                       .saving_at_high = cents(-20000),
                       .swing = cents(100000),
                       .break_even = Rational{25}},
                      {.figure = {1},
                       .parameter = "vat",
                       .low = 0,
                       .high = Rational::fraction(1, 4),
                       .saving_at_low = cents(60000),
                       .saving_at_high = cents(50000),
                       .swing = cents(10000)}};
    result.all_together = {.worst = cents(-50000), .best = cents(80000)};
    return {.model = std::move(example.model), .result = std::move(result)};
}

inline Simulation thousand_draws() {
    return {.draws = 1000,
            .seed = 7,
            .mean = 512.345678,
            .standard_error = 4.5,
            .sd = 142.302,
            .p2_5 = -100.006,
            .p5 = -50,
            .p50 = 520,
            .p95 = 700,
            .p97_5 = 750,
            .probability_of_saving = 0.9375,
            .probability_of_required_saving = 0.5,
            .expected_value_of_perfect_information = 3.21,
            .by_parameter =
                {{.parameter = "rate", .rank_correlation = -0.99, .share_of_variance = 0.98},
                 {.parameter = "vat", .rank_correlation = -0.141421, .share_of_variance = 0.02}},
            .histogram = {.low = -200, .width = 500, .counts = {100, 600, 300}}};
}

} // namespace carecost::fixture
