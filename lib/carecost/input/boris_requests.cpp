// SPDX-License-Identifier: MIT
// Goes through the events in order of time and keeps the requests that are still open.
// Requests that one help answers together share it: its minutes count once.
#include "carecost/input/boris_requests.hpp"

#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <memory>
#include <utility>

namespace carecost::input {
namespace {

using Time = std::chrono::milliseconds;

/// BORIS ends a state this long before the one that excludes it.
constexpr Time excluded_before = Time{1};

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
            row.asked = request->start;
            row.outcome = EpisodeOutcome::not_met;
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
        row.file = static_cast<std::uint32_t>(event.at.file);
        put_asking_at(event, row);
        row.started_column = row.column;
        row.ended_column = row.column;
        row.workers = 0;
        number_as_next(row);
        return row;
    }

    static void put_asking_at(const BorisEvent& event, EpisodeRow& row) {
        row.line = static_cast<std::uint32_t>(event.at.line);
        row.column = static_cast<std::uint32_t>(event.at.column);
        row.asked_column = row.column;
    }

    /// Two requests of one moment are two.
    void number_as_next(EpisodeRow& row) const {
        row.extras = std::make_shared<const EpisodeExtras>(EpisodeExtras{.what = rows_.size()});
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
        row.started = event.start;
        if (event.is_state) {
            row.ended = event.stop;
        }
        row.outcome = outcome;
        row.workers =
            number(event, map_->workers_set, "workers", outcome == EpisodeOutcome::other ? 0 : 1);
        row.sharing = number(event, map_->sharing_set, "clients", 1);
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
            number_as_next(answered);
            put_asking_at(*open_[i], answered);
            answered.asked = open_[i]->start;
            if (i > 0) { // the minutes belong to the first
                answered.ended = {};
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
            row.asked = request->start;
            row.ended = event.start;
            row.outcome = outcome;
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

} // namespace

BorisRequests read_requests(std::string observation, EpisodeRow blank,
                            const std::vector<BorisEvent>& events, const BorisMap& map,
                            RowReader& reader) {
    Requests requests{std::move(observation), std::move(blank), map, reader};
    std::vector<EpisodeRow> rows = requests.read(events);
    return {.rows = std::move(rows), .left_out = requests.left_out()};
}

} // namespace carecost::input
