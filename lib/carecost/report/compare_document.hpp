// SPDX-License-Identifier: MIT
// The comparison of a case as people read it: the answer first, then lines, funders, and what must
// be true for the answer to hold. Feeds the text and Markdown renderers, later others.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/words.hpp"

#include <cstddef>

namespace carecost {

struct CompareOptions {
    Language language = Language::en;
    NumberStyle numbers;
    bool is_verbose = false; // shows each line's arithmetic factor by factor
    std::size_t finding_count = 0;
};

/// @param result what costing found out about this very `model`
[[nodiscard]] Document compare_document(const Case& model, const CaseResult& result,
                                        const CompareOptions& options);

} // namespace carecost
