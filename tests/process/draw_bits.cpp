// SPDX-License-Identifier: MIT
// draw_bits: hashes of every bit of what exp, log and pow of the C library give, and of what the
// quantile tables of 300 distributions give. processor.sh compares them between processors.
#include "carecost/uncertainty/quantile_table.hpp"
#include "carecost/uncertainty/random.hpp"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

using namespace carecost;

namespace {

class BitHash {
  public:
    void add(double value) {
        hash_ = (hash_ ^ std::bit_cast<std::uint64_t>(value)) * 1099511628211U;
    }
    [[nodiscard]] std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 14695981039346656037U;
};

std::uint64_t library_hash(std::span<const std::uint32_t> words) {
    BitHash hash;
    for (const std::uint32_t word : words) {
        const double part = (word + 0.5) / 4294967296.0;
        hash.add(std::exp(20 * part - 10));
        hash.add(std::log(part));
        hash.add(std::pow(part, 3.7));
    }
    return hash.value();
}

std::uint64_t draws_hash(std::span<const std::uint32_t> words) {
    constexpr std::array shapes{Distribution::normal, Distribution::lognormal,
                                Distribution::gamma,  Distribution::beta,
                                Distribution::pert,   Distribution::triangular};
    BitHash hash;
    std::vector<double> values(words.size());
    for (int i = 0; i < 50; ++i) {
        for (const Distribution shape : shapes) {
            Figure figure;
            figure.estimate = {.value = 30 + i, .sd = 1 + i % 17, .distribution = shape};
            if (shape == Distribution::beta || shape == Distribution::pert ||
                shape == Distribution::triangular) {
                figure.estimate.low = 10 + i % 7;
                figure.estimate.high = 90 + i % 11;
            }
            QuantileTable(distribution_of(figure)).draw(words, values);
            for (const double value : values) {
                hash.add(value);
            }
        }
    }
    return hash.value();
}

} // namespace

int main() {
    std::vector<std::uint32_t> words(10'000);
    fill_words({.seed = 1}, 0, words);
    fmt::print("library {:016x}\ndraws {:016x}\n", library_hash(words), draws_hash(words));
}
