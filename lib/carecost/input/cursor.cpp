// SPDX-License-Identifier: MIT
// The checks every value of a map goes through before its own grammar sees it, and the words for
// what fails them.
#include "carecost/input/cursor.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost::input {
namespace {

std::string_view name_of(const Node& node) {
    switch (node.kind) {
    case NodeKind::list:
        return "a list";
    case NodeKind::map:
        return "a map";
    case NodeKind::scalar:
        break;
    }
    return "text";
}

void report_nothing(const Node& node, const Called& what, Faults& faults) {
    if (node.text.empty()) {
        faults.error(node.offset, "null", fmt::format("{} is empty", what.words()),
                     "write its value here");
    } else {
        faults.error(
            node.offset, "null",
            fmt::format("{} is {}, which means nothing at all", what.words(), quoted(node.text)),
            fmt::format("quote it if the word is meant: \"{}\"", node.text));
    }
}

bool is_scalar(const Node& node, const Called& what, Faults& faults) {
    if (node.kind != NodeKind::scalar) {
        faults.error(node.offset, "expected-text",
                     fmt::format("{} is text, not {}", what.words(), name_of(node)),
                     node.kind == NodeKind::list ? "write one value, without '-' or brackets"
                                                 : "write one value; quote it if it holds ': '");
        return false;
    }
    if (node.is_null()) {
        report_nothing(node, what, faults);
        return false;
    }
    return true;
}

/// The bit of an entry; none beyond the first 64.
std::uint64_t bit_of(std::size_t entry) { return entry < 64 ? std::uint64_t{1} << entry : 0; }

std::string_view without_end_lines(std::string_view text) {
    while (text.ends_with('\n')) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace

const Node* read_scalar(const Node& node, const Called& what, Faults& faults) {
    return is_scalar(node, what, faults) ? &node : nullptr;
}

std::optional<std::string_view> read_paragraph(const Node& node, const Called& what,
                                               Faults& faults) {
    if (!is_scalar(node, what, faults)) {
        return std::nullopt;
    }
    if (node.cutting_comment()) {
        faults.finding(*node.cutting_comment(), "comment-cuts-text",
                       fmt::format("{} ends before this '#', which starts a comment", what.words()),
                       "quote the whole text if the '#' belongs to it");
    }
    const std::string_view text = trimmed(without_end_lines(node.text));
    if (text.empty()) {
        faults.error(node.offset, "empty-text", fmt::format("{} is empty", what.words()),
                     "write something here");
        return std::nullopt;
    }
    return text;
}

std::optional<std::string_view> read_text(const Node& node, const Called& what, Faults& faults) {
    const auto text = read_paragraph(node, what, faults);
    if (text && text->find('\n') != std::string::npos) {
        faults.error(node.offset, "line-end", fmt::format("{} has a line end in it", what.words()),
                     "write it as one line");
        return std::nullopt;
    }
    return text;
}

const std::vector<Node>* read_list(const Node& node, const Called& what, Faults& faults) {
    if (node.kind == NodeKind::list) {
        return &node.items();
    }
    if (node.is_null()) {
        report_nothing(node, what, faults);
    } else {
        faults.error(node.offset, "expected-list",
                     fmt::format("{} is a list, not {}", what.words(), name_of(node)),
                     node.kind == NodeKind::scalar
                         ? fmt::format("write [{}]", visible(first_characters(node.text, 40)))
                         : "start each item with '- '");
    }
    return nullptr;
}

MapCursor::MapCursor(const Node& node, const Called& what, Faults& faults)
    : node_(&node), what_(what), faults_(&faults) {
    if (is_map()) {
        for (const Entry& entry : node.entries()) {
            present_ |= Key{entry.key.text}.mark;
        }
        return;
    }
    if (node.is_null()) {
        report_nothing(node, what_, faults);
    } else {
        faults.error(
            node.offset, "expected-map",
            fmt::format("{} is a map of keys and values, not {}", what_.words(), name_of(node)),
            node.kind == NodeKind::list ? "write 'key: value' lines without '-'"
                                        : "write 'key: value', with a blank after the colon");
    }
}

const Node* MapCursor::find_present(std::string_view key) {
    for (std::size_t i = 0; i < node_->entries().size(); ++i) {
        const Entry& entry = node_->entries()[i];
        if (entry.key.text == key) {
            asked_for_ |= bit_of(i);
            return &entry.value;
        }
    }
    return nullptr;
}

const Node* MapCursor::require(const Key& key) {
    const Node* value = find(key);
    if (value == nullptr && is_map()) {
        faults_->error(node_->offset, "missing-key",
                       fmt::format("{} has no '{}'", what_.words(), key.text),
                       fmt::format("add '{}:'", key.text));
    }
    return value;
}

std::optional<std::string_view> MapCursor::text(const Key& key) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt : read_text(*value, Called::by_key(key.text), *faults_);
}

std::optional<std::string_view> MapCursor::paragraph(const Key& key) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt
                            : read_paragraph(*value, Called::by_key(key.text), *faults_);
}

const Node* MapCursor::scalar(const Key& key) {
    const Node* value = find(key);
    return value == nullptr ? nullptr : read_scalar(*value, Called::by_key(key.text), *faults_);
}

const std::vector<Node>* MapCursor::list(const Key& key) {
    const Node* value = find(key);
    return value == nullptr ? nullptr : read_list(*value, Called::by_key(key.text), *faults_);
}

std::optional<MapCursor> MapCursor::map(const Key& key) {
    const Node* value = find(key);
    if (value == nullptr) {
        return std::nullopt;
    }
    MapCursor cursor{*value, Called::by_key(key.text), *faults_};
    return cursor.is_map() ? std::optional{std::move(cursor)} : std::nullopt;
}

std::string_view MapCursor::require_text(const Key& key) {
    const Node* value = require(key);
    return value == nullptr ? std::string_view{}
                            : read_text(*value, Called::by_key(key.text), *faults_).value_or("");
}

const Node* MapCursor::require_scalar(const Key& key) {
    const Node* value = require(key);
    return value == nullptr ? nullptr : read_scalar(*value, Called::by_key(key.text), *faults_);
}

const std::vector<Node>* MapCursor::require_list(const Key& key) {
    const Node* value = require(key);
    return value == nullptr ? nullptr : read_list(*value, Called::by_key(key.text), *faults_);
}

std::optional<MapCursor> MapCursor::require_map(const Key& key) {
    return require(key) == nullptr ? std::nullopt : map(key);
}

void MapCursor::finish() const {
    for (std::size_t i = 0; i < node_->entries().size(); ++i) {
        const Node& key = node_->entries()[i].key;
        if ((asked_for_ & bit_of(i)) == 0 &&
            std::find(known_.begin(), known_.end(), key.text) == known_.end()) {
            report_unknown(key);
        }
    }
}

void MapCursor::report_unknown(const Node& key) const {
    std::vector<std::string> known;
    for (const std::string_view each : known_) {
        if (std::find(known.begin(), known.end(), each) == known.end()) {
            known.emplace_back(each);
        }
    }
    const std::optional<std::string> meant = nearest(key.text, known);
    faults_->error(key.offset, "unknown-key",
                   fmt::format("{} has no key {}", what_.words(), quoted(key.text)),
                   meant ? fmt::format("write '{}'?", *meant)
                         : fmt::format("known here: {}", join(known, ", ")));
}

} // namespace carecost::input
