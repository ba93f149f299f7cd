// SPDX-License-Identifier: MIT
// A case while it is being read: what is known so far, and the faults found so far.
// Every section adds to it; it becomes a Case only when no error was found.
#pragma once

#include "carecost/input/chain_grammar.hpp"
#include "carecost/input/faults.hpp"
#include "carecost/input/read_figure.hpp"
#include "carecost/input/read_value.hpp"
#include "carecost/model/case.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carecost::input {

/// What is known of an assumption beside its figure.
struct AssumptionNote {
    std::vector<WrittenNumber> numbers{};
    bool is_broken = false; // its figure could not be read, so no use of it is judged
    bool is_used = false;   // its kind is settled by the first use
};

struct CaseDraft {
    Faults& faults;
    NumberStyle style{};
    Case model{};
    std::vector<AssumptionNote> assumptions{}; // as the first of model.figures
    std::string comparator{};                  // as written; known before the packages are read
    bool has_broken_start = false;             // lines with dates are then not blamed for it
    bool has_broken_lines = false;             // scenarios are then not blamed for their figures
};

/// A figure of a line that is about to be added to the case. Only refers to its texts.
struct Field {
    LineId line{};
    std::string_view line_name; // package/line, for messages: the line is not in the case yet
    std::string_view name;      // within the line
    FigureKind kind = FigureKind::quantity;
    std::string_view unit_text{}; // "per hour", "minutes per visit"
};

/// Declares an assumption; `figure` is nothing when it could not be read.
void add_assumption(CaseDraft& draft, std::string name, const std::optional<FigureNode>& figure,
                    std::size_t offset);

/// Adds a figure of a line; a name in it must be an assumption of a fitting kind. After a fault it
/// is added all the same, so that what else is wrong with its line can be said.
[[nodiscard]] FigureId add_figure(CaseDraft& draft, const FigureNode& figure, const Field& field);

/// The same of an amount that is neither a name nor uncertain, and that any kind may be.
/// @param offset where it stands in the source
[[nodiscard]] FigureId add_plain_figure(CaseDraft& draft, const Rational& amount,
                                        std::size_t offset, const Field& field);

/// The assumption of this name, where it stands for a figure of this kind.
/// @param user   the field it stands in, for messages
/// @param offset where the name stands in the source
/// @return nothing after a fault has been reported
[[nodiscard]] std::optional<FigureId> use_assumption(CaseDraft& draft, std::string_view name,
                                                     std::size_t offset, const Field& user);

/// The position of an assumption; nothing when there is none of this name.
[[nodiscard]] std::optional<std::size_t> find_assumption(const Case& model, std::string_view name);

[[nodiscard]] std::vector<std::string> names_of_assumptions(const Case& model);

/// The estimate that a figure of the draft stands for.
[[nodiscard]] const Estimate& estimate_of(const CaseDraft& draft, FigureId figure);

/// Whether any figure the estimate allows is above 1.
[[nodiscard]] bool exceeds_whole(const Estimate& estimate);

/// Whether every figure the estimate allows is above 0.
[[nodiscard]] bool is_positive(const Estimate& estimate);

/// Ids of needs, funders or indices, in order.
template <class Declared>
[[nodiscard]] std::vector<std::string> ids_of(const std::vector<Declared>& declared) {
    std::vector<std::string> ids;
    ids.reserve(declared.size());
    for (const Declared& each : declared) {
        ids.push_back(each.id);
    }
    return ids;
}

/// The position of a name among those that were declared; an error with the nearest one otherwise.
/// @param kind "funder", "need", "index": the code is "unknown-" and this
template <class Declared>
[[nodiscard]] std::optional<std::size_t> find_declared(const Node& node, std::string_view kind,
                                                       const std::vector<Declared>& declared,
                                                       Faults& faults) {
    const auto name = read_text(node, Called::the(kind), faults);
    for (std::size_t i = 0; name && i < declared.size(); ++i) {
        if (declared[i].id == *name) {
            return i;
        }
    }
    if (name) {
        report_undeclared(node, kind, *name, ids_of(declared), faults);
    }
    return std::nullopt;
}

} // namespace carecost::input
