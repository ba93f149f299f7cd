// SPDX-License-Identifier: MIT
// Keeps the book of a batch: which cases failed, told one line each, and how many at the end.
// Batches and merged shards tell their failures through the same words.
#pragma once

#include "batch_cases.hpp"
#include "carecost/batching/batch_rows.hpp"
#include "context.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace carecost::cli {

/// One line on standard error.
void tell_failure(const BatchFailure& failure, const Context& context);

/// What failed of how many. A point is a case in one row of a table or grid.
struct FailureCounts {
    std::size_t failed = 0; // cases
    std::size_t cases = 0;
    std::size_t bad_points = 0;
    std::size_t points = 0;
};

/// The last line on standard error, when something failed, and the status that goes with it.
[[nodiscard]] Status tell_count(const FailureCounts& counts, bool accepts_failures,
                                const Context& context);

/// Takes the cases in order, tells their failures and keeps count.
class Tally {
  public:
    /// @param paths the whole list
    Tally(const Context& context, const std::vector<std::string>& paths)
        : context_(context), paths_(paths) {}

    /// Turns the second case of an id into a failure.
    void refuse_twin(BatchPiece& piece);

    void count(const BatchPiece& piece);

    /// The last line on standard error, when something failed, and the status that goes with it.
    [[nodiscard]] Status tell_all(bool accepts_failures) const;

    [[nodiscard]] std::size_t cases() const { return cases_; }
    [[nodiscard]] std::size_t points() const { return points_; }
    [[nodiscard]] std::size_t failures() const { return failures_ + bad_points_; }
    /// @param cases that were to be worked on
    [[nodiscard]] FailureCounts counts(std::size_t cases) const {
        return {.failed = failures_, .cases = cases, .bad_points = bad_points_, .points = points_};
    }

    /// "3 of 40 cases", or "512 rows, in case 3 of 40".
    [[nodiscard]] std::string how_far(std::size_t cases) const;

  private:
    const Context& context_;
    const std::vector<std::string>& paths_;
    std::unordered_map<std::string, std::size_t> positions_; // by case id
    std::optional<std::size_t> twin_; // position of the case whose further blocks are dropped
    std::size_t cases_ = 0;
    std::size_t failures_ = 0;
    std::size_t points_ = 0; // of tables and grids
    std::size_t bad_points_ = 0;
};

/// Totals are added up by scenario: two rows of a table with one name would count a case twice.
class ScenarioNames {
  public:
    /// @param who adds up by name: "--summary adds"
    ScenarioNames(std::string table, std::string who)
        : table_(std::move(table)), who_(std::move(who)) {}

    /// @throws InputError for the second of a name
    void note(const CaseRows& rows);

  private:
    std::string table_;
    std::string who_;
    std::optional<std::size_t> position_; // of the case
    std::unordered_set<std::string> names_;
};

} // namespace carecost::cli
