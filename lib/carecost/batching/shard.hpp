// SPDX-License-Identifier: MIT
// How a list is parted among machines: shard I of N is one contiguous block of it, so that the
// shards put behind each other are the list again.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace carecost {

/// Most shards of a list: their numbers take five digits in file names.
inline constexpr std::uint64_t most_shards = 99'999;

struct ShardNumber {
    std::uint64_t index = 1; // from 1
    std::uint64_t count = 1;

    [[nodiscard]] friend bool operator==(const ShardNumber&, const ShardNumber&) = default;
};

/// "3/8". Nothing for anything else, and for 0/8, 9/8, 1/0 or more than most_shards.
[[nodiscard]] std::optional<ShardNumber> parse_shard(std::string_view text);

/// Positions from 0; `end` is the first behind the block.
struct ShardBlock {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// [L(I−1)/N, LI/N) of a list of L entries; empty for some shards when there are more shards than
/// entries.
[[nodiscard]] ShardBlock block_of(ShardNumber shard, std::uint64_t entries);

/// The files of a shard. What one is not complete without the last: `.done` is written when all
/// others are there.
enum class ShardFile { rows, draws, failures, manifest };

/// "shard-00003-of-00200.csv", .draws, .failed.jsonl or .done
[[nodiscard]] std::string file_name(ShardNumber shard, ShardFile file);

/// The shard whose manifest has this file name; nothing for other names.
[[nodiscard]] std::optional<ShardNumber> shard_of_manifest(std::string_view name);

/// "3,7,12-14", as `sbatch --array` reads it.
/// @param numbers rising
[[nodiscard]] std::string number_ranges(std::span<const std::uint64_t> numbers);

} // namespace carecost
