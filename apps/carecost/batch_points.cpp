// SPDX-License-Identifier: MIT
// One thread at a time reads cases and cuts tables into blocks; all of them work blocks out.
// A table is read again for every case, from its first row.
#include "batch_points.hpp"

#include "carecost/base/sha256.hpp"
#include "carecost/input/file_reader.hpp"
#include "carecost/input/grid_text.hpp"
#include "interruption.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <limits>
#include <utility>

namespace carecost::cli {
namespace {

constexpr std::size_t block_points = input::ScenarioTable::block_rows;

input::InputFile table_file(const std::string& path, const Context& context) {
    if (path != "-") {
        return input::file_on_disk(path);
    }
    const auto read = [&context](char* to, std::size_t room) {
        const std::size_t count = input::read_stream(context.in, to, room);
        InterruptionWatch::check(); // what a signal cut short is not the end of the table
        return count;
    };
    return {.name = "standard input", .open = [read] { return read; }, .can_be_reopened = false};
}

void refuse_set_columns(const Case& model, const std::vector<Setting>& settings,
                        const std::vector<FigureId>& columns) {
    for (const Setting& setting : settings) {
        if (std::find(columns.begin(), columns.end(), setting.figure) != columns.end()) {
            throw UsageError{fmt::format(
                "--set {0}: the table or grid brings {0} already; leave one of them out",
                model.name_of(setting.figure))};
        }
    }
}

InputError empty_table(const std::string& name) {
    return InputError{Diagnostic{.code = "empty-table",
                                 .place = {.file = name},
                                 .message = "the table has no rows below its header",
                                 .remedy = {},
                                 .excerpt = {}}};
}

/// What stops one case and no other.
struct FailedCase {
    BatchFailure failure;
};

/// What costing says of a row, at the row.
BatchFailure failure_at(const Place& place, const CaseRows& head, const InputError& error) {
    BatchFailure failure = failure_of(head.position, head.file, error);
    failure.case_id = head.case_id;
    failure.first.place = place;
    return failure;
}

/// Adds the rows of one point, or what is wrong with it.
void add_point(BatchPiece& piece, const PointCase& of, Point point, const Place& place) {
    try {
        piece.rows->scenarios.push_back(of.rows(std::move(point)));
    } catch (const InputError& error) {
        piece.bad_points.push_back(failure_at(place, of.head(), error));
    }
}

void add_table_row(BatchPiece& piece, const PointBlock& block, std::size_t row) {
    const CaseRows& head = block.of->head();
    const auto& table = std::get<input::TableFigures>(block.of->columns());
    auto read = table.point(block.table, row);
    if (auto* point = std::get_if<Point>(&read)) {
        const auto line = static_cast<int>(block.table.rows[row].line);
        add_point(piece, *block.of, std::move(*point),
                  {.file = table.name(), .line = line, .column = 1});
        return;
    }
    const auto& faults = std::get<std::vector<Diagnostic>>(read);
    piece.bad_points.push_back({.position = head.position,
                                .file = head.file,
                                .case_id = head.case_id,
                                .first = faults.front(),
                                .more = faults.size() - 1});
}

/// A point of a grid has no place: its name is told.
void add_grid_point(BatchPiece& piece, const PointCase& of, Point point) {
    const std::size_t bad = piece.bad_points.size();
    const std::string name = point.name;
    add_point(piece, of, std::move(point), {.file = of.head().file});
    if (piece.bad_points.size() > bad) {
        std::string& message = piece.bad_points.back().first.message;
        message = fmt::format("{}: {}", name, message);
    }
}

} // namespace

bool has_points(const BatchFigures& figures) {
    return !figures.grid.empty() || !figures.table.empty();
}

PointCase::PointCase(CaseRows head, std::shared_ptr<const Case> model, PointColumns columns,
                     const RowSettings& settings)
    : head_(std::move(head)), model_(std::move(model)), costing_(*model_, settings),
      columns_(std::move(columns)),
      points_(costing_, std::visit([](const auto& each) { return each.figures(); }, columns_)) {}

PointSource::PointSource(const BatchWork& work, const Context& context)
    : work_(work), context_(context) {
    if (work.figures.table.empty()) {
        return;
    }
    table_file_ = table_file(work.figures.table, context);
    if (!table_file_->can_be_reopened && work.paths.size() > 1) {
        throw UsageError{fmt::format("--table {}: what can be read only once serves one case; "
                                     "write it to a file first",
                                     visible(work.figures.table))};
    }
}

std::optional<PointBlock> PointSource::next() {
    while (true) {
        if (case_ != nullptr) {
            PointBlock block = next_of_case();
            if (block.count > 0 || block.is_first) {
                return block;
            }
            case_.reset();
        }
        if (next_case_ == work_.paths.size()) {
            return std::nullopt;
        }
        open_case();
        if (failure_) {
            return PointBlock{.failure = std::exchange(failure_, std::nullopt),
                              .source_sha256 = std::move(digest_)};
        }
    }
}

void PointSource::open_case() {
    const std::size_t index = next_case_++;
    const std::string& path = work_.paths[index];
    const std::size_t position = work_.first_position + index;
    is_first_ = true;
    digest_ = work_.wants_digests ? unreadable_digest : "";
    if (table_file_) {
        table_.emplace(table_file_->name, table_file_->open());
    }
    try {
        case_ = prepared(path, position);
        points_ = own_points();
    } catch (const FailedCase& failed) {
        failure_ = failed.failure;
    }
}

/// @throws FailedCase for what stops this case alone
std::shared_ptr<const PointCase> PointSource::prepared(const std::string& path,
                                                       std::size_t position) {
    const auto guarded = [&](const auto& work) {
        try {
            return work();
        } catch (const InputError& error) {
            throw FailedCase{failure_of(position, path, error)};
        } catch (const SystemError& error) {
            throw FailedCase{failure_of(position, path, error)};
        }
    };
    const auto file = guarded([&] {
        const SourceText source = input::read_file(path, context_.in);
        digest_ = work_.wants_digests ? sha256(source.bytes()) : "";
        return input::read_case(source, work_.lane);
    });
    CaseRows head = guarded([&] {
        return checked_head(file, CaseCosting{file.model, {}}, position);
    });
    const std::vector<Setting> settings = command_line_settings(file.model, work_.figures);
    auto model = std::make_shared<const Case>(with_settings(file.model, settings));
    PointColumns columns = columns_for(*model, settings);
    return guarded([&] {
        return std::make_shared<const PointCase>(std::move(head), std::move(model),
                                                 std::move(columns), work_.figures.rows);
    });
}

PointColumns PointSource::columns_for(const Case& model,
                                      const std::vector<Setting>& settings) const {
    PointColumns columns = table_ ? PointColumns{input::TableFigures{*table_, model}}
                                  : accepted(input::read_grid(model, work_.figures.grid));
    refuse_set_columns(model, settings,
                       std::visit([](const auto& each) { return each.figures(); }, columns));
    return columns;
}

/// Which of the open case's points are handed out; a table is moved to the first of them.
ShardBlock PointSource::own_points() {
    constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();
    if (const auto* grid = std::get_if<Grid>(&case_->columns())) {
        return block_of(work_.rows_of.value_or(ShardNumber{}), grid->size());
    }
    if (!work_.rows_of) {
        return {.begin = 0, .end = unlimited};
    }
    const std::uint64_t rows = table_->skip(unlimited);
    if (rows == 0) {
        throw empty_table(table_->name());
    }
    const ShardBlock own = block_of(*work_.rows_of, rows);
    table_.emplace(table_file_->name, table_file_->open());
    table_->skip(own.begin);
    return own;
}

PointBlock PointSource::next_of_case() {
    const std::uint64_t left = points_.end - points_.begin;
    PointBlock block{.is_first = is_first_,
                     .of = case_,
                     .first = points_.begin,
                     .count = std::min<std::uint64_t>(block_points, left)};
    if (table_) {
        block.table = table_->next(block.count);
        block.count = block.table.rows.size();
    }
    points_.begin += block.count;
    if (is_first_ && block.count == 0 && left > 0) {
        throw empty_table(table_->name());
    }
    if (std::exchange(is_first_, false)) {
        block.source_sha256 = std::move(digest_);
    }
    return block;
}

BatchPiece worked_out(const PointBlock& block, const BatchWork& work) {
    BatchPiece piece{.is_first = block.is_first,
                     .failure = block.failure,
                     .points = block.count,
                     .source_sha256 = block.source_sha256};
    if (block.of == nullptr) {
        return piece;
    }
    piece.rows = block.of->head();
    piece.rows->scenarios.reserve(block.count);
    const auto* grid = std::get_if<Grid>(&block.of->columns());
    for (std::size_t i = 0; i < block.count; ++i) {
        InterruptionWatch::check(); // with many draws a block takes minutes
        if (grid != nullptr) {
            add_grid_point(piece, *block.of, grid->point(block.first + i));
        } else {
            add_table_row(piece, block, i);
        }
    }
    piece.text = work.written(*piece.rows);
    return piece;
}

} // namespace carecost::cli
