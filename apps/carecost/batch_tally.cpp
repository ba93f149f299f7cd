// SPDX-License-Identifier: MIT
// Failures leave at once, in the order of the list, so that a long batch can be watched.
#include "batch_tally.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <ostream>

namespace carecost::cli {

void tell_failure(const BatchFailure& failure, const Context& context) {
    Diagnostic one = failure.first;
    one.excerpt.clear();
    context.err << to_text(one);
    if (failure.more > 0) {
        context.err << fmt::format(" (and {} more)", failure.more);
    }
    context.err << '\n';
}

Status tell_count(const FailureCounts& counts, bool accepts_failures, const Context& context) {
    std::vector<std::string> parts;
    if (counts.failed > 0) {
        parts.push_back(
            fmt::format("{} of {}", counts.failed, counted(counts.cases, "case", "cases")));
    }
    if (counts.bad_points > 0) {
        parts.push_back(
            fmt::format("{} of {}", counts.bad_points, counted(counts.points, "row", "rows")));
    }
    if (parts.empty()) {
        return Status::done;
    }
    context.err << fmt::format("carecost: {} failed\n", join(parts, " and "));
    return accepts_failures ? Status::done : Status::input_wrong;
}

void Tally::refuse_twin(BatchPiece& piece) {
    if (!piece.rows) {
        return;
    }
    const CaseRows& rows = *piece.rows;
    const auto [known, is_new] = positions_.try_emplace(rows.case_id, rows.position);
    if (is_new || known->second == rows.position) {
        return;
    }
    if (twin_ != rows.position) {
        twin_ = rows.position;
        piece.failure = BatchFailure{
            .position = rows.position,
            .file = rows.file,
            .case_id = rows.case_id,
            .first = {.code = "duplicate-case",
                      .place = {.file = rows.file},
                      .message = fmt::format("the case '{}' is also in {}", rows.case_id,
                                             visible(paths_.at(known->second))),
                      .remedy = "give one of them another id, or leave it out",
                      .excerpt = {}}};
    }
    piece.rows.reset();
    piece.text.clear();
    piece.bad_points.clear();
    piece.points = 0;
}

void Tally::count(const BatchPiece& piece) {
    cases_ += piece.is_first ? 1 : 0;
    points_ += piece.points;
    if (piece.failure) {
        ++failures_;
        tell_failure(*piece.failure, context_);
    }
    for (const BatchFailure& failure : piece.bad_points) {
        ++bad_points_;
        tell_failure(failure, context_);
    }
}

Status Tally::tell_all(bool accepts_failures) const {
    return tell_count(counts(paths_.size()), accepts_failures, context_);
}

std::string Tally::how_far(std::size_t cases) const {
    return points_ > 0
               ? fmt::format("{}, in case {} of {}", counted(points_, "row", "rows"), cases_, cases)
               : fmt::format("{} of {}", cases_, counted(cases, "case", "cases"));
}

void ScenarioNames::note(const CaseRows& rows) {
    if (position_ != rows.position) {
        position_ = rows.position;
        names_.clear();
    }
    for (const ScenarioRows& scenario : rows.scenarios) {
        if (!names_.insert(scenario.name).second) {
            throw InputError{
                Diagnostic{.code = "duplicate-scenario",
                           .place = {.file = table_},
                           .message = fmt::format("two rows are named '{}', and {} up by name",
                                                  visible(scenario.name), who_),
                           .remedy = "give every row a name of its own",
                           .excerpt = {}}};
        }
    }
}

} // namespace carecost::cli
