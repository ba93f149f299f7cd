// SPDX-License-Identifier: MIT
// `carecost merge`: are all shards there, and what do they add up to?
#include "carecost/base/text.hpp"
#include "commands.hpp"
#include "help.hpp"
#include "options.hpp"
#include "result_output.hpp"
#include "shard_files.hpp"
#include "shard_merge.hpp"
#include "summary_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <memory>
#include <ostream>

namespace carecost::cli {
namespace {

constexpr std::array formats{Format::csv};

struct MergeCommand {
    std::string folder;
    std::string shards;
    SummaryOptions summary;
    bool lists_missing = false;
    bool allows_missing = false;
    bool accepts_failures = false;
    OutputOptions output;
};

/// The number behind --shards, which is written as the N of I/N.
std::uint64_t count_of(const MergeCommand& command) {
    const auto last = parse_shard(command.shards + "/" + command.shards);
    if (!last) {
        throw UsageError{fmt::format("--shards {}: write the number of shards, from 1 to {}",
                                     visible(command.shards), most_shards)};
    }
    return last->count;
}

/// Files that the merge reads, or may come to read.
std::vector<std::string> inputs_of(const std::string& folder, std::uint64_t count) {
    std::vector<std::string> paths;
    for (std::uint64_t index = 1; index <= count; ++index) {
        for (const ShardFile file :
             {ShardFile::rows, ShardFile::draws, ShardFile::failures, ShardFile::manifest}) {
            paths.push_back(path_of(folder, {.index = index, .count = count}, file));
        }
    }
    return paths;
}

void tell(const std::vector<Diagnostic>& diagnostics, const Context& context) {
    for (const Diagnostic& one : diagnostics) {
        context.err << to_text(one) << '\n';
    }
}

std::string missing_words(const ShardSet& shards) {
    return fmt::format("{} {} of {} {}", shards.missing.size() == 1 ? "shard" : "shards",
                       number_ranges(shards.missing), shards.count,
                       shards.missing.size() == 1 ? "is missing" : "are missing");
}

/// The numbers on standard output, ready for a scheduler.
Status list_missing(const ShardSet& shards, const Context& context) {
    tell(shards.damaged, context);
    if (shards.missing.empty()) {
        return Status::done;
    }
    context.out << number_ranges(shards.missing) << '\n';
    return Status::input_wrong;
}

void refuse_missing(const MergeCommand& command, const ShardSet& shards, const Context& context) {
    tell(shards.damaged, context);
    if (shards.missing.empty()) {
        return;
    }
    const std::string words = missing_words(shards);
    if (!command.allows_missing || shards.present.empty()) {
        throw InputError{Diagnostic{.severity = Severity::error,
                                    .code = "shards-missing",
                                    .place = {.file = command.folder},
                                    .message = words,
                                    .remedy = "run what is missing, or add "
                                              "--allow-missing for a partial result",
                                    .excerpt = {}}};
    }
    context.err << fmt::format("carecost: {}: what is written is partial, and says so\n", words);
}

Status run_merge(const MergeCommand& command, const Context& context) {
    const std::uint64_t count = count_of(command);
    if (command.lists_missing &&
        (writes_to_file(command.output) || !command.summary.file.empty())) {
        throw UsageError{"--missing only lists shards; leave --output and --summary out"};
    }
    if (writes_to_file(command.output)) {
        static_cast<void>(chosen_format(command.output, formats)); // refuses other endings
    }
    const std::vector<std::string> inputs = inputs_of(command.folder, count);
    check_target(command.output, inputs);
    check_summary(command.summary, command.output, inputs);
    const ShardSet shards = look_at_shards(command.folder, count);
    if (command.lists_missing) {
        return list_missing(shards, context);
    }
    refuse_missing(command, shards, context);
    if (!command.summary.file.empty()) {
        refuse_without_totals(shards);
    }
    deliver(PiecewiseContent{[&shards](const ByteSink& sink) { merge_rows(shards, sink); }},
            command.output, context);
    if (!command.summary.file.empty()) {
        const RollUp totals = merged_totals(shards);
        write_summary(command.summary, command.output, totals,
                      shards.missing.empty() ? Coverage::whole : Coverage::partial);
        tell_unlabelled(totals, {}, context);
    }
    return tell_failures(shards, command.accepts_failures, context);
}

} // namespace

Command add_merge(CLI::App& program) {
    auto options = std::make_shared<MergeCommand>();
    CLI::App* command = program.add_subcommand("merge");
    describe(*command, "Are all shards there, and what do they add up to?",
             "carecost merge shards/ --shards 8 --output national.csv --summary totals.csv");
    command->add_option("DIR", options->folder, "The folder the shards were written to")
        ->required()
        ->type_name("");
    command
        ->add_option("--shards", options->shards,
                     "How many shards there are: the N of batch --shard I/N")
        ->required()
        ->type_name("N");
    add_summary_options(*command, options->summary);
    command->add_flag("--missing", options->lists_missing,
                      "Only list the shards to run again, such as 3,7,12-14; exit 1 if any");
    command->add_flag("--allow-missing", options->allows_missing,
                      "Go on without missing shards; marks what is written as partial");
    command->add_flag("--accept-failures", options->accepts_failures,
                      "Exit 0 although some case failed");
    add_output_options(*command, options->output, formats);
    return {.app = command,
            .run = [options](const Context& context) { return run_merge(*options, context); }};
}

} // namespace carecost::cli
