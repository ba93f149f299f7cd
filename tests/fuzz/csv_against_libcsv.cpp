// SPDX-License-Identifier: MIT
// Our CSV scanner beside libcsv on random text made of the bytes that matter: where both accept it,
// the fields are the same. Usage: fuzz_csv [ROUNDS] [SEED]
#include "carecost/input/csv_scanner.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Collector {
    Rows rows;
    std::vector<std::string> row;
};

/// Strict, since it otherwise guesses what a stray quote means.
std::optional<Rows> rows_of_libcsv(std::string_view text, char delimiter) {
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    Collector found;
    const auto take_field = [](void* field, std::size_t length, void* collector) {
        static_cast<Collector*>(collector)->row.emplace_back(static_cast<const char*>(field),
                                                             length);
    };
    const auto take_row = [](int, void* collector) {
        auto& to = *static_cast<Collector*>(collector);
        to.rows.push_back(std::exchange(to.row, {}));
    };
    const bool is_read =
        csv_parse(&parser, text.data(), text.size(), take_field, take_row, &found) == text.size();
    const bool is_ended = csv_fini(&parser, take_field, take_row, &found) == 0;
    csv_free(&parser);
    return is_read && is_ended ? std::optional{found.rows} : std::nullopt;
}

struct Ours {
    std::optional<Rows> rows;
    char delimiter = ',';
};

Ours rows_of_ours(std::string_view text, std::size_t chunk) {
    using namespace carecost::input;
    CsvScanner scanner{text_in_memory("", std::string{text}).open(), chunk};
    Rows rows;
    while (scanner.next()) {
        if (scanner.fault()) {
            return {.rows = std::nullopt, .delimiter = scanner.traits().delimiter};
        }
        std::vector<std::string> row;
        for (const CsvField& field : scanner.fields()) {
            row.emplace_back(field.text);
        }
        rows.push_back(row);
    }
    return {.rows = rows, .delimiter = scanner.traits().delimiter};
}

std::string random_text(std::mt19937_64& random) {
    static constexpr std::string_view pieces[] = {
        "a",  "9",    "b c", ",",  ",",  ",",   ";",   "\t",   " ",    "\n",
        "\n", "\r\n", "\"",  "\"", "\"", ",\"", "\",", "\"\"", "\"\n", "\xC3\xA4"};
    std::string text;
    for (std::size_t left = random() % 24; left > 0; --left) {
        text += pieces[random() % std::size(pieces)];
    }
    return text;
}

/// A row of blanks alone is no row for libcsv.
void drop_blank_rows(Rows& rows) {
    std::erase_if(rows, [](const auto& row) { return row.size() == 1 && row[0].empty(); });
}

std::uint64_t number(const char* text) {
    std::uint64_t value = 0;
    for (; *text >= '0' && *text <= '9'; ++text) {
        value = value * 10 + static_cast<std::uint64_t>(*text - '0');
    }
    return value;
}

} // namespace

int main(int count, char** arguments) {
    const std::uint64_t rounds = count > 1 ? number(arguments[1]) : 200'000;
    std::mt19937_64 random{count > 2 ? number(arguments[2]) : 1};
    std::uint64_t compared = 0;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const std::string text = random_text(random);
        Ours ours = rows_of_ours(text, 1 + random() % 40);
        std::optional<Rows> theirs = rows_of_libcsv(text, ours.delimiter);
        if (!ours.rows || !theirs) {
            continue;
        }
        drop_blank_rows(*ours.rows);
        drop_blank_rows(*theirs);
        if (*ours.rows != *theirs) {
            fmt::print(stderr, "differs in round {}: {}\n", round, text);
            return 1;
        }
        ++compared;
    }
    fmt::print("{} of {} random texts compared, no field differs\n", compared, rounds);
    return compared * 10 > rounds ? 0 : 1; // most are torn quotes; too few would prove nothing
}
