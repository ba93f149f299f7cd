// SPDX-License-Identifier: MIT
// Any bytes: the fast lane builds the tree of the full lane, or hands them over.
#include "lanes.hpp"

#include "harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace carecost::fuzz;
    const std::string difference = compare_lanes(std::string{text_of(bytes, size)}).difference;
    claim(difference.empty(), "both lanes say the same", difference);
    return 0;
}
