// SPDX-License-Identifier: MIT
// The example cases as they stand in examples/, compiled into the program so that `carecost new`
// needs no file beside it.
#pragma once

#include <span>
#include <string_view>

namespace carecost::cli {

struct BundledFile {
    std::string_view name; // "case.yaml"
    std::string_view content;
};

struct BundledExample {
    std::string_view name; // "feather-room"; "starter" is what `carecost new` writes
    std::span<const BundledFile> files;
};

[[nodiscard]] std::span<const BundledExample> bundled_examples();

} // namespace carecost::cli
