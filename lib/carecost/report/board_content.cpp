// SPDX-License-Identifier: MIT
// Asks for each fact once and puts it in its place.
// Lists that are too long for a page end in a row that says how many more there are.
#include "carecost/report/board_content.hpp"

#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "carecost/report/line_counting.hpp"

#include <algorithm>

namespace carecost {
namespace {

/// The non-empty ones, with a middle dot between them.
std::string dotted(const std::vector<std::string>& parts) {
    std::vector<std::string> filled_parts;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            filled_parts.push_back(part);
        }
    }
    return join(filled_parts, " · ");
}

std::string date_of(const BoardTexts& texts, const std::optional<Date>& date) {
    return date ? date_text(*date, texts.language, texts.numbers) : std::string{};
}

void add_head(const BoardTexts& texts, BoardContent& content) {
    const BoardHead& head = texts.view.head;
    const std::string name = filled(texts.page.case_name, fmt::arg("case", head.case_id));
    content.title = head.title;
    content.summary = head.summary;
    content.ask = head.ask;
    const std::string as_of =
        head.as_of ? filled(texts.page.figures_of, fmt::arg("date", date_of(texts, head.as_of)))
                   : std::string{};
    if (head.meeting) {
        content.occasion = dotted({head.meeting->body, head.meeting->item});
        content.when = date_of(texts, head.meeting->date);
    }
    content.occasion = content.occasion.empty() ? name : content.occasion;
    content.when = content.when.empty() ? as_of : content.when;
    if (head.story) {
        const std::string client = head.client_alias.value_or(std::string(texts.page.client));
        const auto add = [&](const std::string& question, const std::string& answer) {
            if (!answer.empty()) {
                content.story.emplace_back(question, answer);
            }
        };
        add(filled(texts.page.wants, fmt::arg("client", client)), head.story->wants);
        add(std::string(texts.page.why), head.story->why);
        add(std::string(texts.page.helps), head.story->helps);
    }
}

std::string legend_of(const BoardTexts& texts, const Chart& chart) {
    const auto has = [&](auto... fills) {
        return std::any_of(chart.rows.begin(), chart.rows.end(), [&](const ChartRow& row) {
            return ((row.fill == fills && !row.amount.is_zero()) || ...);
        });
    };
    std::vector<std::string> remarks;
    if (has(Fill::before_others, Fill::now_others)) {
        remarks.emplace_back(texts.page.hatched);
    }
    if (has(Fill::incoming)) {
        remarks.emplace_back(texts.page.outlined);
    }
    return join(remarks, " ");
}

Money size_of(const PayerRow& row) {
    const auto without_sign = [](const Money& amount) {
        return amount.is_negative() ? -amount : amount;
    };
    return std::max(without_sign(row.before), without_sign(row.now));
}

/// Funders past the limit, the smallest first, as one row; the payer is never among them.
void gather_funders(const BoardTexts& texts, std::vector<PayerRow>& rows, std::size_t most) {
    std::size_t gathered = 0;
    PayerRow further;
    while (rows.size() + 1 > most && rows.size() > 2) {
        const auto first = rows.begin() + 1; // the payer stands first while this runs
        const auto smallest =
            std::min_element(first, rows.end(), [](const PayerRow& left, const PayerRow& right) {
                return size_of(left) < size_of(right);
            });
        further.before += smallest->before;
        further.now += smallest->now;
        rows.erase(smallest);
        ++gathered;
    }
    if (gathered > 0) {
        further.name = filled(texts.page.further_funders, fmt::arg("count", gathered));
        rows.push_back(std::move(further));
    }
}

std::vector<PayerRow> payer_rows(const BoardTexts& texts, std::size_t most) {
    const BoardView& view = texts.view;
    std::vector<PayerRow> rows;
    for (std::size_t f = 0; f < view.funders.size(); ++f) {
        rows.push_back({.name = view.funders[f],
                        .before = view.comparator().by_funder.at(f),
                        .now = view.alternative().by_funder.at(f)});
    }
    if (rows.size() > most) {
        const auto payer = rows.begin() + static_cast<std::ptrdiff_t>(view.payer.value_or(0));
        std::rotate(rows.begin(), payer, payer + 1);
        gather_funders(texts, rows, most);
    }
    if (view.funders.size() > 1) {
        rows.push_back({.name = std::string(texts.words.all_funders),
                        .before = view.comparator().total,
                        .now = view.alternative().total,
                        .is_sum = true});
    }
    return rows;
}

void add_certainty(const BoardTexts& texts, const BoardLimits& limits, BoardContent& content) {
    content.sure_headline = sure_headline(texts);
    content.sure_sentences = sure_sentences(texts);
    if (texts.view.first().has_ranges) {
        content.sure_caption = filled(texts.page.sure_caption, fmt::arg("span", texts.span()),
                                      fmt::arg("whom", texts.whom()));
        content.ranges = {{.name = texts.view.comparator().title,
                           .range = texts.view.comparator().range,
                           .fill = Fill::before},
                          {.name = texts.view.alternative().title,
                           .range = texts.view.alternative().range,
                           .fill = Fill::now}};
    }
    std::vector<Money> ends;
    for (const RangeRow& row : content.ranges) {
        ends.insert(ends.end(), {row.range.low, row.range.expected, row.range.high});
    }
    content.range_scale = widened(content.chart.scale, ends);
    content.flips_headline = flips_headline(texts);
    content.flips = flip_texts(texts);
    if (content.flips.size() > limits.flips) {
        content.flips.resize(limits.flips);
    }
}

std::vector<UnpaidRow> unpaid_rows(const BoardTexts& texts) {
    std::vector<UnpaidRow> rows;
    for (const BoardPackage* package : {&texts.view.comparator(), &texts.view.alternative()}) {
        rows.push_back({.name = package->title,
                        .hours = package->unpaid_hours,
                        .value = package->unpaid_value});
    }
    return rows;
}

std::vector<SourceRow> source_rows(const BoardTexts& texts, std::size_t most) {
    std::vector<SourceRow> rows;
    const std::size_t count = texts.view.sources.size();
    const std::size_t alone = count <= most ? count : most - 1;
    for (std::size_t s = 0; s < alone; ++s) {
        rows.push_back({.text = source_text(texts, s), .first = s + 1, .last = s + 1});
    }
    if (alone < count) {
        rows.push_back(
            {.text = filled(texts.page.further_sources, fmt::arg("count", count - alone)),
             .first = alone + 1,
             .last = count});
    }
    return rows;
}

} // namespace

BoardContent board_content(const BoardTexts& texts, const BoardLimits& limits,
                           const std::string& fingerprint) {
    BoardContent content;
    add_head(texts, content);
    content.savings = three_savings(texts);
    content.chart_headline = chart_headline(texts);
    content.chart = board_chart(texts, limits.lines);
    content.legend = legend_of(texts, content.chart);
    content.payers = payer_rows(texts, limits.funders);
    add_certainty(texts, limits, content);
    content.release = release_sentences(texts);
    if (has_unpaid_care(texts.view)) {
        content.unpaid_headline = unpaid_sentence(texts);
        content.unpaid = unpaid_rows(texts);
    }
    content.needs = unmet_sentences(texts);
    content.sources = source_rows(texts, limits.sources);
    content.notes = note_sentences(texts);
    const BoardHead& head = texts.view.head;
    content.footer =
        dotted({fmt::format("carecost {}", version()),
                filled(texts.page.case_name, fmt::arg("case", head.case_id)),
                fingerprint.empty() ? std::string{} : "SHA-256 " + fingerprint,
                head.meeting && head.as_of
                    ? filled(texts.page.figures_of, fmt::arg("date", date_of(texts, head.as_of)))
                    : std::string{}});
    return content;
}

} // namespace carecost
