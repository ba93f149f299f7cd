// SPDX-License-Identifier: MIT
// Reads a failed case back from the line of JSON that a shard keeps of it.
#pragma once

#include "carecost/batching/batch_rows.hpp"

#include <optional>
#include <string_view>

namespace carecost::input {

/// @param line without its line end
/// @return nothing for a line that batch_failure_json did not write
[[nodiscard]] std::optional<BatchFailure> parse_batch_failure(std::string_view line);

} // namespace carecost::input
