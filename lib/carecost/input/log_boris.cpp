// SPDX-License-Identifier: MIT
// Marks become events, events of one subject become episodes; days and rosters come from elsewhere.
// Requests that one help answers together share it: its minutes count once.
#include "carecost/input/log_boris.hpp"

#include "carecost/input/boris_events.hpp"
#include "carecost/input/boris_pairing.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace carecost::input {
namespace {

using Time = std::chrono::milliseconds;

constexpr std::string_view nobody = "No focal subject"; // as BORIS exports an event without one

/// BORIS ends a state this long before the one that excludes it.
constexpr Time excluded_before = Time{1};

/// The episodes of one subject in one observation.
class Requests {
  public:
    Requests(std::string observation, EpisodeRow blank, const BorisMap& map, RowReader& reader)
        : observation_(std::move(observation)), blank_(std::move(blank)), map_(&map),
          reader_(&reader) {}

    std::vector<EpisodeRow> read(const std::vector<BorisEvent>& events) {
        for (std::size_t i = 0; i < events.size(); ++i) {
            take(events, i);
        }
        for (const BorisEvent* request : open_) {
            EpisodeRow row = row_of(*request);
            row.episode.asked = request->start;
            row.episode.outcome = EpisodeOutcome::not_met;
            row.is_open_at_end = true;
            rows_.push_back(std::move(row));
        }
        return std::move(rows_);
    }

    [[nodiscard]] std::size_t left_out() const { return left_out_; }

  private:
    void take(const std::vector<BorisEvent>& events, std::size_t index) {
        const BorisEvent& event = events[index];
        switch (event.meaning) {
        case BorisMeaning::asked:
            if (!event.is_state || ends_well(events, event)) {
                open_.push_back(&event);
            }
            break;
        case BorisMeaning::helped:
            help(event, EpisodeOutcome::helped);
            break;
        case BorisMeaning::other:
            help(event, EpisodeOutcome::other);
            break;
        case BorisMeaning::planned:
            rows_.push_back(helped(event, EpisodeOutcome::planned));
            break;
        case BorisMeaning::gave_up:
            close(event, EpisodeOutcome::gave_up);
            break;
        case BorisMeaning::not_met:
            close(event, EpisodeOutcome::not_met);
            break;
        case BorisMeaning::refused:
            close(event, EpisodeOutcome::refused);
            break;
        case BorisMeaning::ignore:
            break;
        }
    }

    /// A state of asking runs to whatever begins at its stop, or to the end of all.
    bool ends_well(const std::vector<BorisEvent>& events, const BorisEvent& asked) {
        bool has_later = false;
        for (const BorisEvent& event : events) {
            if (&event == &asked || event.meaning == BorisMeaning::asked ||
                event.start < asked.start) {
                continue;
            }
            if (event.start <= asked.stop + excluded_before) {
                return true; // at its stop, or help that came while the client still asked
            }
            has_later = true;
        }
        if (has_later) {
            refuse(asked, "boris-asked-end", "asking stops here, but nothing begins",
                   "let help or giving up begin where asking stops, or code asking as a point");
        }
        return !has_later;
    }

    void refuse(const BorisEvent& event, std::string code, std::string what, std::string remedy) {
        reader_->error(event.at, std::move(code),
                       fmt::format("observation {}, {}, {}: {}", input::quoted(observation_),
                                   input::quoted(blank_.client),
                                   moment_text(event.stop - map_->second_0, *map_), what),
                       std::move(remedy));
        left_out_ += reader_->take_badness() ? 1U : 0U;
    }

    EpisodeRow row_of(const BorisEvent& event) const {
        EpisodeRow row = blank_;
        row.at = event.at;
        row.asked_column = event.at.column;
        row.started_column = event.at.column;
        row.ended_column = event.at.column;
        row.episode.workers = 0;
        row.what = rows_.size(); // two requests of one moment are two
        return row;
    }

    int number(const BorisEvent& event, std::optional<std::size_t> set, std::string_view what,
               int lowest) {
        if (!set || *set > event.modifiers.size()) {
            return 1;
        }
        const std::string& text = event.modifiers[*set - 1];
        return text.empty() || text == "None"
                   ? 1
                   : reader_->count({text, event.at}, what, lowest).value_or(1);
    }

    EpisodeRow helped(const BorisEvent& event, EpisodeOutcome outcome) {
        EpisodeRow row = row_of(event);
        row.episode.started = event.start;
        if (event.is_state) {
            row.episode.ended = event.stop;
        }
        row.episode.outcome = outcome;
        row.episode.workers =
            number(event, map_->workers_set, "workers", outcome == EpisodeOutcome::other ? 0 : 1);
        row.episode.sharing = number(event, map_->sharing_set, "clients", 1);
        return row;
    }

    void help(const BorisEvent& event, EpisodeOutcome outcome) {
        EpisodeRow row = helped(event, outcome);
        if (reader_->take_badness()) {
            ++left_out_;
            open_.clear();
            return;
        }
        for (std::size_t i = 0; i < open_.size(); ++i) {
            EpisodeRow answered = row;
            answered.what = rows_.size();
            answered.at = open_[i]->at;
            answered.asked_column = answered.at.column;
            answered.episode.asked = open_[i]->start;
            if (i > 0) { // the minutes belong to the first
                answered.episode.ended.reset();
                answered.is_answered_with_another = true;
            }
            rows_.push_back(std::move(answered));
        }
        if (open_.empty()) {
            rows_.push_back(std::move(row));
        }
        open_.clear();
    }

    void close(const BorisEvent& event, EpisodeOutcome outcome) {
        if (open_.empty()) {
            refuse(event, "boris-nothing-open", "no request is open that could end here",
                   "code when the client asked, or map this code to ignore");
        }
        for (const BorisEvent* request : open_) {
            EpisodeRow row = row_of(*request);
            row.episode.asked = request->start;
            row.episode.ended = event.start;
            row.episode.outcome = outcome;
            rows_.push_back(std::move(row));
        }
        open_.clear();
    }

    std::string observation_;
    EpisodeRow blank_;
    const BorisMap* map_;
    RowReader* reader_;
    std::vector<const BorisEvent*> open_;
    std::vector<EpisodeRow> rows_;
    std::size_t left_out_ = 0;
};

class BorisReader {
  public:
    BorisReader(const InputFile& source, const BorisMap& map, RowReader& reader, LogFaults& faults,
                LogNotes& notes)
        : source_(&source), map_(&map), reader_(&reader), faults_(&faults), notes_(&notes),
          file_(faults.add_file(source)) {}

    std::vector<EpisodeRow> read() {
        std::vector<EpisodeRow> rows;
        auto observations = by_observation(read_marks());
        if (!choose(observations)) {
            return rows;
        }
        for (const auto& [name, marks] : observations) {
            const std::optional<Date> day = day_of(name, marks.front());
            if (day) {
                read_observation(name, marks, *day, rows);
            }
        }
        std::stable_sort(
            rows.begin(), rows.end(),
            [](const EpisodeRow& left, const EpisodeRow& right) { return left.day < right.day; });
        return rows;
    }

  private:
    using Observations = std::map<std::string, std::vector<BorisMark>>;

    void error(const RowPlace& at, LogTextFault fault) {
        faults_->error(Reach::log, at, std::move(fault));
    }

    std::vector<BorisMark> read_marks() {
        constexpr std::size_t sniffed = 64;
        std::string text(sniffed, '\0');
        ByteReader read = source_->open();
        text.resize(read(text.data(), text.size()));
        const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
        if (first == std::string::npos || text[first] != '{') {
            return read_boris_table(resumed(text, read), file_, *faults_);
        }
        std::string chunk(1U << 16U, '\0');
        while (const std::size_t count = read(chunk.data(), chunk.size())) {
            text.append(chunk, 0, count);
        }
        return read_boris_project(text, file_, *faults_);
    }

    /// The input whose first bytes were read already.
    [[nodiscard]] InputFile resumed(const std::string& start, const ByteReader& rest) const {
        return {.name = source_->name, .open = [start, rest] {
                    auto left = std::make_shared<std::string>(start);
                    return [left, rest](char* to, std::size_t room) {
                        if (left->empty()) {
                            return rest(to, room);
                        }
                        const std::size_t count = left->copy(to, room);
                        left->erase(0, count);
                        return count;
                    };
                }};
    }

    static Observations by_observation(std::vector<BorisMark> marks) {
        Observations observations;
        for (BorisMark& mark : marks) {
            observations[mark.observation].push_back(std::move(mark));
        }
        return observations;
    }

    /// Leaves the observations that are meant.
    bool choose(Observations& observations) {
        if (observations.empty() || map_->observation == "all" ||
            (map_->observation.empty() && observations.size() == 1)) {
            return !observations.empty();
        }
        std::string names;
        for (const auto& [name, marks] : observations) {
            names += (names.empty() ? "" : ", ") + input::quoted(name);
        }
        if (map_->observation.empty() || !observations.contains(map_->observation)) {
            error({.file = file_},
                  {"boris-observation",
                   map_->observation.empty()
                       ? fmt::format("there are {} observations: {}", observations.size(), names)
                       : fmt::format("there is no observation {}, only {}",
                                     input::quoted(map_->observation), names),
                   "name one in the map: 'observation: NAME', or 'observation: all'"});
            return false;
        }
        std::erase_if(observations,
                      [this](const auto& each) { return each.first != map_->observation; });
        return true;
    }

    std::optional<Date> day_of(const std::string& name, const BorisMark& mark) {
        if (map_->day) {
            return map_->day;
        }
        const auto date = parse_iso_date(std::string_view{mark.date}.substr(0, 10));
        if (!date || !days_.insert(*date).second) {
            error(mark.at, {"boris-day",
                            date ? fmt::format("observation {} has the same day as another, {}",
                                               input::quoted(name), to_text(*date))
                                 : fmt::format("observation {} has no date", input::quoted(name)),
                            "read the observations one by one, each with 'day' in its map"});
            return std::nullopt;
        }
        return date;
    }

    void read_observation(const std::string& name, const std::vector<BorisMark>& marks, Date day,
                          std::vector<EpisodeRow>& rows) {
        std::map<std::string, std::vector<BorisMark>> by_subject;
        for (const BorisMark& mark : marks) {
            const std::string subject = mark.subject.empty() ? std::string{nobody} : mark.subject;
            if (is_known(mark, subject)) {
                by_subject[map_->subjects.at(subject)].push_back(mark);
            }
        }
        for (const auto& [alias, own] : by_subject) {
            EpisodeRow blank{.day = day, .centre = {}, .client = alias, .episode = {}, .at = {}};
            Requests requests{name, std::move(blank), *map_, *reader_};
            const auto events = paired_events(own, *map_, *faults_, *notes_);
            std::vector<EpisodeRow> found = requests.read(events);
            std::move(found.begin(), found.end(), std::back_inserter(rows));
            notes_->count(LogNote::rows_left_out,
                          faults_->skips_bad_rows() ? requests.left_out() : 0U);
        }
    }

    /// In the map, and not to be ignored. What the map leaves out is told once.
    bool is_known(const BorisMark& mark, const std::string& subject) {
        const auto code = map_->codes.find(mark.code);
        if (code == map_->codes.end()) {
            if (unknown_.insert("c" + mark.code).second) {
                error(mark.at, {"boris-code",
                                fmt::format("the map has no code {}", input::quoted(mark.code)),
                                "add it under 'codes', with 'ignore' if it means nothing here"});
            }
            return false;
        }
        if (code->second == BorisMeaning::ignore) {
            return false;
        }
        if (map_->subjects.contains(subject)) {
            return true;
        }
        if (unknown_.insert("s" + subject).second) {
            error(mark.at, {"boris-subject",
                            fmt::format("the map has no subject {}", input::quoted(subject)),
                            "add it under 'subjects', with the client's alias"});
        }
        return false;
    }

    const InputFile* source_;
    const BorisMap* map_;
    RowReader* reader_;
    LogFaults* faults_;
    LogNotes* notes_;
    std::size_t file_;
    std::set<Date> days_;
    std::set<std::string> unknown_;
};

} // namespace

LogSource log_in_boris(const InputFile& source, const BorisMap& map, LogSource rosters) {
    rosters.rows =
        LogRowMaker{.read =
                        [source, map](RowReader& reader, LogFaults& faults, LogNotes& notes) {
                            LogStreams streams;
                            streams.episodes =
                                stream_of(BorisReader{source, map, reader, faults, notes}.read());
                            return streams;
                        },
                    .parts = {LogPart::episodes}};
    return rosters;
}

} // namespace carecost::input
