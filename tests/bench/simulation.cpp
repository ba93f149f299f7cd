// SPDX-License-Identifier: MIT
// bench_simulation [DRAWS] [THREADS]: times the whole analysis of a case with 20 uncertain figures,
// one-way table, percentiles and rank correlations included. w2_numpy.py draws the same figures.
#include "carecost/uncertainty/sensitivity.hpp"
#include "support/case_builder.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

namespace {

using namespace carecost;

Case twenty_figures() {
    testing::CaseBuilder builder;
    const std::array shapes{Distribution::pert, Distribution::gamma, Distribution::lognormal,
                            Distribution::normal, Distribution::triangular};
    for (int i = 0; i < 10; ++i) {
        const std::string rate = fmt::format("rate_{}", i);
        const std::string hours = fmt::format("hours_{}", i);
        builder.assume(rate, fmt::format("{} ({} to {})", 40 + i, 35 + i, 52 + i));
        builder.assume(hours, "6 (4 to 9)");
        Estimate& estimate = builder.model.figures.back().estimate;
        estimate.distribution = shapes.at(static_cast<std::size_t>(i) % shapes.size());
        if (estimate.distribution != Distribution::pert &&
            estimate.distribution != Distribution::triangular) {
            estimate = {.value = 6, .sd = 1, .distribution = estimate.distribution};
        }
        builder.line(i < 5 ? 0U : 1U, {.item = fmt::format("Line {}", i),
                                       .cost = fmt::format("{} * {} * 365/7", rate, hours)});
    }
    return builder.model;
}

template <typename Number>
Number argument(int count, char** words, int position, Number otherwise) {
    if (position < count) {
        const std::string_view text = words[position];
        std::from_chars(text.data(), text.data() + text.size(), otherwise);
    }
    return otherwise;
}

} // namespace

int main(int count, char** words) {
    const Case model = twenty_figures();
    SensitivitySettings settings;
    settings.simulation.draws = argument<std::size_t>(count, words, 1, 1'000'000);
    settings.simulation.threads = argument(count, words, 2, 2U);
    const auto start = std::chrono::steady_clock::now();
    const Sensitivity result = analyse(model, settings);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{:.4f} s, {} threads, {} draws, {} MB at most; mean {:.2f}, P(saving) {:.6f}\n",
               taken.count(), settings.simulation.threads, settings.simulation.draws,
               usage.ru_maxrss / 1024, result.simulation->mean,
               result.simulation->probability_of_saving);
}
