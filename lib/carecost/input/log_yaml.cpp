// SPDX-License-Identifier: MIT
// Turns the tree of a YAML log into rows of cells that point into it.
// The tree is read once; its rows are checked whenever the log is read.
#include "carecost/input/log_yaml.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/cursor.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/yaml_lane.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

namespace carecost::input {
namespace {

using Column = LogColumn;

/// A row whose cells point to the tree; cells that are not there are missing.
struct YamlRow {
    LogPart part = LogPart::days;
    std::map<Column, const Node*> cells{};
    std::size_t offset = 0;
    const Node* open = nullptr; // numbers for a whole day: these hours
};

struct YamlLog {
    SourceText source;
    Node root;
    std::vector<YamlRow> rows;
};

class TreeReader {
  public:
    TreeReader(const Node& root, Faults& faults)
        : root_(root, "the log", faults), faults_(&faults) {}

    LogSource read(std::vector<YamlRow>& rows) {
        LogSource source;
        for (const LogPart part : log_parts) {
            const Node* const node = root_.find(name_of(part));
            if (node != nullptr && node->kind == NodeKind::scalar) {
                source.files.at(static_cast<std::size_t>(part)) = named_file(*node, part);
            } else if (node != nullptr) {
                read_rows(*node, part, nullptr, rows);
            }
        }
        (void)root_.require("days");
        root_.finish();
        return source;
    }

  private:
    std::optional<InputFile> named_file(const Node& node, LogPart part) {
        const auto name = read_text(node, Called::by_key(name_of(part)), *faults_);
        if (!name) {
            return std::nullopt;
        }
        const auto path = std::filesystem::path{*name}.lexically_normal();
        if (path.is_absolute() || path.begin()->string() == "..") {
            faults_->error(
                node.offset, "path-above",
                fmt::format("{} is not in the folder of this file", input::quoted(*name)),
                "put the log's files beside this one, or in a folder below");
            return std::nullopt;
        }
        const std::filesystem::path own{faults_->source().name()};
        return file_on_disk((own.parent_path() / path).string());
    }

    /// @param day the row of the day that holds the list; nullptr: each row says its own day
    void read_rows(const Node& list, LogPart part, const YamlRow* day, std::vector<YamlRow>& rows) {
        const std::vector<Node>* const items =
            read_list(list, Called::by_key(name_of(part)), *faults_);
        if (items == nullptr) {
            return;
        }
        const std::string what = fmt::format("a row of {}", quoted(name_of(part)));
        for (const Node& item : *items) {
            MapCursor map{item, what, *faults_};
            if (!map.is_map()) {
                continue;
            }
            YamlRow row{.part = part, .offset = item.offset};
            if (day != nullptr) {
                inherit(*day, row);
            }
            for (const Column column : columns_of(part)) {
                if (day == nullptr || !row.cells.contains(column)) {
                    read_cell(map, column, row);
                }
            }
            rows.push_back(row);
            if (part == LogPart::days) {
                read_parts_of_day(map, row, rows);
            }
            map.finish();
        }
    }

    static void inherit(const YamlRow& day, YamlRow& row) {
        for (const Column column : {Column::day, Column::centre, Column::client}) {
            const auto cell = day.cells.find(column);
            if (cell != day.cells.end()) {
                row.cells.insert(*cell);
            }
        }
    }

    void read_cell(MapCursor& map, Column column, YamlRow& row) {
        const Node* node = map.find(name_of(column));
        if (node == nullptr && column == Column::day) {
            node = map.find("date");
        }
        const bool is_empty =
            node == nullptr || (node->kind == NodeKind::scalar && node->is_null());
        if (!is_empty && read_scalar(*node, Called::by_key(name_of(column)), *faults_) != nullptr) {
            row.cells[column] = node;
        }
    }

    void read_parts_of_day(MapCursor& map, const YamlRow& day, std::vector<YamlRow>& rows) {
        const YamlRow own = day; // rows may move while it is read
        for (const LogPart part :
             {LogPart::episodes, LogPart::gaps, LogPart::staff, LogPart::presence}) {
            if (const Node* const list = map.find(name_of(part))) {
                read_rows(*list, part, &own, rows);
            }
        }
        const Node* const open = map.scalar("open");
        read_number(map, LogPart::staff, Column::workers, own, open, rows);
        read_number(map, LogPart::presence, Column::clients, own, open, rows);
    }

    /// `workers: 4` or `clients: 16` for the opening hours of a day.
    void read_number(MapCursor& map, LogPart part, Column column, const YamlRow& day,
                     const Node* open, std::vector<YamlRow>& rows) {
        const Node* const number = map.scalar(name_of(column));
        if (number == nullptr) {
            return;
        }
        if (open == nullptr && map.find("open") == nullptr) {
            faults_->error(number->offset, "open-missing",
                           fmt::format("{} is for which hours?", quoted(name_of(column))),
                           "add 'open: 09:00 to 15:00'");
        }
        if (map.find(name_of(part)) != nullptr) {
            faults_->error(number->offset, "roster-twice",
                           fmt::format("both {} and {} are given for this day",
                                       quoted(name_of(column)), quoted(name_of(part))),
                           "keep the list, which says more");
        }
        if (open != nullptr) {
            YamlRow row{.part = part, .offset = number->offset, .open = open};
            inherit(day, row);
            row.cells[column] = number;
            rows.push_back(std::move(row));
        }
    }

    MapCursor root_;
    Faults* faults_;
};

/// Checks rows of cells and keeps them by part.
class RowMaker {
  public:
    RowMaker(const YamlLog& log, RowReader& reader, LogFaults& faults, LogNotes& notes)
        : log_(&log), reader_(&reader), faults_(&faults), notes_(&notes),
          file_(
              faults.add_file(text_in_memory(log.source.name(), std::string{log.source.bytes()}))) {
    }

    LogStreams make() {
        std::vector<EpisodeRow> episodes;
        std::map<LogPart, std::vector<SpanRow>> spans;
        for (const YamlRow& row : log_->rows) {
            const LogCells cells = cells_of(row);
            bool is_good = true;
            if (row.part == LogPart::episodes) {
                is_good = reader_->add_episode(cells, episodes);
            } else if (row.open != nullptr && row.part == LogPart::staff) {
                is_good = add_workers(cells, spans[row.part]);
            } else {
                auto span = reader_->span(row.part, cells);
                is_good = span.has_value();
                if (span) {
                    span->is_average = row.open != nullptr;
                    spans[row.part].push_back(*span);
                }
            }
            notes_->count(LogNote::rows_left_out, !is_good && faults_->skips_bad_rows() ? 1U : 0U);
        }
        return {.episodes = stream_of(std::move(episodes)),
                .days = stream_of(std::move(spans[LogPart::days])),
                .gaps = stream_of(std::move(spans[LogPart::gaps])),
                .staff = stream_of(std::move(spans[LogPart::staff])),
                .presence = stream_of(std::move(spans[LogPart::presence]))};
    } // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): it loses sight of std::function

  private:
    RowPlace place(std::size_t offset) const {
        const Place place = log_->source.place(offset);
        return {file_, static_cast<std::size_t>(place.line),
                static_cast<std::size_t>(place.column)};
    }

    LogCells cells_of(const YamlRow& row) const {
        LogCells cells;
        cells.at = place(row.offset);
        for (LogCells::Cell& cell : cells.cells) {
            cell.at = cells.at;
        }
        for (const auto& [column, node] : row.cells) {
            cells[column] = {trimmed(node->text), place(node->offset)};
        }
        if (row.open != nullptr) {
            const std::string_view text = row.open->text;
            const std::size_t middle = text.find(" to ");
            const bool is_span = middle != std::string_view::npos;
            const RowPlace at = place(row.open->offset);
            cells[Column::from] = {trimmed(text.substr(0, middle)), at};
            cells[Column::to] = {is_span ? trimmed(text.substr(middle + 4)) : text.substr(0, 0),
                                 at};
        }
        return cells;
    }

    /// So many workers on duty while the centre is open.
    bool add_workers(LogCells cells, std::vector<SpanRow>& staff) {
        constexpr int most = 1000;
        const std::optional<int> count = reader_->count(cells[Column::workers], "workers", 1);
        if (count && *count > most) {
            reader_->error(cells[Column::workers].at, "count",
                           fmt::format("{} workers are too many for one day", *count),
                           fmt::format("write at most {}", most));
        }
        cells[Column::worker].text = "any";
        const std::optional<SpanRow> span = reader_->span(LogPart::staff, cells);
        if (!span || !count) {
            return false;
        }
        for (int worker = 1; worker <= *count; ++worker) {
            staff.push_back(*span);
            staff.back().name = reader_->name(fmt::format("worker {}", worker));
            staff.back().is_average = true;
        }
        return true;
    }

    const YamlLog* log_;
    RowReader* reader_;
    LogFaults* faults_;
    LogNotes* notes_;
    std::size_t file_;
};

} // namespace

LogSource log_in_yaml(const SourceText& source) {
    auto log = std::make_shared<YamlLog>(YamlLog{source, {}, {}});
    Faults faults{log->source};
    auto root = read_yaml(log->source, faults); // whose texts are parts of this source
    faults.throw_errors();
    log->root = std::move(*root);
    LogSource found = TreeReader{log->root, faults}.read(log->rows);
    faults.throw_errors();
    LogRowMaker maker;
    maker.has_rosters_by_day = true;
    maker.read = [log](RowReader& reader, LogFaults& log_faults, LogNotes& notes) {
        // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): as above
        return RowMaker{*log, reader, log_faults, notes}.make();
    };
    for (const LogPart part : log_parts) {
        const bool has_rows = std::any_of(log->rows.begin(), log->rows.end(),
                                          [part](const YamlRow& row) { return row.part == part; });
        if (has_rows || part == LogPart::episodes || part == LogPart::days) {
            maker.parts.push_back(part);
        }
    }
    found.rows = std::move(maker);
    return found;
}

} // namespace carecost::input
