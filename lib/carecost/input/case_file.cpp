// SPDX-License-Identifier: MIT
// The order in which a case file is read: how figures are written, what lines refer to, the lines,
// and last what speaks of them.
#include "carecost/input/case_file.hpp"

#include "carecost/input/case_limits.hpp"
#include "carecost/input/case_tree.hpp"
#include "carecost/input/decimal_commas.hpp"
#include "carecost/input/read_sections.hpp"

#include <utility>

namespace carecost::input {

Case read_case_tree(const Node& root, Faults& faults) {
    CaseDraft draft{.faults = faults};
    MapCursor cursor{root, "the case", faults};
    if (!cursor.is_map() || !check_case_limits(root, faults)) {
        return {};
    }
    try {
        read_conventions(cursor, draft);
        read_heading(cursor, draft);
        read_declarations(cursor, draft);
        read_packages(cursor, draft);
        read_expectations(cursor, draft);
        read_scenarios(cursor, draft);
    } catch (const RationalOverflow&) {
        faults.error(root.offset, "figure-too-large",
                     "a figure of this case has more digits than can be kept exact",
                     "write figures with at most 15 digits and 9 decimals");
    }
    cursor.finish();
    return std::move(draft.model);
}

CaseFile read_case(const SourceText& source, Lane lane) {
    Faults faults{source};
    auto root = read_yaml(source, faults, lane);
    if (!root) {
        faults.throw_errors();
        return {};
    }
    Case model = read_case_tree(join_decimal_commas(*std::move(root), faults), faults);
    faults.throw_errors();
    return {.model = std::move(model), .findings = faults.findings()};
}

} // namespace carecost::input
