// SPDX-License-Identifier: MIT
// Marks become events of one subject in one observation; days and rosters come from elsewhere.
// How events become episodes is told by boris_requests.hpp.
#include "carecost/input/log_boris.hpp"

#include "carecost/input/boris_events.hpp"
#include "carecost/input/boris_pairing.hpp"
#include "carecost/input/boris_requests.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace carecost::input {
namespace {

constexpr std::string_view nobody = "No focal subject"; // as BORIS exports an event without one

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
            EpisodeRow blank;
            blank.day = day;
            blank.client = reader_->name(alias);
            const auto events = paired_events(own, *map_, *faults_, *notes_);
            BorisRequests found = read_requests(name, std::move(blank), events, *map_, *reader_);
            std::move(found.rows.begin(), found.rows.end(), std::back_inserter(rows));
            notes_->count(LogNote::rows_left_out, faults_->skips_bad_rows() ? found.left_out : 0U);
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
