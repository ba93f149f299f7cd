// SPDX-License-Identifier: MIT
// Counter-based random numbers: a draw is a pure function of seed, case, figure and draw number, so
// it is the same whatever the number of threads, the order of work or the other lines of the case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// FNV-1a, 64 bits, over the bytes of the text (Fowler, Noll and Vo): part of the
/// contract of reproducible draws, so it never changes.
[[nodiscard]] std::uint64_t text_hash(std::string_view text);

/// One word for each name, all different: the two halves of its text_hash xor-ed. A name that would
/// share a word with one that is smaller in byte order is hashed again with a ' behind it.
[[nodiscard]] std::vector<std::uint32_t> parameter_words(std::span<const std::string> names);

/// What draws are for. Each purpose has its own numbers.
enum class Purpose : std::uint32_t { figures = 0 };

/// The numbers of one figure of one case.
struct RandomStream {
    std::uint64_t seed = 1;
    std::uint64_t case_hash = 0; // text_hash of the case's id
    std::uint32_t parameter = 0; // of parameter_words
    Purpose purpose = Purpose::figures;
};

/// Most draws of one stream.
inline constexpr std::size_t most_draws = 100'000'000;

/// Philox4x32-10 (Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC11, 2011). The key
/// is the seed, low half first; the counter is (draw / 4 + 2^25 × purpose, parameter, case hash low
/// half, high half); word draw % 4 of the result belongs to the draw.
/// @param first_draw from 0, a multiple of 4     @param words as many as draws are wanted
void fill_words(const RandomStream& stream, std::size_t first_draw, std::span<std::uint32_t> words);

} // namespace carecost
