// SPDX-License-Identifier: MIT
// Reads the cells of a row: each is checked by itself, and against the others of its row.
// The same rows come from CSV, YAML and BORIS, so that what follows is the same for all.
#pragma once

#include "carecost/input/log_date.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"
#include "carecost/input/log_row.hpp"
#include "carecost/input/plain_cells.hpp"
#include "carecost/model/observation_log.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// Every column that a log may have.
enum class LogColumn {
    day,
    centre,
    client,
    id,
    what,
    asked,
    started,
    ended,
    outcome,
    workers,
    sharing,
    minutes,
    arrived,
    left,
    observer,
    from,
    to,
    reason,
    worker,
    kind,
    clients,
    note
};
inline constexpr std::size_t log_columns = 22;

/// The parts of a log, each with its own file.
enum class LogPart { episodes, days, gaps, staff, presence };
inline constexpr std::array log_parts{LogPart::episodes, LogPart::days, LogPart::gaps,
                                      LogPart::staff, LogPart::presence};

/// "episodes": the name of the part, of its file and of its key in YAML.
[[nodiscard]] std::string_view name_of(LogPart part);
[[nodiscard]] std::string_view name_of(LogColumn column);
[[nodiscard]] std::span<const LogColumn> columns_of(LogPart part);
[[nodiscard]] std::span<const LogColumn> required_columns_of(LogPart part);
/// A header's word in any letter case, `date` for `day`; nothing when the part has no such column.
[[nodiscard]] std::optional<LogColumn> find_column(LogPart part, std::string_view name);

/// The texts of one row and where each stands; a cell that is not there is empty.
struct LogCells {
    struct Cell {
        std::string_view text; // without blanks around it
        RowPlace at;
    };
    std::array<Cell, log_columns> cells{};
    RowPlace at; // of the row

    [[nodiscard]] Cell& operator[](LogColumn column) {
        return cells[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] const Cell& operator[](LogColumn column) const {
        return cells[static_cast<std::size_t>(column)];
    }
};

/// Reads cells into rows; every bad cell is a fault, and a row with one is left out.
class RowReader {
  public:
    RowReader(DateOrder order, LogFaults& faults, LogNotes& notes)
        : order_(order), faults_(&faults), notes_(&notes) {}

    /// Adds the row to `rows`; false where it has a fault. It is never moved, since that would wait
    /// for what was just written.
    [[nodiscard]] bool add_episode(const LogCells& cells, std::vector<EpisodeRow>& rows);
    /// @param part any but episodes
    [[nodiscard]] std::optional<SpanRow> span(LogPart part, const LogCells& cells);

    /// The same name, good as long as the reader.
    [[nodiscard]] KeptName name(std::string_view text) { return names_.kept(text); }
    [[nodiscard]] std::optional<Date> day(const LogCells::Cell& cell);
    /// Nothing when the cell is empty or faulty.
    [[nodiscard]] MaybeTime time(const LogCells::Cell& cell) {
        const MaybeTime time = plain_time(cell.text); // nearly always
        return time ? time : unusual_time(cell);
    }
    /// `to` after `from`, on the next day where that makes at most `longest`.
    [[nodiscard]] std::optional<Interval> interval(const LogCells& cells, LogColumn from_column,
                                                   LogColumn to_column, DayTime longest);
    [[nodiscard]] std::optional<int> count(const LogCells::Cell& cell, std::string_view what,
                                           int lowest);
    void error(const RowPlace& at, std::string code, std::string message, std::string remedy);
    /// Since the last call: a fault was found, and the row it is in is bad.
    [[nodiscard]] bool take_badness();

    /// A row of the days list was refused.
    [[nodiscard]] bool has_refused_days() const { return has_refused_days_; }

  private:
    [[nodiscard]] MaybeTime unusual_time(const LogCells::Cell& cell);
    [[nodiscard]] MaybeTime required_time(const LogCells::Cell& cell, std::string_view what);
    [[nodiscard]] int help_count(const LogCells::Cell& cell, std::string_view what, int lowest);
    void read_episode(const LogCells& cells, EpisodeRow& row);
    void read_help(const LogCells& cells, EpisodeRow& row);
    void check_outcome(const LogCells& cells, EpisodeRow& row);
    void read_extras(const LogCells& cells, EpisodeRow& row);
    void refuse(const RowPlace& at, LogTextFault fault);

    DateOrder order_;
    LogFaults* faults_;
    LogNotes* notes_;
    NamePool centres_;
    NamePool names_;
    bool is_bad_ = false;
    bool has_refused_days_ = false;
    std::string last_day_text_; // days repeat for hundreds of rows
    std::optional<Date> last_day_;
};

} // namespace carecost::input
