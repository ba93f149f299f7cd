// SPDX-License-Identifier: MIT
// Puts the shards of a folder together, once it is sure that they are all there, whole, and of one
// run. What comes out is byte for byte what one process would have written.
#pragma once

#include "carecost/batching/manifest.hpp"
#include "carecost/batching/roll_up.hpp"
#include "carecost/batching/shard.hpp"
#include "context.hpp"
#include "output_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace carecost::cli {

/// The shards of a run, in the order of the list.
struct ShardSet {
    std::string folder;
    std::uint64_t count = 1;
    std::vector<Manifest> present{};
    std::vector<std::uint64_t> missing{}; // or damaged; rising
    std::vector<Diagnostic> damaged{};    // what is wrong with those that are there
};

/// Looks at every shard. One that is missing is looked for again after a second, since names can
/// take that long to show on a shared file system.
/// @throws InputError when shards of different runs lie in the folder, naming two of them, or a
///         case stands in two shards of a list
/// @throws SystemError when the folder cannot be read
[[nodiscard]] ShardSet look_at_shards(const std::string& folder, std::uint64_t count);

/// The rows of all shards that are there, with one header. Partial rows get a last column that says
/// so.
void merge_rows(const ShardSet& shards, const ByteSink& sink);

/// @throws InputError for shards of the rows of one case: each would be a total
void refuse_without_totals(const ShardSet& shards);

/// What their cases add up to.
/// @throws InputError for a roll-up that cannot be read
[[nodiscard]] RollUp merged_totals(const ShardSet& shards);

/// Tells the failed cases of all shards, in the order of the list, and counts them.
[[nodiscard]] Status tell_failures(const ShardSet& shards, bool accepts_failures,
                                   const Context& context);

} // namespace carecost::cli
