// SPDX-License-Identifier: MIT
// The one figure of a row that is a quotient. Everything else is plain data.
#include "carecost/batching/batch_rows.hpp"

#include "carecost/base/round_quotient.hpp"

namespace carecost {

std::optional<Int128> share_in_millionths(Int128 part, Int128 whole) {
    constexpr int million = 1'000'000;
    if (whole == 0) {
        return std::nullopt;
    }
    return whole > 0 ? round_quotient(part * million, whole)
                     : round_quotient(-part * million, -whole);
}

} // namespace carecost
