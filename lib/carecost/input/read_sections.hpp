// SPDX-License-Identifier: MIT
// The sections of a case file, each read into the draft by a file of its own.
// A section finds its keys in the cursor of the whole case; what is faulty is reported and left
// out.
#pragma once

#include "carecost/input/case_draft.hpp"
#include "carecost/input/cursor.hpp"

namespace carecost::input {

/// currency and conventions: first, because they say how figures are written.
void read_conventions(MapCursor& root, CaseDraft& draft);

/// format, case, title, as_of, summary, meeting, years, start, client, labels, story.
void read_heading(MapCursor& root, CaseDraft& draft);

/// needs, funders, payer, assumptions, indices: what lines refer to.
void read_declarations(MapCursor& root, CaseDraft& draft);

/// packages and comparator.
void read_packages(MapCursor& root, CaseDraft& draft);

/// expect: after the packages.
void read_expectations(MapCursor& root, CaseDraft& draft);

/// scenarios: after the packages.
void read_scenarios(MapCursor& root, CaseDraft& draft);

} // namespace carecost::input
