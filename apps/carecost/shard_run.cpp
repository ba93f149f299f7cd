// SPDX-License-Identifier: MIT
// Two copies of a shard may run at a time, where a scheduler lost sight of one: both write the same
// bytes under names of their own, and it does not matter whose become the shard.
#include "shard_run.hpp"

#include "batch_tally.hpp"
#include "carecost/base/sha256.hpp"
#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "carecost/input/batch_failure.hpp"
#include "carecost/input/input_file.hpp"
#include "commit.hpp"
#include "interruption.hpp"
#include "shard_files.hpp"
#include "shard_writer.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <ostream>
#include <utility>

namespace carecost::cli {
namespace {

/// Options that change nothing in a shard's files.
constexpr std::array<std::string_view, 18> without_say{
    "list",  "null",    "shard",    "output-dir", "resume",  "threads", "accept-failures",
    "force", "quiet",   "plain",    "color",      "verbose", "format",  "output",
    "help",  "numbers", "language", "fail-fast"};

ShardNumber number_of(const ShardOptions& options) {
    if (options.shard.empty()) {
        return {};
    }
    const auto shard = parse_shard(options.shard);
    if (!shard) {
        throw UsageError{fmt::format("--shard {}: write I/N, shard I of N counted from 1, such as "
                                     "1/8 (at most {} shards)",
                                     visible(options.shard), most_shards)};
    }
    return *shard;
}

std::string digest_of_list(const std::vector<std::string>& paths) {
    Sha256 digest;
    for (const std::string& path : paths) {
        digest.add(path);
        digest.add(std::string_view("\0", 1));
    }
    return digest.finish();
}

/// Every shard reads the whole table, and more than once.
std::string digest_of_table(const std::string& path) {
    if (path == "-" || !input::file_on_disk(path).can_be_reopened) {
        throw UsageError{fmt::format("--table {}: every shard reads the table anew; write it to a "
                                     "file first",
                                     visible(path))};
    }
    Sha256 digest;
    read_in_pieces(path, [&digest](std::string_view piece) { digest.add(piece); });
    return digest.finish();
}

/// One line for each case file, in the order of the list.
class CaseDigest {
  public:
    void add(const std::string& file_sha256) {
        digest_.add(file_sha256);
        digest_.add("\n");
    }
    [[nodiscard]] std::string finish() { return digest_.finish(); }

  private:
    Sha256 digest_;
};

std::string digest_of_cases(const std::vector<std::string>& paths, const Context& context) {
    CaseDigest digest;
    for (const std::string& path : paths) {
        digest.add(source_sha256(path, context));
    }
    return digest.finish();
}

InputError other_run(const std::string& path, const std::string& why) {
    return InputError{
        Diagnostic{.severity = Severity::error,
                   .code = "other-shard",
                   .place = {.file = path},
                   .message = fmt::format("this shard was made by another run: {}", why),
                   .remedy = "nothing was changed; choose another folder, or replace "
                             "the shard with --force",
                   .excerpt = {}}};
}

/// What a finished shard said when it was made.
Status told_again(const ShardJob& job, const Manifest& done, const Context& context) {
    const std::string path = path_of(job.options.folder, done.shard, ShardFile::failures);
    const std::string lines = read_whole(path);
    for (const std::string_view line : split(lines, '\n')) {
        if (const auto failure = input::parse_batch_failure(line)) {
            tell_failure(*failure, context);
        }
    }
    if (!job.is_quiet) {
        context.err << fmt::format("carecost: shard {}/{} is there already\n", done.shard.index,
                                   done.shard.count);
    }
    return tell_count({.failed = done.failed,
                       .cases = done.good + done.failed,
                       .bad_points = done.bad_points,
                       .points = done.points},
                      job.accepts_failures, context);
}

/// Work on one shard.
class ShardRun {
  public:
    ShardRun(const ShardJob& job, const Context& context)
        : job_(job), context_(context), shard_(number_of(job.options)),
          block_(block_of(job.is_of_rows ? ShardNumber{} : shard_, job.paths.size())),
          own_(job.paths.begin() + static_cast<std::ptrdiff_t>(block_.begin),
               job.paths.begin() + static_cast<std::ptrdiff_t>(block_.end)),
          manifest_{.program = fmt::format("{} {}", version(), commit()),
                    .shard = shard_,
                    .entries = job.paths.size(),
                    .is_of_rows = job.is_of_rows,
                    .list_sha256 = digest_of_list(job.paths),
                    .settings = job.settings,
                    .cases_sha256 = {}} {}

    Status run() {
        const std::string path = path_of(job_.options.folder, shard_, ShardFile::manifest);
        if (exists(path) && !job_.may_replace) {
            if (!job_.options.resumes) {
                throw UsageError{fmt::format("{} exists already; add --resume to keep it, or "
                                             "--force to replace it",
                                             visible(path))};
            }
            if (const auto done = finished_shard(path)) {
                return told_again(job_, *done, context_);
            }
        }
        return work();
    }

  private:
    /// The shard that lies there, when it is whole and made from the same; nothing when it is
    /// damaged and must be made again.
    std::optional<Manifest> finished_shard(const std::string& path) const {
        auto done = manifest_in(job_.options.folder, shard_);
        if (!done || damaged_file(job_.options.folder, *done, [](std::string_view) {})) {
            return std::nullopt;
        }
        if (const auto why = disagreement(*done, manifest_, "it", "this run")) {
            throw other_run(path, *why);
        }
        if (done->cases_sha256 != digest_of_cases(own_, context_)) {
            throw other_run(path, "a case file has changed since");
        }
        return done;
    }

    Status work() {
        ShardWriter writer{job_.options.folder, shard_};
        writer.add_rows(job_.header);
        Tally tally{context_, job_.paths};
        RollUp totals{.settings = job_.totals};
        ScenarioNames names{job_.figures.table, "a list of cases adds"};
        CaseDigest cases;
        const auto use = [&](BatchPiece piece) {
            InterruptionWatch::check();
            tally.refuse_twin(piece);
            tally.count(piece);
            writer.add_rows(piece.text);
            if (!piece.source_sha256.empty()) {
                cases.add(piece.source_sha256);
            }
            if (piece.rows) {
                manifest_.rows += row_count(*piece.rows);
                if (!job_.is_of_rows) {
                    names.note(*piece.rows);
                    add(totals, *piece.rows);
                }
            }
            if (piece.failure) {
                writer.add_failure(*piece.failure);
            }
            for (const BatchFailure& point : piece.bad_points) {
                writer.add_failure(point);
            }
            return !job_.fails_fast || tally.failures() == 0;
        };
        try {
            work_out(use);
        } catch (const Interrupted&) {
            context_.err << fmt::format("carecost: stopped after {}; no shard is written\n",
                                        tally.how_far(own_.size()));
            throw;
        }
        const FailureCounts counts = tally.counts(own_.size());
        manifest_.failed = counts.failed;
        manifest_.good = counts.cases - counts.failed;
        manifest_.points = counts.points;
        manifest_.bad_points = counts.bad_points;
        manifest_.cases_sha256 = cases.finish();
        if (!job_.fails_fast || tally.failures() == 0) {
            publish(writer, totals);
        }
        return tell_count(counts, job_.accepts_failures, context_);
    }

    /// Hands out what this shard's cases or rows come to.
    void work_out(const std::function<bool(BatchPiece)>& use) const {
        for_each_case({.paths = own_,
                       .first_position = block_.begin,
                       .figures = job_.figures,
                       .threads = job_.threads,
                       .written = job_.written,
                       .wants_digests = true,
                       .rows_of = job_.is_of_rows ? std::optional{shard_} : std::nullopt},
                      context_, use);
    }

    /// Another copy of this shard may have finished in the meantime. When it was of the same run
    /// its files are replaced by equal ones, else they stay.
    void publish(ShardWriter& writer, const RollUp& totals) const {
        const auto other = manifest_in(job_.options.folder, shard_);
        if (other && !job_.may_replace) {
            const std::string path = path_of(job_.options.folder, shard_, ShardFile::manifest);
            if (const auto why = disagreement(*other, manifest_, "it", "this run")) {
                throw other_run(path, *why);
            }
        }
        writer.publish(totals, manifest_);
    }

    static std::uint64_t row_count(const CaseRows& rows) {
        std::uint64_t count = 0;
        for (const ScenarioRows& scenario : rows.scenarios) {
            count += scenario.rows.size();
        }
        return count;
    }

    const ShardJob& job_;
    const Context& context_;
    ShardNumber shard_;
    ShardBlock block_;
    std::vector<std::string> own_;
    Manifest manifest_;
};

} // namespace

void add_shard_options(CLI::App& command, ShardOptions& options) {
    command
        .add_option("--shard", options.shard,
                    "Work on block I of N of the list, counted from 1; of one CASE with --table or "
                    "--grid, of its rows; needs --output-dir")
        ->type_name("I/N");
    command
        .add_option("--output-dir", options.folder,
                    "Write the rows and totals there as a shard for carecost merge")
        ->type_name("DIR");
    command.add_flag("--resume", options.resumes,
                     "Do nothing when the shard is there already, made from the same");
}

std::vector<std::pair<std::string, std::string>> settings_of(const CLI::App& command) {
    std::vector<std::pair<std::string, std::string>> settings;
    for (const CLI::Option* option : command.get_options()) {
        if (option->count() == 0 || option->get_lnames().empty()) {
            continue;
        }
        const std::string& name = option->get_lnames().front();
        if (std::find(without_say.begin(), without_say.end(), name) != without_say.end()) {
            continue;
        }
        std::string value = join(option->results(), ", ");
        if (name == "table") {
            value = "sha256 " + digest_of_table(value);
        }
        settings.emplace_back("--" + name, std::move(value));
    }
    return settings;
}

Status run_shard(const ShardJob& job, const Context& context) {
    const auto& paths = job.paths;
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
        throw UsageError{"standard input cannot be part of a shard; name a file"};
    }
    if (!exists(job.options.folder)) {
        throw SystemError{fmt::format("{}: there is no such folder", visible(job.options.folder))};
    }
    return ShardRun{job, context}.run();
}

} // namespace carecost::cli
