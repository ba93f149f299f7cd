// SPDX-License-Identifier: MIT
// What a figure may be in the place where it stands: money, a share or a quantity.
// The number grammar reads any figure; here is asked whether it belongs.
#pragma once

#include "carecost/input/number_grammar.hpp"
#include "carecost/model/case.hpp"

#include <optional>

namespace carecost::input {

/// What forbids a figure in this place: a share where an amount is due, a bare 50 where a share is
/// due, a currency beside a quantity, a negative figure, 56.000 as money.
[[nodiscard]] std::optional<TextFault> kind_fault(const WrittenNumber& number, FigureKind kind,
                                                  const NumberStyle& style);

/// Money like 17.394: three decimals that may be meant as thousands; read, but worth a finding.
[[nodiscard]] bool looks_like_thousands(const WrittenNumber& number, FigureKind kind);

} // namespace carecost::input
