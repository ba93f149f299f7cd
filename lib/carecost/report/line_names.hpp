// SPDX-License-Identifier: MIT
// Words of the case format for parts of a line, as other programs read them.
// They are the words of the file, and the same in every language.
#pragma once

#include "carecost/model/case.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace carecost {

/// "paid", "unpaid", "transfer"
[[nodiscard]] std::string_view kind_name(LineKind kind);

/// "published", "invoice" …
[[nodiscard]] std::string_view source_type_name(SourceType type);

/// Who stands in a line's columns: its funders in their order, then who receives a transfer.
/// @return indices in Case::funders
[[nodiscard]] std::vector<std::size_t> funders_of(const Line& line);

} // namespace carecost
