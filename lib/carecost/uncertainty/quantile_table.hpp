// SPDX-License-Identifier: MIT
// The quantiles of one figure, laid down once so that a draw costs nanoseconds: a random word picks
// a cell and a place in it. Cells narrow towards both tails, octave by octave.
#pragma once

#include "carecost/uncertainty/distribution.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace carecost {

/// Draws of a distribution by inversion: word w stands for the probability (w + 1/2) / 2^32.
/// The error against the quantile itself is below 1e-7 of the figure, or of the draw where that is
/// larger. Draws rise with the word, up to rounding in the last digit.
class QuantileTable {
  public:
    explicit QuantileTable(const FigureDistribution& distribution);

    /// One draw for each word.
    /// @param values as long as `words`
    void draw(std::span<const std::uint32_t> words, std::span<double> values) const;

    [[nodiscard]] double draw(std::uint32_t word) const;

    [[nodiscard]] std::size_t cell_count() const { return cells_.size(); }

    /// Coefficients of a polynomial on 0 to 1.
    using Cell = std::array<double, 6>;

    /// The words of one bit width, counted from the nearer end.
    struct Octave {
        double start = 0; // in words
        double scale = 0; // cells a word
        std::uint32_t first_cell = 0;
    };

  private:
    std::vector<Cell> cells_;
    std::array<Octave, 64> octaves_{}; // 32 of the lower half, 32 of the upper
};

} // namespace carecost
