// SPDX-License-Identifier: MIT
// The difference between two lists of lines, as people are used to read it.
// '-' is what was expected, '+' what came, and a blank what both have.
#pragma once

#include <string>
#include <vector>

namespace transcript {

[[nodiscard]] std::string difference(const std::vector<std::string>& expected,
                                     const std::vector<std::string>& actual);

} // namespace transcript
