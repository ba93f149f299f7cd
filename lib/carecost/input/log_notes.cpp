// SPDX-License-Identifier: MIT
// The words of each note, for one and for many.
// They say what was done, so that a reader can object.
#include "carecost/input/log_notes.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <string_view>

namespace carecost::input {
namespace {

struct Words {
    LogNote note;
    std::string_view code;
    std::string_view one;
    std::string_view many; // {} is the count; empty: the same words for any count
};

constexpr std::array words{
    Words{LogNote::rows_left_out, "rows-left-out", "1 bad row was left out",
          "{} bad rows were left out"},
    Words{LogNote::unsorted, "unsorted",
          "the rows are not in order of day, so all of them were held in memory", ""},
    Words{LogNote::no_staff, "no-staff",
          "there is no staff list: what is available, used up or left over is not known", ""},
    Words{LogNote::no_presence, "no-presence",
          "there are no head counts: an equal share is not known", ""},
    Words{LogNote::average_roster, "average-roster",
          "1 day has only numbers of workers and clients: its equal share is an average",
          "{} days have only numbers of workers and clients: their equal share is an average"},
    Words{LogNote::unknown_column, "unknown-column", "", ""},
    Words{LogNote::windows_1252, "windows-1252", "1 text is not UTF-8 and was read as Windows-1252",
          "{} texts are not UTF-8 and were read as Windows-1252"},
    Words{LogNote::byte_order_mark, "byte-order-mark", "1 file begins with a byte order mark",
          "{} files begin with a byte order mark"},
    Words{LogNote::windows_line_ends, "windows-line-ends", "1 file has line ends of Windows",
          "{} files have line ends of Windows"},
    Words{LogNote::separator, "separator", "1 file parts its columns by semicolons or tabs",
          "{} files part their columns by semicolons or tabs"},
    Words{LogNote::blank_line, "blank-line", "1 blank line was passed over",
          "{} blank lines were passed over"},
    Words{LogNote::totals_line, "totals-line", "1 line of totals was passed over",
          "{} lines of totals were passed over"},
    Words{LogNote::decimal_comma, "decimal-comma", "1 figure has a decimal comma",
          "{} figures have a decimal comma"},
    Words{LogNote::day_fraction, "day-fraction",
          "1 time is a spreadsheet's fraction of a day, read as the minute or second it means",
          "{} times are a spreadsheet's fractions of a day, read as the minute or second they "
          "mean"},
    Words{LogNote::date_one_reading, "date-one-reading",
          "1 date was read the only way it can be: no month is above 12",
          "{} dates were read the only way they can be: no month is above 12"},
    Words{LogNote::next_day, "next-day", "1 row goes on, or lies, after midnight",
          "{} rows go on, or lie, after midnight"},
    Words{LogNote::duplicate_row, "duplicate-row", "1 row stands twice and was read once",
          "{} rows stand twice and were read once"},
    Words{LogNote::minutes_disagree, "minutes-disagree",
          "1 row has minutes that disagree with its clock times; the clock was believed",
          "{} rows have minutes that disagree with their clock times; the clock was believed"},
    Words{LogNote::help_without_end, "help-without-end",
          "1 help has no end: its minutes count as 0, so totals of help are a lower bound",
          "{} helps have no end: their minutes count as 0, so totals of help are a lower bound"},
    Words{LogNote::planned_asked, "planned-asked",
          "1 planned help has a time of asking, which was ignored",
          "{} planned helps have a time of asking, which was ignored"},
    Words{LogNote::clipped_in_gap, "clipped-in-gap",
          "1 row reaches into a gap: those minutes are not counted",
          "{} rows reach into a gap: those minutes are not counted"},
    Words{LogNote::gap_outside_stay, "gap-outside-stay",
          "1 gap lies outside the attended time, at least in part; that has no effect",
          "{} gaps lie outside the attended time, at least in part; that has no effect"},
    Words{LogNote::outside_duty, "outside-duty",
          "1 break or other work lies outside the worker's duty; that has no effect",
          "{} breaks or other work lie outside the worker's duty; that has no effect"},
    Words{LogNote::duty_twice, "duty-twice",
          "1 worker's duty stands twice for the same time and counts once",
          "{} duties stand twice for the same time and count once"},
};

} // namespace

void LogNotes::unknown_column(const std::string& name) {
    if (unknown_columns_.insert(name).second) {
        count(LogNote::unknown_column);
    }
}

void LogNotes::add(const LogNotes& others) {
    for (const Words& each : words) {
        const auto note = static_cast<std::size_t>(each.note);
        if (each.note != LogNote::unknown_column) {
            counts_.at(note) += others.counts_.at(note);
        }
    }
    for (const std::string& name : others.unknown_columns_) {
        unknown_column(name);
    }
}

std::vector<ObservationNote> LogNotes::notes() const {
    std::vector<ObservationNote> notes;
    for (const Words& each : words) {
        const std::int64_t count = counts_.at(static_cast<std::size_t>(each.note));
        if (count == 0) {
            continue;
        }
        std::string message{each.one};
        if (each.note == LogNote::unknown_column) {
            const std::vector<std::string> names(unknown_columns_.begin(), unknown_columns_.end());
            message = fmt::format("columns that are read nowhere: {}", join(names, ", "));
        } else if (count > 1 && !each.many.empty()) {
            message = fmt::format(fmt::runtime(each.many), count);
        }
        notes.push_back({.code = std::string{each.code}, .count = count, .message = message});
    }
    return notes;
}

} // namespace carecost::input
