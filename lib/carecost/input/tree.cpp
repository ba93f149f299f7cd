// SPDX-License-Identifier: MIT
// What a node of the tree knows of itself: whether it is nothing, and where its text stands.
// The words for nothing are those of YAML's core schema; they count only when written plain.
#include "carecost/input/tree.hpp"

#include <algorithm>
#include <utility>

namespace carecost::input {

NodeBox::NodeBox(const NodeBox& other)
    : inside_(other.inside_ == nullptr ? nullptr : new NodeInside{*other.inside_}) {}

void NodeBox::throw_away() const { delete inside_; }

NodeInside& NodeBox::made() {
    if (inside_ == nullptr) {
        inside_ = new NodeInside;
    }
    return *inside_;
}

void Node::set_text(std::string words) {
    box.made().own_text = std::make_shared<const std::string>(std::move(words));
    text = *box.inside().own_text;
}

bool Node::is_null() const {
    return kind == NodeKind::scalar && style == ScalarStyle::plain && text.size() <= 4 &&
           (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
}

std::size_t Node::offset_within(std::size_t position) const {
    return is_verbatim ? text_offset + std::min(position, text.size()) : offset;
}

} // namespace carecost::input
