// SPDX-License-Identifier: MIT
// One row of a log, checked by itself and not yet against other rows.
// Rows are small, because those of a whole day are held at a time.
#pragma once

#include "carecost/input/kept_name.hpp"
#include "carecost/input/maybe_time.hpp"
#include "carecost/model/observation_log.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace carecost::input {

/// What few logs write.
struct EpisodeExtras {
    std::string id{};
    std::size_t what = 0; // tells two requests of the same minute apart
    MaybeTime minutes{};  // of a minutes column
};

/// Times of a row count from the midnight of its day, 0 to 24 hours; whether they belong to the
/// next day is seen when the row meets the attended times.
struct EpisodeRow {
    Date day;
    std::uint32_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0; // where the row begins
    std::uint32_t asked_column = 0;
    std::uint32_t started_column = 0;
    std::uint32_t ended_column = 0;
    int workers = 1; // this, sharing and outcome are checked, as in an Episode
    int sharing = 1;
    EpisodeOutcome outcome = EpisodeOutcome::helped;
    bool is_open_at_end = false;           // nobody came, and nobody wrote when the client left
    bool is_answered_with_another = false; // its minutes of help are those of another row
    KeptName centre;                       // by the RowReader
    KeptName client;
    MaybeTime asked{}; // as written
    MaybeTime started{};
    MaybeTime ended{};
    std::shared_ptr<const EpisodeExtras> extras{}; // nullptr: none of them

    [[nodiscard]] RowPlace at() const { return {file, line, column}; }
    [[nodiscard]] RowPlace at(std::uint32_t other_column) const {
        return {file, line, other_column};
    }
    [[nodiscard]] std::string_view id() const { return extras ? extras->id : std::string_view{}; }
    [[nodiscard]] std::size_t what() const { return extras ? extras->what : 0; }
    [[nodiscard]] MaybeTime minutes() const { return extras ? extras->minutes : MaybeTime{}; }
};

/// A row of any other part. Goes on past 24 hours where `to` was before `from`.
struct SpanRow {
    Date day;
    KeptName centre;
    KeptName name; // of the client, or of the worker
    Interval span;
    SpellKind kind = SpellKind::duty;
    int clients = 0;
    bool is_average = false;      // stands for numbers of a whole day
    bool is_of_yesterday = false; // was used for the night before
    RowPlace at;

    [[nodiscard]] friend bool operator==(const SpanRow& left, const SpanRow& right) {
        return left.day == right.day && left.centre == right.centre && left.name == right.name &&
               left.span == right.span && left.kind == right.kind && left.clients == right.clients;
    }
};

} // namespace carecost::input
