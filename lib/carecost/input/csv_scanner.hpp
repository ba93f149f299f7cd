// SPDX-License-Identifier: MIT
// Splits CSV into rows of fields without copying them, and knows where each field stands.
// Reads in chunks: memory is bounded by the longest row, which is limited too.
#pragma once

#include "carecost/input/input_file.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// A field without its quotes and without blanks around it; the text is good until the next row.
struct CsvField {
    std::string_view text;
    std::size_t offset = 0; // byte at which it (or its quote) starts, counted from the row's start
};

/// A line from 1, and a column in characters from 1.
struct CsvPlace {
    std::size_t line = 0;
    std::size_t column = 0;
};

/// A row that cannot be split, or holds bytes that are no text.
struct CsvFault {
    std::size_t offset = 0; // byte, counted from the row's start
    std::string code;
    std::string message;
    std::string remedy;
    bool hides_rows = false; // nobody can tell where the rows after it begin
};

/// What was met on the way, for notes.
struct CsvTraits {
    char delimiter = ',';
    bool has_byte_order_mark = false;
    bool has_windows_line_ends = false;
    std::size_t blank_lines = 0;
    std::size_t windows_1252_fields = 0; // no UTF-8, read as Windows-1252
};

/// Fields are parted by a comma, semicolon or tab: the commonest of them in the first row. A field
/// in double quotes may hold delimiters, line ends and doubled quotes; a quote inside a field that
/// does not start with one is an ordinary character. Rows end with LF or CRLF; empty lines are
/// passed over. Text is clean UTF-8, or Windows-1252 field by field.
class CsvScanner {
  public:
    static constexpr std::size_t longest_row = 1U << 20U; // bytes

    /// @param chunk bytes asked for at a time
    explicit CsvScanner(ByteReader read, std::size_t chunk = 1U << 18U);

    /// Moves to the next row. A row with a fault has no fields; scanning goes on after it.
    [[nodiscard]] bool next();

    [[nodiscard]] std::span<const CsvField> fields() const { return {fields_.data(), count_}; }
    [[nodiscard]] const std::optional<CsvFault>& fault() const { return fault_; }
    /// The line on which the row starts, from 1.
    [[nodiscard]] std::size_t line() const { return line_; }
    /// Every field stands on line() as it is, without quotes, in ASCII, and without blanks around
    /// it.
    [[nodiscard]] bool is_plain_row() const { return is_plain_row_; }
    /// Every field stands on line(), each byte of it a character.
    [[nodiscard]] bool is_plain_line() const { return !has_high_bytes_ && lines_ <= 1; }
    /// The row as it stands in the file, without its line end.
    [[nodiscard]] std::string_view row_text() const { return row_text_; }
    /// Where a byte of the row stands in the file; an offset past its end is the place behind it.
    [[nodiscard]] CsvPlace place(std::size_t offset) const {
        return is_plain_line() ? CsvPlace{line_, offset + 1} : counted_place(offset);
    }
    [[nodiscard]] const CsvTraits& traits() const { return traits_; }
    [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

  private:
    enum class Kind : unsigned char {
        plain,
        delimiter,
        line_end,
        carriage_return,
        quote,
        high,
        bad
    };

    void begin();
    void learn_kinds();
    bool fill();
    bool scan_plain_row();
    bool end_plain_row(const char* at, bool has_blanks);
    bool scan_row(bool is_last);
    const char* scan_plain(const char* first);
    const char* scan_quoted(const char* quote, bool is_last);
    const char* after_special(const char* at);
    [[nodiscard]] const char* after_blanks(const char* at) const;
    void begin_row();
    void add_field(const char* at, const char* first, const char* end);
    void end_row(const char* line_end);
    void end_hiding_row(const char* quote);
    void decode_fields();
    [[nodiscard]] CsvPlace counted_place(std::size_t offset) const;
    void fail(const char* at, std::string code, std::string message, std::string remedy);

    [[nodiscard]] const char* row_start() const { return buffer_.data() + start_; }
    [[nodiscard]] const char* limit() const { return buffer_.data() + filled_; }
    [[nodiscard]] Kind kind(const char* at) const {
        return kinds_[static_cast<unsigned char>(*at)];
    }

    ByteReader read_;
    std::size_t chunk_;
    std::vector<char> buffer_; // after the last byte read stands a line end, so that loops stop
    std::size_t filled_ = 0;
    std::size_t start_ = 0; // of the row
    std::size_t next_ = 0;  // of the row after it
    bool is_at_end_ = false;
    bool is_broken_ = false; // nothing more is read
    std::array<Kind, 256> kinds_{};

    std::vector<CsvField> fields_;     // those of the row, and room for more
    std::size_t count_ = 0;            // of the row
    std::vector<std::size_t> doubled_; // fields that hold doubled quotes
    std::string decoded_;              // texts that do not stand in the buffer as they are
    bool has_high_bytes_ = false;
    bool is_plain_row_ = false;
    const char* open_quote_ = nullptr;
    std::size_t line_ = 1;
    std::size_t lines_ = 0; // that the row takes
    std::size_t hiding_rows_ = 0;
    std::string_view row_text_;
    std::optional<CsvFault> fault_;
    CsvTraits traits_;
    std::uint64_t bytes_read_ = 0;
};

} // namespace carecost::input
