// SPDX-License-Identifier: MIT
// The only door to yaml-cpp: its event stream as a plain list, with what stopped it.
// Nothing here is trusted: yaml_tree.hpp holds every event against the source again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

struct YamlEvent {
    enum class Kind { scalar, nothing, alias, list_start, list_end, map_start, map_end };
    Kind kind = Kind::nothing;
    std::size_t offset = 0; // byte at which it starts; of no use for ends
    std::string text{};     // of a scalar, decoded
    bool is_flow = false;   // of a start: written with brackets
};

/// A device of YAML that case files do not use.
struct YamlDevice {
    enum class Kind { anchor, alias, tag };
    Kind kind;
    std::size_t offset;
};

/// Why the parser gave up.
struct YamlFailure {
    enum class Reason {
        too_deep,
        unclosed_quote,
        bad_escape,
        misplaced_value, // a colon where no value may start
        misplaced_item,  // a dash where no item may start
        misplaced_key,   // a question mark
        text_in_block,   // something that is neither key nor item
        text_in_flow,    // something that is neither comma nor closing bracket
        stray_bracket,
        bad_block_header, // after | or >
        tab,
        unknown_alias,
        bad_tag_or_anchor,
        bad_directive,
        reserved_character,
        other
    };
    Reason reason = Reason::other;
    std::size_t offset = 0;
};

struct YamlEvents {
    std::vector<YamlEvent> events;
    std::vector<YamlDevice> devices; // in file order
    std::optional<YamlFailure> failure{};
};

/// Maps and lists may stand in each other this deep; the root counts as 1.
inline constexpr int deepest_nesting = 32;

/// The events of the first document.
/// @param text clean UTF-8 (clean_text.hpp); a control character would be taken for its end
[[nodiscard]] YamlEvents scan_yaml(std::string_view text);

} // namespace carecost::input
