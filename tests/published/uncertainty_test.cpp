// SPDX-License-Identifier: MIT
// Simulation and distributions against numbers printed elsewhere and closed forms: each case names
// its source. A simulated figure may differ by 4.5 standard errors.
#include "carecost/uncertainty/distribution.hpp"
#include "carecost/uncertainty/sensitivity.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <string>

using namespace carecost;
using namespace carecost::testing;

namespace {

constexpr std::size_t draws = 200'000;
const double root_of_draws = std::sqrt(static_cast<double>(draws));

Estimate measured(std::string_view mean, std::string_view sd, Distribution shape) {
    return {.value = number(mean),
            .low = std::nullopt,
            .high = std::nullopt,
            .sd = number(sd),
            .distribution = shape};
}

/// A service at a fixed price against a sum of uncertain lines.
Case sum_of(std::string_view price, const std::vector<Estimate>& lines) {
    CaseBuilder builder;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        builder.assume("x" + std::to_string(i), "1");
        builder.model.figures.back().estimate = lines[i];
    }
    builder.line(0, {.item = "Service", .cost = std::string{price}});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        builder.line(1, {.item = "Line", .cost = "1 * x" + std::to_string(i)});
    }
    return builder.model;
}

Simulation simulated(const Case& model) {
    const Sensitivity result = analyse(model, {.simulation = {.draws = draws, .threads = 2}});
    REQUIRE(result.simulation);
    return *result.simulation;
}

Estimate ranged(std::string_view text, Distribution shape) {
    Estimate result = estimate(text);
    result.distribution = shape;
    return result;
}

void check_near(double value, double expected, double standard_error) {
    CAPTURE(value);
    CAPTURE(expected);
    CAPTURE(standard_error);
    CHECK(std::abs(value - expected) < 4.5 * standard_error);
}

void check_probability(double value, double expected) {
    check_near(value, expected, std::sqrt(expected * (1 - expected)) / root_of_draws);
}

FigureDistribution distribution(const Estimate& estimate, FigureKind kind) {
    Figure figure;
    figure.kind = kind;
    figure.estimate = estimate;
    return distribution_of(figure);
}

} // namespace

TEST_CASE("a sum of normals is normal: mean, deviation, percentiles, probability of a saving") {
    // 310 − N(300, 3 × 10²); Φ(10 / √300) = Φ(0.57735) = 0.718149.
    const Estimate line = measured("100", "10", Distribution::normal);
    const Simulation result = simulated(sum_of("310", {line, line, line}));
    const double sd = std::sqrt(300.0);
    check_near(result.mean, 10, sd / root_of_draws);
    check_near(*result.sd, sd, sd / root_of_draws / std::sqrt(2.0));
    CHECK(*result.standard_error == doctest::Approx(*result.sd / root_of_draws));
    check_probability(result.probability_of_saving, 0.718149);
    // Standard error of a percentile: √(p(1 − p)) / density.
    check_near(result.p2_5, 10 - 1.959964 * sd,
               std::sqrt(0.025 * 0.975) * sd / 0.058445 / root_of_draws);
    check_near(result.p95, 10 + 1.644854 * sd,
               std::sqrt(0.05 * 0.95) * sd / 0.103136 / root_of_draws);
    check_near(result.p50, 10, 0.5 * sd / 0.398942 / root_of_draws);
}

TEST_CASE("three equal normals move their sum alike: rank correlation of Pearson's 1/√3") {
    // Spearman's of a bivariate normal is 6/π × asin(ρ/2) (Pearson 1907): ρ = −1/√3 gives
    // −0.559313.
    const Estimate line = measured("100", "10", Distribution::normal);
    const Simulation result = simulated(sum_of("310", {line, line, line}));
    REQUIRE(result.by_parameter.size() == 3);
    for (const ParameterInfluence& influence : result.by_parameter) {
        check_near(influence.rank_correlation,
                   -6 / std::acos(-1.0) * std::asin(0.5 / std::sqrt(3.0)), 1 / root_of_draws);
        CHECK(influence.share_of_variance == doctest::Approx(1.0 / 3).epsilon(0.02));
    }
}

TEST_CASE("a sum of uniforms is Irwin's and Hall's: P(U1 + U2 + U3 < 1) = 1/6, variance 3/12") {
    const Estimate line = ranged("50 (0 to 100)", Distribution::uniform);
    const Simulation result = simulated(sum_of("100", {line, line, line}));
    check_near(result.mean, -50, 50 / root_of_draws);
    check_near(*result.sd, 50, 50 / root_of_draws);
    check_probability(result.probability_of_saving, 1.0 / 6);
}

TEST_CASE("PERT has the mean (a + 4m + b) / 6 and the variance (mean − a)(b − mean) / 7") {
    // Vose, Risk Analysis: A Quantitative Guide, 3rd ed. 2008, on the PERT distribution.
    const Simulation result =
        simulated(sum_of("100", {ranged("62 (55 to 80)", Distribution::pert)}));
    const double centre = 383 / 6.0;
    const double sd = std::sqrt((centre - 55) * (80 - centre) / 7);
    check_near(result.mean, 100 - centre, sd / root_of_draws);
    check_near(*result.sd, sd, sd / root_of_draws);
    CHECK(result.p97_5 < 45);
    CHECK(result.p2_5 > 20);
}

TEST_CASE("perfect information about a normal difference is worth sd × L(|mean| / sd)") {
    // Unit normal loss, table of Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961:
    // L(0.5) = 0.1978, L(1) = 0.08332, L(0) = 0.3989.
    struct Row {
        const char* price;
        double loss;
    };
    for (const Row& row : {Row{"290", 0.1978}, Row{"320", 0.08332}, Row{"300", 0.3989}}) {
        CAPTURE(row.price);
        const Simulation result =
            simulated(sum_of(row.price, {measured("300", "20", Distribution::normal)}));
        // The loss varies less than the difference itself does.
        check_near(result.expected_value_of_perfect_information, 20 * row.loss,
                   20 * 0.6 / root_of_draws);
    }
}

TEST_CASE("beta by mean and deviation: 0.76 and 0.03 give 153.27 and 48.4") {
    // R package ParCC, vignette "Parameterizing Distributions for PSA", tutorial 1.
    const FigureDistribution beta =
        distribution(measured("0.76", "0.03", Distribution::beta), FigureKind::share);
    CHECK(beta.first == doctest::Approx(153.27).epsilon(0.005 / 153.27));
    CHECK(beta.second == doctest::Approx(48.40).epsilon(0.005 / 48.40));
}

TEST_CASE("gamma and lognormal by mean and deviation are parameterised as in heemod and dampack") {
    // heemod 1.0.1, manual, "distributions": gamma(mean, sd), lognormal(mean, sd); dampack,
    // gen_psa_samp: gamma "mean, sd" with shape mean²/sd² and scale sd²/mean.
    const FigureDistribution gamma =
        distribution(measured("2756", "52.5", Distribution::gamma), FigureKind::money);
    CHECK(gamma.first == doctest::Approx(2755.750023).epsilon(1e-9));
    CHECK(gamma.second == doctest::Approx(1.0000907).epsilon(1e-7));
    const FigureDistribution lognormal =
        distribution(measured("0.509", "0.173", Distribution::lognormal), FigureKind::quantity);
    // exp(μ + σ²/2) and (exp(σ²) − 1) exp(2μ + σ²), the moments of the lognormal.
    CHECK(std::exp(lognormal.first + lognormal.second * lognormal.second / 2) ==
          doctest::Approx(0.509));
    CHECK(std::sqrt(std::expm1(lognormal.second * lognormal.second)) * 0.509 ==
          doctest::Approx(0.173));
}

TEST_CASE("one-way takes one parameter to its ends with all others at base, as run_dsa does") {
    // heemod's run_dsa and dampack's run_owsa_det evaluate the model at the ends of each parameter,
    // the rest at the base case; heemod's tornado puts the widest bar on top (widest_on_top).
    const Case model = sum_of("300", {ranged("100 (80 to 130)", Distribution::pert),
                                      ranged("50 (45 to 90)", Distribution::pert),
                                      ranged("20 (10 to 21)", Distribution::uniform)});
    const std::vector<OneWay> rows = analyse(model, {.simulation = {.draws = 1}}).one_way;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].parameter == "x0");
    CHECK(to_text(rows[0].saving_at_low) == "150.00");
    CHECK(to_text(rows[0].saving_at_high) == "100.00");
    CHECK(rows[1].parameter == "x1");
    CHECK(to_text(rows[1].saving_at_low) == "135.00");
    CHECK(to_text(rows[1].saving_at_high) == "90.00");
    CHECK(rows[2].parameter == "x2");
    CHECK(to_text(rows[2].saving_at_low) == "140.00");
    CHECK(to_text(rows[2].saving_at_high) == "129.00");
}
