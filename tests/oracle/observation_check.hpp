// SPDX-License-Identifier: MIT
// Compares the library with what tests/oracle/observation_oracle.py wrote.
// Every figure is compared as an exact fraction.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace carecost::testing {

struct OracleComparison {
    int logs = 0;
    int figures = 0;                        // compared
    int faulty_logs = 0;                    // whose faults were compared
    std::vector<std::string> differences{}; // one line each
};

/// @param text  the oracle's output, any number of logs
[[nodiscard]] OracleComparison compare_with_oracle(std::string_view text);

} // namespace carecost::testing
