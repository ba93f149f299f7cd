// SPDX-License-Identifier: MIT
// The rules for single cells and for the cells of one row against each other.
// Nothing is guessed: what is missing or contradicts itself is a fault with its mend.
#include "carecost/input/log_rows.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/plain_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace carecost::input {
namespace {

using Column = LogColumn;
using std::chrono::hours;

constexpr DayTime longest_stay = hours{16};
constexpr DayTime longest_break = hours{12};
constexpr std::string_view all_outcomes = "helped, gave_up, not_met, refused, planned or other";

bool is_unmet(EpisodeOutcome outcome) {
    return outcome == EpisodeOutcome::gave_up || outcome == EpisodeOutcome::not_met ||
           outcome == EpisodeOutcome::refused;
}

bool is_staff_help(EpisodeOutcome outcome) {
    return outcome == EpisodeOutcome::helped || outcome == EpisodeOutcome::planned;
}

std::optional<EpisodeOutcome> outcome_of(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, EpisodeOutcome>, 6> outcomes{{
        {"helped", EpisodeOutcome::helped},
        {"gave_up", EpisodeOutcome::gave_up},
        {"not_met", EpisodeOutcome::not_met},
        {"refused", EpisodeOutcome::refused},
        {"planned", EpisodeOutcome::planned},
        {"other", EpisodeOutcome::other},
    }};
    for (const auto& [name, outcome] : outcomes) {
        if (word == name) {
            return outcome;
        }
    }
    return std::nullopt;
}

/// What tells two requests of the same minute apart.
std::size_t number_of(std::string_view what) {
    return what.empty() ? 0 : std::hash<std::string_view>{}(what);
}

} // namespace

std::optional<EpisodeOutcome> find_outcome(std::string_view text) {
    if (const auto outcome = outcome_of(text)) {
        return outcome;
    }
    std::string word = ascii_lower(text);
    std::replace_if(
        word.begin(), word.end(), [](char sign) { return sign == ' ' || sign == '-'; }, '_');
    return outcome_of(word);
}

KeptName NamePool::kept(std::string_view name) {
    if (name != std::string_view{last_}) {
        const auto found = names_.find(name);
        last_ = KeptName{found != names_.end() ? *found : *names_.emplace(name).first};
    }
    return last_;
}

void RowReader::refuse(const RowPlace& at, LogTextFault fault) {
    is_bad_ = true;
    faults_->error(Reach::row, at, std::move(fault));
}

void RowReader::error(const RowPlace& at, std::string code, std::string message,
                      std::string remedy) {
    refuse(at, {std::move(code), std::move(message), std::move(remedy)});
}

bool RowReader::take_badness() { return std::exchange(is_bad_, false); }

std::optional<Date> RowReader::day(const LogCells::Cell& cell) {
    if (cell.text == last_day_text_ && last_day_) {
        return last_day_;
    }
    if (cell.text.empty()) {
        error(cell.at, "day-missing", "the day is empty", "write the date: 2026-03-10");
        return std::nullopt;
    }
    auto read = parse_log_date(cell.text, order_);
    if (auto* fault = std::get_if<LogTextFault>(&read)) {
        refuse(cell.at, std::move(*fault));
        return std::nullopt;
    }
    const auto date = std::get<LogDate>(read);
    if (date.has_one_reading) {
        notes_->count(LogNote::date_one_reading);
        return date.day; // every such row counts
    }
    last_day_text_ = cell.text;
    last_day_ = date.day;
    return date.day;
}

std::optional<DayTime> RowReader::time(const LogCells::Cell& cell) {
    if (const auto time = plain_time(cell.text)) {
        return time;
    }
    if (cell.text.empty()) {
        return std::nullopt;
    }
    auto read = parse_clock_time(cell.text);
    if (auto* fault = std::get_if<LogTextFault>(&read)) {
        refuse(cell.at, std::move(*fault));
        return std::nullopt;
    }
    const auto time = std::get<ClockTime>(read);
    notes_->count(LogNote::day_fraction, time.is_day_fraction ? 1U : 0U);
    notes_->count(LogNote::decimal_comma, time.has_decimal_comma ? 1U : 0U);
    return time.time;
}

std::optional<DayTime> RowReader::required_time(const LogCells::Cell& cell, std::string_view what) {
    if (cell.text.empty()) {
        error(cell.at, "time-missing", fmt::format("'{}' is empty", what),
              "write the time of day: 09:15");
    }
    return time(cell);
}

std::optional<int> RowReader::count(const LogCells::Cell& cell, std::string_view what, int lowest) {
    if (cell.text.size() == 1 && is_digit(cell.text[0]) && cell.text[0] - '0' >= lowest) {
        return cell.text[0] - '0'; // nearly always
    }
    constexpr std::size_t most_digits = 6;
    if (!is_digits(cell.text) || cell.text.size() > most_digits) {
        error(cell.at, "count", fmt::format("{} is no number of {}", quoted(cell.text), what),
              "write a whole number");
        return std::nullopt;
    }
    int value = 0;
    for (const char digit : cell.text) {
        value = value * 10 + (digit - '0');
    }
    if (value < lowest) {
        error(cell.at, what == "workers" ? "workers-nobody" : "sharing-nobody",
              what == "workers" ? "helped by 0 workers" : "shared by 0 clients",
              fmt::format("write {} or more", lowest));
        return std::nullopt;
    }
    return value;
}

std::optional<Interval> RowReader::interval(const LogCells& cells, LogColumn from_column,
                                            LogColumn to_column, DayTime longest) {
    const LogCells::Cell& from = cells[from_column];
    const LogCells::Cell& to = cells[to_column];
    const auto start = required_time(from, name_of(from_column));
    const auto end = required_time(to, name_of(to_column));
    if (!start || !end) {
        return std::nullopt;
    }
    if (*start < *end) {
        return Interval{*start, *end};
    }
    const Interval night{*start, *end + hours{24}};
    if (*start == *end || night.to - night.from > longest) {
        error(to.at, "end-before-start",
              fmt::format("{} is not after {}", quoted(to.text), quoted(from.text)),
              fmt::format("write a later time; the next day is understood up to {} hours",
                          std::chrono::duration_cast<hours>(longest).count()));
        return std::nullopt;
    }
    notes_->count(LogNote::next_day);
    return night;
}

void RowReader::read_help(const LogCells& cells, Episode& episode) {
    const auto& sharing_cell = cells[Column::sharing];
    if (!sharing_cell.text.empty()) {
        // Those who were never helped shared with nobody: 0 is as good as 1.
        episode.sharing = count(sharing_cell, "clients", episode.started ? 1 : 0).value_or(1);
        episode.sharing = std::max(episode.sharing, 1);
    }
    const auto& workers_cell = cells[Column::workers];
    episode.workers = episode.started ? 1 : 0;
    if (!workers_cell.text.empty()) {
        episode.workers =
            count(workers_cell, "workers", is_staff_help(episode.outcome) ? 1 : 0).value_or(1);
    }
}

void RowReader::check_outcome(const LogCells& cells, Episode& episode) {
    const EpisodeOutcome outcome = episode.outcome;
    const std::string_view word = cells[Column::outcome].text;
    const bool has_asked = !cells[Column::asked].text.empty();
    const bool has_started = !cells[Column::started].text.empty();
    const bool has_ended = !cells[Column::ended].text.empty();
    if (!has_asked && !has_started) {
        error(cells[Column::asked].at, "episode-empty", "neither 'asked' nor 'started' is written",
              "write when the client asked, or when help began");
    } else if (is_staff_help(outcome) && !has_started) {
        error(cells[Column::started].at, "helped-not-started",
              fmt::format("the outcome is {}, but 'started' is empty", quoted(word)),
              "write when help began, or the outcome gave_up, not_met or refused");
    } else if (is_unmet(outcome) && has_started) {
        error(cells[Column::started].at, "unmet-started",
              fmt::format("the outcome is {}, but help started", quoted(word)),
              "write the outcome helped, or leave 'started' empty");
    } else if (!has_ended && !has_started) {
        error(cells[Column::ended].at, "ended-missing", "nobody knows how long the client waited",
              "write in 'ended' when the client gave up or left");
    }
    if (outcome == EpisodeOutcome::planned && episode.asked) {
        episode.asked.reset();
        notes_->count(LogNote::planned_asked);
    }
}

std::optional<EpisodeRow> RowReader::episode(const LogCells& cells) {
    const std::optional<Date> date = day(cells[Column::day]);
    const std::optional<EpisodeOutcome> result = find_outcome(cells[Column::outcome].text);
    if (!result) {
        error(cells[Column::outcome].at, "outcome",
              cells[Column::outcome].text.empty()
                  ? "the outcome is empty"
                  : fmt::format("{} is no outcome", quoted(cells[Column::outcome].text)),
              fmt::format("write {}", all_outcomes));
    }
    Episode episode{.id = std::string{cells[Column::id].text},
                    .asked = time(cells[Column::asked]),
                    .started = time(cells[Column::started]),
                    .ended = time(cells[Column::ended]),
                    .outcome = result.value_or(EpisodeOutcome::other),
                    .place = {}};
    if (result) {
        read_help(cells, episode);
        check_outcome(cells, episode);
    }
    std::optional<DayTime> length{};
    if (!cells[Column::minutes].text.empty()) {
        length = decimal_minutes(cells[Column::minutes].text).value_or(DayTime{-1});
        notes_->count(LogNote::decimal_comma,
                      cells[Column::minutes].text.find(',') == std::string_view::npos ? 0U : 1U);
    }
    if (take_badness()) {
        return std::nullopt;
    }
    return EpisodeRow{.day = *date,
                      .centre = centres_.kept(cells[Column::centre].text),
                      .client = name(cells[Column::client].text),
                      .episode = std::move(episode),
                      .minutes = length,
                      .what = number_of(cells[Column::what].text),
                      .at = cells.at,
                      .asked_column = cells[Column::asked].at.column,
                      .started_column = cells[Column::started].at.column,
                      .ended_column = cells[Column::ended].at.column};
}

std::optional<SpanRow> RowReader::span(LogPart part, const LogCells& cells) {
    SpanRow row{.day = {},
                .centre = centres_.kept(cells[Column::centre].text),
                .name = name(cells[part == LogPart::staff ? Column::worker : Column::client].text),
                .span = {},
                .at = cells.at};
    const bool is_stay = part == LogPart::days;
    if (part == LogPart::staff) {
        const std::string word = ascii_lower(cells[Column::kind].text);
        if (word == "break") {
            row.kind = SpellKind::break_;
        } else if (word == "noncontact" || word == "non-contact") {
            row.kind = SpellKind::noncontact;
        } else if (!word.empty() && word != "duty") {
            error(cells[Column::kind].at, "staff-kind",
                  fmt::format("{} is no kind of work", quoted(word)),
                  "write duty, break or noncontact");
        }
        if (row.name.empty()) {
            error(cells[Column::worker].at, "worker-missing", "the worker is empty",
                  "write a name or number for the worker, W1 for example");
        }
    }
    if (part == LogPart::presence) {
        row.clients = count(cells[Column::clients], "clients", 0).value_or(0);
    }
    const bool is_short = part == LogPart::gaps || row.kind != SpellKind::duty;
    const std::optional<Date> date = day(cells[Column::day]);
    const std::optional<Interval> times =
        interval(cells, is_stay ? Column::arrived : Column::from,
                 is_stay ? Column::left : Column::to, is_short ? longest_break : longest_stay);
    if (take_badness()) {
        has_refused_days_ = has_refused_days_ || part == LogPart::days;
        return std::nullopt;
    }
    row.day = *date;
    row.span = *times;
    return row;
}

} // namespace carecost::input
