// SPDX-License-Identifier: MIT
// Rows are streamed and one roll-up is held at a time. Of each case 16 bytes are kept, to find one
// that stands in two shards.
#include "shard_merge.hpp"

#include "batch_tally.hpp"
#include "carecost/base/text.hpp"
#include "carecost/batching/roll_up_text.hpp"
#include "carecost/input/batch_failure.hpp"
#include "carecost/uncertainty/random.hpp"
#include "shard_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <thread>
#include <utility>

namespace carecost::cli {
namespace {

Diagnostic fault(std::string code, std::string file, std::string message, std::string remedy) {
    return {.severity = Severity::error,
            .code = std::move(code),
            .place = {.file = std::move(file)},
            .message = std::move(message),
            .remedy = std::move(remedy),
            .excerpt = {}};
}

/// Follows the bytes of a CSV, which come in pieces, from row to row.
class RowWalk {
  public:
    /// Whether a row ends with this byte: a line end inside quotes is part of a field.
    bool ends_row(char byte) {
        is_quoted_ = is_quoted_ != (byte == '"');
        return byte == '\n' && !is_quoted_;
    }

  private:
    bool is_quoted_ = false;
};

/// Hands over the first field of each row after the header where it is not that of the row before.
/// Ids of cases need no quotes.
class CaseIds {
  public:
    explicit CaseIds(std::function<void(const std::string&)> use) : use_(std::move(use)) {}

    void read(std::string_view piece) {
        for (const char byte : piece) {
            if (walk_.ends_row(byte)) {
                is_first_field_ = true;
                is_header_ = false;
                id_.clear();
            } else if (is_first_field_ && byte == ',') {
                is_first_field_ = false;
                if (!is_header_ && id_ != last_) {
                    use_(id_);
                    last_ = id_;
                }
            } else if (is_first_field_) {
                id_ += byte;
            }
        }
    }

  private:
    std::function<void(const std::string&)> use_;
    RowWalk walk_;
    bool is_header_ = true;
    bool is_first_field_ = true;
    std::string id_;
    std::string last_;
};

/// A case, by the hash of its id, in a shard.
struct SeenCase {
    std::uint64_t hash = 0;
    std::uint64_t shard = 0;

    [[nodiscard]] friend auto operator<=>(const SeenCase&, const SeenCase&) = default;
};

/// The hashes that stand in several shards.
std::set<std::uint64_t> shared_hashes(std::vector<SeenCase>& seen) {
    std::sort(seen.begin(), seen.end());
    std::set<std::uint64_t> shared;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        if (seen[i].hash == seen[i - 1].hash && seen[i].shard != seen[i - 1].shard) {
            shared.insert(seen[i].hash);
        }
    }
    return shared;
}

/// Reads the shards once more, since different ids can have one hash.
std::vector<Diagnostic> doubled_cases(const ShardSet& shards,
                                      const std::set<std::uint64_t>& hashes) {
    std::map<std::string, std::set<std::uint64_t>> shards_of;
    for (const Manifest& one : shards.present) {
        CaseIds ids{[&](const std::string& id) {
            if (hashes.contains(text_hash(id))) {
                shards_of[id].insert(one.shard.index);
            }
        }};
        read_in_pieces(path_of(shards.folder, one.shard, ShardFile::rows),
                       [&ids](std::string_view piece) { ids.read(piece); });
    }
    constexpr std::size_t most_told = 20;
    std::vector<Diagnostic> faults;
    for (const auto& [id, in] : shards_of) {
        if (in.size() > 1 && faults.size() < most_told) {
            const std::vector<std::uint64_t> numbers(in.begin(), in.end());
            faults.push_back(
                fault("duplicate-case", shards.folder,
                      fmt::format("the case '{}' is in shards {}", id, number_ranges(numbers)),
                      "give one of them another id, or leave it out of the list"));
        }
    }
    return faults;
}

/// Refuses manifests of another number of shards.
void refuse_other_counts(const ShardSet& shards, const std::vector<ShardNumber>& found) {
    const auto other = std::find_if(found.begin(), found.end(),
                                    [&](ShardNumber shard) { return shard.count != shards.count; });
    if (other != found.end()) {
        throw InputError{
            fault("shard-count", path_of(shards.folder, *other, ShardFile::manifest),
                  fmt::format("this is a shard of {}, not of {}", other->count, shards.count),
                  fmt::format("write --shards {}, or move the shards of another run "
                              "away",
                              other->count))};
    }
}

/// What lies in the folder now.
class Look {
  public:
    Look(const std::string& folder, std::uint64_t count)
        : shards_{.folder = folder, .count = count} {}

    ShardSet whole() && {
        std::vector<ShardNumber> found = shards_in(shards_.folder);
        if (found.size() < shards_.count && wait_once()) {
            found = shards_in(shards_.folder);
        }
        refuse_other_counts(shards_, found);
        for (const ShardNumber shard : found) {
            take(shard);
        }
        refuse_mixture();
        check_files();
        list_missing();
        return std::move(shards_);
    }

  private:
    /// Names and bytes can take a second to show on a shared file system.
    /// @return whether it is worth looking again
    bool wait_once() {
        if (std::exchange(has_waited_, true)) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::seconds{1});
        return true;
    }

    void take(ShardNumber shard) {
        const std::string path = path_of(shards_.folder, shard, ShardFile::manifest);
        auto manifest = manifest_in(shards_.folder, shard);
        if (!manifest) {
            damaged(path, shard.index, "this manifest is damaged");
        } else if (manifest->shard != shard) {
            throw InputError{
                fault("shard-twin", path,
                      fmt::format("this is shard {}/{} under another name", manifest->shard.index,
                                  manifest->shard.count),
                      fmt::format("remove it, and run shard {}/{}", shard.index, shard.count))};
        } else {
            shards_.present.push_back(std::move(*manifest));
        }
    }

    void damaged(const std::string& path, std::uint64_t index, const std::string& what) {
        shards_.damaged.push_back(
            fault("shard-damaged", path, what,
                  fmt::format("run shard {}/{} again with --resume", index, shards_.count)));
    }

    /// Every shard is held against the first.
    void refuse_mixture() const {
        for (const Manifest& one : shards_.present) {
            const Manifest& first = shards_.present.front();
            const auto name = [](const Manifest& manifest) {
                return file_name(manifest.shard, ShardFile::manifest);
            };
            auto why = disagreement(first, one, name(first), name(one));
            if (!why && first.is_of_rows && first.cases_sha256 != one.cases_sha256) {
                why = fmt::format("the case file has changed between {} and {}", name(first),
                                  name(one));
            }
            if (why) {
                throw InputError{fault("shards-differ", shards_.folder,
                                       "these shards are not of one run: " + *why,
                                       "run one of them again with --force, as the other was")};
            }
        }
    }

    void check_files() {
        std::vector<Manifest> good;
        for (Manifest& one : shards_.present) {
            auto bad = check_file(one);
            if (bad && wait_once()) {
                bad = check_file(one);
            }
            if (bad) {
                damaged(path_in(shards_.folder, *bad), one.shard.index,
                        "this is not the file that the shard's .done speaks of");
            } else {
                good.push_back(std::move(one));
            }
        }
        shards_.present = std::move(good);
        const auto hashes = shared_hashes(seen_);
        if (hashes.empty()) {
            return;
        }
        if (auto doubled = doubled_cases(shards_, hashes); !doubled.empty()) {
            throw InputError{std::move(doubled)};
        }
    }

    /// Keeps the cases of a good one.
    std::optional<std::string> check_file(const Manifest& one) {
        if (one.is_of_rows) { // all are of the same case
            return damaged_file(shards_.folder, one, [](std::string_view) {});
        }
        const std::size_t before = seen_.size();
        CaseIds ids{[&](const std::string& id) {
            seen_.push_back({.hash = text_hash(id), .shard = one.shard.index});
        }};
        auto bad =
            damaged_file(shards_.folder, one, [&ids](std::string_view piece) { ids.read(piece); });
        seen_.resize(bad ? before : seen_.size());
        return bad;
    }

    void list_missing() {
        auto next = shards_.present.begin();
        for (std::uint64_t index = 1; index <= shards_.count; ++index) {
            if (next != shards_.present.end() && next->shard.index == index) {
                ++next;
            } else {
                shards_.missing.push_back(index);
            }
        }
    }

    ShardSet shards_;
    std::vector<SeenCase> seen_;
    bool has_waited_ = false;
};

/// The rows of a CSV without its header; each with one more field when the whole is partial.
class RowCopy {
  public:
    RowCopy(const ByteSink& sink, bool has_header, bool is_partial)
        : sink_(sink), is_skipping_(!has_header), is_header_(true), is_partial_(is_partial) {}

    void read(std::string_view piece) {
        std::string out;
        out.reserve(piece.size() + piece.size() / 4);
        for (const char byte : piece) {
            const bool ends = walk_.ends_row(byte);
            if (ends && is_partial_ && !is_skipping_) {
                out += is_header_ ? ",coverage" : ",partial";
            }
            if (!is_skipping_) {
                out += byte;
            }
            if (ends) {
                is_skipping_ = false;
                is_header_ = false;
            }
        }
        sink_(out);
    }

  private:
    const ByteSink& sink_;
    RowWalk walk_;
    bool is_skipping_;
    bool is_header_;
    bool is_partial_;
};

} // namespace

ShardSet look_at_shards(const std::string& folder, std::uint64_t count) {
    return Look{folder, count}.whole();
}

void merge_rows(const ShardSet& shards, const ByteSink& sink) {
    for (const Manifest& one : shards.present) {
        const bool is_first = &one == &shards.present.front();
        RowCopy copy{sink, is_first, !shards.missing.empty()};
        read_in_pieces(path_of(shards.folder, one.shard, ShardFile::rows),
                       [&copy](std::string_view piece) { copy.read(piece); });
    }
}

void refuse_without_totals(const ShardSet& shards) {
    if (!shards.present.empty() && shards.present.front().is_of_rows) {
        throw InputError{fault("no-totals", shards.folder,
                               "these are shards of the rows of one case, which have no totals",
                               "leave out --summary; batch --summary adds such rows up in one "
                               "process")};
    }
}

RollUp merged_totals(const ShardSet& shards) {
    RollUp sum;
    for (const Manifest& one : shards.present) {
        const std::string path = path_of(shards.folder, one.shard, ShardFile::draws);
        const auto totals = parse_roll_up(read_whole(path));
        if (!totals) {
            throw InputError{fault("shard-damaged", path, "this is no roll-up of a shard",
                                   fmt::format("run shard {}/{} again with --force",
                                               one.shard.index, one.shard.count))};
        }
        sum.settings = totals->settings;
        add(sum, *totals);
    }
    return sum;
}

Status tell_failures(const ShardSet& shards, bool accepts_failures, const Context& context) {
    FailureCounts counts;
    for (const Manifest& one : shards.present) {
        counts.bad_points += one.bad_points;
        counts.points += one.points;
        const bool is_told = one.is_of_rows && &one != &shards.present.front(); // the same case
        counts.failed += is_told ? 0 : one.failed;
        counts.cases += is_told ? 0 : one.good + one.failed;
        if (one.bad_points + (is_told ? 0 : one.failed) == 0) {
            continue;
        }
        const std::string lines =
            read_whole(path_of(shards.folder, one.shard, ShardFile::failures));
        for (const std::string_view line : split(lines, '\n')) {
            if (const auto failure = input::parse_batch_failure(line)) {
                tell_failure(*failure, context);
            }
        }
    }
    return tell_count(counts, accepts_failures, context);
}

} // namespace carecost::cli
