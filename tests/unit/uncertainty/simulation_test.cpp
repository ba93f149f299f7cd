// SPDX-License-Identifier: MIT
// The promises of the simulation: the same draws on any number of threads and beside any other
// lines, and every statistic that of the samples it hands out, worked out here the plain way.
#include "carecost/uncertainty/drawn_case.hpp"
#include "carecost/uncertainty/ranking.hpp"
#include "carecost/uncertainty/simulation.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

/// Three packages, six uncertain figures of different shapes.
Case example() {
    CaseBuilder builder;
    builder.assume("coach_rate", "62 (55 to 80)");
    builder.assume("weeks", "46 (40 to 50)");
    builder.model.figures.back().estimate.distribution = Distribution::triangular;
    builder.assume("hours", "3");
    builder.model.figures.back().estimate.sd = 1;
    builder.model.figures.back().estimate.distribution = Distribution::gamma;
    builder.line(0, {.item = "Housing", .cost = "9000 (7000 to 10000)"});
    builder.line(1, {.item = "Coach", .cost = "coach_rate * hours * weeks"});
    builder.line(2, {.item = "Group", .cost = "8000 (6000 to 12000)"});
    builder.line(2, {.item = "Coach", .cost = "coach_rate * 10"});
    return builder.model;
}

Simulation simulated(const Case& model, std::size_t draws, unsigned threads = 1,
                     std::uint64_t seed = 1) {
    const std::optional<Simulation> result =
        simulate(model, schedule_case(model), 1, Outcome::saving,
                 {.draws = draws, .seed = seed, .threads = threads, .required = Rational{500}});
    REQUIRE(result);
    return *result;
}

std::vector<Sample> samples(const Case& model, std::size_t draws) {
    std::vector<Sample> found;
    const DrawnCase drawn = prepare_draws(model, schedule_case(model), 1, Outcome::saving, 1, 1);
    for_each_sample(drawn, draws, [&](const Sample& sample) { found.push_back(sample); });
    return found;
}

std::vector<double> savings(const std::vector<Sample>& drawn) {
    std::vector<double> found;
    for (const Sample& sample : drawn) {
        found.push_back(sample.saving);
    }
    return found;
}

/// Every number of a result, bit by bit.
std::vector<std::uint64_t> bits(const Simulation& result) {
    std::vector<double> numbers{result.mean,
                                result.sd.value_or(-1),
                                result.standard_error.value_or(-1),
                                result.p2_5,
                                result.p5,
                                result.p50,
                                result.p95,
                                result.p97_5,
                                result.probability_of_saving,
                                result.probability_of_required_saving.value_or(-1),
                                result.expected_value_of_perfect_information,
                                result.histogram.low,
                                result.histogram.width};
    for (const ParameterInfluence& influence : result.by_parameter) {
        numbers.push_back(influence.rank_correlation);
        numbers.push_back(influence.share_of_variance);
    }
    for (const std::size_t count : result.histogram.counts) {
        numbers.push_back(static_cast<double>(count));
    }
    std::vector<std::uint64_t> found(numbers.size());
    std::memcpy(found.data(), numbers.data(), numbers.size() * sizeof(double));
    return found;
}

double pearson(const std::vector<double>& left, const std::vector<double>& right) {
    const auto count = static_cast<double>(left.size());
    const double left_mean = std::accumulate(left.begin(), left.end(), 0.0) / count;
    const double right_mean = std::accumulate(right.begin(), right.end(), 0.0) / count;
    double products = 0;
    double left_squares = 0;
    double right_squares = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        products += (left[i] - left_mean) * (right[i] - right_mean);
        left_squares += (left[i] - left_mean) * (left[i] - left_mean);
        right_squares += (right[i] - right_mean) * (right[i] - right_mean);
    }
    return products / std::sqrt(left_squares * right_squares);
}

std::vector<double> ranks(const std::vector<double>& values) {
    const Ranking ranking = ranked(values);
    return {ranking.centred_ranks.begin(), ranking.centred_ranks.end()};
}

std::vector<double> column(const std::vector<Sample>& drawn, std::size_t index) {
    std::vector<double> found;
    for (const Sample& sample : drawn) {
        found.push_back(sample.figures.at(index));
    }
    return found;
}

} // namespace

TEST_CASE("results are the same to the last bit on any number of threads") {
    const Case model = example();
    for (const std::size_t draws : {1U, 5U, 1023U, 1024U, 1025U, 100'003U}) {
        const std::vector<std::uint64_t> one = bits(simulated(model, draws, 1));
        CHECK(one == bits(simulated(model, draws, 2)));
        CHECK(one == bits(simulated(model, draws, 5)));
    }
    CHECK(bits(simulated(model, 1000, 1, 1)) != bits(simulated(model, 1000, 1, 2)));
}

TEST_CASE("the first draws of a long simulation are those of a short one") {
    const std::vector<Sample> few = samples(example(), 1001);
    const std::vector<Sample> many = samples(example(), 3000);
    for (std::size_t i = 0; i < few.size(); ++i) {
        REQUIRE(few[i].draw == i + 1);
        REQUIRE(few[i].figures == many[i].figures);
        REQUIRE(few[i].saving == many[i].saving);
    }
}

TEST_CASE("a further line, or a figure that is fixed, leaves the other draws alone") {
    const Case model = example();
    Case longer = model;
    Figure more = model.figures[0];
    more.name = "new/bus/rate";
    longer.figures.insert(longer.figures.begin(), more); // every index moves by one
    for (Package& package : longer.packages) {
        for (Line& line : package.lines) {
            for (Term& term : line.cost.terms) {
                ++term.figure.index;
            }
        }
    }
    for (Figure& figure : longer.figures) {
        if (figure.refers_to) {
            ++figure.refers_to->index;
        }
    }
    Line bus = longer.packages[1].lines[0];
    bus.id = "bus";
    bus.cost.terms = {{.form = Term::Form::figure, .figure = FigureId{0}, .words = {}}};
    longer.packages[1].lines.push_back(bus);
    const std::vector<Sample> before = samples(model, 200);
    const std::vector<Sample> after = samples(longer, 200);
    REQUIRE(after[0].figures.size() == before[0].figures.size() + 1);
    Case shorter = model;
    shorter.figures[0].estimate.distribution = Distribution::fixed;
    const std::vector<Sample> fixed = samples(shorter, 200);
    REQUIRE(fixed[0].figures.size() == before[0].figures.size() - 1);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::vector<double>& longer_figures = after[i].figures;
        REQUIRE(std::vector<double>(longer_figures.begin() + 1, longer_figures.end()) ==
                before[i].figures);
        REQUIRE(std::vector<double>(before[i].figures.begin() + 1, before[i].figures.end()) ==
                fixed[i].figures);
    }
}

TEST_CASE("figures are independent of each other and of their neighbours in time") {
    const std::size_t draws = 100'000;
    const std::vector<Sample> drawn = samples(example(), draws);
    const double allowed = 4.5 / std::sqrt(static_cast<double>(draws));
    const std::size_t columns = drawn[0].figures.size();
    REQUIRE(columns == 5);
    for (std::size_t i = 0; i < columns; ++i) {
        const std::vector<double> left = column(drawn, i);
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(std::abs(pearson(left, column(drawn, j))) < allowed);
        }
        std::vector<double> shifted(left.begin() + 1, left.end());
        shifted.push_back(left.front());
        CHECK(std::abs(pearson(left, shifted)) < allowed);
    }
}

TEST_CASE("statistics are those of the samples") {
    const Case model = example();
    for (const std::size_t draws : {2U, 1000U, 5001U}) {
        const Simulation result = simulated(model, draws);
        const std::vector<Sample> drawn = samples(model, draws);
        std::vector<double> outcome = savings(drawn);
        const auto count = static_cast<double>(draws);
        const double mean = std::accumulate(outcome.begin(), outcome.end(), 0.0) / count;
        double squares = 0;
        for (const double value : outcome) {
            squares += (value - mean) * (value - mean);
        }
        CHECK(result.mean == doctest::Approx(mean).epsilon(1e-12));
        CHECK(*result.sd == doctest::Approx(std::sqrt(squares / (count - 1))).epsilon(1e-12));
        CHECK(*result.standard_error == doctest::Approx(*result.sd / std::sqrt(count)));
        const auto share_over = [&](double least) {
            return static_cast<double>(std::count_if(outcome.begin(), outcome.end(),
                                                     [&](double value) { return value > least; })) /
                   count;
        };
        CHECK(result.probability_of_saving == share_over(0));
        CHECK(*result.probability_of_required_saving == share_over(500));
        std::sort(outcome.begin(), outcome.end());
        CHECK(result.p50 == percentile(outcome, 0.5));
        CHECK(result.p2_5 == percentile(outcome, 0.025));
        CHECK(result.p97_5 == percentile(outcome, 0.975));
    }
}

TEST_CASE("samples are the case worked out with their figures") {
    const Case model = example();
    for (const Sample& sample : samples(model, 500)) {
        // Columns in file order: coach_rate, weeks, hours, housing, group.
        const std::vector<double>& x = sample.figures;
        CHECK(sample.costs[0] == doctest::Approx(x[3]).epsilon(1e-14));
        CHECK(sample.costs[1] == doctest::Approx(x[0] * x[1] * x[2]).epsilon(1e-14));
        CHECK(sample.costs[2] == doctest::Approx(x[4] + 10 * x[0]).epsilon(1e-14));
        CHECK(sample.saving == doctest::Approx(sample.costs[0] - sample.costs[1]));
    }
}

TEST_CASE("rank correlations are Spearman's, and their squares share out the variance") {
    const Case model = example();
    const std::size_t draws = 4000;
    const Simulation result = simulated(model, draws);
    const std::vector<Sample> drawn = samples(model, draws);
    const std::vector<double> outcome_ranks = ranks(savings(drawn));
    REQUIRE(result.by_parameter.size() == 4); // the group is in a third package
    const std::vector<std::string> names{"coach_rate", "weeks", "hours", "old/line-1/rate"};
    double shares = 0;
    double squares = 0;
    for (const ParameterInfluence& influence : result.by_parameter) {
        const auto place = std::find(names.begin(), names.end(), influence.parameter);
        REQUIRE(place != names.end());
        const std::size_t index = static_cast<std::size_t>(place - names.begin());
        // The uniform stands for the rank: they differ by the unevenness of 4 000 uniforms.
        CHECK(std::abs(influence.rank_correlation -
                       pearson(ranks(column(drawn, index)), outcome_ranks)) < 2e-3);
        shares += influence.share_of_variance;
        squares += influence.rank_correlation * influence.rank_correlation;
    }
    CHECK(shares == doctest::Approx(1));
    for (const ParameterInfluence& influence : result.by_parameter) {
        CHECK(influence.share_of_variance ==
              doctest::Approx(influence.rank_correlation * influence.rank_correlation / squares));
    }
    CHECK(result.by_parameter[0].parameter == "hours");
    CHECK(result.by_parameter[0].rank_correlation < -0.8);
    CHECK(std::is_sorted(result.by_parameter.begin(), result.by_parameter.end(),
                         [](const ParameterInfluence& left, const ParameterInfluence& right) {
                             return left.share_of_variance > right.share_of_variance;
                         }));
}

TEST_CASE("perfect information is worth the least mean regret over all packages of the file") {
    const Case model = example();
    const std::size_t draws = 20'000;
    const std::vector<Sample> drawn = samples(model, draws);
    std::vector<double> regrets(3);
    for (const Sample& sample : drawn) {
        const double least = *std::min_element(sample.costs.begin(), sample.costs.end());
        for (std::size_t package = 0; package < 3; ++package) {
            regrets[package] += (sample.costs[package] - least) / static_cast<double>(draws);
        }
    }
    const double expected = *std::min_element(regrets.begin(), regrets.end());
    CHECK(expected > 100);
    CHECK(simulated(model, draws).expected_value_of_perfect_information ==
          doctest::Approx(expected).epsilon(1e-9));
}

TEST_CASE("the histogram counts every draw between round edges") {
    for (const std::size_t draws : {1U, 2U, 10'000U}) {
        const Histogram histogram = simulated(example(), draws).histogram;
        CHECK(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::size_t{0}) ==
              draws);
        CHECK(histogram.counts.size() <= 22);
    }
    const Histogram histogram = simulated(example(), 10'000).histogram;
    CHECK(histogram.width == 1000); // the bulk spans about 15 000
    CHECK(std::fmod(histogram.low, 1000) == 0);
    std::vector<double> outcome = savings(samples(example(), 10'000));
    for (std::size_t bin = 1; bin + 1 < histogram.counts.size(); ++bin) {
        const double low = histogram.low + static_cast<double>(bin) * histogram.width;
        CHECK(histogram.counts[bin] == static_cast<std::size_t>(std::count_if(
                                           outcome.begin(), outcome.end(), [&](double value) {
                                               return value >= low && value < low + histogram.width;
                                           })));
    }
}

TEST_CASE("nothing is simulated where no range counts") {
    CaseBuilder builder;
    builder.assume("rate", "62 (55 to 80)");
    builder.line(0, {.item = "A", .cost = "100"});
    builder.line(1, {.item = "B", .cost = "90"});
    builder.line(2, {.item = "C", .cost = "rate * 3"});
    const Case& model = builder.model;
    CHECK_FALSE(simulate(model, schedule_case(model), 1, Outcome::saving, {}));
    CHECK(simulate(model, schedule_case(model), 2, Outcome::saving, {}));
}

TEST_CASE("a single draw has no deviation, and a saving of nil is no saving") {
    const Simulation one = simulated(example(), 1);
    CHECK_FALSE(one.sd);
    CHECK_FALSE(one.standard_error);
    CHECK(one.p2_5 == one.mean);
    CaseBuilder builder;
    builder.assume("rate", "62 (55 to 80)");
    builder.line(0, {.item = "A", .cost = "rate * 3"});
    builder.line(1, {.item = "B", .cost = "rate * 3"});
    builder.line(1, {.item = "C", .cost = "2 (0 to 4) * 0"});
    const Case& model = builder.model;
    CHECK_FALSE(simulate(model, schedule_case(model), 1, Outcome::saving, {}));
}
