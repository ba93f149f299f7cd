// SPDX-License-Identifier: MIT
// A YAML document as carecost reads it: maps, lists and scalars with their raw text and place.
// Built by a lane of the guarded reader; holds no anchors, tags, duplicate or non-scalar keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

enum class NodeKind : std::uint8_t { scalar, list, map };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct Entry;

/// `offset` is the byte in the source at which the node starts (for a quoted scalar its quote).
struct Node {
    NodeKind kind = NodeKind::scalar;
    ScalarStyle style = ScalarStyle::plain;
    bool is_verbatim =
        false; // text stands byte for byte at text_offset, so places inside it are exact
    std::size_t offset = 0;
    std::string_view text{};     // of a scalar: decoded, kept as written otherwise; a part of the
                                 // source, which outlives the tree, or of `own_text`
    std::size_t text_offset = 0; // of a scalar: byte where `text` starts in the source
    std::optional<std::size_t>
        cutting_comment{};      // a plain scalar went on with ` #4`: byte of the #
    std::vector<Node> items{};  // of a list
    std::vector<Entry> entries; // of a map, in file order; no {}: Entry is still incomplete here
    std::shared_ptr<const std::string> own_text{}; // where `text` stands nowhere in the source

    /// Makes `words` the text.
    void set_text(std::string words);

    /// Nothing, `~` or a plain `null` was written.
    [[nodiscard]] bool is_null() const;
    /// The byte in the source of character `position` of the text; the start of the scalar when
    /// unknown.
    [[nodiscard]] std::size_t offset_within(std::size_t position) const;
};

struct Entry {
    Node key; // always a scalar
    Node value;
};

} // namespace carecost::input
