// SPDX-License-Identifier: MIT
// One CSV file of a log: finds its columns by name and gives its rows as cells.
// Blank lines and lines of totals are passed over; what is unusual about the file is noted.
#pragma once

#include "carecost/input/csv_scanner.hpp"
#include "carecost/input/log_rows.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace carecost::input {

class LogTable {
  public:
    /// Reads the header. A required column that is missing, or a column that stands twice, is a
    /// fault of reach `log`, after which there are no rows.
    LogTable(LogPart part, const InputFile& file, std::size_t file_number, LogFaults& faults,
             LogNotes& notes);
    LogTable(const LogTable&) = delete;
    LogTable& operator=(const LogTable&) = delete;

    /// The next row; its texts are good until the call after. A row that is wider than the header
    /// or cannot be split is a fault and passed over. nullptr at the end.
    [[nodiscard]] const LogCells* next();

    [[nodiscard]] std::uint64_t bytes_read() const { return scanner_.bytes_read(); }

  private:
    void read_header();
    void add_column(std::string_view name, std::size_t offset);
    void report_scan_fault();
    void fill_cells();
    void fill_plain_cells();
    [[nodiscard]] std::string_view first_text() const;
    [[nodiscard]] RowPlace place(std::size_t offset) const;
    void note_traits();

    LogPart part_;
    std::size_t file_;
    LogFaults* faults_;
    LogNotes* notes_;
    CsvScanner scanner_;
    struct KnownField {
        std::size_t field;
        LogCells::Cell* cell; // of its column
    };
    std::vector<std::optional<LogColumn>> columns_; // of each field
    std::vector<KnownField> known_;                 // those that have one
    LogCells cells_;
    bool has_header_ = false;
    bool is_at_end_ = false;
};

} // namespace carecost::input
