// SPDX-License-Identifier: MIT
// The scripts of apps/carecost/completion, compiled into the program.
#pragma once

#include <span>
#include <string_view>

namespace carecost::cli {

struct CompletionScript {
    std::string_view shell; // "bash"
    std::string_view text;
};

[[nodiscard]] std::span<const CompletionScript> completion_scripts();

} // namespace carecost::cli
