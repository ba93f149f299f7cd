// SPDX-License-Identifier: MIT
// The tables of a comparison: cost lines with bars, funders, years, unpaid care, hours of support.
// Every total was added up by costing; nothing is added here.
#pragma once

#include "carecost/report/compare_view.hpp"
#include "carecost/report/document.hpp"

namespace carecost {

/// Every package with its lines and total; unpaid lines stand elsewhere.
[[nodiscard]] Table lines_table(const CompareView& view);

/// Funders down, packages across, with the change against the comparator. Needs declared funders.
[[nodiscard]] Table funders_table(const CompareView& view);

/// Years down, packages across, with present values at the end.
[[nodiscard]] Table years_table(const CompareView& view);

[[nodiscard]] bool has_unpaid_care(const CompareView& view);
[[nodiscard]] Table unpaid_table(const CompareView& view);

[[nodiscard]] bool has_support_hours(const CompareView& view);
[[nodiscard]] Table support_table(const CompareView& view);

} // namespace carecost
