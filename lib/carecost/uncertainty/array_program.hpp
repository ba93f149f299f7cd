// SPDX-License-Identifier: MIT
// Draws of a case in blocks: the figures of a block of draws are columns of numbers, and an amount
// is worked out for the whole block at once.
#pragma once

#include "carecost/model/case.hpp"
#include "carecost/uncertainty/program.hpp"
#include "carecost/uncertainty/random.hpp"
#include "carecost/uncertainty/shared_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace carecost {

/// Draws worked out together; a multiple of 4 (one Philox block), small enough for the cache.
inline constexpr std::size_t block_draws = 1024;

/// The columns of one block.
class DrawBlock {
  public:
    explicit DrawBlock(std::size_t columns) : values_(columns * block_draws) {}
    [[nodiscard]] std::span<double> column(std::size_t index, std::size_t draws = block_draws) {
        return std::span(values_).subspan(index * block_draws, draws);
    }
    [[nodiscard]] std::span<const double> column(std::size_t index,
                                                 std::size_t draws = block_draws) const {
        return std::span(values_).subspan(index * block_draws, draws);
    }

  private:
    std::vector<double> values_;
};

/// Draws the uncertain figures of one case.
class Sampler {
  public:
    /// @param figures what is drawn, one column each
    /// @param tables  of the figures
    Sampler(const Case& model, const std::vector<FigureId>& figures,
            std::vector<SharedTable> tables, std::uint64_t seed);

    [[nodiscard]] std::size_t column_count() const { return tables_.size(); }

    /// The random words of a column.
    /// @param first_draw from 0, a multiple of 4
    void fill(std::size_t column, std::size_t first_draw, std::span<std::uint32_t> words) const;

    /// All columns of a block, from its first draw on.
    void fill(std::size_t first_draw, std::size_t draws, DrawBlock& block) const;

  private:
    std::vector<RandomStream> streams_;
    std::vector<SharedTable> tables_;
};

/// A Program in doubles over the columns of a block.
class ArrayProgram {
  public:
    /// @param columns the figures of the block's columns; those of the program must be among them
    ArrayProgram(const Program& program, const std::vector<FigureId>& columns);

    /// The amount of every draw, unrounded.
    void evaluate(const DrawBlock& block, std::span<double> amounts) const;

  private:
    struct Operand {
        std::size_t column = 0;
        bool is_one_plus = false;
        bool divides = false;
    };
    struct Product {
        double coefficient = 0;
        std::vector<Operand> operands;
    };
    std::vector<Product> products_;
};

} // namespace carecost
