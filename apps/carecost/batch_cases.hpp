// SPDX-License-Identifier: MIT
// From the paths of a batch to the rows of each case, one after the other in the order of the list,
// whatever the number of threads.
#pragma once

#include "batch_case.hpp"
#include "carecost/batching/batch_rows.hpp"
#include "carecost/batching/shard.hpp"
#include "carecost/input/yaml_lane.hpp"
#include "context.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace carecost::cli {

struct BatchWork {
    const std::vector<std::string>& paths; // "-" for standard input
    std::size_t first_position = 0;        // of paths.front() in the whole list
    BatchFigures figures;
    input::Lane lane = input::Lane::fast_where_plain;
    unsigned threads = 1;
    /// Writes the rows as text, on the thread that worked them out.
    std::function<std::string(const CaseRows&)> written;
    bool wants_digests = false; // fill in BatchPiece::source_sha256
    /// Only this block of the rows of each case with a table or a grid.
    std::optional<ShardNumber> rows_of{};
};

/// What came of one case, or of a block of points of a case with a table or a grid: the first has
/// none where a shard has none.
struct BatchPiece {
    bool is_first = true; // of its case
    std::optional<CaseRows> rows{};
    std::string text{};                     // the rows as written
    std::optional<BatchFailure> failure{};  // of the case
    std::size_t points = 0;                 // of a table or a grid, failed ones too
    std::string source_sha256{};            // of the case file, when wanted: once for each case
    std::vector<BatchFailure> bad_points{}; // rows of a table that could not be worked out
};

/// Stands for the digest of a file that cannot be read.
inline constexpr const char* unreadable_digest = "unreadable";

/// The digest of a case file; unreadable_digest for one that cannot be read or is too large.
[[nodiscard]] std::string source_sha256(const std::string& path, const Context& context);

/// Hands over each case in the order of the list until `take` returns false.
/// @throws UsageError when the command line asks a case for what it does not have; InputError when
/// a table does not fit a case, SystemError when it cannot be read
void for_each_case(const BatchWork& work, const Context& context,
                   const std::function<bool(BatchPiece)>& take);

} // namespace carecost::cli
