// SPDX-License-Identifier: MIT
// Walks events and source side by side. Each event must find its signs (dash, colon, comma,
// bracket) and its text in the source where it is due; the first byte left over stops the walk.
#include "carecost/input/yaml_tree.hpp"

#include "carecost/input/yaml_complaint.hpp"
#include "carecost/input/yaml_scalar.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace carecost::input {
namespace {

using Kind = YamlEvent::Kind;

constexpr std::size_t longest_scalar = 65'536; // bytes, decoded

struct Lost {};        // source and events part here; the error is already told
struct EventsEnded {}; // the parser stopped here

/// Where a node stands.
struct Nesting {
    int column = -1; // of the block map or list around it; -1: none
    bool is_flow = false;
    bool is_map_value = false; // its list may start in the column of its key
};

class TreeBuilder {
  public:
    TreeBuilder(const SourceText& source, YamlEvents read, Faults& faults)
        : source_(source), bytes_(source.bytes()), events_(std::move(read.events)),
          has_failed_(read.failure.has_value()), faults_(faults) {}

    YamlTree build() {
        YamlTree tree;
        try {
            start_document();
            Node root = node({});
            end_document();
            tree.root = std::move(root);
        } catch (const Lost&) {
            tree.is_lost = true;
        } catch (const EventsEnded&) {
            tree.due_key_column = due_key_column_;
        }
        tree.position = tree.is_lost ? position_ : read_end_;
        tree.last_text = last_text_;
        tree.open_brackets = open_brackets_;
        return tree;
    }

  private:
    // Events

    [[nodiscard]] Kind upcoming() const {
        if (next_ == events_.size()) {
            throw EventsEnded{};
        }
        return events_[next_].kind;
    }
    YamlEvent take() {
        static_cast<void>(upcoming());
        return std::move(events_[next_++]);
    }

    // Source

    [[nodiscard]] char here() const { return byte_at(bytes_, position_); }
    [[nodiscard]] bool is_at_end() const { return position_ >= bytes_.size(); }
    [[nodiscard]] bool is_marker(std::string_view marker) const {
        return bytes_.substr(position_).starts_with(marker) &&
               is_space_or_end(bytes_, position_ + marker.size()) &&
               column_of(bytes_, position_) == 0;
    }

    /// Skips blanks, line ends and comments. A comment starts a line or follows a blank.
    void skip_gap() {
        while (!is_at_end()) {
            if (is_space(here())) {
                ++position_;
            } else if (here() == '#' && (position_ == 0 || is_space(bytes_[position_ - 1]))) {
                position_ = std::min(bytes_.find('\n', position_), bytes_.size());
            } else {
                break;
            }
        }
    }

    [[noreturn]] void lose() {
        if (has_failed_ && next_ == events_.size()) {
            throw EventsEnded{}; // the parser saw it too, and knows more
        }
        report_unread({.offset = position_, .read_end = read_end_, .last_text = last_text_},
                      faults_);
        throw Lost{};
    }
    void read_to(std::size_t end) {
        position_ = end;
        read_end_ = end;
    }
    void expect(char sign) {
        if (here() != sign || is_at_end()) {
            lose();
        }
        read_to(position_ + 1);
    }

    /// Text inside brackets stands deeper than what holds the brackets; a key that does not was
    /// most likely meant to follow a closing bracket.
    void check_flow_line(const Nesting& around) {
        if (around.is_flow && starts_line(bytes_, position_) &&
            column_of(bytes_, position_) <= around.column) {
            report_unclosed_bracket(open_brackets_.back(), faults_);
            throw Lost{};
        }
    }

    /// yaml-cpp takes a line that lacks its colon for the value of the key above it.
    void check_block_value(const Nesting& around) {
        if (!around.is_flow && starts_line(bytes_, position_) &&
            column_of(bytes_, position_) <= around.column) {
            report_lone_line(position_, faults_);
            throw Lost{};
        }
    }

    // Document

    void start_document() {
        skip_gap();
        refuse_directive();
        if (is_marker("---")) {
            read_to(position_ + 3);
        }
    }

    void end_document() {
        skip_gap();
        const bool is_ended = is_marker("...");
        if (is_ended) {
            read_to(position_ + 3);
            skip_gap();
        }
        if (is_at_end()) {
            return;
        }
        if (is_ended || is_marker("---")) {
            faults_.error(position_, "second-document", "a second document starts here",
                          "write one case in one file");
            throw Lost{};
        }
        refuse_directive();
        lose();
    }

    void refuse_directive() {
        if (here() == '%' && column_of(bytes_, position_) == 0) {
            faults_.error(position_, "directive",
                          "'%' at the start of a line is a directive of YAML", "take the line out");
            throw Lost{};
        }
    }

    // Nodes

    [[nodiscard]] Node node_here(NodeKind kind) const {
        Node node;
        node.kind = kind;
        node.offset = position_;
        return node;
    }

    Node node(const Nesting& around) {
        const std::size_t due = position_;
        skip_gap();
        check_flow_line(around);
        if (here() == '!' && !is_at_end()) {
            faults_.error(position_, "tag", "'!' starts a tag, which case files do not use",
                          "take it out, or quote the text");
            throw Lost{};
        }
        const YamlEvent event = take();
        switch (event.kind) {
        case Kind::nothing:
            return nothing(around, due);
        case Kind::scalar:
            check_block_value(around);
            return scalar(event, around);
        case Kind::list_start:
            return event.is_flow ? flow_list(around) : block_list(around);
        case Kind::map_start:
            if (here() == '{' && event.is_flow) {
                return flow_map(around);
            }
            return around.is_flow ? single_pair(around) : block_map(around);
        default:
            lose();
        }
    }

    /// Length of a written `null` or `~` here, 0 when nothing is written.
    [[nodiscard]] std::size_t null_length() const {
        for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
            const std::size_t end = position_ + word.size();
            if (bytes_.substr(position_).starts_with(word) &&
                (is_space_or_end(bytes_, end) ||
                 std::string_view{",]}:"}.find(bytes_[end]) != std::string_view::npos)) {
                return word.size();
            }
        }
        return 0;
    }

    /// @param due the byte after the sign that announced the value
    Node nothing(const Nesting& around, std::size_t due) {
        Node node;
        const bool is_deeper = around.is_flow || column_of(bytes_, position_) > around.column;
        const std::size_t length = is_deeper ? null_length() : 0;
        if (length > 0) {
            node.offset = node.text_offset = position_;
            node.text = std::string{bytes_.substr(position_, length)};
            node.is_verbatim = true;
            read_to(position_ + length);
        } else {
            node.offset = node.text_offset = due;
        }
        node.cutting_comment = cutting_comment(length > 0 ? position_ : due);
        return node;
    }

    /// A `#` after `end` on its line that looks like a part of the text: "room #4".
    [[nodiscard]] std::optional<std::size_t> cutting_comment(std::size_t end) const {
        std::size_t sign = end;
        while (is_blank(byte_at(bytes_, sign))) {
            ++sign;
        }
        const bool is_comment = sign > end && byte_at(bytes_, sign) == '#';
        if (!is_comment || is_space_or_end(bytes_, sign + 1) || bytes_[sign + 1] == '#') {
            return std::nullopt;
        }
        return sign;
    }

    Node scalar(const YamlEvent& event, const Nesting& around) {
        if (event.offset != position_) {
            lose();
        }
        last_text_ = position_;
        const ScalarSpan span = find_scalar(bytes_, position_, event.text, around.is_flow);
        check_lines(span, around);
        for (const std::size_t escape : span.control_escapes) {
            faults_.error(escape, "control-escape",
                          "this escape stands for a character that cannot be printed",
                          "take it out");
        }
        // yaml-cpp may drop what such an escape stands for; the error is told already.
        if (!span.agrees && span.control_escapes.empty()) {
            const bool is_quoted = span.style == ScalarStyle::single_quoted ||
                                   span.style == ScalarStyle::double_quoted;
            position_ = is_quoted ? event.offset : span.end;
            lose();
        }
        if (event.text.size() > longest_scalar) {
            faults_.error(event.offset, "text-too-long",
                          fmt::format("this text has {} bytes, more than {}", event.text.size(),
                                      longest_scalar),
                          "shorten it");
        }
        read_to(span.end);
        Node node;
        node.offset = event.offset;
        node.style = span.style;
        node.text = event.text;
        node.text_offset = span.text_offset;
        node.is_verbatim = span.is_verbatim;
        if (span.style == ScalarStyle::plain) {
            node.cutting_comment = cutting_comment(span.end);
        }
        return node;
    }

    /// The further lines of a text stand deeper than what it belongs to, and a plain one holds no
    /// dash that was meant as an item.
    void check_lines(const ScalarSpan& span, const Nesting& around) {
        for (const std::size_t line : span.further_lines) {
            const bool is_plain = span.style == ScalarStyle::plain;
            if (column_of(bytes_, line) <= around.column) {
                if (!is_plain) {
                    report_unclosed_quote(span.text_offset - 1, faults_);
                } else if (around.is_flow) {
                    report_unclosed_bracket(open_brackets_.back(), faults_);
                } else {
                    report_indentation(line, faults_);
                }
                throw Lost{};
            }
            if (is_plain && bytes_[line] == '-' && is_space_or_end(bytes_, line + 1)) {
                faults_.error(line, "misplaced-item",
                              "this item would become a part of the text above it",
                              "indent it like the other items, or quote the text");
                throw Lost{};
            }
        }
    }

    // Block lists and maps

    /// Stands at the start of a line, or as the first thing in an item ("- a: 1", "- - a").
    [[nodiscard]] bool starts_block() const {
        std::size_t before = position_;
        while (before > 0 && (is_blank(bytes_[before - 1]) ||
                              (bytes_[before - 1] == '-' && is_space_or_end(bytes_, before)))) {
            --before;
        }
        return before == 0 || bytes_[before - 1] == '\n';
    }

    /// The column of a block list or map that starts here.
    int block_column(const Nesting& around, bool may_share_column) {
        const int column = column_of(bytes_, position_);
        const bool is_deep_enough =
            column > around.column || (may_share_column && column == around.column);
        if (around.is_flow || !starts_block() || !is_deep_enough) {
            lose();
        }
        return column;
    }

    void check_entry(int column, bool is_first) {
        if (!is_first &&
            (!starts_line(bytes_, position_) || column_of(bytes_, position_) != column)) {
            lose();
        }
    }

    Node block_list(const Nesting& around) {
        Node list = node_here(NodeKind::list);
        const int column = block_column(around, around.is_map_value);
        while (upcoming() != Kind::list_end) {
            skip_gap();
            check_entry(column, list.items.empty());
            if (!is_space_or_end(bytes_, position_ + 1)) {
                lose();
            }
            expect('-');
            list.items.push_back(node({.column = column}));
        }
        static_cast<void>(take());
        return list;
    }

    Node block_map(const Nesting& around) {
        Node map = node_here(NodeKind::map);
        const int column = block_column(around, false);
        due_key_column_ = column;
        for (bool is_first = true; upcoming() != Kind::map_end; is_first = false) {
            skip_gap();
            check_entry(column, is_first);
            add(map, entry({.column = column, .is_flow = false, .is_map_value = true}));
            due_key_column_ = column;
        }
        due_key_column_.reset();
        static_cast<void>(take());
        return without_duplicates(std::move(map));
    }

    // Flow lists and maps

    Node flow_list(const Nesting& around) {
        check_block_value(around);
        Node list = node_here(NodeKind::list);
        open_brackets_.push_back(position_);
        expect('[');
        const Nesting inside{.column = around.column, .is_flow = true};
        while (skip_gap(), upcoming() != Kind::list_end) {
            refuse_empty_place();
            list.items.push_back(node(inside));
            separate(']');
        }
        static_cast<void>(take());
        expect(']');
        open_brackets_.pop_back();
        return list;
    }

    Node flow_map(const Nesting& around) {
        check_block_value(around);
        Node map = node_here(NodeKind::map);
        open_brackets_.push_back(position_);
        expect('{');
        const Nesting inside{.column = around.column, .is_flow = true};
        while (skip_gap(), upcoming() != Kind::map_end) {
            refuse_empty_place();
            check_flow_line(inside);
            add(map, entry(inside));
            separate('}');
        }
        static_cast<void>(take());
        expect('}');
        open_brackets_.pop_back();
        return without_duplicates(std::move(map));
    }

    /// `key: value` as an item of a flow list.
    Node single_pair(const Nesting& around) {
        Node map = node_here(NodeKind::map);
        add(map, entry(around));
        if (upcoming() != Kind::map_end) {
            lose();
        }
        static_cast<void>(take());
        return map;
    }

    void refuse_empty_place() {
        if (here() == ',') {
            faults_.error(position_, "empty-item", "nothing stands before this comma",
                          "take the comma out");
            throw Lost{};
        }
    }

    void separate(char closing) {
        skip_gap();
        if (here() != closing) {
            expect(',');
        }
    }

    // Keys

    static void add(Node& map, std::optional<Entry> entry) {
        if (entry) {
            map.entries.push_back(std::move(*entry));
        }
    }

    /// Reads `key: value`; the position stands at the key. Nothing after an error about the key.
    std::optional<Entry> entry(const Nesting& around) {
        if (here() == '?' && is_space_or_end(bytes_, position_ + 1)) {
            faults_.error(position_, "explicit-key", "'?' starts a key in a form not used here",
                          "write 'key: value'");
            throw Lost{};
        }
        std::optional<Node> key = read_key(around);
        due_key_column_.reset();
        skip_to_colon(around.is_flow);
        if (here() != ':' || !(around.is_flow || is_space_or_end(bytes_, position_ + 1))) {
            report_missing_colon(read_end_, key ? key->text : "", faults_);
            throw Lost{};
        }
        read_to(position_ + 1);
        Node value = node(around);
        if (!key) {
            return std::nullopt;
        }
        return Entry{.key = std::move(*key), .value = std::move(value)};
    }

    void skip_to_colon(bool in_flow) {
        if (in_flow) {
            skip_gap();
        }
        while (is_blank(here())) {
            ++position_;
        }
    }

    /// Of two entries with one key the first is kept, after an error at the second.
    Node without_duplicates(Node map) {
        std::unordered_map<std::string, std::size_t> places;
        std::erase_if(map.entries, [&](const Entry& entry) {
            const auto [first, is_new] = places.emplace(entry.key.text, entry.key.offset);
            if (!is_new) {
                faults_.error(entry.key.offset, "duplicate-key",
                              fmt::format("{} stands here for the second time, first in line {}",
                                          quoted(entry.key.text),
                                          source_.place(first->second).line),
                              "keep one of them");
            }
            return !is_new;
        });
        return map;
    }

    /// Nothing after an error about the key alone; the value is read all the same.
    std::optional<Node> read_key(const Nesting& around) {
        const std::size_t start = position_;
        if (upcoming() == Kind::nothing) {
            const Node none = nothing({.column = -1, .is_flow = true}, position_);
            if (none.text.empty()) {
                faults_.error(start, "empty-key", "a key is missing before this ':'",
                              "write 'key: value'");
            } else {
                faults_.error(start, "null-key", fmt::format("{} is no key", quoted(none.text)),
                              fmt::format("quote it if the word is meant: \"{}\"", none.text));
            }
            static_cast<void>(take());
            return std::nullopt;
        }
        if (upcoming() != Kind::scalar) {
            static_cast<void>(node({.column = -1, .is_flow = around.is_flow}));
            faults_.error(start, "key-not-text", "a key is text, not a list or a map",
                          "write 'key: value'; quote a key that starts with a bracket");
            return std::nullopt;
        }
        Node key = scalar(take(), around);
        if (key.text == "<<" && key.style == ScalarStyle::plain) {
            faults_.error(start, "merge-key", "'<<' merges maps, which case files do not use",
                          "write the keys out");
            return std::nullopt;
        }
        if (key.text.find_first_not_of(" \t\n") == std::string::npos) {
            faults_.error(start, "empty-key", "this key is empty", "write 'key: value'");
            return std::nullopt;
        }
        return key;
    }

    const SourceText& source_;
    std::string_view bytes_;
    std::vector<YamlEvent> events_;
    bool has_failed_; // the parser stopped before the end
    Faults& faults_;
    std::size_t next_ = 0;                // event
    std::size_t position_ = 0;            // byte
    std::size_t read_end_ = 0;            // byte after the last sign or text
    std::size_t last_text_ = 0;           // where the last scalar starts
    std::optional<int> due_key_column_{}; // of the block map whose next key is due
    std::vector<std::size_t> open_brackets_{};
};

} // namespace

YamlTree build_tree(const SourceText& source, YamlEvents read, Faults& faults) {
    return TreeBuilder{source, std::move(read), faults}.build();
}

} // namespace carecost::input
