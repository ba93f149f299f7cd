// SPDX-License-Identifier: MIT
// Draws are handed to the file in pieces of some hundred kilobytes, however many there are.
// Figures have ten digits, more than their quantiles are exact to; money is in cents.
#include "samples_file.hpp"

#include "carecost/costing/schedule.hpp"
#include "carecost/uncertainty/drawn_case.hpp"
#include "output_file.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <iterator>

namespace carecost::cli {
namespace {

constexpr std::size_t piece_bytes = 1 << 18;

std::string header_of(const Case& model, const DrawnCase& drawn) {
    std::string header = "draw";
    for (const FigureId figure : drawn.figures) {
        header += ',' + model.name_of(figure);
    }
    for (const Package& package : model.packages) {
        header += ",cost/" + package.id;
    }
    return header + ",saving\n";
}

/// In cents and never -0.00.
double to_cents(double amount) { return std::round(amount * 100) / 100 + 0.0; }

void append_row(std::string& text, const Sample& sample) {
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "{}", sample.draw);
    for (const double figure : sample.figures) {
        fmt::format_to(out, ",{:.10g}", figure);
    }
    for (const double cost : sample.costs) {
        fmt::format_to(out, ",{:.2f}", to_cents(cost));
    }
    fmt::format_to(out, ",{:.2f}\n", to_cents(sample.saving));
}

} // namespace

void write_samples(const std::string& path, bool may_replace, const Case& model,
                   const Sensitivity& result, const std::function<void(std::uint64_t)>& tell) {
    const Simulation& simulation = result.simulation.value();
    const DrawnCase drawn = prepare_draws(model, schedule_case(model), result.package,
                                          result.outcome, simulation.seed, 1);
    const auto rows = [&](const ByteSink& sink) {
        std::string text = header_of(model, drawn);
        for_each_sample(drawn, simulation.draws, [&](const Sample& sample) {
            append_row(text, sample);
            if (text.size() >= piece_bytes) {
                sink(text);
                text.clear();
                tell(sample.draw);
            }
        });
        sink(text);
    };
    write_whole_file(path, PiecewiseContent{rows}, may_replace);
}

} // namespace carecost::cli
