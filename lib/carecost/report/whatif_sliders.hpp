// SPDX-License-Identifier: MIT
// The part of the page that is moved: sliders with their ranges and flip points, and the buttons.
// Only report/ includes this.
#pragma once

#include "carecost/report/page_template.hpp"
#include "carecost/report/whatif_figures.hpp"

namespace carecost {

/// What the template asks for under "What if": has_inputs, inputs, buttons.
[[nodiscard]] PageValues slider_parts(const WhatIfPage& page);

} // namespace carecost
