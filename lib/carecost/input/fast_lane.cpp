// SPDX-License-Identifier: MIT
// A scanner that goes from line to line. It knows fewer signs than YAML does, and gives the file up
// at the first byte that it does not expect: a sign left out here costs time, never a wrong tree.
#include "carecost/input/fast_lane.hpp"

#include "carecost/base/byte_set.hpp"
#include "carecost/base/signs.hpp"
#include "carecost/input/yaml_bytes.hpp"
#include "carecost/input/yaml_events.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

/// Thrown where the file is not written in the plain style.
struct NotPlain {};

void demand(bool is_plain) {
    if (!is_plain) {
        throw NotPlain{};
    }
}

constexpr std::size_t longest_key = 256;       // yaml-cpp gives up at 1024
constexpr std::size_t longest_scalar = 16'384; // the full lane refuses 65 537

constexpr ByteSet word_signs = ByteSet::where([](char byte) {
    return is_ascii_letter(byte) || is_digit(byte) || byte == '_' || !is_ascii(byte);
});
constexpr ByteSet key_signs = word_signs + ByteSet{"-./() "};
constexpr ByteSet plain_starts = word_signs + ByteSet{"(./+=$"}; // and '-' before a digit
constexpr ByteSet flow_signs{",[]{}?"};
/// What may end a plain text. NUL stands for the end of the file.
constexpr ByteSet plain_ends = flow_signs + ByteSet{std::string_view{":#\n\r\0", 5}};

class PlainScanner {
  public:
    explicit PlainScanner(std::string_view bytes) : bytes_(bytes) {}

    Node read() {
        find_line(0);
        demand(column_ == 0);
        Node root = block_map(1);
        demand(column_ < 0);
        return root;
    }

  private:
    // Lines

    [[nodiscard]] char here() const { return byte_at(bytes_, position_); }
    [[nodiscard]] char next() const { return byte_at(bytes_, position_ + 1); }
    [[nodiscard]] bool is_before_blank() const { return is_space_or_end(bytes_, position_ + 1); }
    [[nodiscard]] bool is_at_item() const { return here() == '-' && is_before_blank(); }

    void skip_spaces() {
        while (here() == ' ') {
            ++position_;
        }
    }

    /// At the end of the line, or at a comment behind a blank.
    [[nodiscard]] bool is_text_over() const {
        return is_space_or_end(bytes_, position_) ||
               (here() == '#' && is_space(bytes_[position_ - 1]));
    }

    [[nodiscard]] std::size_t next_line() const {
        if (here() == '\n') { // behind most values
            return position_ + 1;
        }
        return std::min(bytes_.find('\n', position_), bytes_.size() - 1) + 1;
    }

    /// Goes to the first text from `start`, where a line starts, on; column_ is -1 when none is
    /// left.
    void find_line(std::size_t start) {
        for (; start < bytes_.size(); start = next_line()) {
            line_start_ = position_ = start;
            skip_spaces();
            if (!is_space_or_end(bytes_, position_) && here() != '#') {
                column_ = static_cast<int>(position_ - line_start_);
                return;
            }
        }
        column_ = -1;
    }

    // Block lists and maps

    [[nodiscard]] Node node_here(NodeKind kind, int depth) const {
        demand(depth <= deepest_nesting);
        return {.kind = kind, .offset = position_};
    }

    Node block_map(int depth) { // NOLINT(misc-no-recursion)
        Node map = node_here(NodeKind::map, depth);
        Entries& entries = map.entries();
        const int column = column_;
        while (column_ == column) {
            Entry& entry = entries.emplace_back();
            entry.key = key();
            entry.value = block_value(column, true, depth);
        }
        refuse_duplicates(map);
        return map;
    }

    Node block_list(int depth) { // NOLINT(misc-no-recursion)
        Node list = node_here(NodeKind::list, depth);
        const int column = column_;
        while (column_ == column && is_at_item()) {
            ++position_;
            list.items().push_back(block_value(column, false, depth));
        }
        return list;
    }

    /// What stands behind a colon or dash, on its line or below it; then the next line, which is
    /// never deeper.
    Node block_value(int column, bool is_map_value, int depth) { // NOLINT(misc-no-recursion)
        const std::size_t due = position_;
        skip_spaces();
        if (is_text_over()) {
            return value_below(due, column, is_map_value, depth);
        }
        if (!is_map_value && end_of_key() > position_) {
            column_ = static_cast<int>(position_ - line_start_);
            Node map = block_map(depth + 1);
            demand(column_ <= column);
            return map;
        }
        Node value = one_line_value(false, depth);
        skip_spaces();
        demand(is_text_over());
        find_line(next_line());
        demand(column_ <= column);
        return value;
    }

    /// What stands on the lines below; nothing where they are not deeper.
    Node value_below(std::size_t due, int column, // NOLINT(misc-no-recursion)
                     bool is_map_value, int depth) {
        Node node;
        node.offset = node.text_offset = due; // of nothing
        node.set_cutting_comment(cutting_comment(bytes_, due));
        find_line(next_line());
        if (column_ > column || (is_map_value && column_ == column && is_at_item())) {
            node = is_at_item() ? block_list(depth + 1) : block_map(depth + 1);
        }
        demand(column_ <= column);
        return node;
    }

    // Keys

    /// Where the key that starts here ends; 0 when none does.
    [[nodiscard]] std::size_t end_of_key() const {
        std::size_t end = position_;
        while (key_signs.holds(byte_at(bytes_, end))) {
            ++end;
        }
        const bool is_key = word_signs.holds(here()) && byte_at(bytes_, end) == ':' &&
                            is_space_or_end(bytes_, end + 1) && bytes_[end - 1] != ' ' &&
                            end - position_ <= longest_key;
        return is_key ? end : 0;
    }

    /// Reads a key and its colon.
    Node key() {
        const std::size_t end = end_of_key();
        demand(end > 0);
        Node node = scalar(ScalarStyle::plain, position_, end);
        demand(!node.is_null());
        position_ = end + 1;
        return node;
    }

    void refuse_duplicates(const Node& map) {
        constexpr std::size_t few = 8; // in the time of sorting them
        if (map.entries().size() <= few) {
            for (auto entry = map.entries().begin(); entry != map.entries().end(); ++entry) {
                demand(std::none_of(map.entries().begin(), entry, [&](const Entry& before) {
                    return before.key.text == entry->key.text;
                }));
            }
            return;
        }
        keys_.clear();
        for (const Entry& entry : map.entries()) {
            keys_.emplace_back(entry.key.text);
        }
        std::sort(keys_.begin(), keys_.end());
        demand(std::adjacent_find(keys_.begin(), keys_.end()) == keys_.end());
    }

    // Values on one line

    Node one_line_value(bool is_in_flow, int depth) { // NOLINT(misc-no-recursion)
        switch (here()) {
        case '[':
        case '{':
            return flow_collection(depth + 1);
        case '"':
        case '\'':
            return quoted_scalar();
        default:
            return plain_scalar(is_in_flow);
        }
    }

    Node flow_collection(int depth) { // NOLINT(misc-no-recursion)
        const bool is_map = here() == '{';
        const char closing = is_map ? '}' : ']';
        Node node = node_here(is_map ? NodeKind::map : NodeKind::list, depth);
        ++position_;
        skip_spaces();
        for (bool goes_on = here() != closing; goes_on;) {
            if (is_map) {
                Node name = key();
                skip_spaces();
                node.entries().push_back(
                    {.key = std::move(name), .value = one_line_value(true, depth)});
            } else {
                node.items().push_back(one_line_value(true, depth));
            }
            skip_spaces();
            goes_on = here() == ',';
            position_ += goes_on ? 1 : 0;
            skip_spaces();
        }
        demand(here() == closing);
        ++position_;
        refuse_duplicates(node);
        return node;
    }

    [[nodiscard]] Node scalar(ScalarStyle style, std::size_t offset, std::size_t end) const {
        const std::size_t start = style == ScalarStyle::plain ? offset : offset + 1;
        demand(end - start <= longest_scalar);
        return {.style = style,
                .is_verbatim = true,
                .offset = offset,
                .text = bytes_.substr(start, end - start),
                .text_offset = start};
    }

    /// Without escapes, so that the text stands there as it is.
    Node quoted_scalar() {
        const std::size_t start = position_;
        const char quote = here();
        const std::size_t end = bytes_.find(quote, start + 1);
        demand(end < bytes_.size() && byte_at(bytes_, end + 1) != quote); // '' is an escape
        const std::string_view text = bytes_.substr(start + 1, end - start - 1);
        demand(text.find_first_of("\\\n") == std::string_view::npos);
        position_ = end + 1;
        return scalar(quote == '"' ? ScalarStyle::double_quoted : ScalarStyle::single_quoted, start,
                      end);
    }

    /// May start with fewer signs than YAML allows: those of figures and words.
    Node plain_scalar(bool is_in_flow) {
        demand(plain_starts.holds(here()) || (here() == '-' && is_digit(next())));
        const std::size_t start = position_;
        do {
            std::size_t end = position_ + 1; // a variable: the loop is for every byte
            while (end < bytes_.size() && !plain_ends.holds(bytes_[end])) {
                ++end;
            }
            position_ = end;
        } while (!ends_plain(is_in_flow));
        const std::size_t end = bytes_.find_last_not_of(' ', position_ - 1) + 1;
        Node node = scalar(ScalarStyle::plain, start, end);
        if (here() == '#') {
            node.set_cutting_comment(cutting_comment(bytes_, end));
        }
        return node;
    }

    /// Signs that mean something else inside a text end it too; what is due behind it is then not
    /// found, and the file given up.
    [[nodiscard]] bool ends_plain(bool is_in_flow) const {
        if (here() == ':') {
            return is_before_blank() || (is_in_flow && flow_signs.holds(next()));
        }
        if (here() == '#') {
            return is_in_flow || is_space(bytes_[position_ - 1]);
        }
        return is_in_flow || !flow_signs.holds(here());
    }

    std::string_view bytes_;
    std::size_t position_ = 0;
    std::size_t line_start_ = 0;
    int column_ = -1;                      // of the first text of this line; -1 at the end
    std::vector<std::string_view> keys_{}; // of the map that is being closed
};

} // namespace

std::optional<Node> read_plain_style(std::string_view bytes) {
    if (bytes.find('\t') != std::string_view::npos) {
        return std::nullopt;
    }
    try {
        return PlainScanner{bytes}.read();
    } catch (const NotPlain&) {
        return std::nullopt;
    }
}

} // namespace carecost::input
