// SPDX-License-Identifier: MIT
// Starts every column at the least it can do with, opens a new part when a line is full, and then
// hands out what is left of the line: first to labels, then to headings, then to bars.
#include "carecost/report/table_layout.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/report/text_layout.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

constexpr std::size_t least_label = 16;   // columns of a label that must be wrapped
constexpr std::size_t decent_label = 32;  // labels get so much before bars get anything
constexpr std::size_t short_heading = 12; // stands on one line
constexpr std::size_t most_heading = 20;
constexpr std::size_t least_bar = 8; // shorter bars say nothing
constexpr std::size_t most_bar = 24;

class Layouter {
  public:
    Layouter(const Table& table, const MeasuredTable& measured, std::size_t width, bool has_bars)
        : table_(table), measured_(measured), width_(width),
          label_width_(
              std::max(measured.natural.front(), display_width(measured.headings.front()))),
          bars_(has_bars ? bars_column(table) : 0) {}

    [[nodiscard]] std::vector<TablePart> parts() const {
        std::vector<TablePart> parts{empty_part()};
        for (std::size_t c = 1; c < table_.columns.size(); ++c) {
            if (table_.columns[c].kind == ColumnKind::bars) {
                continue;
            }
            if (parts.back().columns.size() > 1 && left(parts.back()) < least_width_from(c)) {
                parts.push_back(empty_part());
            }
            parts.back().columns.push_back(c);
            parts.back().widths.push_back(least_width(c));
        }
        for (TablePart& part : parts) {
            grow(part);
        }
        add_bars(parts.front());
        return parts;
    }

  private:
    /// Index of the column of bars; 0 when there is none.
    [[nodiscard]] static std::size_t bars_column(const Table& table) {
        for (std::size_t c = 1; c < table.columns.size(); ++c) {
            if (table.columns[c].kind == ColumnKind::bars) {
                return c;
            }
        }
        return 0;
    }

    [[nodiscard]] TablePart empty_part() const {
        return {.columns = {0}, .widths = {std::min(label_width_, least_label)}};
    }

    [[nodiscard]] std::size_t least_width(std::size_t column) const {
        const std::string& heading = measured_.headings[column];
        const std::size_t least = display_width(heading) <= short_heading
                                      ? display_width(heading)
                                      : std::min(longest_word(heading), most_heading);
        return std::max(measured_.natural[column], least);
    }

    /// What a column and those that follow it need, with the gaps before them.
    [[nodiscard]] std::size_t least_width_from(std::size_t column) const {
        std::size_t needed = column_gap + least_width(column);
        for (std::size_t c = column + 1;
             c < table_.columns.size() && table_.columns[c].follows_its_left; ++c) {
            needed += column_gap + least_width(c);
        }
        return needed;
    }

    /// Columns of the line that a part leaves free.
    [[nodiscard]] std::size_t left(const TablePart& part) const {
        std::size_t used = column_gap * (part.widths.size() - 1);
        for (const std::size_t width : part.widths) {
            used += width;
        }
        return width_ > used ? width_ - used : 0;
    }

    void grow(TablePart& part) const {
        const std::size_t wanted = label_width_ - part.widths.front();
        std::size_t room = left(part);
        const std::size_t for_bars = column_gap + least_bar;
        if (bars_ != 0 && room >= for_bars &&
            part.widths.front() + room - for_bars >= std::min(label_width_, decent_label)) {
            room -= for_bars;
        }
        part.widths.front() += std::min(wanted, room);
        const std::size_t kept = bars_ != 0 && left(part) >= for_bars ? for_bars : 0;
        for (std::size_t i = 1; i < part.columns.size(); ++i) {
            const std::size_t heading =
                std::min(display_width(measured_.headings[part.columns[i]]), most_heading);
            const std::size_t share = (left(part) - kept) / (part.columns.size() - i);
            part.widths[i] = std::max(part.widths[i], std::min(heading, part.widths[i] + share));
        }
    }

    void add_bars(TablePart& part) const {
        if (bars_ != 0 && left(part) >= column_gap + least_bar) {
            part.widths.push_back(std::min(left(part) - column_gap, most_bar));
            part.columns.push_back(bars_);
        }
    }

    const Table& table_;
    const MeasuredTable& measured_;
    std::size_t width_;
    std::size_t label_width_;
    std::size_t bars_;
};

} // namespace

MeasuredTable measure(const Table& table, const NumberStyle& numbers) {
    MeasuredTable measured;
    for (const Column& column : table.columns) {
        measured.headings.push_back(visible(column.heading));
    }
    measured.headings.front() = visible(table.title);
    measured.natural.resize(table.columns.size());
    for (const Row& row : table.rows) {
        std::vector<std::string> texts;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            texts.push_back(visible(cell_text(row.cells[c], numbers)));
            const std::size_t indent =
                c == 0 ? static_cast<std::size_t>(row.indent) * indent_step : 0;
            measured.natural[c] =
                std::max(measured.natural[c], indent + display_width(texts.back()));
        }
        measured.rows.push_back(std::move(texts));
    }
    return measured;
}

std::vector<TablePart> lay_out(const Table& table, const MeasuredTable& measured, std::size_t width,
                               bool has_bars) {
    return Layouter(table, measured, width, has_bars).parts();
}

} // namespace carecost
