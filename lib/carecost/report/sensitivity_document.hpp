// SPDX-License-Identifier: MIT
// The sensitivity of a case as people read it: the saving as it stands, then what moves it, where
// it flips, and how likely it is. Feeds the text and Markdown renderers.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/words.hpp"
#include "carecost/uncertainty/sensitivity.hpp"

#include <cstddef>
#include <optional>

namespace carecost {

struct SensitivityOptions {
    Language language = Language::en;
    NumberStyle numbers;
    bool has_histogram = false; // says something only where bars are drawn
    std::size_t finding_count = 0;
    std::optional<Rational> required{}; // the saving asked for with --required
};

/// @param result what was found out about this very `model`
[[nodiscard]] Document sensitivity_document(const Case& model, const Sensitivity& result,
                                            const SensitivityOptions& options);

} // namespace carecost
