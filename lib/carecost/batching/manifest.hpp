// SPDX-License-Identifier: MIT
// The manifest of a shard, its `.done` file: what the shard was made from and which files it
// consists of. Without it a shard does not exist; with it every doubt about a shard can be settled.
#pragma once

#include "carecost/batching/shard.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {

/// A file as it was when its digest was taken.
struct DigestedFile {
    std::string name; // without folder
    std::uint64_t bytes = 0;
    std::string sha256;

    [[nodiscard]] friend bool operator==(const DigestedFile&, const DigestedFile&) = default;
};

struct Manifest {
    std::string program; // version of carecost
    ShardNumber shard;
    std::uint64_t entries = 0; // of the whole list
    bool is_of_rows = false;   // a block of the rows of the one case in the list, not of the list
    std::string list_sha256;   // of the names in the whole list
    /// What was asked for, by the names of the options: all that has a say in the bytes.
    std::vector<std::pair<std::string, std::string>> settings{};
    std::string cases_sha256; // of the case files of this shard, in list order
    std::uint64_t good = 0;   // cases with rows
    std::uint64_t failed = 0; // cases without
    std::uint64_t points = 0; // cases × rows of a table or grid; 0 without one
    std::uint64_t bad_points = 0;
    std::uint64_t rows = 0; // in the CSV, without its header
    std::vector<DigestedFile> files{};

    [[nodiscard]] friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// Lines of words that a person can read; the last one is a digest of those above it.
[[nodiscard]] std::string to_text(const Manifest& manifest);

/// What to_text wrote.
/// @return nothing for a text that is cut short, was changed by hand, or is of another format
[[nodiscard]] std::optional<Manifest> parse_manifest(std::string_view text);

/// In what two shards of one run differ although they must not, in words: "--draws is 1000 in
/// FIRST and 500 in SECOND". Nothing when they belong together.
[[nodiscard]] std::optional<std::string> disagreement(const Manifest& first, const Manifest& second,
                                                      std::string_view first_name,
                                                      std::string_view second_name);

} // namespace carecost
