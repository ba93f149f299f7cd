// SPDX-License-Identifier: MIT
// Eigen works the products out over a block; only element by element, so that no sum depends on how
// many numbers a processor adds at once.
#include "carecost/uncertainty/array_program.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace carecost {
namespace {

using Column = Eigen::Map<const Eigen::ArrayXd>;
using Target = Eigen::Map<Eigen::ArrayXd>;

Column view(std::span<const double> values) {
    return {values.data(), static_cast<Eigen::Index>(values.size())};
}

Target view(std::span<double> values) {
    return {values.data(), static_cast<Eigen::Index>(values.size())};
}

} // namespace

Sampler::Sampler(const Case& model, const std::vector<FigureId>& figures,
                 std::vector<SharedTable> tables, std::uint64_t seed)
    : tables_(std::move(tables)) {
    std::vector<std::string> names;
    names.reserve(figures.size());
    for (const FigureId figure : figures) {
        names.push_back(model.name_of(figure));
    }
    for (const std::uint32_t word : parameter_words(names)) {
        streams_.push_back({.seed = seed, .case_hash = text_hash(model.id), .parameter = word});
    }
}

void Sampler::fill(std::size_t column, std::size_t first_draw,
                   std::span<std::uint32_t> words) const {
    fill_words(streams_.at(column), first_draw, words);
}

void Sampler::fill(std::size_t first_draw, std::size_t draws, DrawBlock& block) const {
    std::array<std::uint32_t, block_draws> storage{};
    const std::span words = std::span(storage).first(draws);
    for (std::size_t column = 0; column < tables_.size(); ++column) {
        fill(column, first_draw, words);
        tables_[column].table->draw(words, block.column(column, draws));
    }
}

ArrayProgram::ArrayProgram(const Program& program, const std::vector<FigureId>& columns) {
    for (const auto& [factors, coefficient] : program) {
        Product product{.coefficient = approximate(coefficient), .operands = {}};
        for (const Factor& factor : factors) {
            const auto place = std::find(columns.begin(), columns.end(), factor.figure);
            product.operands.push_back({.column = static_cast<std::size_t>(place - columns.begin()),
                                        .is_one_plus = factor.is_one_plus,
                                        .divides = factor.divides});
        }
        products_.push_back(std::move(product));
    }
}

void ArrayProgram::evaluate(const DrawBlock& block, std::span<double> amounts) const {
    std::array<double, block_draws> storage{};
    Target running = view(std::span(storage).first(amounts.size()));
    Target sum = view(amounts);
    sum.setZero();
    for (const Product& product : products_) {
        running.setConstant(product.coefficient);
        for (const Operand& operand : product.operands) {
            const Column values = view(block.column(operand.column, amounts.size()));
            const double added = operand.is_one_plus ? 1 : 0;
            if (operand.divides) {
                running /= values + added;
            } else {
                running *= values + added;
            }
        }
        sum += running;
    }
}

} // namespace carecost
