// SPDX-License-Identifier: MIT
// Fits quintic Hermite polynomials (value, slope and bend at both ends of a cell) and halves the
// cells of an octave until the middle of every cell is right. The tails of all our distributions
// look alike in every octave, so few cells are enough.
#include "carecost/uncertainty/quantile_table.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace carecost {
namespace {

using Cell = QuantileTable::Cell;

constexpr double all_words = 4294967296.0; // 2^32
constexpr std::uint32_t half_octaves = 32; // bit widths 0 to 31 of a word's distance from its end
constexpr std::size_t first_halvings = 2;  // of an octave; fewer would be checked too thinly
constexpr std::size_t most_halvings = 14;
constexpr double tolerance = 1e-8; // at the middle of a cell, where the error is largest

/// How many bits it takes to write the whole part of a number, which is at least 1/2.
std::size_t bit_width(double number) {
    constexpr unsigned fraction_bits = 52;
    constexpr std::size_t exponent_of_half = 1022;
    return (std::bit_cast<std::uint64_t>(number) >> fraction_bits) - exponent_of_half;
}

/// To so many binary digits of the number itself or of `least`, whichever is larger. What exp and
/// log give differs in the last bits from one type of processor to another; so rounded it does not,
/// but by a rare chance.
double rounded(double number, double least, int digits) {
    int exponent = 0;
    std::frexp(std::max(std::abs(number), least), &exponent);
    const double unit = std::ldexp(1.0, exponent - digits);
    return std::nearbyint(number / unit) * unit;
}

double at(const Cell& cell, double place) {
    return cell[0] +
           place * (cell[1] +
                    place * (cell[2] + place * (cell[3] + place * (cell[4] + place * cell[5]))));
}

double slope_at(const Cell& cell, double place) {
    return cell[1] + place * (2 * cell[2] +
                              place * (3 * cell[3] + place * (4 * cell[4] + place * 5 * cell[5])));
}

/// The quintic with the given values, slopes and bends at 0 and 1 (Hermite interpolation).
Cell hermite(const QuantileCurve& from, const QuantileCurve& to, double width) {
    const double slope = from.slope * width;
    const double half_bend = from.bend * width * width / 2;
    const double rise = to.value - from.value - slope - half_bend;
    const double steepening = to.slope * width - slope - 2 * half_bend;
    const double bending = (to.bend - from.bend) * width * width / 2;
    return {from.value,
            slope,
            half_bend,
            10 * rise - 4 * steepening + bending,
            -15 * rise + 7 * steepening - 2 * bending,
            6 * rise - 3 * steepening + bending};
}

/// Whether the polynomial goes one way only; looked at in eighths, ends included.
bool is_monotone(const Cell& cell, double rise) {
    for (int eighth = 0; eighth <= 8; ++eighth) {
        if (slope_at(cell, eighth / 8.0) * rise < 0) {
            return false;
        }
    }
    return true;
}

/// The quintic between two nodes, or a straight line where that would turn back or nothing rises.
Cell joined(const QuantileCurve& from, const QuantileCurve& to, double width, double scale) {
    const double rise = to.value - from.value;
    const Cell cell = hermite(from, to, width);
    const bool is_flat = std::abs(rise) < tolerance * scale;
    return is_flat || !is_monotone(cell, rise) ? Cell{from.value, rise} : cell;
}

/// Lays down the cells of one octave of one tail.
class OctaveFit {
  public:
    OctaveFit(const FigureDistribution& distribution, double scale, Tail tail,
              std::size_t bit_width)
        : distribution_(distribution), tail_(tail),
          start_(std::ldexp(1.0, static_cast<int>(bit_width) - 1)),
          // A cell of one word holds its quantile and needs no halving.
          most_(std::min(most_halvings, bit_width > 0 ? bit_width - 1 : 0)),
          scale_(scale), nodes_{curve(0), curve(1)} {}

    [[nodiscard]] std::vector<Cell> cells() {
        for (std::size_t halvings = 0;; ++halvings) {
            const std::vector<QuantileCurve> middles = middles_of_cells();
            const bool is_fine_enough = halvings >= std::min(first_halvings, most_);
            std::vector<Cell> fitted = is_fine_enough ? fit(middles) : std::vector<Cell>{};
            if (!fitted.empty()) {
                return fitted;
            }
            interleave(middles);
        }
    }

  private:
    /// The quantile at a part of the octave, 0 to 1, by that part.
    [[nodiscard]] QuantileCurve curve(double part) const {
        const double width = start_ / all_words;
        const QuantileCurve result = quantile_curve(distribution_, tail_, width * (1 + part));
        // Half a unit of 28 digits is 4e-9 of the value; slope and bend count for less in a cell.
        const double least = scale_ / 1024;
        return {.value = std::clamp(rounded(result.value, least, 28), distribution_.cut_low,
                                    distribution_.cut_high),
                .slope = rounded(result.slope * width, least, 24),
                .bend = rounded(result.bend * width * width, least, 20)};
    }

    [[nodiscard]] std::vector<QuantileCurve> middles_of_cells() const {
        std::vector<QuantileCurve> middles;
        const std::size_t count = nodes_.size() - 1;
        for (std::size_t i = 0; i < count; ++i) {
            middles.push_back(curve((static_cast<double>(i) + 0.5) / static_cast<double>(count)));
        }
        return middles;
    }

    /// Nothing when a cell is not good enough and can be halved.
    [[nodiscard]] std::vector<Cell> fit(const std::vector<QuantileCurve>& middles) const {
        const bool is_halved_out = middles.size() >> most_ != 0;
        const bool has_single_words = static_cast<double>(middles.size()) >= start_;
        const double width = 1 / static_cast<double>(middles.size());
        std::vector<Cell> fitted;
        for (std::size_t i = 0; i < middles.size(); ++i) {
            // The middle of a single word's cell is the word; word 0 alone is where its octave
            // starts.
            const double right = start_ < 1 ? nodes_[i].value : middles[i].value;
            const double allowed = tolerance * std::max(scale_, std::abs(right));
            const Cell cell =
                has_single_words ? Cell{right} : joined(nodes_[i], nodes_[i + 1], width, scale_);
            if (!has_single_words && !is_halved_out && std::abs(at(cell, 0.5) - right) > allowed) {
                return {};
            }
            fitted.push_back(cell);
        }
        return fitted;
    }

    void interleave(const std::vector<QuantileCurve>& middles) {
        std::vector<QuantileCurve> finer;
        for (std::size_t i = 0; i < middles.size(); ++i) {
            finer.push_back(nodes_[i]);
            finer.push_back(middles[i]);
        }
        finer.push_back(nodes_.back());
        nodes_ = std::move(finer);
    }

    const FigureDistribution& distribution_;
    Tail tail_;
    double start_;
    std::size_t most_;
    double scale_;
    std::vector<QuantileCurve> nodes_;
};

} // namespace

QuantileTable::QuantileTable(const FigureDistribution& distribution) {
    const double centre = std::abs(mean(distribution));
    const double scale = centre > 0 ? centre : standard_deviation(distribution);
    for (std::size_t i = 0; i < octaves_.size(); ++i) {
        const Tail tail = i < half_octaves ? Tail::lower : Tail::upper;
        const std::size_t bit_width = i % half_octaves;
        const std::vector<Cell> cells = OctaveFit(distribution, scale, tail, bit_width).cells();
        const double start = std::ldexp(1.0, static_cast<int>(bit_width) - 1);
        octaves_.at(i) = {.start = start,
                          .scale = static_cast<double>(cells.size()) / start,
                          .first_cell = static_cast<std::uint32_t>(cells_.size())};
        cells_.insert(cells_.end(), cells.begin(), cells.end());
    }
}

double QuantileTable::draw(std::uint32_t word) const {
    double value = 0;
    draw({&word, 1}, {&value, 1});
    return value;
}

// Without branches: which tail a word falls into cannot be foreseen.
void QuantileTable::draw(std::span<const std::uint32_t> words, std::span<double> values) const {
    const Octave* const octaves = octaves_.data();
    const Cell* const cells = cells_.data();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint32_t upper = ~(words[i] >> 31U) + 1; // all ones in the upper half, else 0
        const double from_end = static_cast<std::int32_t>(words[i] ^ upper) + 0.5;
        const Octave& octave = octaves[bit_width(from_end) + (upper & half_octaves)];
        const double position = (from_end - octave.start) * octave.scale;
        const auto cell = static_cast<std::int32_t>(position);
        values[i] =
            at(cells[octave.first_cell + static_cast<std::uint32_t>(cell)], position - cell);
    }
}

} // namespace carecost
