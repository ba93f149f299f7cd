// SPDX-License-Identifier: MIT
// The words for YAML that cannot be read: where the fault truly lies, and how to mend it.
// The parser often stops lines below the slip; what is accounted for so far tells more.
#pragma once

#include "carecost/input/faults.hpp"
#include "carecost/input/yaml_events.hpp"
#include "carecost/input/yaml_tree.hpp"

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

/// Why the parser stopped. @param tree what could be built up to there
void report_failure(const YamlFailure& failure, const YamlTree& tree, Faults& faults);

} // namespace carecost::input
