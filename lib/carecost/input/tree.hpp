// SPDX-License-Identifier: MIT
// A YAML document as carecost reads it: maps, lists and scalars with their raw text and place.
// Built by a lane of the guarded reader; holds no anchors, tags, duplicate or non-scalar keys.
#pragma once

#include "carecost/base/short_list.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost::input {

enum class NodeKind : std::uint8_t { scalar, list, map };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct Node;
struct Entry;
struct NodeInside;
using Entries = ShortList<Entry, 4>; // as many as a cost line mostly has

/// What few nodes have, in a place of its own: most are scalars, which are moved about and thrown
/// away by the hundred for each case. A value: a copy has its own.
class NodeBox {
  public:
    NodeBox() = default;
    NodeBox(const NodeBox& other);
    NodeBox(NodeBox&& other) noexcept : inside_(std::exchange(other.inside_, nullptr)) {}
    NodeBox& operator=(NodeBox other) noexcept {
        std::swap(inside_, other.inside_);
        return *this;
    }
    ~NodeBox() {
        if (inside_ != nullptr) {
            throw_away();
        }
    }

    /// Nothing inside: an empty one.
    [[nodiscard]] const NodeInside& inside() const;
    /// Made where there is none.
    [[nodiscard]] NodeInside& made();

  private:
    void throw_away() const;

    NodeInside* inside_ = nullptr;
};

/// `offset` is the byte in the source at which the node starts (for a quoted scalar its quote).
struct Node {
    NodeKind kind = NodeKind::scalar;
    ScalarStyle style = ScalarStyle::plain;
    bool is_verbatim =
        false; // text stands byte for byte at text_offset, so places inside it are exact
    std::size_t offset = 0;
    std::string_view text{};     // of a scalar: decoded, kept as written otherwise; a part of the
                                 // source, which outlives the tree, or of what set_text was given
    std::size_t text_offset = 0; // of a scalar: byte where `text` starts in the source
    NodeBox box{};

    /// Of a list.
    [[nodiscard]] const std::vector<Node>& items() const;
    [[nodiscard]] std::vector<Node>& items();
    /// Of a map, in file order.
    [[nodiscard]] const Entries& entries() const;
    [[nodiscard]] Entries& entries();
    /// A plain scalar went on with ` #4`: byte of the #.
    [[nodiscard]] std::optional<std::size_t> cutting_comment() const;
    void set_cutting_comment(std::optional<std::size_t> sign);
    /// Makes `words` the text, where it stands nowhere in the source.
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

struct NodeInside {
    std::vector<Node> items{};
    Entries entries{};
    std::optional<std::size_t> cutting_comment{};
    std::shared_ptr<const std::string> own_text{};
};

inline const NodeInside nothing_inside{};

inline const NodeInside& NodeBox::inside() const {
    return inside_ == nullptr ? nothing_inside : *inside_;
}

inline const std::vector<Node>& Node::items() const { return box.inside().items; }
inline std::vector<Node>& Node::items() { return box.made().items; }
inline const Entries& Node::entries() const { return box.inside().entries; }
inline Entries& Node::entries() { return box.made().entries; }
inline std::optional<std::size_t> Node::cutting_comment() const {
    return box.inside().cutting_comment;
}
inline void Node::set_cutting_comment(std::optional<std::size_t> sign) {
    if (sign) { // hardly ever
        box.made().cutting_comment = sign;
    }
}

} // namespace carecost::input
