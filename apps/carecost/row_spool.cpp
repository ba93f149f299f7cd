// SPDX-License-Identifier: MIT
// A row is kept as the text behind its first cell: how the client is called is known only when all
// centres have been seen, and assistant hours c may wait for the typical episode of all days.
#include "row_spool.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/observe_table.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace carecost::cli {
namespace {

/// What stands before the texts of a row.
struct RowHead {
    std::uint32_t centre_size = 0;
    std::uint32_t client_size = 0;
    std::uint32_t text_size = 0;
    bool has_open_hours = false; // assistant hours c wait
    std::int64_t unmet = 0;
    Rational individual_minutes{};
};
static_assert(std::is_trivially_copyable_v<RowHead>);

[[noreturn]] void refuse() {
    throw SystemError{fmt::format("a temporary file cannot be written: {}", std::strerror(errno))};
}

std::string one_line(Row row) {
    Table table;
    table.rows.push_back(std::move(row));
    return render_csv(table, CsvHeader::left_out);
}

std::string read_text(std::FILE* file, std::uint32_t size) {
    std::string text(size, '\0');
    if (std::fread(text.data(), 1, size, file) != size) {
        refuse();
    }
    return text;
}

/// Puts assistant hours c, the last cell but one, where nothing stands yet.
void fill_in_hours(std::string& text, const RowHead& head,
                   const std::optional<Rational>& typical_episode) {
    const auto hours = hours_with_unmet(head.individual_minutes, head.unmet, typical_episode);
    if (hours) {
        constexpr int decimals = 6;
        text.insert(text.rfind(','), to_decimal_text(*hours, decimals));
    }
}

} // namespace

RowSpool::RowSpool() { clear(); }

void RowSpool::clear() {
    file_.reset(std::tmpfile());
    if (!file_) {
        refuse();
    }
}

void RowSpool::write(const void* bytes, std::size_t count) {
    if (std::fwrite(bytes, 1, count, file_.get()) != count) {
        refuse();
    }
}

void RowSpool::add(const std::string& centre, const Date& day, const ClientDayResult& result) {
    const std::string text = one_line(observe_row({}, day, result.measures));
    const RowHead head{.centre_size = static_cast<std::uint32_t>(centre.size()),
                       .client_size = static_cast<std::uint32_t>(result.client.size()),
                       .text_size = static_cast<std::uint32_t>(text.size()),
                       .has_open_hours = !result.measures.assistant_hours.c.has_value(),
                       .unmet = result.measures.unmet,
                       .individual_minutes = result.measures.individual_min};
    write(&head, sizeof head);
    write(centre.data(), centre.size());
    write(result.client.data(), result.client.size());
    write(text.data(), text.size());
}

void RowSpool::publish(const ObservationRecord& record, const ByteSink& sink) {
    constexpr std::size_t piece_size = 65536;
    if (std::fflush(file_.get()) != 0) {
        refuse();
    }
    std::rewind(file_.get());
    std::map<std::pair<std::string, std::string>, std::string> first_cells; // by centre and client
    std::string piece = render_csv(observe_columns());
    RowHead head;
    while (std::fread(&head, sizeof head, 1, file_.get()) == 1) {
        const std::string centre = read_text(file_.get(), head.centre_size);
        const std::string client = read_text(file_.get(), head.client_size);
        std::string text = read_text(file_.get(), head.text_size);
        std::string& first_cell = first_cells[{centre, client}];
        if (first_cell.empty()) {
            first_cell = one_line({.cells = {TextCell{record.key_of(centre, client)}}});
            first_cell.pop_back(); // the line end
        }
        if (head.has_open_hours) {
            fill_in_hours(text, head, record.typical_episode(centre, client));
        }
        piece += first_cell;
        piece += text;
        if (piece.size() >= piece_size) {
            sink(piece);
            piece.clear();
        }
    }
    sink(piece);
}

} // namespace carecost::cli
