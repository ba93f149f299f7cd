// SPDX-License-Identifier: MIT
// Memory that is refused ends in a message and status 3, never in an abort, and leaves no file
// behind: the n-th allocation of a command fails, once or from there on, for sampled n. An answer
// given all the same is the right one.
//     failing_memory EXAMPLES [SAMPLES [SEED]]      default 100 samples, seed 1
#include "refusing_memory.hpp"
#include "run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>
#include <random>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr const char* old_name = "old.csv";
constexpr const char* old_bytes = "what stood here before\n";

/// A stream of fixed size: taking down what is said must not need memory.
class Page : public std::streambuf {
  public:
    Page() { clear(); }
    void clear() { setp(signs_.data(), signs_.data() + signs_.size()); }
    [[nodiscard]] std::string text() const { return {pbase(), pptr()}; }

  private:
    std::array<char, 1U << 19U> signs_{};
};

struct Result {
    int status = 0;
    std::string out;
    std::string err;
    std::map<std::string, std::string> files; // by their names in the folder
    std::int64_t allocations = 0;
};

std::string bytes_of(const fs::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream{path, std::ios::binary}.rdbuf();
    return bytes.str();
}

/// A folder to write into. Before each run it holds one old file and nothing else.
class Folder {
  public:
    explicit Folder(fs::path path) : path_(std::move(path)) {}
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string path(const char* name) const { return path_ / name; }
    void make_anew() const {
        fs::remove_all(path_);
        fs::create_directories(path_);
        std::ofstream{path_ / old_name} << old_bytes;
    }
    [[nodiscard]] std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> found;
        for (const auto& entry : fs::recursive_directory_iterator{path_}) {
            if (entry.is_regular_file()) {
                found[entry.path().lexically_relative(path_)] = bytes_of(entry.path());
            }
        }
        return found;
    }

  private:
    fs::path path_;
};

/// @param first the allocation that fails; -1: none
Result run(const Words& words, const Folder& folder, std::int64_t first, bool and_all_after) {
    static Page out_page; // too large for a stack
    static Page err_page;
    out_page.clear();
    err_page.clear();
    folder.make_anew();
    std::istringstream in;
    std::ostream out{&out_page};
    std::ostream err{&err_page};
    refuse_memory(first, and_all_after);
    const int status = carecost::run(words, in, out, err, {});
    const std::int64_t allocations = allow_memory();
    return {.status = status,
            .out = out_page.text(),
            .err = err_page.text(),
            .files = folder.files(),
            .allocations = allocations};
}

struct Line {
    Words words;
    int status = 0; // when memory is not refused
};

std::vector<Line> lines(const std::string& examples, const Folder& folder,
                        const std::string& shards) {
    const std::string room = examples + "/feather-room/case.yaml";
    const std::string log = examples + "/day-centre-log";
    const std::string yaml = examples + "/observation-starter/log.yaml";
    const std::string centre = examples + "/day-centre/case.yaml";
    const std::string file = folder.path("new");
    const std::string old = folder.path(old_name);
    return {
        {{"check", room}},
        {{"check", room, examples + "/nothing.yaml", "--format", "json"}, 3},
        {{"check", log + "/days.csv"}, 1}, // no case at all
        {{"check", room, "--privacy"}},
        {{"compare", room, "--verbose"}},
        {{"compare", room, "--output", file + ".json"}},
        {{"compare", room, "--output", old, "--force"}},
        {{"compare", centre, "--format", "csv"}},
        {{"compare", room, "--format", "markdown", "--set", "home_hours=many"}, 2},
        {{"report", room, "--output", file + ".html"}},
        {{"report", log, "--output", file + ".html", "--language", "sv"}},
        {{"report", room, "--format", "markdown"}},
        {{"workbook", room, "--output", file + ".xlsx"}},
        {{"whatif", room, "--output", file + ".html"}},
        {{"observe", log}},
        {{"observe", log, "--format", "json"}},
        {{"observe", yaml, "--output", file + ".csv"}},
        {{"observe", yaml, "--format", "markdown", "--language", "fi"}},
        {{"batch", room, centre}},
        {{"batch", examples + "/day-centre", "--output", file + ".csv", "--summary", file + ".md"}},
        {{"batch", room, centre, "--draws", "50", "--threads", "2", "-o", old, "--force"}},
        {{"batch", room, centre, "--shard", "1/1", "--output-dir", folder.path(".")}},
        {{"merge", shards, "--shards", "1", "-o", old, "--summary", file + ".json", "--force"}},
        {{"sensitivity", room, "--draws", "500", "--threads", "2"}},
        {{"sensitivity", room, "--draws", "500", "--samples", file + ".csv"}},
        {{"sensitivity", room, "--two-way", "home_hours,coach_sessions", "-o", file + ".json"}},
        {{"new", file + ".yaml", "--example", "feather-room"}},
        {{"completion", "bash"}},
        {{"__complete", "compare", "--"}}};
}

bool is_message(std::string_view said) {
    const std::size_t last = said.substr(0, said.size() - 1).rfind('\n') + 1;
    return said.ends_with('\n') && said.substr(last).starts_with("carecost: out of memory");
}

bool is_same(const Result& result, const Result& whole) {
    return result.status == whole.status && result.out == whole.out && result.files == whole.files;
}

/// Each file is the old one or the new one, and what was said is a part of the answer: what comes
/// before the refusal may be there.
bool is_refusal(const Result& result, const Result& whole) {
    for (const auto& [name, bytes] : result.files) {
        const bool is_old = name == old_name && bytes == old_bytes;
        const auto written = whole.files.find(name);
        if (!is_old && (written == whole.files.end() || written->second != bytes)) {
            return false;
        }
    }
    return result.status == 3 && whole.out.starts_with(result.out) &&
           result.files.contains(old_name) && is_message(result.err);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        fmt::print(stderr, "usage: failing_memory EXAMPLES [SAMPLES [SEED]]\n");
        return 2;
    }
    const std::size_t samples = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 100;
    const std::uint64_t seed = count > 3 ? std::strtoul(arguments[3], nullptr, 10) : 1;
    const fs::path room = fs::temp_directory_path() / fmt::format("carecost-memory-{}", ::getpid());
    const Folder given{room / "given"};
    const Folder folder{room / "work"};
    const std::string examples = arguments[1];
    const std::string shards = given.path(".");
    run({"batch", examples + "/feather-room", "--shard", "1/1", "--output-dir", shards}, given, -1,
        false);

    std::mt19937_64 random{seed};
    std::size_t wrong = 0;
    std::size_t refused = 0;
    const std::vector<Line> all = lines(examples, folder, shards);
    for (std::size_t i = 0; i < samples; ++i) {
        const Line& line = all[i % all.size()];
        const Result whole = run(line.words, folder, -1, false);
        const auto allocations = static_cast<std::uint64_t>(whole.allocations);
        const auto first = static_cast<std::int64_t>(random() % allocations);
        const bool and_all_after = random() % 2 == 0;
        const Result result = run(line.words, folder, first, and_all_after);
        refused += result.status == 3 ? 1U : 0U;
        const bool is_good = is_refusal(result, whole) || is_same(result, whole);
        if (whole.status != line.status || !is_good) {
            ++wrong;
            fmt::print("{}: allocation {} of {}{} fails: status {} for {}, {} files, said: {}\n",
                       fmt::join(line.words, " "), first, allocations,
                       and_all_after ? " and all after it" : "", result.status, whole.status,
                       result.files.size(), result.err.substr(0, 300));
        }
    }
    fs::remove_all(room);
    fmt::print("{} samples with seed {}: {} ended in status 3, {} wrong\n", samples, seed, refused,
               wrong);
    return wrong == 0 ? 0 : 1;
}
