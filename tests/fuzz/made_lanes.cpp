// SPDX-License-Identifier: MIT
// fuzz_made_lanes ROUNDS SEED PATH…: both lanes on the case files found in the paths (YAML files,
// the files inside transcripts, the raw strings of tests), then on ROUNDS texts made from them and
// from scratch. Prints how many the fast lane read; ends with 1 at the first difference.
#include "lanes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Texts = std::vector<std::string>;

std::string bytes_of(const std::filesystem::path& path) {
    std::string bytes(std::filesystem::file_size(path), '\0');
    std::ifstream file{path, std::ios::binary};
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

/// The files inside a transcript: runs of lines that start with '|'.
Texts files_in_transcript(const std::string& transcript) {
    Texts files;
    bool is_inside = false;
    for (std::size_t at = 0; at < transcript.size();) {
        const std::size_t end = std::min(transcript.find('\n', at), transcript.size());
        const std::string line = transcript.substr(at, end - at);
        if (line.starts_with('|')) {
            if (!is_inside) {
                files.emplace_back();
            }
            files.back() += line.size() > 2 ? line.substr(2) + '\n' : "\n";
        }
        is_inside = line.starts_with('|');
        at = end + 1;
    }
    return files;
}

Texts raw_strings_in(const std::string& source) {
    Texts strings;
    for (std::size_t at = source.find("R\"("); at != std::string::npos;
         at = source.find("R\"(", at)) {
        const std::size_t end = source.find(")\"", at);
        strings.push_back(source.substr(at + 3, end - at - 3));
        at = end;
    }
    return strings;
}

Texts texts_in(const std::filesystem::path& path) {
    const auto ending = path.extension();
    if (ending == ".test" || ending == ".txt") {
        return files_in_transcript(bytes_of(path));
    }
    if (ending == ".cpp") {
        return raw_strings_in(bytes_of(path));
    }
    return ending == ".yaml" ? Texts{bytes_of(path)} : Texts{};
}

Texts collected(const std::vector<std::string>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::string& path : paths) {
        if (!std::filesystem::is_directory(path)) {
            files.emplace_back(path);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator{path}) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end()); // the same order on every machine
    Texts texts;
    for (const auto& file : files) {
        for (std::string& text : texts_in(file)) {
            texts.push_back(std::move(text));
        }
    }
    return texts;
}

// ---- texts that nobody wrote --------------------------------------------------------------------

constexpr auto pieces = std::to_array<std::string_view>(
    {":",    ": ",     ":\n",  "- ",     "-",       "-\n",    " ",    "  ",    "    ",   "\n",
     "\n  ", "\n    ", "\n- ", "\n  - ", "#",       " #",     " # x", " #4",   "\"",     "'",
     "''",   "\\",     "{",    "}",      "[",       "]",      ",",    ", ",    "?",      "? ",
     "!",    "&",      "*",    "|",      ">",       "|\n",    "%",    "@",     "`",      "~",
     "null", "a",      "b: c", "key:",   "key: ",   "x: ",    "1",    "12:30", "-1",     "- -",
     "<<",   "---",    "...",  "\t",     "\r\n",    "[]",     "{}",   "[a]",   "{a: b}", "\"q\"",
     "'q'",  "a: {",   "a: [", "ä",      "€",       "\u00A0", "://",  "(",     ")",      "=",
     "+",    "$",      "\n\n", "\n #",   "\n# c\n", "/",      "."});

constexpr auto words = std::to_array<std::string_view>({"",
                                                        "a",
                                                        "b c",
                                                        "item",
                                                        "62 (55 to 80)",
                                                        "8%",
                                                        "\"a: b\"",
                                                        "'c # d'",
                                                        "null",
                                                        "365/7",
                                                        "-4",
                                                        "https://a.b/c?d",
                                                        "Äiti €",
                                                        "x:y",
                                                        "e#f",
                                                        "2016-01-01",
                                                        "g (h), i",
                                                        "k - l",
                                                        "\"\"",
                                                        "m\"n"});
constexpr auto names = std::to_array<std::string_view>({"a", "b c", "x-y_", "Ä", "n (o) / p."});
constexpr auto line_ends = std::to_array<std::string_view>(
    {"\n", "\n", "\n", "\n", "\n\n", " \n", " # o\n", " #4\n", "\n # p\n", "\r\n"});

class Maker {
  public:
    Maker(const Texts& seeds, unsigned seed) : seeds_(seeds), random_(seed) {}

    std::string make() {
        switch (below(4)) {
        case 0:
            return from_pieces();
        case 1:
            return mutated(any_of(seeds_));
        case 2:
            return block(0, 1);
        default:
            return mutated(block(0, 1));
        }
    }

  private:
    std::size_t below(std::size_t end) { return random_() % end; }
    template <class List>
    const typename List::value_type& any_of(const List& list) {
        return list[below(list.size())];
    }

    /// Keys, or items: sound, but for a strange value here and there.
    std::string block(std::size_t column, std::size_t depth) { // NOLINT(misc-no-recursion)
        std::string text;
        const bool is_list = depth > 1 && below(3) == 0;
        for (std::size_t count = 1 + below(4); count > 0; --count) {
            text += std::string(column, ' ');
            text += is_list ? "-" : fmt::format("{}{}:", any_of(names), below(40));
            if (depth < 5 && below(3) == 0) {
                text += any_of(line_ends);
                text += block(column + (below(6) == 0 ? below(4) : 2), depth + 1);
            } else {
                text += fmt::format("{}{}{}", below(9) == 0 ? "" : " ", value(depth),
                                    any_of(line_ends));
            }
        }
        return text;
    }

    std::string value(std::size_t depth) { // NOLINT(misc-no-recursion)
        if (depth > 6 || below(4) != 0) {
            const std::string word{any_of(words)};
            return below(12) == 0 ? fmt::format("{}{}{}", word, any_of(pieces), any_of(words))
                                  : word;
        }
        const bool is_map = below(2) == 0;
        std::string text = is_map ? "{" : "[";
        for (std::size_t count = below(4); count > 0; --count) {
            text += is_map ? fmt::format("{}{}: ", any_of(names), count) : "";
            text += value(depth + 1) + (count > 1 ? ", " : "");
        }
        return text + (is_map ? "}" : "]");
    }

    std::string from_pieces() {
        std::string text = below(4) == 0 ? "" : "a: ";
        for (std::size_t count = 1 + below(14); count > 0; --count) {
            text += any_of(pieces);
        }
        return text;
    }

    /// A part of a text of a few lines, with a few changes.
    std::string mutated(const std::string& seed) {
        std::string text = below(4) == 0 ? seed : some_lines_of(seed);
        for (std::size_t count = 1 + below(4); count > 0; --count) {
            const std::size_t at = below(text.size() + 1);
            switch (below(5)) {
            case 0:
                text.insert(at, any_of(pieces));
                break;
            case 1:
                text.erase(at, 1 + below(3));
                break;
            case 2:
                text.replace(at, 1, any_of(pieces));
                break;
            case 3:
                text.insert(start_of_line(text, at), some_lines_of(text));
                break;
            default:
                shift(text, start_of_line(text, at));
            }
        }
        return text;
    }

    std::string some_lines_of(const std::string& text) {
        const std::size_t start = start_of_line(text, below(text.size() + 1));
        std::size_t end = start;
        for (std::size_t count = 1 + below(12); count > 0 && end < text.size(); --count) {
            end = std::min(text.find('\n', end), text.size() - 1) + 1;
        }
        return text.substr(start, end - start);
    }

    static std::size_t start_of_line(const std::string& text, std::size_t at) {
        return at == 0 ? 0 : text.rfind('\n', at - 1) + 1; // npos + 1 is 0
    }

    void shift(std::string& text, std::size_t line) {
        if (below(2) == 0 && text.substr(line).starts_with("  ")) {
            text.erase(line, 1 + below(2));
        } else {
            text.insert(line, 1 + below(2), ' ');
        }
    }

    const Texts& seeds_;
    std::mt19937_64 random_;
};

struct Count {
    std::size_t fast = 0;
    std::size_t all = 0;
};

/// Whether both lanes agree, or the text was handed over.
bool agrees(const std::string& text, Count& count) {
    const auto [is_fast, difference] = carecost::fuzz::compare_lanes(text);
    count.all += 1;
    count.fast += is_fast ? 1 : 0;
    if (!difference.empty()) {
        std::cerr << difference << "in the text\n" << text << "\nend of text\n";
    }
    return difference.empty();
}

void print(std::string_view what, const Count& count) {
    std::cout << fmt::format("{}: {} of {} read by the fast lane, {} handed over, no difference\n",
                             what, count.fast, count.all, count.all - count.fast);
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 3) {
        std::cerr << "usage: fuzz_made_lanes ROUNDS SEED PATH...\n";
        return 2;
    }
    std::size_t rounds = 0;
    unsigned seed = 0;
    std::from_chars(arguments[0].data(), arguments[0].data() + arguments[0].size(), rounds);
    std::from_chars(arguments[1].data(), arguments[1].data() + arguments[1].size(), seed);
    const Texts seeds = collected({arguments.begin() + 2, arguments.end()});
    if (seeds.empty()) {
        std::cerr << "no case file in these paths\n";
        return 2;
    }
    Count written;
    for (const std::string& text : seeds) {
        if (!agrees(text, written)) {
            return 1;
        }
    }
    print("case files", written);
    Count made;
    Maker maker{seeds, seed};
    for (std::size_t i = 0; i < rounds; ++i) {
        if (!agrees(maker.make(), made)) {
            return 1;
        }
    }
    print("made texts", made);
    return 0;
}
