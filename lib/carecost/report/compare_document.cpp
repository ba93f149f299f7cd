// SPDX-License-Identifier: MIT
// Puts the parts of a comparison in the order in which people ask: the answer, what it is made of,
// who pays, what stands beside it, and what must be true.
#include "carecost/report/compare_document.hpp"

#include "carecost/report/compare_answer.hpp"
#include "carecost/report/compare_flips.hpp"
#include "carecost/report/compare_view.hpp"
#include "carecost/report/cost_tables.hpp"
#include "carecost/report/line_arithmetic.hpp"
#include "carecost/report/phrases.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {
namespace {

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    for (Block& block : more) {
        blocks.push_back(std::move(block));
    }
}

std::string_view timing_words(const Words& words, DiscountTiming timing) {
    switch (timing) {
    case DiscountTiming::mid:
        return words.timing_mid;
    case DiscountTiming::end:
        return words.timing_end;
    case DiscountTiming::start:
        break;
    }
    return words.timing_start;
}

/// How the case counts, as its file says it.
Note conventions_note(const CompareView& view) {
    const Conventions& conventions = view.model.conventions;
    std::string text = filled(
        view.words.conventions, fmt::arg("days", conventions.days_per_year_text),
        fmt::arg("weeks", conventions.weeks_per_year_text),
        fmt::arg("rounding", conventions.rounding == Rounding::half_up ? view.words.half_up
                                                                       : view.words.half_even));
    if (!conventions.discount_rate.is_zero()) {
        text +=
            ' ' +
            filled(view.words.discounted,
                   fmt::arg("rate", exact_percent_text(conventions.discount_rate, view.numbers)),
                   fmt::arg("timing", timing_words(view.words, conventions.discount_timing)));
    }
    return {.text = std::move(text)};
}

} // namespace

Document compare_document(const Case& model, const CaseResult& result,
                          const CompareOptions& options) {
    const CompareView view{.model = model,
                           .result = result,
                           .words = words_of(options.language),
                           .numbers = options.numbers};
    Document document{.numbers = options.numbers, .blocks = answer_blocks(view)};
    std::vector<Block>& blocks = document.blocks;
    blocks.emplace_back(lines_table(view));
    if (options.is_verbose) {
        append(blocks, arithmetic_blocks(view));
    }
    if (model.years > 1) {
        blocks.emplace_back(years_table(view));
    }
    if (!model.funders.empty()) {
        blocks.emplace_back(funders_table(view));
    }
    if (has_unpaid_care(view)) {
        blocks.emplace_back(unpaid_table(view));
    }
    if (has_support_hours(view)) {
        blocks.emplace_back(support_table(view));
    }
    append(blocks, needs_blocks(view));
    append(blocks, release_blocks(view));
    append(blocks, flips_blocks(view, options.is_verbose));
    blocks.emplace_back(conventions_note(view));
    blocks.emplace_back(Note{findings_text(view.words, options.finding_count)});
    return document;
}

} // namespace carecost
