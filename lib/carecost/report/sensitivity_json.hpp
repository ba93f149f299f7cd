// SPDX-License-Identifier: MIT
// The sensitivity of a case for other programs: the members of "carecost/sensitivity/1".
// Money has two decimals, probabilities, correlations and shares have six.
#pragma once

#include "carecost/model/case.hpp"
#include "carecost/report/json.hpp"
#include "carecost/uncertainty/sensitivity.hpp"

#include <optional>

namespace carecost {

/// The decimals in which other programs read a figure of the case: six for a share and
/// for a figure by mean and sd, else as many as it is written with, at least two.
[[nodiscard]] int machine_decimals(const Case& model, FigureId figure);

/// @param result what was found out about this very `model`
/// @param required the saving asked for with --required; its two members stand only then
[[nodiscard]] Json sensitivity_json(const Case& model, const Sensitivity& result,
                                    const std::optional<Rational>& required);

} // namespace carecost
