// SPDX-License-Identifier: MIT
// What an observer wrote down in a day centre, as plain structs: who was there, who worked, who
// asked and who was helped. One CentreDay is the unit that measures are computed from, so that a
// long log can be read and forgotten day by day.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/units/date.hpp"

#include <chrono>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace carecost {

/// A place in one of a log's files; line 0: the file as a whole. Lines and columns from 1.
struct RowPlace {
    std::size_t file = 0; // as the log numbers them
    std::size_t line = 0;
    std::size_t column = 0;

    [[nodiscard]] friend auto operator<=>(const RowPlace&, const RowPlace&) = default;
};

/// A length of time, exact; or a moment, counted from the midnight that begins the day of
/// observation. A night goes on past 24 hours.
using DayTime = std::chrono::milliseconds;

/// Half-open: `from` belongs to it, `to` does not. Empty unless from < to.
struct Interval {
    DayTime from{};
    DayTime to{};

    [[nodiscard]] friend bool operator==(const Interval&, const Interval&) = default;
};

/// "09:10"; with seconds "09:10:30" or "09:10:30.250"; past midnight "00:15 the next day".
[[nodiscard]] std::string clock_text(DayTime moment);

enum class EpisodeOutcome {
    helped,
    gave_up, // the client stopped asking
    not_met, // the day ended, or the observer saw that nobody would come
    refused, // by staff
    planned, // expected help such as lunch: no wait
    other    // helped by family, another client or the observer
};

/// One request or one stretch of help. Valid by construction: asked <= started <= ended where
/// written; asked or started is written; `ended` is missing only where help began and nobody wrote
/// when it stopped; helped and planned have `started`, gave_up, not_met and refused do not.
struct Episode {
    std::string id;                   // as written; may be empty
    std::optional<DayTime> asked{};   // nothing: staff offered
    std::optional<DayTime> started{}; // nothing: never helped
    std::optional<DayTime> ended{};
    EpisodeOutcome outcome = EpisodeOutcome::helped;
    int workers = 1; // with the client at once; at least 1 where staff helped
    int sharing = 1; // clients helped at the same time, this one included; at least 1
    RowPlace place{};
};

/// A stretch that the client spent in the centre. Stays of a client do not overlap.
struct Stay {
    Interval span; // arrived, left
    RowPlace place{};
};

/// Minutes in which the observer did not look.
struct Gap {
    Interval span;
    RowPlace place{};
};

enum class SpellKind { duty, break_, noncontact };

struct DutySpell {
    std::string worker;
    SpellKind kind = SpellKind::duty;
    Interval span;
    RowPlace place{};
};

/// A head count: so many clients from one time to another, the observed ones included.
struct PresenceStep {
    Interval span;
    int clients = 0;
    RowPlace place{};
};

/// One client's day. At least one stay.
struct ClientDay {
    std::string client; // alias
    std::vector<Stay> stays;
    std::vector<Gap> gaps{};
    std::vector<Episode> episodes{};
};

/// One day of one centre: the staff and head counts, and every client observed there that day.
struct CentreDay {
    Date day;
    std::string centre;                                  // empty: the log names none
    std::optional<std::vector<DutySpell>> staff{};       // nothing: the log has no staff list
    std::optional<std::vector<PresenceStep>> presence{}; // nothing: the log has no head counts
    bool is_average_roster = false; // only numbers for the whole day were noted
    std::vector<ClientDay> clients;
    std::vector<std::string> files{}; // names of the files that places are in
};

/// The place with the name of its file, for diagnostics.
[[nodiscard]] Place named_place(const CentreDay& day, const RowPlace& at);

} // namespace carecost
