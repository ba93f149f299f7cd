// SPDX-License-Identifier: MIT
// Draws from the table against the quantile itself, over the whole range of random words: spread
// evenly, at powers of two, and at the last words of both tails.
#include "carecost/uncertainty/quantile_table.hpp"
#include "figures.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace carecost;
using namespace carecost::testing;

namespace {

std::vector<std::uint32_t> probed_words() {
    std::vector<std::uint32_t> words;
    for (std::uint64_t word = 0; word < 4294967296; word += 104729) {
        words.push_back(static_cast<std::uint32_t>(word));
    }
    for (std::uint32_t bit = 1; bit != 0; bit <<= 1U) {
        for (std::uint32_t eleventh = 1; eleventh < 11; ++eleventh) {
            const auto inside = static_cast<std::uint32_t>(std::uint64_t{bit} * eleventh / 11);
            words.insert(words.end(), {bit - 1, bit, bit + inside, ~bit, ~(bit + inside)});
        }
    }
    words.insert(words.end(), {0U, 1U, 2U, 3U, ~0U, ~1U, ~2U, ~3U});
    return words;
}

double exact(const FigureDistribution& distribution, std::uint32_t word) {
    const bool is_upper = word > 0x7fffffffU;
    const double from_end = is_upper ? ~word : word;
    return quantile(distribution, is_upper ? Tail::upper : Tail::lower,
                    (from_end + 0.5) / 4294967296.0);
}

const std::vector<Figure> ordinary{
    ranged(Distribution::pert, 55, 62, 80),
    ranged(Distribution::pert, 55, 55, 80),
    ranged(Distribution::pert, 55, 80, 80),
    ranged(Distribution::pert, 0, 1, 1000),
    ranged(Distribution::triangular, 55, 62, 80),
    ranged(Distribution::triangular, 55, 55, 80),
    ranged(Distribution::uniform, 2, 3, 4),
    measured(Distribution::normal, 62, 6),
    measured(Distribution::normal, 1, 1),
    measured(Distribution::lognormal, 62, 6),
    measured(Distribution::lognormal, 10, 100),
    measured(Distribution::gamma, 62, 6),
    measured(Distribution::gamma, 10, 30),
    measured(Distribution::gamma, 10, 9),
    measured(Distribution::beta, hundredths(90), hundredths(10), FigureKind::share),
    measured(Distribution::beta, hundredths(50), hundredths(45), FigureKind::share),
    measured(Distribution::normal, hundredths(90), hundredths(10), FigureKind::share),
};

} // namespace

TEST_CASE("a draw differs from the quantile by less than 1e-7 of the figure") {
    const std::vector<std::uint32_t> words = probed_words();
    for (const Figure& doubted : ordinary) {
        const FigureDistribution distribution = distribution_of(doubted);
        const QuantileTable table(distribution);
        CAPTURE(static_cast<int>(distribution.shape));
        CAPTURE(distribution.first);
        CAPTURE(distribution.second);
        double worst = 0;
        for (const std::uint32_t word : words) {
            const double right = exact(distribution, word);
            const double size = std::max(approximate(doubted.estimate.value), std::abs(right));
            worst = std::max(worst, std::abs(table.draw(word) - right) / size);
        }
        CHECK(worst < 1e-7);
    }
}

TEST_CASE("draws rise with the word") {
    for (const Figure& doubted : ordinary) {
        const QuantileTable table(distribution_of(doubted));
        double before = table.draw(0);
        for (std::uint64_t word = 0; word < 4294967296; word += 15485) {
            const double value = table.draw(static_cast<std::uint32_t>(word));
            REQUIRE(value >= before * (1 - 1e-14));
            before = value;
        }
        CHECK(table.draw(~0U) >= before);
    }
}

TEST_CASE("a whole vector of words is drawn as its words are") {
    const QuantileTable table(distribution_of(ordinary.front()));
    const std::vector<std::uint32_t> words{0, 1, 77777, 0x7fffffff, 0x80000000, ~0U};
    std::vector<double> values(words.size());
    table.draw(words, values);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CHECK(values[i] == table.draw(words[i]));
    }
}

TEST_CASE("extreme shapes stay within their support") {
    const std::vector<Figure> extreme{
        measured(Distribution::beta, hundredths(50), Rational::fraction(499, 1000),
                 FigureKind::share),
        measured(Distribution::gamma, 1, 30),
    };
    for (const Figure& doubted : extreme) {
        const FigureDistribution distribution = distribution_of(doubted);
        const QuantileTable table(distribution);
        for (const std::uint32_t word : probed_words()) {
            const double value = table.draw(word);
            REQUIRE(value >= 0);
            REQUIRE(value <= (doubted.kind == FigureKind::share ? 1 : 1e5));
        }
    }
}
