// SPDX-License-Identifier: MIT
// Any bytes are rows of CSV or faults, the same whatever the chunks they arrive in; any field is a
// time, a date, or a fault. Plain times are read again by a rule of four digits.
#include "carecost/base/signs.hpp"
#include "carecost/input/boris_events.hpp"
#include "carecost/input/csv_scanner.hpp"
#include "carecost/input/log_date.hpp"
#include "harness.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace carecost;
using namespace carecost::input;
using fuzz::claim;

struct Scanned {
    std::vector<std::vector<std::string>> rows; // of a row with a fault: its code and place
    std::string seen;                           // all rows as they stand
};

Scanned scan(std::string_view text, std::size_t chunk) {
    CsvScanner scanner{text_in_memory("table.csv", std::string{text}).open(), chunk};
    Scanned scanned;
    while (scanner.next()) {
        std::vector<std::string> row{std::to_string(scanner.line())};
        if (const auto& fault = scanner.fault()) {
            const CsvPlace place = scanner.place(fault->offset);
            claim(place.line >= scanner.line() && place.column >= 1, "a fault has a place", text);
            row.insert(row.end(), {fault->code, fault->message, std::to_string(fault->offset)});
        }
        for (const CsvField& field : scanner.fields()) {
            claim(field.offset <= scanner.row_text().size(), "a field lies in its row", text);
            fuzz::claim(std::none_of(field.text.begin(), field.text.end(),
                                     [](char c) { return c == '\0'; }),
                        "no field holds a NUL", text);
            row.emplace_back(field.text);
        }
        scanned.seen += scanner.row_text();
        scanned.rows.push_back(std::move(row));
    }
    claim(scanner.bytes_read() <= text.size(), "no more is read than there is", text);
    return scanned;
}

bool is_digit_at(std::string_view text, std::size_t at) { return is_digit(text[at]); }

/// HH:MM
void check_time(std::string_view text) {
    const auto parsed = parse_clock_time(text);
    const auto* time = std::get_if<ClockTime>(&parsed);
    claim(time == nullptr || (time->time.count() >= 0 && time->time <= std::chrono::hours{24}),
          "a time lies in a day", text);
    const bool is_plain = text.size() == 5 && text[2] == ':' && is_digit_at(text, 0) &&
                          is_digit_at(text, 1) && is_digit_at(text, 3) && is_digit_at(text, 4);
    if (is_plain) {
        const int hours = (text[0] - '0') * 10 + text[1] - '0';
        const int minutes = (text[3] - '0') * 10 + text[4] - '0';
        const bool is_time = (hours < 24 && minutes < 60) || (hours == 24 && minutes == 0);
        claim((time != nullptr) == is_time, "HH:MM is a time when it can be one", text);
        claim(time == nullptr || time->time == std::chrono::minutes{hours * 60 + minutes},
              "HH:MM is its hours and minutes", text);
    }
}

void check_date(std::string_view text) {
    for (const DateOrder order :
         {DateOrder::unknown, DateOrder::day_first, DateOrder::month_first}) {
        const auto parsed = parse_log_date(text, order);
        const auto iso = parse_iso_date(text);
        if (iso) {
            const auto* date = std::get_if<LogDate>(&parsed);
            claim(date != nullptr && date->day == *iso, "an ISO date is that date", text);
        }
        if (const auto* date = std::get_if<LogDate>(&parsed)) {
            claim(parse_iso_date(to_text(date->day)) == date->day, "a date is of 1900 to 2199",
                  text);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    const Scanned whole = scan(text, 1U << 18U);
    // The delimiter is chosen by what the first chunk holds of the first row; a real chunk holds it
    // all.
    const std::string_view head = text.substr(text.starts_with("\uFEFF") ? 3 : 0);
    const std::string_view first_line = head.substr(0, head.find('\n'));
    const bool has_plain_head = !trimmed(first_line).empty() && first_line != "\r" &&
                                first_line.find('"') == std::string_view::npos;
    for (const std::size_t chunk : {1U, 2U, 3U, 7U, 64U}) {
        if (!has_plain_head) {
            break;
        }
        const Scanned pieces = scan(text, chunk);
        claim(pieces.rows == whole.rows, "chunks change nothing", text);
        claim(pieces.seen == whole.seen, "chunks hide nothing", text);
    }
    for (const auto& row : whole.rows) {
        for (const std::string& field : row) {
            const std::string_view trimmed_field = trimmed(field);
            if (!trimmed_field.empty()) {
                check_time(trimmed_field);
                check_date(trimmed_field);
                static_cast<void>(parse_boris_seconds(trimmed_field));
            }
        }
    }
    return 0;
}
