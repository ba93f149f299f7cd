// SPDX-License-Identifier: MIT
// Streams first; where rows turn out not to be in order of day, everything is forgotten and read
// again into memory. A pipe cannot be read twice, so it is held in memory at once.
#include "carecost/input/read_log.hpp"

#include "carecost/batching/ordered_work.hpp"
#include "carecost/input/centre_rows.hpp"
#include "carecost/input/day_assembly.hpp"
#include "carecost/input/log_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <system_error>
#include <utility>

namespace carecost::input {
namespace {

/// Days that follow each other, enough to be worth handing over.
struct DayBatch {
    struct Day {
        DayRows rows;
        std::optional<std::vector<CentreDay>> centres{}; // put together already
        bool has_all_days = true;
    };
    std::vector<Day> days{};
    LogFaults faults;
    LogNotes notes{};
};

/// What came of a batch.
struct DayResults {
    std::vector<LogTaker::Put> puts{};
    LogFaults faults;
    LogNotes notes{};
};

std::size_t count_of(const DayRows& rows) {
    return rows.episodes.size() + rows.stays.size() + rows.gaps.size() + rows.staff.size() +
           rows.presence.size();
}

/// A stay that goes on past midnight: rows of the next date may belong to it.
bool has_night(const DayRows& rows) {
    return std::any_of(rows.stays.begin(), rows.stays.end(),
                       [](const SpanRow& stay) { return stay.span.to > whole_day; });
}

/// One go at a log, with its own faults and notes.
class Reading {
  public:
    Reading(const LogSource& source, const LogOptions& options)
        : source_(&source), progress_(options.progress), threads_(options.threads),
          faults_(options.skips_bad_rows), reader_(options.date_order, faults_, notes_),
          found_faults_(options.skips_bad_rows) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    /// False when the rows are not in order of day.
    bool run(bool is_in_memory, const LogTaker& taker) {
        LogStreams streams = open_streams();
        if (is_in_memory) {
            streams = in_order_of_day(streams);
        }
        parts_ = {.has_staff = source_->has(LogPart::staff),
                  .has_presence = source_->has(LogPart::presence),
                  .is_by_day = source_->rows && source_->rows->has_rosters_by_day};
        notes_.count(LogNote::no_staff, parts_.has_staff ? 0U : 1U);
        notes_.count(LogNote::no_presence, parts_.has_presence ? 0U : 1U);
        DayMerger merger{std::move(streams)};
        std::optional<DayRows> today = merger.next({});
        work_in_order(
            threads_, [&] { return next_batch(merger, today); },
            [&](DayBatch batch) { return worked_out(std::move(batch), taker); },
            [&](const DayResults& results) {
                found_faults_.add(results.faults);
                found_notes_.add(results.notes);
                for (const LogTaker::Put& put : results.puts) {
                    put();
                }
                return true;
            });
        return !merger.is_unsorted();
    }

    void note(LogNote note) { notes_.count(note); }

    std::vector<ObservationNote> finish() {
        faults_.add(found_faults_);
        faults_.throw_errors();
        notes_.add(found_notes_);
        return notes_.notes();
    }

  private:
    /// Nothing at the end, or where the rows turn out not to be in order of day.
    /// @param today the first day that no batch has yet
    std::optional<DayBatch> next_batch(DayMerger& merger, std::optional<DayRows>& today) {
        constexpr std::size_t rows_in_batch = 4096;
        DayBatch batch{.faults = faults_.none_of_these_files()};
        for (std::size_t rows = 0; today && rows < rows_in_batch && !merger.is_unsorted();) {
            std::optional<DayRows> tomorrow = merger.next(taken_room());
            if (merger.is_unsorted()) {
                return std::nullopt;
            }
            rows += count_of(*today);
            DayBatch::Day day{.rows = std::move(*today),
                              .has_all_days = !reader_.has_refused_days()};
            if (tomorrow && has_night(day.rows)) {
                std::vector<CentreDay>& centres = day.centres.emplace();
                centre_days(day.rows, &*tomorrow, parts_of(day), batch.faults, batch.notes,
                            [&centres](const CentreDay& centre) { centres.push_back(centre); });
            }
            batch.days.push_back(std::move(day));
            today = std::move(tomorrow);
        }
        tell_progress();
        return batch.days.empty() ? std::nullopt : std::optional{std::move(batch)};
    }

    [[nodiscard]] PartsOfLog parts_of(const DayBatch::Day& day) const {
        PartsOfLog parts = parts_;
        parts.has_all_days = day.has_all_days;
        return parts;
    }

    /// Called on several threads at once.
    DayResults worked_out(DayBatch batch, const LogTaker& taker) {
        DayResults results{.faults = std::move(batch.faults), .notes = batch.notes};
        const CentreTaker take = [&](const CentreDay& centre) {
            try {
                results.puts.push_back(taker.take(centre));
            } catch (const InputError& error) {
                for (const Diagnostic& fault : error.diagnostics()) {
                    results.faults.error(Reach::log, fault);
                }
            }
        };
        for (DayBatch::Day& day : batch.days) {
            if (day.centres) {
                std::for_each(day.centres->begin(), day.centres->end(), take);
                day.centres.reset();
            } else {
                centre_days(day.rows, nullptr, parts_of(day), results.faults, results.notes, take);
            }
            give_room_back(std::move(day.rows));
        }
        return results;
    }

    DayRows taken_room() {
        const std::lock_guard lock(rooms_guard_);
        if (rooms_.empty()) {
            return {};
        }
        DayRows room = std::move(rooms_.back());
        rooms_.pop_back();
        return room;
    }

    void give_room_back(DayRows used) {
        constexpr std::size_t enough = 16;
        used.clear();
        const std::lock_guard lock(rooms_guard_);
        if (rooms_.size() < enough) {
            rooms_.push_back(std::move(used));
        }
    }

    LogStreams open_streams() {
        LogStreams streams;
        if (source_->rows) {
            streams = source_->rows->read(reader_, faults_, notes_);
        }
        for (const LogPart part : log_parts) {
            const auto& file = source_->files.at(static_cast<std::size_t>(part));
            if (!file) {
                continue;
            }
            const std::size_t number = faults_.add_file(*file);
            tables_.push_back(std::make_shared<LogTable>(part, *file, number, faults_, notes_));
            if (part == LogPart::episodes) {
                streams.episodes = rows_of(tables_.back());
            } else {
                stream_of(streams, part) = rows_of(tables_.back(), part);
            }
        }
        return streams;
    }

    static RowStream<SpanRow>& stream_of(LogStreams& streams, LogPart part) {
        switch (part) {
        case LogPart::gaps:
            return streams.gaps;
        case LogPart::staff:
            return streams.staff;
        case LogPart::presence:
            return streams.presence;
        default:
            return streams.days;
        }
    }

    RowStream<EpisodeRow> rows_of(std::shared_ptr<LogTable> table) {
        return [this, table = std::move(table)](std::vector<EpisodeRow>& rows) {
            while (const LogCells* cells = table->next()) {
                if (reader_.add_episode(*cells, rows)) {
                    return true;
                }
                leave_out();
            }
            return false;
        };
    }

    RowStream<SpanRow> rows_of(std::shared_ptr<LogTable> table, LogPart part) {
        return [this, part, table = std::move(table)](std::vector<SpanRow>& rows) {
            while (const LogCells* cells = table->next()) {
                if (const auto row = reader_.span(part, *cells)) {
                    rows.push_back(*row);
                    return true;
                }
                leave_out();
            }
            return false;
        };
    }

    void leave_out() { notes_.count(LogNote::rows_left_out, faults_.skips_bad_rows() ? 1U : 0U); }

    void tell_progress() const {
        if (progress_) {
            std::uint64_t bytes = 0;
            for (const auto& table : tables_) {
                bytes += table->bytes_read();
            }
            progress_(bytes);
        }
    }

    const LogSource* source_;
    std::function<void(std::uint64_t)> progress_;
    unsigned threads_;
    LogFaults faults_; // in rows by themselves
    LogNotes notes_;
    RowReader reader_;
    std::vector<std::shared_ptr<LogTable>> tables_;
    PartsOfLog parts_;
    std::mutex rooms_guard_;
    std::vector<DayRows> rooms_; // of days that are done with
    LogFaults found_faults_;     // in days that were put together
    LogNotes found_notes_;
};

} // namespace

bool LogSource::has(LogPart part) const {
    return files.at(static_cast<std::size_t>(part)).has_value() ||
           (rows && std::find(rows->parts.begin(), rows->parts.end(), part) != rows->parts.end());
}

LogSource log_in_folder(const std::string& folder) {
    const std::filesystem::path path{folder};
    LogSource source;
    std::vector<Diagnostic> missing;
    for (const LogPart part : log_parts) {
        const std::string name = fmt::format("{}.csv", name_of(part));
        const bool is_required = part == LogPart::episodes || part == LogPart::days;
        std::error_code ignored;
        if (std::filesystem::exists(path / name, ignored)) {
            source.files.at(static_cast<std::size_t>(part)) = file_on_disk((path / name).string());
        } else if (is_required) {
            missing.push_back({.severity = Severity::error,
                               .code = "log-incomplete",
                               .place = {.file = folder},
                               .message = fmt::format("this folder has no {}", name),
                               .remedy = "a log needs at least episodes.csv and days.csv",
                               .excerpt = {}});
        }
    }
    if (!missing.empty()) {
        throw InputError(std::move(missing));
    }
    return source;
}

std::vector<ObservationNote> read_log(const LogSource& source, const LogOptions& options,
                                      const LogTaker& taker) {
    const bool is_streamable =
        std::all_of(source.files.begin(), source.files.end(),
                    [](const auto& file) { return !file || file->can_be_reopened; });
    if (is_streamable) {
        Reading reading{source, options};
        if (reading.run(false, taker)) {
            return reading.finish();
        }
        taker.start_over();
    }
    Reading reading{source, options};
    if (is_streamable) {
        reading.note(LogNote::unsorted);
    }
    reading.run(true, taker);
    return reading.finish();
}

} // namespace carecost::input
