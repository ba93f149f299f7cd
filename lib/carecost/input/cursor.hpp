// SPDX-License-Identifier: MIT
// Reads a map of the tree key by key. A fault is recorded with its place and its mend, and reading
// goes on: who asks gets nothing for the faulty value and does not need to speak of it again.
#pragma once

#include "carecost/base/short_list.hpp"
#include "carecost/input/called.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// Text of one line, as a part of the node; blanks at its ends are dropped. Errors: no scalar
/// (expected-text), nothing or a plain `null` or `~` (null), only blanks (empty-text), a line end
/// inside (line-end). Raises the finding comment-cuts-text where a `#` ended the text.
/// @param what how a message calls the value: "'title'", "an item of 'ask'"
[[nodiscard]] std::optional<std::string_view> read_text(const Node& node, const Called& what,
                                                        Faults& faults);

/// Text that may have several lines; otherwise like read_text.
[[nodiscard]] std::optional<std::string_view> read_paragraph(const Node& node, const Called& what,
                                                             Faults& faults);

/// The scalar itself, for values with a grammar of their own (figures, dates, ids); its place
/// inside is node.offset_within(). Errors as read_text, but blanks are kept and no finding is made.
[[nodiscard]] const Node* read_scalar(const Node& node, const Called& what, Faults& faults);

/// The items of a list, which may be empty; nullptr after the error expected-list.
[[nodiscard]] const std::vector<Node>* read_list(const Node& node, const Called& what,
                                                 Faults& faults);

/// A key to ask a map for, with its mark: one of 64 bits, by length and first letter, which says of
/// most keys at once that they are not there. Written as text, it is worked out by the compiler.
struct Key {
    constexpr Key(const char* key)
        : Key(std::string_view{key}) {} // NOLINT: reads as the text it is
    constexpr Key(std::string_view key) // NOLINT
        : text(key), mark(std::uint64_t{1} << ((first_of(key) * 5 + key.size()) % 64)) {}

    std::string_view text;
    std::uint64_t mark;

  private:
    [[nodiscard]] static constexpr std::size_t first_of(std::string_view key) {
        return key.empty() ? 0 : static_cast<unsigned char>(key.front());
    }
};

class MapCursor {
  public:
    /// A node that is no map is the error expected-map; the cursor then finds no key and misses
    /// none.
    /// @param node   must outlive the cursor
    /// @param what   how a message calls the map: "the case", "'meeting'", "line 3 of 'housing'"
    /// @param faults must outlive the cursor
    MapCursor(const Node& node, const Called& what, Faults& faults);

    [[nodiscard]] bool is_map() const { return node_->kind == NodeKind::map; }
    [[nodiscard]] std::string what() const { return what_.words(); }
    [[nodiscard]] std::size_t offset() const { return node_->offset; }
    /// All entries in file order, for maps whose keys are names (packages, funders). Such a map is
    /// not finish()ed.
    [[nodiscard]] const Entries& entries() const { return node_->entries(); }

    /// The value of a key, whatever it is; nullptr when the key is not there.
    /// @param key must outlive the cursor, here and below
    [[nodiscard]] const Node* find(const Key& key) {
        known_.push_back(key.text);
        return (present_ & key.mark) == 0 ? nullptr // a line is asked for forty keys and has four
                                          : find_present(key.text);
    }
    /// Whether one of the keys may be there; when not, none is.
    [[nodiscard]] bool may_have_any(std::span<const Key> keys) {
        std::uint64_t marks = 0;
        for (const Key& key : keys) {
            known_.push_back(key.text);
            marks |= key.mark;
        }
        return (present_ & marks) != 0;
    }
    /// The same; the error missing-key when it is not there.
    [[nodiscard]] const Node* require(const Key& key);

    /// The value read by the functions above; nothing when the key is not there or the value is
    /// faulty.
    [[nodiscard]] std::optional<std::string_view> text(const Key& key);
    [[nodiscard]] std::optional<std::string_view> paragraph(const Key& key);
    [[nodiscard]] const Node* scalar(const Key& key);
    [[nodiscard]] const std::vector<Node>* list(const Key& key);
    [[nodiscard]] std::optional<MapCursor> map(const Key& key);

    /// The same where the key must be there: its absence is the error missing-key.
    [[nodiscard]] std::string_view require_text(const Key& key); // empty after a fault
    [[nodiscard]] const Node* require_scalar(const Key& key);
    [[nodiscard]] const std::vector<Node>* require_list(const Key& key);
    [[nodiscard]] std::optional<MapCursor> require_map(const Key& key);

    /// Every key nobody asked for is the error unknown-key, with the nearest one that was asked
    /// for. Call it last.
    void finish() const;

  private:
    [[nodiscard]] const Node* find_present(std::string_view key);
    void report_unknown(const Node& key) const;

    const Node* node_;
    Called what_;
    Faults* faults_;
    ShortList<std::string_view, 40> known_; // the keys asked for, some twice;
                                            // room for those of a line
    std::uint64_t present_ = 0;   // the marks of all keys; a key without its mark is not there
    std::uint64_t asked_for_ = 0; // a bit for each of the first entries: somebody asked for it
};

} // namespace carecost::input
