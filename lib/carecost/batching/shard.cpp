// SPDX-License-Identifier: MIT
// Blocks are worked out with whole numbers only, so that every machine parts a list alike.
#include "carecost/batching/shard.hpp"

#include "carecost/base/text.hpp"
#include "carecost/batching/line_text.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace carecost {
namespace {

constexpr std::string_view name_start = "shard-";
constexpr std::string_view name_middle = "-of-";

std::string_view ending(ShardFile file) {
    constexpr std::array<std::string_view, 4> endings{"csv", "draws", "failed.jsonl", "done"};
    return endings.at(static_cast<std::size_t>(file));
}

/// The two numbers when they are those of a shard.
std::optional<ShardNumber> shard_of(std::string_view index, std::string_view count) {
    const auto i = whole_field(index);
    const auto n = whole_field(count);
    if (!i || !n || *i < 1 || *i > *n || *n > most_shards) {
        return std::nullopt;
    }
    return ShardNumber{.index = *i, .count = *n};
}

} // namespace

std::optional<ShardNumber> parse_shard(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    return shard_of(text.substr(0, slash), text.substr(slash + 1));
}

ShardBlock block_of(ShardNumber shard, std::uint64_t entries) {
    return {.begin = entries * (shard.index - 1) / shard.count,
            .end = entries * shard.index / shard.count};
}

std::string file_name(ShardNumber shard, ShardFile file) {
    return fmt::format("{}{:05}{}{:05}.{}", name_start, shard.index, name_middle, shard.count,
                       ending(file));
}

std::optional<ShardNumber> shard_of_manifest(std::string_view name) {
    const std::size_t middle = name.find(name_middle);
    const std::size_t dot = name.find('.');
    if (!name.starts_with(name_start) || middle == std::string_view::npos || dot < middle ||
        dot == std::string_view::npos) {
        return std::nullopt;
    }
    const auto shard =
        shard_of(name.substr(name_start.size(), middle - name_start.size()),
                 name.substr(middle + name_middle.size(), dot - middle - name_middle.size()));
    return shard && file_name(*shard, ShardFile::manifest) == name ? shard : std::nullopt;
}

std::string number_ranges(std::span<const std::uint64_t> numbers) {
    std::vector<std::string> ranges;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        ranges.push_back(first == last ? fmt::format("{}", numbers[first])
                                       : fmt::format("{}-{}", numbers[first], numbers[last]));
        first = last + 1;
    }
    return join(ranges, ",");
}

} // namespace carecost
