// SPDX-License-Identifier: MIT
// Streams first; where rows turn out not to be in order of day, everything is forgotten and read
// again into memory. A pipe cannot be read twice, so it is held in memory at once.
#include "carecost/input/read_log.hpp"

#include "carecost/input/day_assembly.hpp"
#include "carecost/input/log_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <system_error>
#include <utility>

namespace carecost::input {
namespace {

/// Gives days to the taker in order, on a thread of its own while the next ones are read.
class Handover {
  public:
    Handover(const LogTaker& taker, LogFaults& faults) : taker_(taker), faults_(faults) {}

    void add(CentreDay day) {
        constexpr std::size_t rows_in_batch = 8192; // worth a thread
        for (const ClientDay& client : day.clients) {
            rows_ += client.episodes.size();
        }
        days_.push_back(std::move(day));
        if (rows_ >= rows_in_batch) {
            wait();
            taking_ = std::async(std::launch::async,
                                 [this, days = std::exchange(days_, {})] { return take(days); });
            rows_ = 0;
        }
    }

    void finish() {
        wait();
        tell(take(days_));
    }

  private:
    [[nodiscard]] std::vector<Diagnostic> take(const std::vector<CentreDay>& days) const {
        std::vector<Diagnostic> faults;
        for (const CentreDay& day : days) {
            try {
                taker_.take(day);
            } catch (const InputError& error) {
                const auto& own = error.diagnostics();
                faults.insert(faults.end(), own.begin(), own.end());
            }
        }
        return faults;
    }

    void wait() {
        if (taking_.valid()) {
            tell(taking_.get());
        }
    }

    void tell(const std::vector<Diagnostic>& found) {
        for (const Diagnostic& each : found) {
            faults_.error(Reach::log, each);
        }
    }

    const LogTaker& taker_;
    LogFaults& faults_;
    std::vector<CentreDay> days_;
    std::size_t rows_ = 0;                        // of days_
    std::future<std::vector<Diagnostic>> taking_; // waits when it is destroyed
};

/// One go at a log, with its own faults and notes.
class Reading {
  public:
    Reading(const LogSource& source, const LogOptions& options)
        : source_(&source), progress_(options.progress), faults_(options.skips_bad_rows),
          reader_(options.date_order, faults_, notes_) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    /// False when the rows are not in order of day.
    bool run(bool is_in_memory, const LogTaker& taker) {
        LogStreams streams = open_streams();
        if (is_in_memory) {
            streams = in_order_of_day(streams);
        }
        PartsOfLog parts{.has_staff = source_->has(LogPart::staff),
                         .has_presence = source_->has(LogPart::presence),
                         .is_by_day = source_->rows && source_->rows->has_rosters_by_day};
        notes_.count(LogNote::no_staff, parts.has_staff ? 0U : 1U);
        notes_.count(LogNote::no_presence, parts.has_presence ? 0U : 1U);
        DayMerger merger{std::move(streams)};
        Handover handover{taker, faults_};
        std::optional<DayRows> today = merger.next();
        while (today && !merger.is_unsorted()) {
            std::optional<DayRows> tomorrow = merger.next();
            if (merger.is_unsorted()) {
                break;
            }
            parts.has_all_days = !reader_.has_refused_days();
            for (CentreDay& day :
                 centre_days(*today, tomorrow ? &*tomorrow : nullptr, parts, faults_, notes_)) {
                handover.add(std::move(day));
            }
            today = std::move(tomorrow);
            tell_progress();
        }
        if (!merger.is_unsorted()) {
            handover.finish();
        }
        return !merger.is_unsorted();
    }

    void note(LogNote note) { notes_.count(note); }

    std::vector<ObservationNote> finish() {
        faults_.throw_errors();
        return notes_.notes();
    }

  private:
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
        return [this, table = std::move(table)]() -> std::optional<EpisodeRow> {
            while (const LogCells* cells = table->next()) {
                if (auto row = reader_.episode(*cells)) {
                    return row;
                }
                leave_out();
            }
            return std::nullopt;
        };
    }

    RowStream<SpanRow> rows_of(std::shared_ptr<LogTable> table, LogPart part) {
        return [this, part, table = std::move(table)]() -> std::optional<SpanRow> {
            while (const LogCells* cells = table->next()) {
                if (auto row = reader_.span(part, *cells)) {
                    return row;
                }
                leave_out();
            }
            return std::nullopt;
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
    LogFaults faults_;
    LogNotes notes_;
    RowReader reader_;
    std::vector<std::shared_ptr<LogTable>> tables_;
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
