// SPDX-License-Identifier: MIT
// Which columns each part of a log has, and the words that stand for them in a header.
// Anything else in a header is told and never read.
#include "carecost/base/text.hpp"
#include "carecost/input/log_rows.hpp"

#include <algorithm>

namespace carecost::input {
namespace {

using enum LogColumn;

struct Words {
    std::string_view word;
    LogColumn column;
};

constexpr std::array<std::string_view, log_columns> names{
    "day",     "centre",  "client",  "id",      "what",    "asked", "started",  "ended",
    "outcome", "workers", "sharing", "minutes", "arrived", "left",  "observer", "from",
    "to",      "reason",  "worker",  "kind",    "clients", "note"};

constexpr std::array synonyms{Words{"date", day}, Words{"min", minutes},
                              Words{"duration", minutes}};

constexpr std::array episode_columns{day,   centre,  client,  id,      what,    asked, started,
                                     ended, outcome, workers, sharing, minutes, note};
constexpr std::array day_columns{day, centre, client, arrived, left, observer, note};
constexpr std::array gap_columns{day, centre, client, from, to, reason, note};
constexpr std::array staff_columns{day, centre, worker, kind, from, to, note};
constexpr std::array presence_columns{day, centre, from, to, clients, note};

constexpr std::array required_of_episodes{day, asked, started, ended, outcome};
constexpr std::array required_of_days{day, arrived, left};
constexpr std::array required_of_gaps{day, from, to};
constexpr std::array required_of_staff{day, worker, from, to};
constexpr std::array required_of_presence{day, from, to, clients};

} // namespace

std::string_view name_of(LogPart part) {
    constexpr std::array<std::string_view, 5> parts{"episodes", "days", "gaps", "staff",
                                                    "presence"};
    return parts.at(static_cast<std::size_t>(part));
}

std::string_view name_of(LogColumn column) { return names.at(static_cast<std::size_t>(column)); }

std::span<const LogColumn> columns_of(LogPart part) {
    switch (part) {
    case LogPart::episodes:
        return episode_columns;
    case LogPart::days:
        return day_columns;
    case LogPart::gaps:
        return gap_columns;
    case LogPart::staff:
        return staff_columns;
    case LogPart::presence:
        break;
    }
    return presence_columns;
}

std::span<const LogColumn> required_columns_of(LogPart part) {
    switch (part) {
    case LogPart::episodes:
        return required_of_episodes;
    case LogPart::days:
        return required_of_days;
    case LogPart::gaps:
        return required_of_gaps;
    case LogPart::staff:
        return required_of_staff;
    case LogPart::presence:
        break;
    }
    return required_of_presence;
}

std::optional<LogColumn> find_column(LogPart part, std::string_view name) {
    const std::string word = ascii_lower(trimmed(name));
    for (const LogColumn column : columns_of(part)) {
        const bool is_synonym =
            std::any_of(synonyms.begin(), synonyms.end(), [&](const Words& each) {
                return each.word == word && each.column == column;
            });
        if (word == name_of(column) || is_synonym) {
            return column;
        }
    }
    return std::nullopt;
}

} // namespace carecost::input
