// SPDX-License-Identifier: MIT
// The longest common subsequence, by its textbook table: outputs are short, and so can this be.
// Common lines at both ends are set aside first, which keeps the table small for long outputs.
#include "diff.hpp"

#include <algorithm>
#include <cstddef>

namespace transcript {

std::string difference(const std::vector<std::string>& expected,
                       const std::vector<std::string>& actual) {
    const std::size_t rows = expected.size();
    const std::size_t columns = actual.size();
    std::size_t start = 0;
    while (start < rows && start < columns && expected[start] == actual[start]) {
        ++start;
    }
    std::size_t tail = 0;
    while (tail < rows - start && tail < columns - start &&
           expected[rows - 1 - tail] == actual[columns - 1 - tail]) {
        ++tail;
    }
    const std::size_t row_end = rows - tail;
    const std::size_t column_end = columns - tail;

    // common[i][j]: length of the longest common subsequence of what follows i and j.
    std::vector<std::vector<std::size_t>> common(
        row_end - start + 1, std::vector<std::size_t>(column_end - start + 1, 0));
    for (std::size_t i = row_end; i-- > start;) {
        for (std::size_t j = column_end; j-- > start;) {
            common[i - start][j - start] =
                expected[i] == actual[j]
                    ? common[i - start + 1][j - start + 1] + 1
                    : std::max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
        }
    }

    std::string text;
    for (std::size_t i = 0; i < start; ++i) {
        text += "  " + expected[i] + '\n';
    }
    std::size_t i = start;
    std::size_t j = start;
    while (i < row_end || j < column_end) {
        if (i < row_end && j < column_end && expected[i] == actual[j]) {
            text += "  " + expected[i] + '\n';
            ++i;
            ++j;
        } else if (j == column_end || (i < row_end && common[i - start + 1][j - start] >=
                                                          common[i - start][j - start + 1])) {
            text += "- " + expected[i++] + '\n';
        } else {
            text += "+ " + actual[j++] + '\n';
        }
    }
    for (; i < rows; ++i) {
        text += "  " + expected[i] + '\n';
    }
    return text;
}

} // namespace transcript
