// SPDX-License-Identifier: MIT
// Counts the candidates outside quotes; the first of them wins a tie.
// A quoted field may run over lines, so the first row ends at the first line end outside quotes.
#include "carecost/input/csv_delimiter.hpp"

#include <algorithm>
#include <array>

namespace carecost::input {

char commonest_delimiter(std::string_view text) {
    constexpr std::string_view candidates = ",;\t";
    std::array<std::size_t, candidates.size()> counts{};
    bool is_quoted = false;
    bool has_begun = false;
    for (const char sign : text) {
        if (sign == '\n' && has_begun && !is_quoted) {
            break;
        }
        has_begun = has_begun || (sign != '\n' && sign != '\r');
        is_quoted = is_quoted != (sign == '"');
        const std::size_t which = candidates.find(sign);
        if (!is_quoted && which != std::string_view::npos) {
            ++counts.at(which);
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace carecost::input
