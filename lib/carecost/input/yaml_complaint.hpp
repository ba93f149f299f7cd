// SPDX-License-Identifier: MIT
// The words for single faults of YAML: where each truly lies, and how to mend it.
// They serve the walk along the source and, where the parser stopped, yaml_failure.hpp.
#pragma once

#include "carecost/input/faults.hpp"

#include <cstddef>
#include <string_view>

namespace carecost::input {

/// Text that belongs to no key, value or sign.
struct UnreadText {
    std::size_t offset = 0;
    std::size_t read_end = 0;  // the byte after what was understood before it
    std::size_t last_text = 0; // where the last scalar before it starts
};
void report_unread(const UnreadText& unread, Faults& faults);

/// A bracket at `offset` whose closing one does not come.
void report_unclosed_bracket(std::size_t offset, Faults& faults);

/// A quote at `offset` whose closing one does not come.
void report_unclosed_quote(std::size_t offset, Faults& faults);

/// A line at `offset` whose indentation fits nothing above it.
void report_indentation(std::size_t offset, Faults& faults);

/// A line at `offset` where a key is due, but that has no colon.
void report_lone_line(std::size_t offset, Faults& faults);

/// A key that ends at `offset` without a colon.
void report_missing_colon(std::size_t offset, std::string_view key, Faults& faults);

} // namespace carecost::input
