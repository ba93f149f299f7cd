// SPDX-License-Identifier: MIT
// The statistics of observation logs against results that were printed elsewhere.
// Every case names where; weeks of remission stand in for minutes of waiting.
#include "carecost/observing/agreement.hpp"
#include "carecost/observing/reliability.hpp"
#include "carecost/observing/statistics.hpp"
#include "carecost/observing/waits.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace carecost;

namespace {

/// Agrees with a number printed with so many decimals.
bool is_printed_as(double value, double printed, int decimals) {
    return std::abs(value - printed) <= 0.5000001 * std::pow(10.0, -decimals);
}

DayTime weeks(int count) { return std::chrono::minutes{count}; }

// Freireich et al. (1963), Blood 21:699-716, as printed in Cox and Oakes (1984), Analysis of
// Survival Data, table 1.1: weeks of remission with 6-mercaptopurine and with placebo.
Waits mercaptopurine() {
    Waits waits;
    for (const int week : {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
        waits.answered.add(weeks(week));
    }
    for (const int week : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
        waits.unanswered.add(weeks(week));
    }
    return waits;
}

Waits placebo() {
    Waits waits;
    for (const int week : {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}) {
        waits.answered.add(weeks(week));
    }
    return waits;
}

Moments moments_of(const std::vector<double>& values) {
    Moments moments;
    for (const double value : values) {
        moments.add(value);
    }
    return moments;
}

} // namespace

TEST_CASE("two rates compare as in the vignette of R's rateratio.test") {
    // Fay, "Testing the Ratio of Two Poisson Rates" (2022), section 1: 2 events in 17877 against 9
    // in 16660; ratio 0.2070941557, 95 % 0.02177406 to 1.00054910, p 0.05011.
    const auto ratio = rate_ratio(9, 16660, 2, 17877);
    REQUIRE(ratio);
    CHECK(is_printed_as(*ratio->value, 0.2070941557, 10));
    CHECK(is_printed_as(*ratio->low, 0.02177406, 8));
    CHECK(is_printed_as(*ratio->high, 1.00054910, 8));
    CHECK(is_printed_as(ratio->p, 0.05011, 5));
}

TEST_CASE("6-MP remissions survive as in Kaplan and Meier's estimate of the textbooks") {
    // Kleinbaum and Klein, Survival Analysis (3rd ed. 2012), section 2.III, table of group 1:
    // S after week 6, 7, 10, 13, 16, 22, 23. The median is 23 weeks.
    struct Row {
        int week;
        std::int64_t survival_thousandths;
    };
    const std::array<Row, 7> printed{
        {{6, 857}, {7, 807}, {10, 753}, {13, 690}, {16, 627}, {22, 538}, {23, 448}}};
    const auto half_a_thousandth = Rational::fraction(1, 2000);
    for (std::size_t row = 0; row < printed.size(); ++row) {
        // A share just within 1 − S is reached in this very week, one just beyond it later.
        const Rational share =
            Rational{1} - Rational::fraction(printed.at(row).survival_thousandths, 1000);
        CHECK(kaplan_meier_quantile(mercaptopurine(), share - half_a_thousandth) ==
              Rational{printed.at(row).week});
        const auto later = kaplan_meier_quantile(mercaptopurine(), share + half_a_thousandth);
        CHECK(later == (row + 1 < printed.size() ? std::optional{Rational{printed.at(row + 1).week}}
                                                 : std::nullopt));
    }
    CHECK(kaplan_meier_quantile(mercaptopurine(), Rational::fraction(1, 2)) == Rational{23});
    CHECK(kaplan_meier_quantile(mercaptopurine(), Rational::fraction(9, 10)) == std::nullopt);
}

TEST_CASE("without censoring the placebo median is that of the sample") {
    // Kleinbaum and Klein, section 2.III: median of group 2 is 8 weeks.
    CHECK(kaplan_meier_quantile(placebo(), Rational::fraction(1, 2)) == Rational{8});
}

TEST_CASE("the log-rank test tells 6-MP from placebo as printed") {
    // Kleinbaum and Klein, section 2.IV: log-rank statistic 16.793 with 1 degree of freedom; the
    // two groups may be named in either order.
    const auto test = log_rank(mercaptopurine(), placebo());
    REQUIRE(test);
    CHECK(is_printed_as(test->chi2, 16.793, 3));
    CHECK(is_printed_as(log_rank(placebo(), mercaptopurine())->chi2, 16.793, 3));
    CHECK(test->p == doctest::Approx(4.17e-5).epsilon(0.01)); // R: survdiff prints 4e-05
}

TEST_CASE("intraclass correlations are those of Shrout and Fleiss") {
    // Shrout and Fleiss (1979), Psychol Bull 86:420-428, table 2 (four judges, six targets) and
    // table 4: ICC(1,1) = .17, ICC(1,4) = .44.
    const std::vector<Moments> targets{moments_of({9, 2, 5, 8}),  moments_of({6, 1, 3, 2}),
                                       moments_of({8, 4, 6, 8}),  moments_of({7, 1, 2, 6}),
                                       moments_of({10, 5, 6, 9}), moments_of({6, 2, 4, 7})};
    const auto icc = one_way_icc(targets);
    REQUIRE(icc);
    CHECK(is_printed_as(*icc, 0.17, 2));
    CHECK(is_printed_as(spearman_brown(*icc, 4), 0.44, 2));
    const auto reliability = reliability_of(targets);
    REQUIRE(reliability);
    CHECK(is_printed_as(reliability->by_days.at(4), 0.44, 2));
}

TEST_CASE("exact limits of a share are Clopper and Pearson's") {
    // Newcombe (1998), Stat Med 17:857-872, table I, method 5.
    CHECK(is_printed_as(clopper_pearson(81, 263).low, 0.2527, 4));
    CHECK(is_printed_as(clopper_pearson(81, 263).high, 0.3676, 4));
    CHECK(is_printed_as(clopper_pearson(15, 148).low, 0.0578, 4));
    CHECK(is_printed_as(clopper_pearson(15, 148).high, 0.1617, 4));
    CHECK(clopper_pearson(0, 20).low == 0);
    CHECK(is_printed_as(clopper_pearson(0, 20).high, 0.1684, 4));
    CHECK(is_printed_as(clopper_pearson(1, 29).low, 0.0009, 4));
    CHECK(is_printed_as(clopper_pearson(1, 29).high, 0.1776, 4));
    CHECK(clopper_pearson(20, 20).high == 1);
}

TEST_CASE("kappa is that of Fleiss, Levin and Paik, whole and by category") {
    // Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (3rd ed. 2003), section
    // 18.1, table 18.1: 100 subjects, psychotic, neurotic, organic; kappa .676, by category .69,
    // .50 and .77.
    const std::vector<std::vector<std::int64_t>> diagnoses{{75, 1, 4}, {5, 4, 1}, {0, 0, 10}};
    const auto kappa = cohens_kappa(diagnoses);
    REQUIRE(kappa);
    CHECK(*kappa == Rational::fraction(23, 34));
    CHECK(is_printed_as(approximate(*kappa), 0.676, 3));
    CHECK(is_printed_as(approximate(*cohens_kappa({{75, 5}, {5, 15}})), 0.69, 2));
    CHECK(is_printed_as(approximate(*cohens_kappa({{4, 6}, {1, 89}})), 0.50, 2));
    CHECK(is_printed_as(approximate(*cohens_kappa({{10, 0}, {5, 85}})), 0.77, 2));
}

TEST_CASE("quantiles of t and chi-squared are those of the tables") {
    // Pearson and Hartley, Biometrika Tables for Statisticians: t(0.975; 1) = 12.706, t(0.975; 4) =
    // 2.776; chi-squared with 1 degree: 0.000982 and 5.024. The width of the interval and the
    // spread of the standard deviation show them.
    CHECK(is_printed_as(*t_half_width(moments_of({1, 3})), 12.706, 3)); // sd √2, n 2
    CHECK(is_printed_as(*t_half_width(moments_of({-2, -1, 0, 1, 2})), 2.776 * std::sqrt(0.5), 3));
    CHECK(is_printed_as(sd_spread(2).low, 0.45, 2));
    CHECK(is_printed_as(sd_spread(2).high, 31.91, 2));
}
