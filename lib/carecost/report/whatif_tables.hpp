// SPDX-License-Identifier: MIT
// The tables of the page with sliders: what each service costs, what changes for each funder, and
// unpaid care. Only report/ includes this.
#pragma once

#include "carecost/report/page_template.hpp"
#include "carecost/report/whatif_figures.hpp"

#include <string>

namespace carecost {

/// What the template asks for in its tables.
/// @param unit of all their amounts: "€ a year"
[[nodiscard]] PageValues table_parts(const WhatIfPage& page, const std::string& unit);

} // namespace carecost
