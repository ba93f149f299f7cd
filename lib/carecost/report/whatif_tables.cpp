// SPDX-License-Identifier: MIT
// Rows of tables with the expected amounts, in the order in which the script writes them anew.
// Amounts that the payer pays stand beside everybody's where these are two things.
#include "carecost/report/whatif_tables.hpp"

#include <fmt/format.h>

#include <vector>

namespace carecost {
namespace {

PageValues row(const std::string& name, const std::vector<std::string>& cells, bool is_sum) {
    std::vector<PageValues> texts;
    texts.reserve(cells.size());
    for (const std::string& cell : cells) {
        texts.push_back({{{"cell", cell}}});
    }
    return {{{"name", name}, {"cells", std::move(texts)}, {"is_sum", is_sum}}};
}

/// The payer's amount and everybody's; everybody's alone where the headline is theirs.
std::vector<std::string> cells(const WhatIfPage& page, const std::string& own,
                               const std::string& all) {
    return page.has_two_columns() ? std::vector{own, all} : std::vector{all};
}

std::vector<PageValues> line_rows(const WhatIfPage& page) {
    std::vector<PageValues> rows;
    const auto add = [&](const std::string& name, const Money& own, const Money& all, bool is_sum) {
        rows.push_back(row(name, cells(page, page.amount(own), page.amount(all)), is_sum));
    };
    for (const BoardLine& line : page.now().lines) {
        if (line.kind != LineKind::unpaid) {
            add(line.item, line.counted_cost, line.cost, false);
        }
    }
    const Money old = counted(page, page.old());
    const Money now = counted(page, page.now());
    add(std::string(page.words.together), now, page.now().total, true);
    add(page.old().title, old, page.old().total, false);
    rows.push_back(row(std::string(page.words.change),
                       cells(page, change_text(now - old, page.numbers()),
                             change_text(page.now().total - page.old().total, page.numbers())),
                       true));
    return rows;
}

std::vector<PageValues> funder_rows(const WhatIfPage& page) {
    std::vector<PageValues> rows;
    const auto add = [&](const std::string& name, const Money& old, const Money& now, bool is_sum) {
        rows.push_back(row(name, {change_text(now - old, page.numbers())}, is_sum));
    };
    const auto& funders = page.board().funders;
    for (std::size_t i = 0; i < funders.size(); ++i) {
        add(funders[i], page.old().by_funder.at(i), page.now().by_funder.at(i), false);
    }
    add(std::string(page.words.together), page.old().total, page.now().total, true);
    return rows;
}

} // namespace

PageValues table_parts(const WhatIfPage& page, const std::string& unit) {
    PageValues values;
    values.of["lines"] = line_rows(page);
    values.of["has_funders"] = page.board().funders.size() > 1;
    values.of["funders"] = funder_rows(page);
    values.of["unpaid"] = std::vector<PageValues>{
        row(page.old().title, {page.amount(page.old().unpaid_value)}, false),
        row(page.now().title, {page.amount(page.now().unpaid_value)}, false)};
    values.of["has_unpaid"] =
        !page.old().unpaid_value.is_zero() || !page.now().unpaid_value.is_zero();
    values.of["cost_caption"] = unit;
    values.of["funders_caption"] = filled(page.own.by_funder, fmt::arg("currency", unit));
    values.of["unpaid_caption"] = fmt::format("{}; {}", page.words.unpaid, unit);
    values.of["is_two"] = page.has_two_columns();
    values.of["payer"] = page.is_for_payer() ? page.board().funders.at(*page.board().payer) : "";
    values.of["all_funders"] = std::string(page.words.all_funders);
    return values;
}

} // namespace carecost
