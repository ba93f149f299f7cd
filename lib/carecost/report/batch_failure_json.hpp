// SPDX-License-Identifier: MIT
// A case that failed in a batch as one line of JSON, for `shard-….failed.jsonl`. The room input
// reads it back when shards are merged.
#pragma once

#include "carecost/batching/batch_rows.hpp"

#include <string>

namespace carecost {

/// {"position","case","case_file","file","line","column","code","message","more"} with its line
/// end. Positions count from 1; `case` is null where the case could not be read that far; the
/// message ends with the remedy where there is one.
[[nodiscard]] std::string batch_failure_json(const BatchFailure& failure);

} // namespace carecost
