// SPDX-License-Identifier: MIT
// Figures that are replaced by a scenario of the file or by --set: which there are, and which
// values they allow.
#pragma once

#include "carecost/input/scanning.hpp"
#include "carecost/model/case.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace carecost::input {

/// What to say of a name that is none: the nearest one, or where names come from.
[[nodiscard]] std::string mend_for_figure_name(const Case& model, std::string_view name);

/// Why a figure cannot take this estimate although it is of its kind: more than 100 % cashable, or
/// 0 where something is divided by it; nothing when it can.
[[nodiscard]] std::optional<std::string> refusal_of(const Case& model, FigureId figure,
                                                    const Estimate& estimate);

/// The text that is to replace a figure, in the style of the case: a figure, or one with a range.
/// The fault is one of its grammar, its kind, or of what the figure is used for.
[[nodiscard]] Parsed<Estimate> read_replacement(const Case& model, FigureId figure,
                                                std::string_view text);

} // namespace carecost::input
