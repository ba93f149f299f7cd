// SPDX-License-Identifier: MIT
// The layers, the libraries that belong to one room, and the calls that are not made.
// Each rule is a row of a table; a new one needs no new code.
#include "rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace architecture {
namespace {

struct Layer {
    std::string_view room;
    int height; ///< a room may include itself and what is lower
};

// batching and observing are as high as each other: neither may include the other.
constexpr std::array layers{
    Layer{"base", 0},        Layer{"units", 1},    Layer{"model", 2},     Layer{"costing", 3},
    Layer{"uncertainty", 4}, Layer{"batching", 5}, Layer{"observing", 5}, Layer{"report", 6},
    Layer{"input", 7},       Layer{"apps", 8},
};

struct Guest {
    std::string_view prefix; ///< of what stands between < and >
    std::string_view rooms;  ///< only they may include it, in their .cpp files; blank between
};

constexpr std::array guests{
    Guest{"yaml-cpp/", "input"},    Guest{"CLI/", "apps"},
    Guest{"Eigen/", "uncertainty"}, Guest{"kainjow/", "report"},
    Guest{"nlohmann/", "input"},    Guest{"boost/math/", "uncertainty observing"},
    Guest{"xlsxwriter", "report"},
};

struct Ban {
    std::string_view call;
    std::string_view instead;
    std::string_view rooms = {}; ///< where it holds, blank between; empty: everywhere
};

constexpr std::string_view own_numbers = "read numbers from their text with base and units";
constexpr std::string_view no_locale = "nothing may depend on the locale";
constexpr std::string_view guarded = "read files with the guarded tree of input";
constexpr std::string_view given_streams = "the library returns values; streams are given by apps";
constexpr std::string_view no_exit = "throw InputError, or return";
constexpr std::string_view exact = "figures are exact here: use Rational or Money";
constexpr std::string_view library =
    "base units model costing uncertainty batching observing report input";
constexpr std::string_view exact_rooms = "units model costing input";

constexpr std::array bans{
    Ban{"stod", own_numbers},
    Ban{"stof", own_numbers},
    Ban{"stold", own_numbers},
    Ban{"stoi", own_numbers},
    Ban{"stol", own_numbers},
    Ban{"stoll", own_numbers},
    Ban{"stoul", own_numbers},
    Ban{"stoull", own_numbers},
    Ban{"atof", own_numbers},
    Ban{"atoi", own_numbers},
    Ban{"atol", own_numbers},
    Ban{"atoll", own_numbers},
    Ban{"strtod", own_numbers},
    Ban{"strtof", own_numbers},
    Ban{"strtold", own_numbers},
    Ban{"strtol", own_numbers},
    Ban{"strtoul", own_numbers},
    Ban{"setlocale", no_locale},
    Ban{"locale::global", no_locale},
    Ban{"imbue", no_locale},
    Ban{"YAML::Load", guarded},
    Ban{"YAML::LoadFile", guarded},
    Ban{"YAML::LoadAll", guarded},
    Ban{"YAML::LoadAllFromFile", guarded},
    Ban{".as<", guarded},
    Ban{"->as<", guarded},
    Ban{"system(", "no other program is run"},
    Ban{"popen(", "no other program is run"},
    Ban{"std::cin", given_streams, library},
    Ban{"std::cout", given_streams, library},
    Ban{"std::cerr", given_streams, library},
    Ban{"std::clog", given_streams, library},
    Ban{"printf(", given_streams, library},
    Ban{"fmt::print", given_streams, library},
    Ban{"exit(", no_exit, library},
    Ban{"abort(", no_exit, library},
    Ban{"getenv(", "the library does not read the environment", library},
    Ban{"double", exact, exact_rooms},
    Ban{"float", exact, exact_rooms},
};

constexpr std::string_view licence_line = "// SPDX-License-Identifier: MIT\n";

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::size_t line_of(std::string_view text, std::size_t position) {
    return static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n') + 1);
}

/// "lib/carecost/base/x.hpp" is in base and "apps/carecost/x.cpp" in apps; empty for other places.
std::string_view room_of(std::string_view path) {
    constexpr std::string_view library_root = "lib/carecost/";
    if (path.starts_with("apps/")) {
        return "apps";
    }
    if (!path.starts_with(library_root)) {
        return {};
    }
    path.remove_prefix(library_root.size());
    const std::size_t slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

int height_of(std::string_view room) {
    const auto* const layer = std::find_if(layers.begin(), layers.end(),
                                           [room](const Layer& each) { return each.room == room; });
    return layer == layers.end() ? -1 : layer->height;
}

bool lists(std::string_view words, std::string_view word) {
    return fmt::format(" {} ", words).find(fmt::format(" {} ", word)) != std::string::npos;
}

/// Where a literal or comment that starts at `start` ends; `start` itself when none starts there.
std::size_t end_of_literal(std::string_view text, std::size_t start) {
    const auto past = [text](std::string_view mark, std::size_t from) {
        const std::size_t found = text.find(mark, from);
        return found == std::string_view::npos ? text.size() : found + mark.size();
    };
    const char c = text[start];
    if (c == '"' && start > 0 && text[start - 1] == 'R') {
        const std::size_t open = text.find('(', start);
        return past(fmt::format("){}\"", text.substr(start + 1, open - start - 1)), open);
    }
    // The ' of 1'000 is none.
    if (c != '"' && (c != '\'' || (start > 0 && is_word(text[start - 1])))) {
        return start;
    }
    std::size_t end = start + 1;
    while (end < text.size() && text[end] != c && text[end] != '\n') {
        end += text[end] == '\\' ? 2U : 1U;
    }
    return std::min(end + 1, text.size());
}

std::size_t end_of_comment(std::string_view text, std::size_t start) {
    const std::string_view mark = text.substr(start, 2);
    if (mark == "//") {
        return std::min(text.find('\n', start), text.size());
    }
    if (mark == "/*") {
        const std::size_t end = text.find("*/", start + 2);
        return end == std::string_view::npos ? text.size() : end + 2;
    }
    return start;
}

/// Collects the faults of one source.
class Inspection {
  public:
    explicit Inspection(std::string_view path) : path_(path), room_(room_of(path)) {}

    void inspect(std::string_view source) {
        if (!source.starts_with(licence_line)) {
            report(1, "the first line is not '// SPDX-License-Identifier: MIT'");
        }
        if (height_of(room_) < 0) {
            report(1, "not in a room that has a place among the layers");
        }
        const std::string code = bare_code(source);
        inspect_includes(source, code);
        inspect_calls(code);
    }

    std::vector<std::string> faults() && { return std::move(faults_); }

  private:
    void report(std::size_t line, std::string_view fault) {
        faults_.push_back(fmt::format("{}:{}: {}", path_, line, fault));
    }

    /// Finds the directives in the bare code and reads their names, which are literals, in the
    /// source.
    void inspect_includes(std::string_view source, const std::string& code) {
        constexpr std::string_view word = "#include";
        for (std::size_t at = code.find(word); at != std::string::npos;
             at = code.find(word, at + 1)) {
            const std::size_t open = source.find_first_of("<\"\n", at);
            const std::size_t close = source.find_first_of(">\"\n", open + 1);
            if (close != std::string::npos && source[open] != '\n') {
                inspect_include(line_of(code, at), source[open],
                                source.substr(open + 1, close - open - 1));
            }
        }
    }

    void inspect_include(std::size_t line, char open, std::string_view name) {
        constexpr std::string_view own = "carecost/";
        if (name.starts_with(own)) {
            const std::string_view rest = name.substr(own.size());
            const std::string_view other = rest.substr(0, rest.find('/'));
            const int height = height_of(other);
            if (other != room_ && (height < 0 || height >= height_of(room_))) {
                report(line,
                       fmt::format("{} may not include {}, which is not below it", room_, other));
            }
        } else if (open == '"' && room_ != "apps") {
            report(line, fmt::format("write \"carecost/…\" in full, not \"{}\"", name));
        }
        for (const Guest& guest : guests) {
            if (!name.starts_with(guest.prefix)) {
                continue;
            }
            if (!lists(guest.rooms, room_)) {
                report(line, fmt::format("<{}> belongs to {} alone", name, guest.rooms));
            } else if (path_.ends_with(".hpp")) {
                report(line, fmt::format("<{}> stays out of headers", name));
            }
        }
    }

    void inspect_calls(const std::string& code) {
        for (const Ban& ban : bans) {
            if (!ban.rooms.empty() && !lists(ban.rooms, room_)) {
                continue;
            }
            for (std::size_t at = code.find(ban.call); at != std::string::npos;
                 at = code.find(ban.call, at + 1)) {
                const std::size_t end = at + ban.call.size();
                const bool starts = !is_word(ban.call.front()) || at == 0 || !is_word(code[at - 1]);
                const bool ends =
                    !is_word(ban.call.back()) || end == code.size() || !is_word(code[end]);
                if (starts && ends) {
                    report(line_of(code, at), fmt::format("no {} here: {}", ban.call, ban.instead));
                }
            }
        }
    }

    std::string_view path_;
    std::string_view room_;
    std::vector<std::string> faults_;
};

} // namespace

std::string bare_code(std::string_view source) {
    std::string code(source);
    const auto blank = [&code](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            code[i] = code[i] == '\n' ? '\n' : ' ';
        }
    };
    for (std::size_t i = 0; i < source.size();) {
        const std::size_t comment = end_of_comment(source, i);
        const std::size_t literal = end_of_literal(source, i);
        blank(i, comment);
        if (literal > i) {
            blank(i + 1, literal - 1);
        }
        i = std::max({comment, literal, i + 1});
    }
    return code;
}

std::vector<std::string> faults_of(std::string_view path, std::string_view source) {
    Inspection inspection(path);
    inspection.inspect(source);
    return std::move(inspection).faults();
}

} // namespace architecture
