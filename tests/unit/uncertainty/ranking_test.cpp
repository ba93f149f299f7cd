// SPDX-License-Identifier: MIT
// Order and ranks against a plain sort and a count of smaller and equal values; percentiles against
// what R's quantile() prints.
#include "carecost/uncertainty/ranking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

using namespace carecost;

namespace {

/// Twice the mean rank minus (n + 1), by counting.
std::vector<std::int32_t> counted_ranks(const std::vector<double>& values) {
    std::vector<std::int32_t> ranks;
    for (const double value : values) {
        const auto below = std::count_if(values.begin(), values.end(),
                                         [&](double other) { return other < value; });
        const auto above = std::count_if(values.begin(), values.end(),
                                         [&](double other) { return other > value; });
        ranks.push_back(static_cast<std::int32_t>(below - above));
    }
    return ranks;
}

void check_ranking(const std::vector<double>& values) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    for (const unsigned threads : {1U, 2U, 7U}) {
        const Ranking ranking = ranked(values, threads);
        CHECK(ranking.sorted == sorted);
        CHECK(ranking.centred_ranks == counted_ranks(values));
    }
}

} // namespace

TEST_CASE("few values, equal values and extreme values are ranked") {
    check_ranking({});
    check_ranking({5});
    check_ranking({5, 5, 5, 5, 5, 5, 5, 5, 5});
    check_ranking({3, 1, 2});
    check_ranking({1, 2, 2, 3, 2, -1, 0, -0.0});
    check_ranking({-1e300, 1e-300, 0, 1e300, 1});
    CHECK(ranked(std::vector<double>{2, 1, 2}).centred_ranks ==
          std::vector<std::int32_t>{1, -2, 1});
}

TEST_CASE("many values are ranked whatever their distribution") {
    std::mt19937_64 random(1);
    std::vector<double> values(3000);
    std::uniform_real_distribution<double> uniform;
    std::generate(values.begin(), values.end(), [&] { return uniform(random); });
    check_ranking(values);
    std::lognormal_distribution<double> skewed(0, 5); // nearly all in the first bucket
    std::generate(values.begin(), values.end(), [&] { return skewed(random); });
    check_ranking(values);
    std::uniform_int_distribution<int> ties(0, 20);
    std::generate(values.begin(), values.end(), [&] { return ties(random); });
    check_ranking(values);
}

TEST_CASE("ranks of a hundred thousand values add to nil on any number of threads") {
    std::mt19937_64 random(2);
    std::normal_distribution<double> normal;
    std::vector<double> values(100000);
    std::generate(values.begin(), values.end(), [&] { return normal(random); });
    const Ranking one = ranked(values, 1);
    const Ranking two = ranked(values, 2);
    CHECK(std::is_sorted(one.sorted.begin(), one.sorted.end()));
    CHECK(one.sorted == two.sorted);
    CHECK(one.centred_ranks == two.centred_ranks);
    CHECK(std::accumulate(one.centred_ranks.begin(), one.centred_ranks.end(), std::int64_t{0}) ==
          0);
}

TEST_CASE("percentiles are those of type 7") {
    // R: quantile(c(1, 2, 4, 8, 16), c(0, .025, .05, .5, .95, .975, 1))
    const std::vector<double> values{1, 2, 4, 8, 16};
    CHECK(percentile(values, 0) == 1);
    CHECK(percentile(values, 0.025) == doctest::Approx(1.1));
    CHECK(percentile(values, 0.05) == doctest::Approx(1.2));
    CHECK(percentile(values, 0.5) == 4);
    CHECK(percentile(values, 0.95) == doctest::Approx(14.4));
    CHECK(percentile(values, 0.975) == doctest::Approx(15.2));
    CHECK(percentile(values, 1) == 16);
    CHECK(percentile(std::vector<double>{7}, 0.975) == 7);
}

TEST_CASE("a threshold that is met is not passed") {
    const std::vector<double> values{-1, 0, 0, 2};
    CHECK(share_above(values, 0) == 0.25);
    CHECK(share_above(values, -0.5) == 0.75);
    CHECK(share_above(values, 2) == 0);
    CHECK(share_above(values, -2) == 1);
}
