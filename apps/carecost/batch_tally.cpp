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

Status tell_count(std::size_t failures, std::size_t cases, bool accepts_failures,
                  const Context& context) {
    if (failures == 0) {
        return Status::done;
    }
    context.err << fmt::format("carecost: {} of {} failed\n", failures,
                               counted(cases, "case", "cases"));
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
    if (bad_points_ == 0) {
        return tell_count(failures_, paths_.size(), accepts_failures, context_);
    }
    const std::string cases = failures_ == 0 ? ""
                                             : fmt::format("{} of {} and ", failures_,
                                                           counted(paths_.size(), "case", "cases"));
    context_.err << fmt::format("carecost: {}{} of {} failed\n", cases, bad_points_,
                                counted(points_, "row", "rows"));
    return accepts_failures ? Status::done : Status::input_wrong;
}

} // namespace carecost::cli
