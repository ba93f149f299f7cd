// SPDX-License-Identifier: MIT
// Two passes over the draws: the first works out the outcomes, the second makes the same random
// words again and holds them against the ranks of the outcomes, so that no input is ever kept.
#include "carecost/uncertainty/simulation.hpp"

#include "carecost/uncertainty/drawn_case.hpp"
#include "carecost/uncertainty/parallel.hpp"
#include "carecost/uncertainty/ranking.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

namespace carecost {
namespace {

/// Draws of one piece of work. Fixed, so that sums are added in the same order everywhere.
constexpr std::size_t piece_draws = 32 * block_draws;

/// Calls work(first draw, number of draws) for each block of a piece.
template <typename Work>
void for_each_block(std::size_t piece, std::size_t draws, Work work) {
    const std::size_t end = std::min((piece + 1) * piece_draws, draws);
    for (std::size_t first = piece * piece_draws; first < end; first += block_draws) {
        work(first, std::min(block_draws, end - first));
    }
}

std::size_t count_pieces(std::size_t draws) { return (draws + piece_draws - 1) / piece_draws; }

/// Tells how many pieces of both passes are done.
class PieceCount {
  public:
    explicit PieceCount(const SimulationSettings& settings)
        : progress_(settings.progress), total_(2 * count_pieces(settings.draws)) {}

    void add_one() {
        const std::size_t done = ++done_;
        if (progress_) {
            progress_(static_cast<double>(done) / static_cast<double>(total_));
        }
    }

  private:
    const std::function<void(double)>& progress_;
    std::size_t total_;
    std::atomic<std::size_t> done_ = 0;
};

struct Outcomes {
    std::vector<double> savings; // by draw
    double perfect_information = 0;
};

/// Sums over the draws of a piece.
struct CostSums {
    std::vector<double> by_package;
    double lowest = 0;
};

void add_costs(const DrawnCase& drawn, const DrawBlock& figures, DrawBlock& costs,
               std::size_t count, CostSums& sums) {
    std::array<double, block_draws> lowest{};
    lowest.fill(std::numeric_limits<double>::infinity());
    for (std::size_t package = 0; package < drawn.costs.size(); ++package) {
        const std::span<double> column = costs.column(package, count);
        drawn.costs[package].evaluate(figures, column);
        for (std::size_t i = 0; i < count; ++i) {
            sums.by_package[package] += column[i];
            lowest[i] = std::min(lowest[i], column[i]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        sums.lowest += lowest[i];
    }
}

double perfect_information(const std::vector<CostSums>& pieces, std::size_t draws) {
    CostSums total = pieces.front();
    for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
        for (std::size_t i = 0; i < total.by_package.size(); ++i) {
            total.by_package[i] += pieces[piece].by_package[i];
        }
        total.lowest += pieces[piece].lowest;
    }
    const double best = *std::min_element(total.by_package.begin(), total.by_package.end());
    return std::max(0.0, (best - total.lowest) / static_cast<double>(draws));
}

Outcomes draw_outcomes(const DrawnCase& drawn, const SimulationSettings& settings,
                       PieceCount& pieces) {
    const std::size_t draws = settings.draws;
    Outcomes outcomes{.savings = std::vector<double>(draws)};
    std::vector<CostSums> sums(count_pieces(draws),
                               {.by_package = std::vector<double>(drawn.costs.size())});
    for_each_piece(settings.threads, sums.size(), [&](std::size_t piece) {
        DrawBlock figures(drawn.figures.size());
        DrawBlock costs(drawn.costs.size());
        for_each_block(piece, draws, [&](std::size_t first, std::size_t count) {
            drawn.sampler.fill(first, count, figures);
            drawn.saving.evaluate(figures, std::span(outcomes.savings).subspan(first, count));
            add_costs(drawn, figures, costs, count, sums[piece]);
        });
        pieces.add_one();
    });
    outcomes.perfect_information = perfect_information(sums, draws);
    return outcomes;
}

/// Exact sums over draws, for the correlation of a figure's uniform with the outcome's rank.
struct RankSums {
    Int128 words = 0;
    Int128 squares = 0;
    Int128 products = 0;

    RankSums& operator+=(const RankSums& other) {
        words += other.words;
        squares += other.squares;
        products += other.products;
        return *this;
    }
};

/// The upper 24 bits of a word are plenty for a rank, and keep the sums of a block within 64 bits:
/// 2^23 × 2^27 × 2^10.
RankSums rank_sums(std::span<const std::uint32_t> words, std::span<const std::int32_t> ranks) {
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    std::int64_t products = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::int64_t word = std::int64_t{words[i] >> 8U} - (1 << 23);
        sum += word;
        squares += word * word;
        products += word * ranks[i];
    }
    return {.words = sum, .squares = squares, .products = products};
}

/// Spearman's correlation; 0 where the outcome never changes.
double correlation(const RankSums& sums, double rank_squares, std::size_t draws) {
    const auto mean_part = static_cast<double>(sums.words) / std::sqrt(static_cast<double>(draws));
    const double word_squares = static_cast<double>(sums.squares) - mean_part * mean_part;
    const double scale = std::sqrt(word_squares) * std::sqrt(rank_squares);
    return scale > 0 ? static_cast<double>(sums.products) / scale : 0;
}

std::vector<double> rank_correlations(const DrawnCase& drawn, const SimulationSettings& settings,
                                      const std::vector<std::int32_t>& ranks, PieceCount& pieces) {
    const std::size_t columns = drawn.moving.size();
    std::vector<std::vector<RankSums>> sums(count_pieces(settings.draws),
                                            std::vector<RankSums>(columns));
    for_each_piece(settings.threads, sums.size(), [&](std::size_t piece) {
        std::array<std::uint32_t, block_draws> storage{};
        for_each_block(piece, settings.draws, [&](std::size_t first, std::size_t count) {
            const std::span words = std::span(storage).first(count);
            for (std::size_t i = 0; i < columns; ++i) {
                drawn.sampler.fill(drawn.moving[i], first, words);
                sums[piece][i] += rank_sums(words, std::span(ranks).subspan(first, count));
            }
        });
        pieces.add_one();
    });
    Int128 rank_squares = 0;
    for (const Int128 rank : ranks) {
        rank_squares += rank * rank;
    }
    std::vector<double> found;
    for (std::size_t i = 0; i < columns; ++i) {
        RankSums total;
        for (const std::vector<RankSums>& piece : sums) {
            total += piece[i];
        }
        found.push_back(correlation(total, static_cast<double>(rank_squares), ranks.size()));
    }
    return found;
}

std::vector<ParameterInfluence> influences(const Case& model, const DrawnCase& drawn,
                                           const std::vector<double>& correlations) {
    double squares = 0;
    for (const double correlation : correlations) {
        squares += correlation * correlation;
    }
    std::vector<ParameterInfluence> found;
    for (std::size_t i = 0; i < correlations.size(); ++i) {
        const FigureId figure = drawn.figures[drawn.moving[i]];
        found.push_back(
            {.parameter = model.name_of(figure),
             .rank_correlation = correlations[i],
             .share_of_variance = squares > 0 ? correlations[i] * correlations[i] / squares : 0});
    }
    std::sort(found.begin(), found.end(),
              [](const ParameterInfluence& left, const ParameterInfluence& right) {
                  return left.share_of_variance != right.share_of_variance
                             ? left.share_of_variance > right.share_of_variance
                             : left.parameter < right.parameter;
              });
    return found;
}

/// 1, 2 or 5 times a power of ten, not below `least`, which is above 0.
double round_width(double least) {
    double power = 1;
    while (power > least) {
        power /= 10;
    }
    while (power * 10 <= least) {
        power *= 10;
    }
    for (const double steps : {1.0, 2.0, 5.0}) {
        if (steps * power >= least) {
            return steps * power;
        }
    }
    return 10 * power;
}

Histogram histogram_of(const std::vector<double>& sorted) {
    constexpr double most_bins = 20;
    const double low = percentile(sorted, 0.005);
    const double high = percentile(sorted, 0.995);
    const double width = high > low ? round_width((high - low) / most_bins) : 1;
    const double first = std::floor(low / width);
    Histogram histogram{.low = first * width, .width = width, .counts = {}};
    auto from = sorted.begin();
    for (double edge = first + 1; edge * width <= high; ++edge) {
        const auto to = std::lower_bound(from, sorted.end(), edge * width);
        histogram.counts.push_back(static_cast<std::size_t>(to - from));
        from = to;
    }
    histogram.counts.push_back(static_cast<std::size_t>(sorted.end() - from));
    return histogram;
}

/// The sum of f(value) in draw order, block by block, which keeps the rounding small.
template <typename Function>
double ordered_sum(const std::vector<double>& values, Function function) {
    double sum = 0;
    for (std::size_t first = 0; first < values.size(); first += block_draws) {
        double block_sum = 0;
        const std::size_t end = std::min(first + block_draws, values.size());
        for (std::size_t i = first; i < end; ++i) {
            block_sum += function(values[i]);
        }
        sum += block_sum;
    }
    return sum;
}

void set_moments(Simulation& result, const std::vector<double>& savings) {
    const auto count = static_cast<double>(savings.size());
    const double mean = ordered_sum(savings, [](double value) { return value; }) / count;
    result.mean = mean;
    if (savings.size() > 1) {
        const double squares =
            ordered_sum(savings, [mean](double value) { return (value - mean) * (value - mean); });
        result.sd = std::sqrt(squares / (count - 1));
        result.standard_error = *result.sd / std::sqrt(count);
    }
}

} // namespace

std::optional<Simulation> simulate(const Case& model, const Schedule& schedule,
                                   std::size_t alternative, Outcome outcome,
                                   const SimulationSettings& settings) {
    const DrawnCase drawn =
        prepare_draws(model, schedule, alternative, outcome, settings.seed, settings.threads);
    if (drawn.moving.empty()) {
        return std::nullopt;
    }
    PieceCount pieces(settings);
    Simulation result{.draws = settings.draws, .seed = settings.seed};
    const Ranking ranking = [&] {
        const Outcomes outcomes = draw_outcomes(drawn, settings, pieces);
        set_moments(result, outcomes.savings);
        result.expected_value_of_perfect_information = outcomes.perfect_information;
        return ranked(outcomes.savings, settings.threads);
    }();
    const std::vector<double>& sorted = ranking.sorted;
    result.p2_5 = percentile(sorted, 0.025);
    result.p5 = percentile(sorted, 0.05);
    result.p50 = percentile(sorted, 0.5);
    result.p95 = percentile(sorted, 0.95);
    result.p97_5 = percentile(sorted, 0.975);
    result.probability_of_saving = share_above(sorted, 0);
    if (settings.required) {
        result.probability_of_required_saving =
            share_above(sorted, approximate(*settings.required));
    }
    result.by_parameter =
        influences(model, drawn, rank_correlations(drawn, settings, ranking.centred_ranks, pieces));
    result.histogram = histogram_of(sorted);
    return result;
}

} // namespace carecost
