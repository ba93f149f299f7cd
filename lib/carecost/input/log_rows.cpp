// SPDX-License-Identifier: MIT
// The rules for single cells and for the cells of one row against each other.
// Nothing is guessed: what is missing or contradicts itself is a fault with its mend.
#include "carecost/input/log_rows.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
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

constexpr int no_outcome = -1;

/// The number of an EpisodeOutcome. Texts that are known beforehand are compared without a call.
int outcome_number(std::string_view word) {
    if (word == "helped") {
        return static_cast<int>(EpisodeOutcome::helped);
    }
    if (word == "gave_up") {
        return static_cast<int>(EpisodeOutcome::gave_up);
    }
    if (word == "not_met") {
        return static_cast<int>(EpisodeOutcome::not_met);
    }
    if (word == "refused") {
        return static_cast<int>(EpisodeOutcome::refused);
    }
    if (word == "planned") {
        return static_cast<int>(EpisodeOutcome::planned);
    }
    return word == "other" ? static_cast<int>(EpisodeOutcome::other) : no_outcome;
}

/// The same for "Gave up" and "NOT-MET".
int loose_outcome_number(std::string_view text) {
    std::string word = ascii_lower(text);
    std::replace_if(
        word.begin(), word.end(), [](char sign) { return sign == ' ' || sign == '-'; }, '_');
    return outcome_number(word);
}

/// What tells two requests of the same minute apart.
std::size_t number_of(std::string_view what) {
    return what.empty() ? 0 : std::hash<std::string_view>{}(what);
}

} // namespace

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
    constexpr std::size_t usual = 10; // bytes, which are compared without a call
    const bool is_usual = cell.text.size() == usual && last_day_text_.size() == usual;
    if (last_day_ && (is_usual ? std::memcmp(cell.text.data(), last_day_text_.data(), usual) == 0
                               : cell.text == last_day_text_)) {
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

MaybeTime RowReader::unusual_time(const LogCells::Cell& cell) {
    if (cell.text.empty()) {
        return {};
    }
    auto read = parse_clock_time(cell.text);
    if (auto* fault = std::get_if<LogTextFault>(&read)) {
        refuse(cell.at, std::move(*fault));
        return {};
    }
    const auto time = std::get<ClockTime>(read);
    notes_->count(LogNote::day_fraction, time.is_day_fraction ? 1U : 0U);
    notes_->count(LogNote::decimal_comma, time.has_decimal_comma ? 1U : 0U);
    return time.time;
}

MaybeTime RowReader::required_time(const LogCells::Cell& cell, std::string_view what) {
    if (cell.text.empty()) {
        error(cell.at, "time-missing", fmt::format("'{}' is empty", what),
              "write the time of day: 09:15");
    }
    return time(cell);
}

std::optional<int> RowReader::count(const LogCells::Cell& cell, std::string_view what, int lowest) {
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
    const MaybeTime start = required_time(from, name_of(from_column));
    const MaybeTime end = required_time(to, name_of(to_column));
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

int RowReader::help_count(const LogCells::Cell& cell, std::string_view what, int lowest) {
    const bool is_one_digit = cell.text.size() == 1 && is_digit(cell.text[0]); // nearly always
    const int digit = is_one_digit ? cell.text[0] - '0' : lowest - 1;
    return digit >= lowest ? digit : count(cell, what, lowest).value_or(1);
}

void RowReader::read_help(const LogCells& cells, EpisodeRow& row) {
    const bool has_started{row.started};
    const auto& sharing_cell = cells[Column::sharing];
    row.sharing = 1;
    if (!sharing_cell.text.empty()) {
        // Those who were never helped shared with nobody: 0 is as good as 1.
        row.sharing = std::max(help_count(sharing_cell, "clients", has_started ? 1 : 0), 1);
    }
    const auto& workers_cell = cells[Column::workers];
    row.workers = has_started ? 1 : 0;
    if (!workers_cell.text.empty()) {
        row.workers = help_count(workers_cell, "workers", is_staff_help(row.outcome) ? 1 : 0);
    }
}

void RowReader::check_outcome(const LogCells& cells, EpisodeRow& row) {
    const EpisodeOutcome outcome = row.outcome;
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
    if (outcome == EpisodeOutcome::planned && row.asked) {
        row.asked = {};
        notes_->count(LogNote::planned_asked);
    }
}

void RowReader::read_extras(const LogCells& cells, EpisodeRow& row) {
    const std::string_view id = cells[Column::id].text;
    const std::string_view what = cells[Column::what].text;
    const std::string_view minutes = cells[Column::minutes].text;
    if (id.empty() && what.empty() && minutes.empty()) {
        return;
    }
    EpisodeExtras extras{.id = std::string{id}, .what = number_of(what)};
    if (!minutes.empty()) {
        extras.minutes = decimal_minutes(minutes).value_or(DayTime{-1});
        notes_->count(LogNote::decimal_comma,
                      minutes.find(',') == std::string_view::npos ? 0U : 1U);
    }
    row.extras = std::make_shared<const EpisodeExtras>(std::move(extras));
}

void RowReader::read_episode(const LogCells& cells, EpisodeRow& row) {
    const auto column_of = [&cells](Column column) {
        return static_cast<std::uint32_t>(cells[column].at.column);
    };
    row.day = day(cells[Column::day]).value_or(Date{});
    const LogCells::Cell& outcome_cell = cells[Column::outcome];
    int outcome = outcome_number(outcome_cell.text);
    outcome = outcome == no_outcome ? loose_outcome_number(outcome_cell.text) : outcome;
    if (outcome == no_outcome) {
        error(outcome_cell.at, "outcome",
              outcome_cell.text.empty()
                  ? "the outcome is empty"
                  : fmt::format("{} is no outcome", quoted(outcome_cell.text)),
              fmt::format("write {}", all_outcomes));
    }
    row.asked = time(cells[Column::asked]);
    row.started = time(cells[Column::started]);
    row.ended = time(cells[Column::ended]);
    if (outcome != no_outcome) {
        row.outcome = static_cast<EpisodeOutcome>(outcome);
        read_help(cells, row);
        check_outcome(cells, row);
    }
    read_extras(cells, row);
    row.file = static_cast<std::uint32_t>(cells.at.file);
    row.line = static_cast<std::uint32_t>(cells.at.line);
    row.column = static_cast<std::uint32_t>(cells.at.column);
    row.asked_column = column_of(Column::asked);
    row.started_column = column_of(Column::started);
    row.ended_column = column_of(Column::ended);
}

bool RowReader::add_episode(const LogCells& cells, std::vector<EpisodeRow>& rows) {
    EpisodeRow& row = rows.emplace_back();
    read_episode(cells, row);
    if (take_badness()) {
        rows.pop_back();
        return false;
    }
    row.centre = centres_.kept(cells[Column::centre].text);
    row.client = name(cells[Column::client].text);
    return true;
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
