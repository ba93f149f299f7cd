// SPDX-License-Identifier: MIT
// A table of scenarios: a CSV file whose columns are figures of a case and whose rows are
// scenarios. Read in blocks, so that its length costs no memory.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/batching/points.hpp"
#include "carecost/input/csv_scanner.hpp"
#include "carecost/input/input_file.hpp"
#include "carecost/input/scanning.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace carecost::input {

/// Some rows of a table as they stand.
struct TableBlock {
    struct Row {
        std::size_t number = 0; // from 1, rows whose fields are all empty left out
        std::size_t line = 0;   // of the file, from 1
        std::size_t text = 0;   // where the row starts in `texts`
        std::size_t text_size = 0;
        std::size_t first_field = 0;
        std::size_t field_count = 0;
        std::optional<Diagnostic> fault{}; // the row cannot be split
    };
    struct Field {
        std::size_t text = 0; // where it starts in `texts`
        std::size_t size = 0;
        std::size_t offset = 0; // byte within the row
    };
    std::string texts;
    std::vector<Row> rows;
    std::vector<Field> fields;

    [[nodiscard]] std::string_view text_of(const Field& field) const {
        return std::string_view{texts}.substr(field.text, field.size);
    }
};

class ScenarioTable {
  public:
    /// Reads the header.
    /// @param name as the user wrote it
    /// @throws InputError when there is none, it cannot be split, or a column has no name or that
    /// of another; SystemError when the file cannot be read
    ScenarioTable(std::string name, ByteReader read);

    [[nodiscard]] const std::string& name() const { return name_; }

    struct Column {
        std::string name;
        Place place;
    };
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
    [[nodiscard]] const std::string& header_text() const { return header_text_; }

    /// The next rows; none at the end.
    [[nodiscard]] TableBlock next(std::size_t most = block_rows);

    /// Passes over rows, as next() would count them.
    /// @return how many there were, at most `most`
    std::uint64_t skip(std::uint64_t most);

    static constexpr std::size_t block_rows = 512;

  private:
    [[nodiscard]] bool next_row();
    void take_row(TableBlock& block);

    std::string name_;
    CsvScanner scanner_;
    std::vector<Column> columns_;
    std::string header_text_;
    std::size_t row_count_ = 0;
    bool is_broken_ = false; // nobody can tell where the next row begins
};

/// The columns of a table as figures of one case.
class TableFigures {
  public:
    /// @param model outlives this
    /// @throws InputError for a column that is no figure of the case, with the nearest name
    TableFigures(const ScenarioTable& table, const Case& model);

    /// Of the table.
    [[nodiscard]] const std::string& name() const { return table_; }

    [[nodiscard]] std::vector<FigureId> figures() const;

    /// The scenario of a row, or every fault of its cells. A cell is read as --set reads a value.
    [[nodiscard]] std::variant<Point, std::vector<Diagnostic>> point(const TableBlock& block,
                                                                     std::size_t row) const;

  private:
    struct Column {
        std::size_t field = 0;
        FigureId figure{};
        FigureKind kind = FigureKind::quantity;
        bool is_limited = false; // 0, or more than 1, may be refused
    };

    [[nodiscard]] std::optional<SmallQuotient> plain_value(std::string_view text,
                                                           const Column& column) const;
    [[nodiscard]] std::variant<Point, std::vector<Diagnostic>>
    written_point(const TableBlock& block, const TableBlock::Row& row, std::string name) const;
    [[nodiscard]] Diagnostic diagnose(const TableBlock& block, const TableBlock::Row& row,
                                      std::size_t offset, const TextFault& fault) const;

    const Case* model_; // so that it can be moved
    std::string table_;
    std::size_t field_count_;
    std::optional<std::size_t> name_field_{};
    std::vector<Column> columns_;
};

} // namespace carecost::input
