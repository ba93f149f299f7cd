// SPDX-License-Identifier: MIT
// From the paths of a batch to the rows of each case, one after the other in the order of the list,
// whatever the number of threads.
#pragma once

#include "carecost/batching/batch_rows.hpp"
#include "carecost/batching/case_rows.hpp"
#include "context.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace carecost::cli {

/// Which figures of each case are worked out.
struct BatchFigures {
    std::vector<std::string> settings;  // --set, for every scenario
    std::vector<std::string> scenarios; // names; "all"; empty: base alone
    RowSettings rows{};
};

struct BatchWork {
    const std::vector<std::string>& paths; // "-" for standard input
    std::size_t first_position = 0;        // of paths.front() in the whole list
    BatchFigures figures;
    unsigned threads = 1;
    /// Writes the rows as text, on the thread that worked them out.
    std::function<std::string(const CaseRows&)> written;
    bool wants_digests = false; // fill in BatchPiece::source_sha256
};

/// What came of one case, or of a block of rows of a table.
struct BatchPiece {
    std::optional<CaseRows> rows{};
    std::string text{}; // the rows as written
    std::optional<BatchFailure> failure{};
    std::string source_sha256{}; // of the case file, when wanted: once for each case
};

/// The digest of a case file; "unreadable" for one that cannot be read or is too large.
[[nodiscard]] std::string source_sha256(const std::string& path, const Context& context);

/// Hands over each case in the order of the list until `take` returns false.
/// @throws UsageError when the command line asks a case for what it does not have
void for_each_case(const BatchWork& work, const Context& context,
                   const std::function<bool(BatchPiece)>& take);

} // namespace carecost::cli
