// SPDX-License-Identifier: MIT
// Small values that several sections of a case file share: ids, dates, months, words of a closed
// list. Each records its fault at the exact place and gives nothing.
#pragma once

#include "carecost/input/cursor.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/scanning.hpp"
#include "carecost/input/tree.hpp"
#include "carecost/units/date.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace carecost::input {

/// A fault of the text of a scalar, at its place in the source.
void report(const TextFault& fault, const Node& node, Faults& faults);

/// What was read, or nothing after the fault has been reported.
template <class T>
[[nodiscard]] std::optional<T> value_or_report(Parsed<T> parsed, const Node& node, Faults& faults) {
    if (const auto* fault = std::get_if<TextFault>(&parsed)) {
        report(*fault, node, faults);
        return std::nullopt;
    }
    return std::get<T>(std::move(parsed));
}

/// Byte of a key in its map; of the map when the key is not there.
[[nodiscard]] std::size_t key_offset(const MapCursor& map, std::string_view key);

/// Lower-case letters, digits and hyphens, no hyphen at an end.
[[nodiscard]] bool is_id(std::string_view text);

/// The text of a key or value that must be an id; the error bad-id otherwise.
[[nodiscard]] std::optional<std::string_view> read_id(const Node& node, const Called& what,
                                                      Faults& faults);

/// An ISO date; what looks like 31.12.2016 is shown as 2016-12-31.
[[nodiscard]] Parsed<Date> parse_date(std::string_view text);
[[nodiscard]] std::optional<Date> read_date(MapCursor& map, std::string_view key, Faults& faults);

/// "month 4" (from 1), or a date.
using Moment = std::variant<int, Date>;
[[nodiscard]] Parsed<Moment> parse_moment(std::string_view text);

/// "5 years", "6 months": a whole number of one unit.
/// @param what how the message calls it: "'spread'"
[[nodiscard]] Parsed<int> parse_span(std::string_view text, std::string_view what,
                                     std::string_view unit, int highest);

/// The position of a word in a closed list; the error unknown-word with the nearest one otherwise.
[[nodiscard]] std::optional<std::size_t>
read_word(const Node& node, const Called& what, std::span<const std::string> words, Faults& faults);

/// That a name is not among those that were declared.
/// @param kind "funder", "need", "index": the code is "unknown-" and this
void report_undeclared(const Node& node, std::string_view kind, std::string_view name,
                       std::span<const std::string> names, Faults& faults);

/// A mend that offers the nearest word, or lists all of them.
[[nodiscard]] std::string nearest_or_all(std::string_view word, std::span<const std::string> words);

} // namespace carecost::input
