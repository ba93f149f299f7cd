// SPDX-License-Identifier: MIT
// Philox on many counters at once, one block of four words for four neighbouring draws of a figure.
// The layout of the counter is in the header, because results depend on it for ever.
#include "carecost/uncertainty/random.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace carecost {
namespace {

constexpr std::size_t words_in_block = 4;
constexpr unsigned purpose_shift = 25; // 4 × 2^25 > most_draws

std::uint32_t low_half(std::uint64_t value) { return static_cast<std::uint32_t>(value); }
std::uint32_t high_half(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32U); }

constexpr std::size_t lanes = 32; // blocks worked out together, which compilers turn into vectors

/// Neighbouring blocks: words by their place in a block, then by block. So laid out, compilers work
/// on several blocks with one instruction.
using Blocks = std::array<std::array<std::uint32_t, lanes>, words_in_block>;

/// Ten rounds of multiplying and mixing, with the multipliers and key steps of the paper.
Blocks philox(const RandomStream& stream, std::uint32_t first_block) {
    Blocks x;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        x[0][lane] = first_block + static_cast<std::uint32_t>(lane);
        x[1][lane] = stream.parameter;
        x[2][lane] = low_half(stream.case_hash);
        x[3][lane] = high_half(stream.case_hash);
    }
    std::uint32_t key0 = low_half(stream.seed);
    std::uint32_t key1 = high_half(stream.seed);
    for (int round = 0; round < 10; ++round) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const std::uint64_t product0 = std::uint64_t{0xD2511F53} * x[0][lane];
            const std::uint64_t product1 = std::uint64_t{0xCD9E8D57} * x[2][lane];
            x[0][lane] = high_half(product1) ^ x[1][lane] ^ key0;
            x[1][lane] = low_half(product1);
            x[2][lane] = high_half(product0) ^ x[3][lane] ^ key1;
            x[3][lane] = low_half(product0);
        }
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return x;
}

std::uint32_t folded(std::uint64_t hash) { return low_half(hash) ^ high_half(hash); }

} // namespace

std::uint64_t text_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211U;
    }
    return hash;
}

std::vector<std::uint32_t> parameter_words(std::span<const std::string> names) {
    std::vector<std::size_t> order(names.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t left, std::size_t right) { return names[left] < names[right]; });
    std::vector<std::uint32_t> words(names.size());
    std::set<std::uint32_t> taken;
    for (const std::size_t i : order) {
        std::string name = names[i];
        while (!taken.insert(folded(text_hash(name))).second) {
            name += '\'';
        }
        words[i] = folded(text_hash(name));
    }
    return words;
}

void fill_words(const RandomStream& stream, std::size_t first_draw,
                std::span<std::uint32_t> words) {
    std::size_t block =
        first_draw / words_in_block + (static_cast<std::size_t>(stream.purpose) << purpose_shift);
    for (; !words.empty(); block += lanes) {
        const Blocks blocks = philox(stream, low_half(block));
        for (std::size_t lane = 0; lane < lanes && !words.empty(); ++lane) {
            const std::size_t count = std::min(words_in_block, words.size());
            for (std::size_t i = 0; i < count; ++i) {
                words[i] = blocks[i][lane];
            }
            words = words.subspan(count);
        }
    }
}

} // namespace carecost
