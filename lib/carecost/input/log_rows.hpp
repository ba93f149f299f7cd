// SPDX-License-Identifier: MIT
// One row of a log as it was written: its cells checked one by one, not yet against other rows.
// The same rows come from CSV, YAML and BORIS, so that what follows is the same for all.
#pragma once

#include "carecost/input/log_date.hpp"
#include "carecost/input/log_faults.hpp"
#include "carecost/input/log_notes.hpp"
#include "carecost/model/observation_log.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

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

/// The name of a centre, client or worker that a NamePool keeps: as cheap to copy as a pointer.
class KeptName {
  public:
    KeptName() = default;
    operator std::string_view() const { return text_; } // NOLINT: it is one
    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] friend auto operator<=>(const KeptName&, const KeptName&) = default;

  private:
    friend class NamePool;
    explicit KeptName(std::string_view text) : text_(text) {}

    std::string_view text_;
};

/// Keeps every name once. Names are good as long as the pool.
class NamePool {
  public:
    [[nodiscard]] KeptName kept(std::string_view name);

  private:
    std::set<std::string, std::less<>> names_;
    KeptName last_; // rows of one client often stand together
};

/// Times of a row count from the midnight of its day, 0 to 24 hours; whether they belong to the
/// next day is seen when the row meets the attended times.
struct EpisodeRow {
    Date day;
    KeptName centre; // by the RowReader
    KeptName client;
    Episode episode;                  // times as written; outcome, workers and sharing are checked
    std::optional<DayTime> minutes{}; // of a minutes column
    bool is_open_at_end = false;      // nobody came, and nobody wrote when the client left
    bool is_answered_with_another = false; // its minutes of help are those of another row
    std::size_t what = 0;                  // tells two requests of the same minute apart
    RowPlace at;
    std::size_t asked_column = 0;
    std::size_t started_column = 0;
    std::size_t ended_column = 0;
};

/// A row of any other part. Goes on past 24 hours where `to` was before `from`.
struct SpanRow {
    Date day;
    KeptName centre;
    KeptName name; // of the client, or of the worker
    Interval span;
    SpellKind kind = SpellKind::duty;
    int clients = 0;
    bool is_average = false;      // stands for numbers of a whole day
    bool is_of_yesterday = false; // was used for the night before
    RowPlace at;

    [[nodiscard]] friend bool operator==(const SpanRow& left, const SpanRow& right) {
        return left.day == right.day && left.centre == right.centre && left.name == right.name &&
               left.span == right.span && left.kind == right.kind && left.clients == right.clients;
    }
};

/// Reads cells into rows; every bad cell is a fault, and a row with one comes out as nothing.
class RowReader {
  public:
    RowReader(DateOrder order, LogFaults& faults, LogNotes& notes)
        : order_(order), faults_(&faults), notes_(&notes) {}

    [[nodiscard]] std::optional<EpisodeRow> episode(const LogCells& cells);
    /// @param part any but episodes
    [[nodiscard]] std::optional<SpanRow> span(LogPart part, const LogCells& cells);

    /// The same name, good as long as the reader.
    [[nodiscard]] KeptName name(std::string_view text) { return names_.kept(text); }
    [[nodiscard]] std::optional<Date> day(const LogCells::Cell& cell);
    /// Nothing when the cell is empty or faulty.
    [[nodiscard]] std::optional<DayTime> time(const LogCells::Cell& cell);
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
    [[nodiscard]] std::optional<DayTime> required_time(const LogCells::Cell& cell,
                                                       std::string_view what);
    void read_help(const LogCells& cells, Episode& episode);
    void check_outcome(const LogCells& cells, Episode& episode);
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

/// "helped", "Gave up", "NOT-MET" and so on.
[[nodiscard]] std::optional<EpisodeOutcome> find_outcome(std::string_view text);

} // namespace carecost::input
