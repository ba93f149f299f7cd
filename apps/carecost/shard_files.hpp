// SPDX-License-Identifier: MIT
// Reads what shards have written into a folder: manifests, and whether the files they list are the
// ones that lie there.
#pragma once

#include "carecost/batching/manifest.hpp"
#include "carecost/batching/shard.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::cli {

/// Hands a file over in pieces.
/// @throws SystemError when it cannot be read
void read_in_pieces(const std::string& path, const std::function<void(std::string_view)>& use);

/// @throws SystemError when it cannot be read
[[nodiscard]] std::string read_whole(const std::string& path);

[[nodiscard]] bool exists(const std::string& path);

/// What the folder says of a shard.
/// @return nothing when there is no manifest, or only a damaged one
/// @throws SystemError when it cannot be read
[[nodiscard]] std::optional<Manifest> manifest_in(const std::string& folder, ShardNumber shard);

/// The shards whose manifests lie in a folder, in the order of count and index.
/// @throws SystemError when it is missing or no folder
[[nodiscard]] std::vector<ShardNumber> shards_in(const std::string& folder);

/// The path of a file as it is told to people.
[[nodiscard]] std::string path_in(const std::string& folder, std::string_view name);
[[nodiscard]] std::string path_of(const std::string& folder, ShardNumber shard, ShardFile file);

/// The first file that is not what the manifest says; nothing when all are.
/// @param use_rows is given the bytes of the CSV on the way
[[nodiscard]] std::optional<std::string>
damaged_file(const std::string& folder, const Manifest& manifest,
             const std::function<void(std::string_view)>& use_rows);

} // namespace carecost::cli
