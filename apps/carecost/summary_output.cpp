// SPDX-License-Identifier: MIT
// The ending of the file picks the format, as it does for --output.
#include "summary_output.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/batching/small_groups.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/roll_up_json.hpp"
#include "output_file.hpp"
#include "result_output.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace carecost::cli {
namespace {

constexpr std::size_t most_least_cases = 1'000'000;

std::string rendered(const std::string& file, const OutputOptions& output, const RollUp& roll_up,
                     Coverage coverage) {
    if (file.ends_with(".json")) {
        return render_json(roll_up_json(roll_up, coverage), JsonLayout::pretty);
    }
    Table table = roll_up_table(roll_up, coverage);
    return file.ends_with(".csv") ? render_csv(table)
                                  : render_markdown({.numbers = number_style_of(output),
                                                     .blocks = {std::move(table)}});
}

} // namespace

void add_summary_options(CLI::App& command, SummaryOptions& options) {
    command
        .add_option("--summary", options.file,
                    "Also write totals over all cases: .csv, .json or .md")
        ->type_name("FILE");
    command
        .add_option("--min-count", options.least_cases,
                    "Hide totals of the summary that tell of fewer cases, and what would betray "
                    "them")
        ->check(CLI::Range(std::size_t{2}, most_least_cases))
        ->type_name("N");
}

void check_summary(const SummaryOptions& summary, const OutputOptions& output,
                   std::span<const std::string> inputs) {
    const std::string& file = summary.file;
    if (file.empty()) {
        if (summary.least_cases > 0) {
            throw UsageError{"--min-count hides totals of --summary FILE; name that file as well"};
        }
        return;
    }
    if (!file.ends_with(".csv") && !file.ends_with(".json") && !file.ends_with(".md")) {
        throw UsageError{fmt::format("--summary {}: name a file that ends in .csv, .json or .md",
                                     visible(file))};
    }
    if (file == output.file) {
        throw UsageError{
            fmt::format("--summary {}: the rows go there; name another file", visible(file))};
    }
    refuse_bad_target(file, output.may_replace ? Existing::may_be_replaced : Existing::needs_force,
                      inputs, "--summary");
}

void tell_unlabelled(const RollUp& roll_up, const std::vector<std::string>& known,
                     const Context& context) {
    if (!roll_up.settings.by) {
        return;
    }
    std::size_t cases = 0;
    std::size_t unlabelled = 0;
    for (const auto& [key, cell] : roll_up.cells) {
        if (key.scenario == 0) { // every case has the first one
            cases += key.is_group ? 0 : cell.cases;
            unlabelled += key.is_group && !key.group ? cell.cases : 0;
        }
    }
    const std::string name = visible(*roll_up.settings.by);
    if (unlabelled == cases && cases > 0) {
        const auto meant = nearest(*roll_up.settings.by, known);
        context.err << fmt::format(
            "carecost: warning[unknown-label]: no case has the label '{}'{}\n", name,
            meant ? fmt::format("; write {}?", visible(*meant)) : "");
    } else if (unlabelled > 0) {
        context.err << fmt::format("carecost: {} of {} have no label '{}': their totals stand in a "
                                   "group without a name\n",
                                   unlabelled, counted(cases, "case", "cases"), name);
    }
}

void write_summary(const SummaryOptions& summary, const OutputOptions& output,
                   const RollUp& roll_up, Coverage coverage) {
    if (summary.file.empty()) {
        return;
    }
    write_whole_file(summary.file,
                     rendered(summary.file, output,
                              summary.least_cases > 0
                                  ? hide_small_groups(roll_up, summary.least_cases)
                                  : roll_up,
                              coverage),
                     output.may_replace);
}

} // namespace carecost::cli
