// SPDX-License-Identifier: MIT
// Ids, dates and words, with the mend that a person who wrote something near would look for.
// Dates of other countries are never read, only shown in the form that is.
#include "carecost/input/read_value.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/number_grammar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace carecost::input {
namespace {

/// "31.12.2016" or "31/12/2016" as an ISO date, when it is one.
std::optional<Date> day_first_date(std::string_view text) {
    std::string digits;
    std::vector<std::string> parts;
    for (const char sign : text) {
        if (is_digit(sign)) {
            digits += sign;
        } else if (sign == '.' || sign == '/') {
            parts.push_back(digits);
            digits.clear();
        } else {
            return std::nullopt;
        }
    }
    parts.push_back(digits);
    if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != 4) {
        return std::nullopt;
    }
    return parse_iso_date(fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]));
}

TextFault date_fault(std::string_view text, std::string remedy) {
    return {.offset = skip_blanks(text, 0),
            .code = "date",
            .message = fmt::format("{} is no date", quoted(trimmed(text))),
            .remedy = std::move(remedy)};
}

} // namespace

void report(const TextFault& fault, const Node& node, Faults& faults) {
    faults.error(node.offset_within(fault.offset), fault.code, fault.message, fault.remedy);
}

std::size_t key_offset(const MapCursor& map, std::string_view key) {
    for (const Entry& entry : map.entries()) {
        if (entry.key.text == key) {
            return entry.key.offset;
        }
    }
    return map.offset();
}

bool is_id(std::string_view text) {
    const bool has_good_signs = std::all_of(text.begin(), text.end(), [](char sign) {
        return is_digit(sign) || (sign >= 'a' && sign <= 'z') || sign == '-';
    });
    return !text.empty() && has_good_signs && !text.starts_with('-') && !text.ends_with('-');
}

std::optional<std::string_view> read_id(const Node& node, const Called& what, Faults& faults) {
    auto text = read_text(node, what, faults);
    if (text && !is_id(*text)) {
        const std::string mend = slug(*text);
        faults.error(node.offset, "bad-id",
                     fmt::format("{} is lower-case letters, digits and hyphens, not {}",
                                 what.words(), quoted(*text)),
                     mend.empty() ? "write a short name such as day-centre"
                                  : fmt::format("write {}", mend));
        return std::nullopt;
    }
    return text;
}

Parsed<Date> parse_date(std::string_view text) {
    const std::string_view written = trimmed(text);
    if (const auto date = parse_iso_date(written)) {
        return *date;
    }
    if (const auto meant = day_first_date(written)) {
        return date_fault(text, fmt::format("write {}", to_text(*meant)));
    }
    return date_fault(text, "write year-month-day, such as 2017-01-16 (1900 to 2199)");
}

std::optional<Date> read_date(MapCursor& map, std::string_view key, Faults& faults) {
    const Node* node = map.scalar(key);
    return node == nullptr ? std::nullopt : value_or_report(parse_date(node->text), *node, faults);
}

Parsed<Moment> parse_moment(std::string_view text) {
    const std::size_t start = skip_blanks(text, 0);
    const std::string_view word = word_at(text, start);
    if (ascii_lower(word) == "month") {
        if (word != "month") {
            return TextFault{.offset = start,
                             .code = "date",
                             .message =
                                 fmt::format("{} is not written in small letters", quoted(word)),
                             .remedy = "write month"};
        }
        const std::size_t digits = skip_blanks(text, start + word.size());
        auto month = read_whole(text.substr(digits), "the month", 1, 360);
        if (auto* fault = std::get_if<TextFault>(&month)) {
            fault->offset += digits;
            return std::move(*fault);
        }
        return Moment{std::get<int>(month)};
    }
    if (const auto month = read_whole(text, "", 1, 360); std::holds_alternative<int>(month)) {
        return date_fault(text, fmt::format("write month {}", std::get<int>(month)));
    }
    auto date = parse_date(text);
    if (auto* fault = std::get_if<TextFault>(&date)) {
        fault->message = fmt::format("{} is neither a month nor a date", quoted(trimmed(text)));
        if (!day_first_date(trimmed(text))) {
            fault->remedy = "write for example month 4, or 2017-01-16";
        }
        return std::move(*fault);
    }
    return Moment{std::get<Date>(date)};
}

Parsed<int> parse_span(std::string_view text, std::string_view what, std::string_view unit,
                       int highest) {
    const std::size_t start = skip_blanks(text, 0);
    const std::string_view digits = token_at(text, start);
    const std::size_t word_start = skip_blanks(text, start + digits.size());
    const std::string_view word = trimmed(text.substr(word_start));
    if (word != unit && word != fmt::format("{}s", unit)) {
        return TextFault{.offset = word.empty() ? start : word_start,
                         .code = "number",
                         .message = fmt::format("{} is a whole number of {}s, not {}", what, unit,
                                                quoted(trimmed(text))),
                         .remedy = fmt::format("write for example 6 {}s", unit)};
    }
    auto count = read_whole(digits, what, 1, highest);
    if (auto* fault = std::get_if<TextFault>(&count)) {
        fault->offset += start;
    }
    return count;
}

std::optional<std::size_t> read_word(const Node& node, const Called& what,
                                     std::span<const std::string> words, Faults& faults) {
    const auto text = read_text(node, what, faults);
    if (!text) {
        return std::nullopt;
    }
    const auto found = std::find(words.begin(), words.end(), *text);
    if (found == words.end()) {
        faults.error(node.offset, "unknown-word",
                     fmt::format("{} is not a word for {}", quoted(*text), what.words()),
                     nearest_or_all(*text, words));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

void report_undeclared(const Node& node, std::string_view kind, std::string_view name,
                       std::span<const std::string> names, Faults& faults) {
    faults.error(node.offset, fmt::format("unknown-{}", kind),
                 fmt::format("this case declares no {} {}", kind, quoted(name)),
                 faults.has_enough() ? "" : nearest_or_all(name, names));
}

std::string nearest_or_all(std::string_view word, std::span<const std::string> words) {
    if (const auto meant = nearest(word, words)) {
        return fmt::format("write {}?", *meant);
    }
    if (words.empty()) {
        return "declare it first";
    }
    return fmt::format("known here: {}",
                       join(words.first(std::min<std::size_t>(words.size(), 12)), ", "));
}

} // namespace carecost::input
