// SPDX-License-Identifier: MIT
// Random123's Philox, one block of four words for four neighbouring draws of a figure.
// The layout of the counter is in the header, because results depend on it for ever.
#include "carecost/uncertainty/random.hpp"

#include <Random123/philox.h>

#include <algorithm>
#include <set>

namespace carecost {
namespace {

constexpr std::size_t words_in_block = 4;
constexpr unsigned purpose_shift = 25; // 4 × 2^25 > most_draws

std::uint32_t low_half(std::uint64_t value) { return static_cast<std::uint32_t>(value); }
std::uint32_t high_half(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32U); }

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
    using Philox = r123::Philox4x32_R<10>;
    const Philox::key_type key{{low_half(stream.seed), high_half(stream.seed)}};
    const std::size_t first_block =
        first_draw / words_in_block + (static_cast<std::size_t>(stream.purpose) << purpose_shift);
    for (std::size_t done = 0; done < words.size(); done += words_in_block) {
        const Philox::ctr_type counter{{low_half(first_block + done / words_in_block),
                                        stream.parameter, low_half(stream.case_hash),
                                        high_half(stream.case_hash)}};
        const Philox::ctr_type block = Philox{}(counter, key);
        const std::size_t count = std::min(words_in_block, words.size() - done);
        for (std::size_t i = 0; i < count; ++i) {
            words[done + i] = block.v[i];
        }
    }
}

} // namespace carecost
