// SPDX-License-Identifier: MIT
// Compares the library with the logs and figures of a file: see observation_oracle.py.
// Ends with 1 where anything differs.
#include "observation_check.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "one file, as observation_oracle.py writes it\n";
        return 2;
    }
    const std::ifstream file{arguments[1]};
    std::ostringstream text;
    text << file.rdbuf();
    const auto found = carecost::testing::compare_with_oracle(text.str());
    for (const std::string& difference : found.differences) {
        std::cout << difference << '\n';
    }
    std::cout << found.logs << " logs (" << found.faulty_logs << " with faults), " << found.figures
              << " figures, " << found.differences.size() << " differences\n";
    return found.differences.empty() && found.logs > 0 ? 0 : 1;
}
