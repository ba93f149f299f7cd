// SPDX-License-Identifier: MIT
// The ending of the file picks the format, as it does for --output.
#include "summary_output.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/roll_up_json.hpp"
#include "context.hpp"
#include "output_file.hpp"
#include "result_output.hpp"

#include <fmt/format.h>

namespace carecost::cli {
namespace {

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

void check_summary(const std::string& file, const OutputOptions& output,
                   std::span<const std::string> inputs) {
    if (file.empty()) {
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

void write_summary(const std::string& file, const OutputOptions& output, const RollUp& roll_up,
                   Coverage coverage) {
    if (!file.empty()) {
        write_whole_file(file, rendered(file, output, roll_up, coverage), output.may_replace);
    }
}

} // namespace carecost::cli
