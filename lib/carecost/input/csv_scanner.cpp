// SPDX-License-Identifier: MIT
// Holds the bytes and goes through the rows that need care: quotes, characters beyond ASCII, bytes
// that are no text. What is cut by the buffer is scanned again when the rest has come.
#include "carecost/input/csv_scanner.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/csv_delimiter.hpp"
#include "carecost/input/csv_text.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace carecost::input {
namespace {

constexpr std::size_t most_hiding_rows = 20; // then the file is given up: each costs a long search
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Bytes of the buffer behind what was read: a line end, and room to look at eight at a time.
constexpr std::size_t behind = 8;

bool is_blank(char sign) { return sign == ' ' || sign == '\t'; }

} // namespace

CsvScanner::CsvScanner(ByteReader read, std::size_t chunk)
    : read_(std::move(read)), chunk_(chunk) {}

bool CsvScanner::next() {
    if (buffer_.empty()) {
        begin();
    }
    while (!is_broken_) {
        line_ += std::exchange(lines_, 0);
        start_ = next_;
        bool is_last = is_at_end_;
        while (!scan_plain_row() && !scan_row(is_last)) {
            is_last = !fill();
        }
        if (row_text_.empty() && !fault_) {
            if (start_ == filled_) {
                return false;
            }
            ++traits_.blank_lines;
            continue;
        }
        if (!is_plain_row_) {
            decode_fields();
        }
        return true;
    }
    return false;
}

void CsvScanner::begin() {
    buffer_.resize(chunk_ + behind);
    while (fill() && filled_ < longest_row &&
           std::memchr(buffer_.data(), '\n', filled_) == nullptr) {
    }
    const std::string_view text{buffer_.data(), filled_};
    if (text.starts_with(byte_order_mark)) {
        traits_.has_byte_order_mark = true;
        next_ = byte_order_mark.size();
    }
    traits_.delimiter = commonest_delimiter(text.substr(next_));
    learn_kinds();
}

void CsvScanner::learn_kinds() {
    for (std::size_t byte = 0; byte < kinds_.size(); ++byte) {
        const bool is_control = byte < 0x20 || byte == 0x7F;
        kinds_[byte] = byte >= 0x80 ? Kind::high : is_control ? Kind::bad : Kind::plain;
    }
    kinds_['\t'] = Kind::plain;
    kinds_['\n'] = Kind::line_end;
    kinds_['\r'] = Kind::carriage_return;
    kinds_['"'] = Kind::quote;
    kinds_[static_cast<unsigned char>(traits_.delimiter)] = Kind::delimiter;
}

/// Reads more behind what is there of the row. False when there is no more, or the row is too long.
bool CsvScanner::fill() {
    const std::size_t kept = filled_ - start_;
    if (is_at_end_ || kept > longest_row) {
        return false;
    }
    std::memmove(buffer_.data(), row_start(), kept);
    start_ = 0;
    filled_ = kept;
    if (kept > chunk_ / 2) {
        buffer_.resize(kept + chunk_ + behind);
    }
    const std::size_t room = buffer_.size() - behind;
    while (filled_ < room && !is_at_end_) {
        const std::size_t count = read_(buffer_.data() + filled_, room - filled_);
        filled_ += count;
        bytes_read_ += count;
        is_at_end_ = count == 0;
    }
    buffer_[filled_] = '\n';
    return true;
}

void CsvScanner::begin_row() {
    count_ = 0;
    doubled_.clear();
    fault_.reset();
    has_high_bytes_ = false;
    is_plain_row_ = false;
    open_quote_ = nullptr;
    lines_ = 1;
}

/// @param at where the field stands, with its quote
void CsvScanner::add_field(const char* at, const char* first, const char* end) {
    constexpr std::size_t usual = 32;
    if (count_ == fields_.size()) {
        fields_.resize(std::max(usual, 2 * count_));
    }
    fields_[count_++] = {.text = {first, static_cast<std::size_t>(end - first)},
                         .offset = static_cast<std::size_t>(at - row_start())};
}

/// False when the buffer ends before the row does.
/// @param is_last no more bytes will come: what is there is all of the row
bool CsvScanner::scan_row(bool is_last) {
    begin_row();
    for (const char* at = row_start();; ++at) {
        const char* const first = after_blanks(at);
        at = kind(first) == Kind::quote ? scan_quoted(first, is_last) : scan_plain(first);
        if (at == nullptr) {
            return true;
        }
        if (at == limit() && !is_last) {
            return false;
        }
        if (at == limit() && open_quote_ != nullptr) {
            const char* const quote = open_quote_;
            fail(quote, "csv-quote", "this quote is never closed",
                 "write '\"' at the end of the field, or '\"\"' for a quote inside it");
            end_hiding_row(quote);
            return true;
        }
        if (kind(at) != Kind::delimiter) {
            end_row(at);
            return true;
        }
    }
}

/// A field without quotes around it; gives the delimiter or line end after it.
const char* CsvScanner::scan_plain(const char* first) {
    const char* at = first;
    while (true) {
        while (kind(at) == Kind::plain) {
            ++at;
        }
        if (kind(at) == Kind::delimiter || kind(at) == Kind::line_end) {
            break;
        }
        if (kind(at) == Kind::quote) {
            ++at;
        } else {
            at = after_special(at);
        }
    }
    const char* end = at;
    if (kind(at) == Kind::line_end && end != first && end[-1] == '\r') {
        --end;
    }
    while (end != first && is_blank(end[-1])) {
        --end;
    }
    add_field(first, first, end);
    return at;
}

/// A field in quotes; gives the delimiter or line end after it, the limit when the quote is not
/// closed before it, or nullptr when something else comes after the closing quote. The limit as
/// well when the line with such a fault goes on behind it, and more bytes will come.
const char* CsvScanner::scan_quoted(const char* quote, bool is_last) {
    open_quote_ = quote;
    bool has_doubled = false;
    const char* at = quote + 1;
    while (true) {
        while (kind(at) == Kind::plain || kind(at) == Kind::delimiter) {
            ++at;
        }
        if (at == limit()) {
            return at;
        }
        if (kind(at) == Kind::quote) {
            if (at[1] != '"') {
                break;
            }
            has_doubled = true;
            at += 2;
        } else if (kind(at) == Kind::line_end) {
            ++lines_;
            ++at;
        } else {
            at = after_special(at);
        }
    }
    open_quote_ = nullptr;
    const char* end = after_blanks(at + 1);
    if (kind(end) == Kind::carriage_return && end[1] == '\n') {
        ++end;
    }
    if (kind(end) != Kind::delimiter && kind(end) != Kind::line_end) {
        if (!is_last && std::find(quote, limit(), '\n') == limit()) {
            return limit();
        }
        fail(end, "csv-quote", "text goes on after the closing quote",
             "write '\"\"' for a quote inside the field");
        end_hiding_row(quote);
        return nullptr;
    }
    if (has_doubled) {
        doubled_.push_back(count_);
    }
    add_field(quote, quote + 1, at);
    return end;
}

/// Passes a byte that is neither plain nor ends anything here.
const char* CsvScanner::after_special(const char* at) {
    if (kind(at) == Kind::high) {
        has_high_bytes_ = true;
    } else if (kind(at) == Kind::carriage_return) {
        if (at[1] == '\n') {
            traits_.has_windows_line_ends = true;
        } else {
            fail(at, "csv-line-end", "a carriage return without a line feed: old Mac line ends",
                 "save the file with line ends of Unix or Windows");
        }
    } else {
        fail(at, "csv-control", "this is no text: a control character",
             "save the file as CSV in UTF-8");
    }
    return at + 1;
}

const char* CsvScanner::after_blanks(const char* at) const {
    while (is_blank(*at) && *at != traits_.delimiter) {
        ++at;
    }
    return at;
}

void CsvScanner::end_row(const char* line_end) {
    row_text_ = {row_start(), static_cast<std::size_t>(line_end - row_start())};
    next_ = static_cast<std::size_t>(line_end - buffer_.data()) + (line_end == limit() ? 0U : 1U);
    if (row_text_.ends_with('\r')) {
        row_text_.remove_suffix(1);
        traits_.has_windows_line_ends = true;
    }
    if (line_end == limit() && !is_at_end_) {
        fail(row_start(), "csv-long-row", "this row is longer than a mebibyte", {});
        is_broken_ = true;
    }
}

/// After a quote that does not do its work, the next line is taken for a row again.
void CsvScanner::end_hiding_row(const char* quote) {
    const char* const end = std::find(quote, limit(), '\n');
    end_row(end);
    lines_ = 1 + static_cast<std::size_t>(std::count(row_start(), end, '\n'));
    if (fault_) {
        fault_->hides_rows = true;
    }
    ++hiding_rows_;
    is_broken_ = hiding_rows_ == most_hiding_rows;
}

void CsvScanner::decode_fields() {
    if (!fault_ && (has_high_bytes_ || !doubled_.empty())) {
        decoded_.clear();
        decoded_.reserve(4 * row_text_.size()); // views into it must not move
    }
    for (const std::size_t index : doubled_) {
        const std::string_view text = fields_[index].text;
        const std::size_t start = decoded_.size();
        for (std::size_t i = 0; i < text.size(); ++i) {
            decoded_ += text[i];
            i += text[i] == '"' ? 1U : 0U;
        }
        fields_[index].text = std::string_view{decoded_}.substr(start);
    }
    for (std::size_t i = 0; has_high_bytes_ && !fault_ && i < count_; ++i) {
        const CsvText kind = kind_of_text(fields_[i].text);
        if (kind == CsvText::unclean) {
            fail(row_start() + fields_[i].offset, "csv-control",
                 "this field is no text: neither UTF-8 nor Windows-1252",
                 "save the file as CSV in UTF-8");
        } else if (kind == CsvText::windows_1252) {
            const std::size_t start = decoded_.size();
            decoded_ += from_windows_1252(fields_[i].text);
            fields_[i].text = std::string_view{decoded_}.substr(start);
            ++traits_.windows_1252_fields;
        }
    }
    if (fault_) {
        count_ = 0;
    }
}

CsvPlace CsvScanner::counted_place(std::size_t offset) const {
    const std::string_view before = row_text_.substr(0, offset);
    const std::size_t line_end = before.rfind('\n');
    const std::size_t line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {.line = line_ + lines, .column = count_characters(before.substr(line_start)) + 1};
}

void CsvScanner::fail(const char* at, std::string code, std::string message, std::string remedy) {
    if (!fault_) {
        fault_ = CsvFault{.offset = static_cast<std::size_t>(at - row_start()),
                          .code = std::move(code),
                          .message = std::move(message),
                          .remedy = std::move(remedy)};
    }
}

} // namespace carecost::input
