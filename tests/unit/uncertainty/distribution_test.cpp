// SPDX-License-Identifier: MIT
// Quantiles against values worked out with 40 digits (mpmath: the distribution function inverted by
// bisection), moments against closed forms.
#include "carecost/uncertainty/distribution.hpp"
#include "figures.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

struct Printed {
    const char* name;
    Figure figure;
    std::array<double, 5> values; // at 0.000001, 0.025, 0.5, 0.975, 0.999999
};

const std::array<double, 5> probabilities{0.000001, 0.025, 0.5, 0.975, 0.999999};

const std::vector<Printed> printed{
    {"pert",
     ranged(Distribution::pert, 55, 62, 80),
     {55.012275887876916, 56.543546493825643, 63.402969688271207, 73.383593424383702,
      79.543573961938099}},
    {"triangular",
     ranged(Distribution::triangular, 55, 62, 80),
     {55.013228756555323, 57.091650066335189, 65.0, 76.645898033750315, 79.978786796564404}},
    {"uniform", ranged(Distribution::uniform, 2, 3, 4), {2.000002, 2.05, 3, 3.95, 3.999998}},
    {"gamma",
     measured(Distribution::gamma, 62, 6),
     {37.531561779175973, 50.799448893620319, 61.806559395458082, 74.299727527212742,
      94.805335547893386}},
    {"lognormal",
     measured(Distribution::lognormal, 62, 6),
     {38.999013232062084, 51.072258679610959, 61.711700840428606, 74.567566014833761,
      97.652061039524664}},
    {"beta",
     measured(Distribution::beta, hundredths(90), hundredths(10), FigureKind::share),
     {0.15794658750900007, 0.63270840413144506, 0.93184754064182975, 0.99871361142714229,
      0.99999999592597599}},
    {"normal cut off at 0",
     measured(Distribution::normal, 1, 1),
     {3.4770457667800623e-6, 0.083448569047268283, 1.2001736861668909, 3.0328543789476608,
      5.788217827046909}},
    {"a share cut off at 0 and 1",
     measured(Distribution::normal, hundredths(90), hundredths(10), FigureKind::share),
     {0.42117821729531179, 0.69671456210523392, 0.87998263138331091, 0.99165514309527317,
      0.99999965229542332}},
};

bool is_near(double value, double expected, double error) {
    return std::abs(value - expected) <= error * std::abs(expected);
}

} // namespace

TEST_CASE("quantiles are those of the printed table, counted from either end") {
    for (const Printed& row : printed) {
        CAPTURE(row.name);
        const FigureDistribution distribution = distribution_of(row.figure);
        for (std::size_t i = 0; i < probabilities.size(); ++i) {
            CAPTURE(probabilities[i]);
            const double p = probabilities[i];
            CHECK(is_near(quantile(distribution, Tail::lower, p), row.values[i], 1e-10));
            CHECK(is_near(quantile(distribution, Tail::upper, 1 - p), row.values[i], 1e-9));
            CHECK(is_near(cumulative(distribution, row.values[i]), p, 1e-8));
        }
    }
}

TEST_CASE("slope and bend of the quantile agree with differences of it") {
    for (const Printed& row : printed) {
        CAPTURE(row.name);
        const FigureDistribution distribution = distribution_of(row.figure);
        for (const Tail tail : {Tail::lower, Tail::upper}) {
            for (const double p : {0.01, 0.2, 0.6, 0.9}) {
                CAPTURE(p);
                const double step = 1e-4;
                const double below = quantile(distribution, tail, p - step);
                const double here = quantile(distribution, tail, p);
                const double above = quantile(distribution, tail, p + step);
                const QuantileCurve curve = quantile_curve(distribution, tail, p);
                CHECK(curve.value == here);
                CHECK(is_near(curve.slope, (above - below) / (2 * step), 1e-3));
                CHECK(std::abs(curve.bend - (above - 2 * here + below) / (step * step)) <=
                      1e-2 * std::abs(curve.bend) + 1e-4);
            }
        }
    }
}

TEST_CASE("mean and deviation are those the case states") {
    for (const Distribution shape :
         {Distribution::normal, Distribution::lognormal, Distribution::gamma}) {
        const FigureDistribution distribution = distribution_of(measured(shape, 62, 6));
        CHECK(mean(distribution) == doctest::Approx(62).epsilon(1e-12));
        CHECK(standard_deviation(distribution) == doctest::Approx(6).epsilon(1e-12));
    }
    const Figure share =
        measured(Distribution::beta, hundredths(90), hundredths(10), FigureKind::share);
    CHECK(mean(distribution_of(share)) == doctest::Approx(0.9).epsilon(1e-12));
    CHECK(standard_deviation(distribution_of(share)) == doctest::Approx(0.1).epsilon(1e-12));
    const Figure stretched = bounded(Distribution::beta, 55, 62, 80, 6);
    CHECK(mean(distribution_of(stretched)) == doctest::Approx(62).epsilon(1e-12));
    CHECK(standard_deviation(distribution_of(stretched)) == doctest::Approx(6).epsilon(1e-12));
}

TEST_CASE("ranges have the moments of their closed forms") {
    // PERT: (a + 4m + b) / 6, and variance (mu − a)(b − mu) / 7.
    const FigureDistribution pert = distribution_of(ranged(Distribution::pert, 55, 62, 80));
    const double centre = (55 + 4 * 62 + 80) / 6.0;
    CHECK(mean(pert) == doctest::Approx(centre).epsilon(1e-13));
    CHECK(standard_deviation(pert) ==
          doctest::Approx(std::sqrt((centre - 55) * (80 - centre) / 7)).epsilon(1e-13));
    // Triangular: (a + m + b) / 3, and (a² + m² + b² − am − ab − mb) / 18 = 27.1666….
    const FigureDistribution triangular =
        distribution_of(ranged(Distribution::triangular, 55, 62, 80));
    CHECK(mean(triangular) == doctest::Approx(197 / 3.0).epsilon(1e-13));
    CHECK(standard_deviation(triangular) == doctest::Approx(std::sqrt(499 / 18.0)).epsilon(1e-13));
    const FigureDistribution uniform = distribution_of(ranged(Distribution::uniform, 2, 3, 4));
    CHECK(mean(uniform) == doctest::Approx(3));
    CHECK(standard_deviation(uniform) == doctest::Approx(2 / std::sqrt(12)));
}

TEST_CASE("a figure without width is fixed") {
    CHECK_FALSE(distribution_of(ranged(Distribution::pert, 62, 62, 62)).is_uncertain());
    CHECK_FALSE(distribution_of(ranged(Distribution::fixed, 60, 62, 64)).is_uncertain());
    const FigureDistribution fixed = distribution_of(ranged(Distribution::uniform, 62, 62, 62));
    CHECK(quantile(fixed, Tail::lower, 0.1) == 62);
    CHECK(quantile_curve(fixed, Tail::upper, 0.1).value == 62);
    CHECK(mean(fixed) == 62);
    CHECK(standard_deviation(fixed) == 0);
    CHECK(cumulative(fixed, 61.5) == 0);
    CHECK(cumulative(fixed, 62) == 1);
}

TEST_CASE("a most likely value at either end is a distribution like any other") {
    // Beta(1, 5): F(x) = 1 − (1 − x)^5.
    const FigureDistribution at_low = distribution_of(ranged(Distribution::pert, 2, 2, 4));
    CHECK(quantile(at_low, Tail::lower, 0.5) ==
          doctest::Approx(2 + 2 * (1 - std::pow(0.5, 0.2))).epsilon(1e-13));
    const FigureDistribution at_high = distribution_of(ranged(Distribution::pert, 2, 4, 4));
    CHECK(quantile(at_high, Tail::lower, 0.5) ==
          doctest::Approx(2 + 2 * std::pow(0.5, 0.2)).epsilon(1e-13));
    const FigureDistribution peak = distribution_of(ranged(Distribution::triangular, 2, 2, 4));
    CHECK(quantile(peak, Tail::lower, 0.75) == doctest::Approx(3).epsilon(1e-13));
}

TEST_CASE("what lies outside the bounds is cut off and told") {
    const Figure wide = measured(Distribution::normal, 1, 1);
    const FigureDistribution distribution = distribution_of(wide);
    CHECK(distribution.mass_below == doctest::Approx(0.15865525393145705).epsilon(1e-13));
    CHECK(distribution.mass_above == 0);
    CHECK(cumulative(distribution, -1) == 0);
    const std::optional<Diagnostic> finding = cut_finding(Case{}, wide, distribution);
    REQUIRE(finding);
    CHECK(finding->code == "distribution-cut");
    CHECK(finding->severity == Severity::warning);
    CHECK(finding->message ==
          "15.9 % of the distribution of 'x' lies outside its bounds and is cut off, which moves "
          "its mean");

    const Figure narrow = measured(Distribution::normal, 62, 6);
    CHECK_FALSE(cut_finding(Case{}, narrow, distribution_of(narrow)));
}

TEST_CASE("a share is cut off at 1 unless its mean is above 1; a low and a high cut too") {
    const auto high_of = [](const Figure& doubted) {
        return quantile(distribution_of(doubted), Tail::upper, 1e-9);
    };
    CHECK(high_of(measured(Distribution::normal, hundredths(90), hundredths(10),
                           FigureKind::share)) <= 1);
    CHECK(high_of(measured(Distribution::normal, hundredths(110), hundredths(10),
                           FigureKind::share)) > 1.5);
    CHECK(high_of(measured(Distribution::gamma, hundredths(90), hundredths(10),
                           FigureKind::share)) <= 1);
    CHECK(high_of(measured(Distribution::normal, hundredths(90), hundredths(10))) > 1.4);
    const Figure kept = bounded(Distribution::normal, 55, 62, 80, 6);
    CHECK(high_of(kept) <= 80);
    CHECK(high_of(kept) > 79.9);
    CHECK(quantile(distribution_of(kept), Tail::lower, 1e-9) >= 55);
}
