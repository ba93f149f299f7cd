// SPDX-License-Identifier: MIT
// Where the figures come from: kind and date for a board, the reference itself for the team.
// Numbers are those beside lines and figures on the other sheets.
#include "carecost/report/line_counting.hpp"
#include "carecost/report/workbook_sheets.hpp"

#include <algorithm>

namespace carecost {
namespace {

constexpr int heading_row = 3;

/// Items of the lines that a source stands for, in the order of the file.
std::string lines_of(const BoardView& view, std::size_t source) {
    std::vector<std::string> items;
    for (const BoardPackage& package : view.packages) {
        for (const BoardLine& line : package.lines) {
            const bool is_new = std::find(items.begin(), items.end(), line.item) == items.end();
            if (line.source == source && is_new) {
                items.push_back(line.item);
            }
        }
    }
    std::string text;
    for (const std::string& item : items) {
        text += (text.empty() ? "" : "; ") + item;
    }
    return text;
}

} // namespace

Sheet sources_sheet(const WorkbookPlan& plan) {
    const WorkbookWords& words = plan.words;
    const Words& common = words_of(plan.language);
    SheetDraft draft(words.sources, words.sources_title, words.sources_about);
    std::vector<ColumnHeading> headings{{std::string(words.number)},
                                        {std::string(words.source_kind)},
                                        {std::string(words.date)},
                                        {std::string(words.stands_for)}};
    if (plan.view.team) {
        headings.push_back({std::string(words.source)});
    }
    draft.put_headings(heading_row, headings);
    for (std::size_t s = 0; s < plan.view.sources.size(); ++s) {
        const BoardSource& source = plan.view.sources[s];
        const int row = heading_row + 1 + static_cast<int>(s);
        draft.put(row, 0, static_cast<double>(s + 1), {.is_left = true});
        if (source.type) {
            draft.put(row, 1,
                      std::string(common.source_types.at(static_cast<std::size_t>(*source.type))));
        }
        if (source.date) {
            draft.put(row, 2, date_text(*source.date, plan.language, plan.numbers));
        }
        constexpr int wide = 3;
        draft.put(row, wide, lines_of(plan.view, s), wrapped({}));
        if (plan.view.team) {
            draft.put(row, wide + 1, plan.view.team->source_references.at(s), wrapped({}));
        }
    }
    draft.sheet().frozen = {.row = heading_row + 1, .column = 0};
    draft.sheet().first_repeated = heading_row;
    draft.sheet().last_repeated = heading_row;
    return std::move(draft).finished(70);
}

} // namespace carecost
