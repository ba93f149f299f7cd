// SPDX-License-Identifier: MIT
// The byte filter of YAML inputs: nothing behind it ever sees a byte that is not printable text.
// Files in another encoding are recognised by name, so that the mend is one menu away.
#pragma once

#include "carecost/input/faults.hpp"

namespace carecost::input {

/// Reports every byte that is not clean text: UTF-8 without overlong forms and surrogates; no
/// control characters but tab, LF, and CR before LF; no U+FEFF, U+2028, U+2029; no bidirectional
/// controls. At most one fault of a kind for each line.
void check_clean_text(const SourceText& source, Faults& faults);

} // namespace carecost::input
