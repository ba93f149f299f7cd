// SPDX-License-Identifier: MIT
// The only file that includes Boost.Math, which is slow to compile: quantiles, densities and their
// slopes of the seven distributions. Evaluated in double, without the slow detour over long double.
#include "carecost/uncertainty/distribution.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace carecost {
namespace {

namespace policies = boost::math::policies;
/// A density may be infinite at an end of its support.
using InDouble = policies::policy<policies::promote_double<false>,
                                  policies::overflow_error<policies::ignore_error>>;
using Beta = boost::math::beta_distribution<double, InDouble>;
using Gamma = boost::math::gamma_distribution<double, InDouble>;
using Lognormal = boost::math::lognormal_distribution<double, InDouble>;
using Normal = boost::math::normal_distribution<double, InDouble>;
using Triangular = boost::math::triangular_distribution<double, InDouble>;
using Uniform = boost::math::uniform_distribution<double, InDouble>;

/// Calls `use` with the Boost distribution and the place and width it is stretched to.
template <typename Use>
auto visit(const FigureDistribution& figure, Use use) {
    switch (figure.shape) {
    case Distribution::pert:
    case Distribution::beta:
        return use(Beta(figure.first, figure.second), figure.low, figure.high - figure.low);
    case Distribution::triangular:
        return use(Triangular(figure.low, figure.first, figure.high), 0.0, 1.0);
    case Distribution::normal:
        return use(Normal(figure.first, figure.second), 0.0, 1.0);
    case Distribution::lognormal:
        return use(Lognormal(figure.first, figure.second), 0.0, 1.0);
    case Distribution::gamma:
        return use(Gamma(figure.first, figure.second), 0.0, 1.0);
    case Distribution::uniform:
    case Distribution::fixed:
        break;
    }
    return use(Uniform(figure.low, figure.high), 0.0, 1.0);
}

/// Probability below (or above) a value that may lie outside the support.
double uncut_mass(const FigureDistribution& figure, Tail tail, double value) {
    return visit(figure, [&](const auto& shape, double place, double width) {
        const auto [least, most] = support(shape);
        const double x = (value - place) / width;
        if (x <= least || x >= most) {
            return (x <= least) == (tail == Tail::lower) ? 0.0 : 1.0;
        }
        return tail == Tail::lower ? cdf(shape, x) : cdf(complement(shape, x));
    });
}

double uncut_quantile(const FigureDistribution& figure, Tail tail, double probability) {
    return visit(figure, [&](const auto& shape, double place, double width) {
        const double x = tail == Tail::lower ? quantile(shape, probability)
                                             : quantile(complement(shape, probability));
        return place + width * x;
    });
}

/// The slope of the logarithm of the density.
double log_density_slope(const FigureDistribution& figure, double value) {
    switch (figure.shape) {
    case Distribution::pert:
    case Distribution::beta:
        return (figure.first - 1) / (value - figure.low) -
               (figure.second - 1) / (figure.high - value);
    case Distribution::triangular:
        return value < figure.first ? 1 / (value - figure.low) : -1 / (figure.high - value);
    case Distribution::normal:
        return (figure.first - value) / (figure.second * figure.second);
    case Distribution::lognormal:
        return ((figure.first - std::log(value)) / (figure.second * figure.second) - 1) / value;
    case Distribution::gamma:
        return (figure.first - 1) / value - 1 / figure.second;
    case Distribution::uniform:
    case Distribution::fixed:
        break;
    }
    return 0;
}

double density(const FigureDistribution& figure, double value) {
    return visit(figure, [&](const auto& shape, double place, double width) {
        const auto [least, most] = support(shape);
        return pdf(shape, std::clamp((value - place) / width, least, most)) / width;
    });
}

double finite_or_nil(double value) { return std::isfinite(value) ? value : 0; }

/// Shape parameters from what the case states.
FigureDistribution uncut_distribution(const Estimate& estimate) {
    const double centre = approximate(estimate.value);
    const double sd = estimate.sd ? approximate(*estimate.sd) : 0;
    const double low = estimate.low ? approximate(*estimate.low) : 0;
    const double high = estimate.high ? approximate(*estimate.high) : 1;
    FigureDistribution figure{
        .shape = estimate.distribution, .first = centre, .low = low, .high = high};
    switch (estimate.distribution) {
    case Distribution::pert:
        figure.first = 1 + 4 * (centre - low) / (high - low);
        figure.second = 1 + 4 * (high - centre) / (high - low);
        break;
    case Distribution::normal:
        figure.second = sd;
        break;
    case Distribution::lognormal:
        figure.second = std::sqrt(std::log1p(sd * sd / (centre * centre)));
        figure.first = std::log(centre) - figure.second * figure.second / 2;
        break;
    case Distribution::gamma:
        figure.first = centre * centre / (sd * sd);
        figure.second = sd * sd / centre;
        break;
    case Distribution::beta: {
        const double m = (centre - low) / (high - low);
        const double s = sd / (high - low);
        const double total = m * (1 - m) / (s * s) - 1;
        figure.first = m * total;
        figure.second = (1 - m) * total;
        break;
    }
    case Distribution::triangular:
    case Distribution::uniform:
    case Distribution::fixed:
        break;
    }
    return figure;
}

} // namespace

bool varies(const Estimate& estimate) {
    const bool is_one_value = estimate.low && estimate.high && *estimate.low == *estimate.high;
    return estimate.is_uncertain() && !is_one_value;
}

FigureDistribution distribution_of(const Figure& figure) {
    const Estimate& estimate = figure.estimate;
    if (!varies(estimate)) {
        return {.first = approximate(estimate.value)};
    }
    FigureDistribution result = uncut_distribution(estimate);
    result.cut_low = 0;
    if (figure.kind == FigureKind::share && estimate.value <= Rational{1}) {
        result.cut_high = 1;
    }
    result.cut_low = std::max(result.cut_low, estimate.low ? result.low : 0);
    result.cut_high = std::min(result.cut_high, estimate.high ? result.high : result.cut_high);
    result.mass_below = uncut_mass(result, Tail::lower, result.cut_low);
    result.mass_above = uncut_mass(result, Tail::upper, result.cut_high);
    return result;
}

double quantile(const FigureDistribution& distribution, Tail tail, double probability) {
    if (!distribution.is_uncertain()) {
        return distribution.first;
    }
    const double kept = 1 - distribution.mass_below - distribution.mass_above;
    const bool is_lower = tail == Tail::lower;
    const double here =
        (is_lower ? distribution.mass_below : distribution.mass_above) + probability * kept;
    const double beyond =
        (is_lower ? distribution.mass_above : distribution.mass_below) + (1 - probability) * kept;
    // Counted from the nearer end, so that no digit is lost by subtracting from 1.
    const double value =
        here <= beyond ? uncut_quantile(distribution, tail, here)
                       : uncut_quantile(distribution, is_lower ? Tail::upper : Tail::lower, beyond);
    return std::clamp(value, distribution.cut_low, distribution.cut_high);
}

double cumulative(const FigureDistribution& distribution, double value) {
    if (value < distribution.cut_low || value >= distribution.cut_high) {
        return value < distribution.cut_low ? 0 : 1;
    }
    if (!distribution.is_uncertain()) {
        return value < distribution.first ? 0 : 1;
    }
    const double kept = 1 - distribution.mass_below - distribution.mass_above;
    return (uncut_mass(distribution, Tail::lower, value) - distribution.mass_below) / kept;
}

QuantileCurve quantile_curve(const FigureDistribution& distribution, Tail tail,
                             double probability) {
    const double value = quantile(distribution, tail, probability);
    if (!distribution.is_uncertain()) {
        return {.value = value};
    }
    // F(q(p)) = p, differentiated twice.
    const double kept = 1 - distribution.mass_below - distribution.mass_above;
    const double steepness = finite_or_nil(kept / density(distribution, value));
    return {.value = value,
            .slope = tail == Tail::lower ? steepness : -steepness,
            .bend = finite_or_nil(-steepness * steepness * log_density_slope(distribution, value))};
}

double mean(const FigureDistribution& distribution) {
    if (!distribution.is_uncertain()) {
        return distribution.first;
    }
    return visit(distribution, [](const auto& shape, double place, double width) {
        return place + width * boost::math::mean(shape);
    });
}

double standard_deviation(const FigureDistribution& distribution) {
    if (!distribution.is_uncertain()) {
        return 0;
    }
    return visit(distribution, [](const auto& shape, double /*place*/, double width) {
        return width * boost::math::standard_deviation(shape);
    });
}

std::optional<Diagnostic> cut_finding(const Case& model, const Figure& figure,
                                      const FigureDistribution& distribution) {
    constexpr double worth_telling = 0.001;
    const double cut = distribution.mass_below + distribution.mass_above;
    if (cut < worth_telling) {
        return std::nullopt;
    }
    return Diagnostic{
        .severity = Severity::warning,
        .code = "distribution-cut",
        .place = model.in_file(figure.place),
        .message =
            fmt::format("{:.1f} % of the distribution of '{}' lies outside its bounds and is "
                        "cut off, which moves its mean",
                        100 * cut, model.name_of(figure)),
        .remedy = "write a smaller sd, or a distribution that keeps to the bounds (gamma, "
                  "lognormal, beta)",
        .excerpt = {}};
}

} // namespace carecost
