// SPDX-License-Identifier: MIT
// The rows that nearly all are: nothing but ASCII and delimiters. Their ends of fields are looked
// for eight bytes at a time, and whatever else is met leaves the row to the scan with care.
#include "carecost/input/csv_scanner.hpp"
#include "carecost/input/eight_bytes.hpp"

#include <algorithm>

namespace carecost::input {
namespace {

void cut_blanks(CsvField& field) {
    constexpr std::string_view blanks = " \t";
    const std::size_t first = std::min(field.text.find_first_not_of(blanks), field.text.size());
    field.text.remove_prefix(first);
    field.offset += first;
    field.text = field.text.substr(0, field.text.find_last_not_of(blanks) + 1);
}

} // namespace

/// A row of nothing but plain text and delimiters, as nearly all are. False for any other, where
/// the buffer ends before the row does, and for more fields than there is room for.
bool CsvScanner::scan_plain_row() {
    begin_row();
    CsvField* field = fields_.data();
    const CsvField* const room_end = field + fields_.size();
    const bool has_semicolons = traits_.delimiter == ';';
    const char* const row = row_start();
    const char* first = row; // of the field
    bool has_blanks = false;
    for (const char* eight = row;; eight += 8) {
        const std::uint64_t bytes = eight_bytes(eight);
        // Comma, quote, blanks and line ends are below '-'.
        std::uint64_t marks = marks_outside(bytes, '-');
        if (has_semicolons) {
            marks |= marks_of(bytes, ';');
        }
        for (; marks != 0; marks &= marks - 1) {
            const char* const at = eight + before_first_mark(marks);
            const Kind found = kind(at);
            if (found == Kind::plain) {
                has_blanks = true; // perhaps
                continue;
            }
            if (field == room_end) {
                return false;
            }
            field->text = {first, static_cast<std::size_t>(at - first)};
            field->offset = static_cast<std::size_t>(first - row);
            ++field;
            first = at + 1;
            if (found != Kind::delimiter) {
                count_ = static_cast<std::size_t>(field - fields_.data());
                return end_plain_row(at, has_blanks);
            }
        }
    }
}

/// @param at what is neither plain nor a delimiter
bool CsvScanner::end_plain_row(const char* at, bool has_blanks) {
    const char* const line_end = kind(at) == Kind::carriage_return ? at + 1 : at;
    is_plain_row_ = kind(line_end) == Kind::line_end && line_end < limit();
    if (is_plain_row_) {
        end_row(line_end);
        const auto end = fields_.begin() + static_cast<std::ptrdiff_t>(has_blanks ? count_ : 0);
        std::for_each(fields_.begin(), end, cut_blanks);
    }
    return is_plain_row_;
}

} // namespace carecost::input
