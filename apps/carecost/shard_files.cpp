// SPDX-License-Identifier: MIT
// Only manifests are looked for by name; all other files are found through them.
#include "shard_files.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/sha256.hpp"
#include "carecost/input/folder_names.hpp"
#include "carecost/input/input_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <tuple>

namespace carecost::cli {

void read_in_pieces(const std::string& path, const std::function<void(std::string_view)>& use) {
    constexpr std::size_t at_once = 1U << 18U;
    std::string piece(at_once, '\0');
    const input::ByteReader read = input::file_on_disk(path).open();
    while (const std::size_t count = read(piece.data(), piece.size())) {
        use(std::string_view(piece).substr(0, count));
    }
}

std::string read_whole(const std::string& path) {
    std::string text;
    read_in_pieces(path, [&text](std::string_view piece) { text += piece; });
    return text;
}

bool exists(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

std::string path_in(const std::string& folder, std::string_view name) {
    return fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name);
}

std::string path_of(const std::string& folder, ShardNumber shard, ShardFile file) {
    return path_in(folder, file_name(shard, file));
}

std::optional<Manifest> manifest_in(const std::string& folder, ShardNumber shard) {
    const std::string path = path_of(folder, shard, ShardFile::manifest);
    return exists(path) ? parse_manifest(read_whole(path)) : std::nullopt;
}

std::vector<ShardNumber> shards_in(const std::string& folder) {
    std::vector<ShardNumber> shards;
    for (const std::string& name : input::folder_names(folder)) {
        if (const auto shard = shard_of_manifest(name)) {
            shards.push_back(*shard);
        }
    }
    std::sort(shards.begin(), shards.end(), [](ShardNumber left, ShardNumber right) {
        return std::tie(left.count, left.index) < std::tie(right.count, right.index);
    });
    return shards;
}

std::optional<std::string> damaged_file(const std::string& folder, const Manifest& manifest,
                                        const std::function<void(std::string_view)>& use_rows) {
    const std::string rows = file_name(manifest.shard, ShardFile::rows);
    for (const DigestedFile& file : manifest.files) {
        const std::string path = path_in(folder, file.name);
        if (!exists(path)) {
            return file.name;
        }
        Sha256 digest;
        read_in_pieces(path, [&](std::string_view piece) {
            digest.add(piece);
            if (file.name == rows) {
                use_rows(piece);
            }
        });
        if (digest.finish() != file.sha256) {
            return file.name;
        }
    }
    return std::nullopt;
}

} // namespace carecost::cli
