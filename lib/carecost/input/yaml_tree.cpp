// SPDX-License-Identifier: MIT
// Walks events and source side by side. Each event must find its signs (dash, colon, comma,
// bracket) and its text in the source where it is due; the first byte left over stops the walk.
#include "carecost/input/yaml_tree.hpp"

#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_complaint.hpp"
#include "carecost/input/yaml_key.hpp"
#include "carecost/input/yaml_leaf.hpp"
#include "carecost/input/yaml_walk.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace carecost::input {
namespace {

using Kind = YamlEvent::Kind;

class TreeBuilder {
  public:
    TreeBuilder(YamlEvents read, Faults& faults)
        : walk_(std::move(read), faults), bytes_(walk_.bytes()), faults_(faults) {}

    YamlTree build() {
        YamlTree tree;
        try {
            start_document();
            Node root = node({});
            end_document();
            tree.root = std::move(root);
        } catch (const WalkLost&) {
            tree.is_lost = true;
        } catch (const EventsEnded&) {
            tree.due_key_column = due_key_column_;
        }
        tree.position = walk_.read_end();
        tree.last_text = walk_.last_text();
        tree.open_brackets = walk_.open_brackets();
        return tree;
    }

  private:
    // Document

    void start_document() {
        walk_.skip_gap();
        refuse_directive();
        if (is_marker(bytes_, walk_.position(), "---")) {
            walk_.read_to(walk_.position() + 3);
        }
    }

    void end_document() {
        walk_.skip_gap();
        const bool is_ended = is_marker(bytes_, walk_.position(), "...");
        if (is_ended) {
            walk_.read_to(walk_.position() + 3);
            walk_.skip_gap();
        }
        if (walk_.is_at_end()) {
            return;
        }
        if (is_ended || is_marker(bytes_, walk_.position(), "---")) {
            walk_.refuse("second-document", "a second document starts here",
                         "write one case in one file");
        }
        refuse_directive();
        walk_.lose();
    }

    void refuse_directive() {
        if (walk_.here() == '%' && walk_.column() == 0) {
            walk_.refuse("directive", "'%' at the start of a line is a directive of YAML",
                         "take the line out");
        }
    }

    // Nodes

    [[nodiscard]] Node node_here(NodeKind kind) const {
        Node node;
        node.kind = kind;
        node.offset = walk_.position();
        return node;
    }

    Node node(const Nesting& around) {
        const std::size_t due = walk_.position();
        walk_.skip_gap();
        check_flow_line(walk_, around, faults_);
        if (walk_.here() == '!') {
            walk_.refuse("tag", "'!' starts a tag, which case files do not use",
                         "take it out, or quote the text");
        }
        const YamlEvent event = walk_.take();
        switch (event.kind) {
        case Kind::nothing:
            return nothing_node(walk_, around, due);
        case Kind::scalar:
            check_block_value(walk_, around, faults_);
            return scalar_node(walk_, event, around, faults_);
        case Kind::list_start:
            return event.is_flow ? flow_list(around) : block_list(around);
        case Kind::map_start:
            if (walk_.here() == '{' && event.is_flow) {
                return flow_map(around);
            }
            return around.is_flow ? single_pair(around) : block_map(around);
        default:
            walk_.lose();
        }
    }

    // Block lists and maps

    /// The column of a block list or map that starts here.
    int block_column(const Nesting& around, bool may_share_column) {
        const int column = walk_.column();
        const bool is_deep_enough =
            column > around.column || (may_share_column && column == around.column);
        if (around.is_flow || !starts_item_or_line(bytes_, walk_.position()) || !is_deep_enough) {
            walk_.lose();
        }
        return column;
    }

    void check_entry(int column, bool is_first) {
        if (!is_first && (!starts_line(bytes_, walk_.position()) || walk_.column() != column)) {
            walk_.lose();
        }
    }

    Node block_list(const Nesting& around) {
        Node list = node_here(NodeKind::list);
        const int column = block_column(around, around.is_map_value);
        while (walk_.upcoming() != Kind::list_end) {
            walk_.skip_gap();
            check_entry(column, list.items().empty());
            if (!is_space_or_end(bytes_, walk_.position() + 1)) {
                walk_.lose();
            }
            walk_.expect('-');
            list.items().push_back(node({.column = column}));
        }
        static_cast<void>(walk_.take());
        return list;
    }

    Node block_map(const Nesting& around) {
        Node map = node_here(NodeKind::map);
        const int column = block_column(around, false);
        due_key_column_ = column;
        for (bool is_first = true; walk_.upcoming() != Kind::map_end; is_first = false) {
            walk_.skip_gap();
            check_entry(column, is_first);
            add(map, entry({.column = column, .is_flow = false, .is_map_value = true}));
            due_key_column_ = column;
        }
        due_key_column_.reset();
        static_cast<void>(walk_.take());
        return without_duplicates(std::move(map), faults_);
    }

    // Flow lists and maps

    Node flow_list(const Nesting& around) {
        check_block_value(walk_, around, faults_);
        Node list = node_here(NodeKind::list);
        walk_.open_bracket('[');
        const Nesting inside{.column = around.column, .is_flow = true};
        while (walk_.skip_gap(), walk_.upcoming() != Kind::list_end) {
            refuse_empty_place();
            list.items().push_back(node(inside));
            separate(']');
        }
        static_cast<void>(walk_.take());
        walk_.close_bracket(']');
        return list;
    }

    Node flow_map(const Nesting& around) {
        check_block_value(walk_, around, faults_);
        Node map = node_here(NodeKind::map);
        walk_.open_bracket('{');
        const Nesting inside{.column = around.column, .is_flow = true};
        while (walk_.skip_gap(), walk_.upcoming() != Kind::map_end) {
            refuse_empty_place();
            check_flow_line(walk_, inside, faults_);
            add(map, entry(inside));
            separate('}');
        }
        static_cast<void>(walk_.take());
        walk_.close_bracket('}');
        return without_duplicates(std::move(map), faults_);
    }

    /// `key: value` as an item of a flow list.
    Node single_pair(const Nesting& around) {
        Node map = node_here(NodeKind::map);
        add(map, entry(around));
        if (walk_.upcoming() != Kind::map_end) {
            walk_.lose();
        }
        static_cast<void>(walk_.take());
        return map;
    }

    void refuse_empty_place() {
        if (walk_.here() == ',') {
            walk_.refuse("empty-item", "nothing stands before this comma", "take the comma out");
        }
    }

    void separate(char closing) {
        walk_.skip_gap();
        if (walk_.here() != closing) {
            walk_.expect(',');
        }
    }

    // Keys

    static void add(Node& map, std::optional<Entry> entry) {
        if (entry) {
            map.entries().push_back(std::move(*entry));
        }
    }

    /// Reads `key: value`; the position stands at the key. Nothing after an error about the key.
    std::optional<Entry> entry(const Nesting& around) {
        if (walk_.here() == '?' && is_space_or_end(bytes_, walk_.position() + 1)) {
            walk_.refuse("explicit-key", "'?' starts a key in a form not used here",
                         "write 'key: value'");
        }
        std::optional<Node> key = read_key(around);
        due_key_column_.reset();
        skip_to_colon(around.is_flow);
        if (walk_.here() != ':' ||
            !(around.is_flow || is_space_or_end(bytes_, walk_.position() + 1))) {
            report_missing_colon(walk_.read_end(), key ? key->text : "", faults_);
            throw WalkLost{};
        }
        walk_.read_to(walk_.position() + 1);
        Node value = node(around);
        if (!key) {
            return std::nullopt;
        }
        return Entry{.key = std::move(*key), .value = std::move(value)};
    }

    void skip_to_colon(bool in_flow) {
        if (in_flow) {
            walk_.skip_gap();
        } else {
            walk_.skip_blanks();
        }
    }

    /// Nothing after an error about the key alone; the value is read all the same.
    std::optional<Node> read_key(const Nesting& around) {
        const std::size_t start = walk_.position();
        if (walk_.upcoming() == Kind::nothing) {
            const Node none =
                nothing_node(walk_, {.column = -1, .is_flow = true}, walk_.position());
            if (none.text.empty()) {
                faults_.error(start, "empty-key", "a key is missing before this ':'",
                              "write 'key: value'");
            } else {
                faults_.error(start, "null-key", fmt::format("{} is no key", quoted(none.text)),
                              fmt::format("quote it if the word is meant: \"{}\"", none.text));
            }
            static_cast<void>(walk_.take());
            return std::nullopt;
        }
        if (walk_.upcoming() != Kind::scalar) {
            static_cast<void>(node({.column = -1, .is_flow = around.is_flow}));
            faults_.error(start, "key-not-text", "a key is text, not a list or a map",
                          "write 'key: value'; quote a key that starts with a bracket");
            return std::nullopt;
        }
        return checked_key(scalar_node(walk_, walk_.take(), around, faults_), faults_);
    }

    YamlWalk walk_;
    std::string_view bytes_;
    Faults& faults_;
    std::optional<int> due_key_column_{}; // of the block map whose next key is due
};

} // namespace

YamlTree build_tree(YamlEvents read, Faults& faults) {
    return TreeBuilder{std::move(read), faults}.build();
}

} // namespace carecost::input
