// SPDX-License-Identifier: MIT
// Each part of the content as a heading with its sentences or its table.
// A mail or a wiki cannot draw a waterfall, so amounts stand alone.
#include "carecost/report/board_document.hpp"

#include "carecost/base/text.hpp"

#include <string_view>
#include <utility>

namespace carecost {
namespace {

TextCell text_cell(std::string_view text) { return {.text = std::string(text)}; }

void add_paragraph(std::vector<Block>& blocks, const std::string& text) {
    if (!text.empty()) {
        blocks.emplace_back(Paragraph{text});
    }
}

void add_list(std::vector<Block>& blocks, std::string_view heading,
              const std::vector<std::string>& texts) {
    if (texts.empty()) {
        return;
    }
    blocks.emplace_back(Heading{std::string(heading)});
    for (const std::string& text : texts) {
        blocks.emplace_back(Paragraph{text});
    }
}

Table chart_table(const BoardTexts& texts, const BoardContent& content) {
    Table table{.title = content.chart_headline,
                .columns = {{.heading = std::string(texts.page.service), .kind = ColumnKind::words},
                            {.heading = std::string(texts.page.counted), .kind = ColumnKind::words},
                            {.heading = texts.amount_heading()},
                            {.heading = std::string(texts.words.source)}},
                .rows = {}};
    for (const ChartRow& row : content.chart.rows) {
        table.rows.push_back(
            {.cells = {text_cell(row.item), text_cell(row.counted), MoneyCell{row.amount},
                       text_cell(row.source ? std::to_string(*row.source + 1) : "")},
             .kind = row.is_strong ? RowKind::total : RowKind::normal});
    }
    return table;
}

Table payers_table(const BoardTexts& texts, const BoardContent& content) {
    Table table{.title = std::string(texts.words.who_pays),
                .columns = {{.heading = "", .kind = ColumnKind::words},
                            {.heading = std::string(texts.page.otherwise)},
                            {.heading = std::string(texts.page.proposed)},
                            {.heading = std::string(texts.words.change)}},
                .rows = {}};
    for (const PayerRow& row : content.payers) {
        table.rows.push_back({.cells = {text_cell(row.name), MoneyCell{row.before},
                                        MoneyCell{row.now}, ChangeCell{row.now - row.before}},
                              .kind = row.is_sum ? RowKind::total : RowKind::normal});
    }
    return table;
}

Table ranges_table(const BoardTexts& texts, const BoardContent& content) {
    Table table{.title = content.sure_headline,
                .columns = {{.heading = texts.amount_heading(), .kind = ColumnKind::words},
                            {.heading = std::string(texts.words.low_to_high)},
                            {.heading = std::string(texts.page.expected)}},
                .rows = {}};
    for (const RangeRow& row : content.ranges) {
        table.rows.push_back(
            {.cells = {
                 text_cell(row.name),
                 text_cell(filled(texts.words.range,
                                  fmt::arg("low", amount_text(row.range.low, texts.numbers)),
                                  fmt::arg("high", amount_text(row.range.high, texts.numbers)))),
                 MoneyCell{row.range.expected}}});
    }
    return table;
}

Table flips_table(const BoardTexts& texts, const BoardContent& content) {
    Table table{
        .title = std::string(texts.words.flips),
        .columns = {{.heading = std::string(texts.page.this_figure), .kind = ColumnKind::words},
                    {.heading = std::string(texts.page.expected)},
                    {.heading = std::string(texts.page.worst)},
                    {.heading = std::string(texts.words.flips_at)}},
        .rows = {}};
    for (const FlipTexts& row : content.flips) {
        table.rows.push_back({.cells = {text_cell(row.figure), text_cell(row.expected),
                                        text_cell(row.worst), text_cell(row.flips_at)}});
    }
    if (!content.flips_headline.empty()) {
        table.remarks = {content.flips_headline};
    }
    return table;
}

Table unpaid_table(const BoardTexts& texts, const BoardContent& content) {
    Table table{
        .title = std::string(texts.words.unpaid),
        .columns = {{.heading = "", .kind = ColumnKind::words},
                    {.heading = std::string(texts.words.hours)},
                    {.heading = filled(
                         texts.words.value,
                         fmt::arg("currency", currency_sign(texts.view.currency, texts.numbers)))}},
        .rows = {}};
    for (const UnpaidRow& row : content.unpaid) {
        table.rows.push_back(
            {.cells = {text_cell(row.name), NumberCell{row.hours}, MoneyCell{row.value}}});
    }
    table.remarks = {content.unpaid_headline};
    return table;
}

void add_certainty(const BoardTexts& texts, const BoardContent& content,
                   std::vector<Block>& blocks) {
    blocks.emplace_back(Heading{std::string(texts.page.sure)});
    if (content.ranges.empty()) {
        add_paragraph(blocks, content.sure_headline);
    } else {
        blocks.emplace_back(ranges_table(texts, content));
        add_paragraph(blocks, join(content.sure_sentences, " "));
    }
    if (!content.flips.empty()) {
        blocks.emplace_back(flips_table(texts, content));
    }
}

std::vector<std::string> numbered(const std::vector<SourceRow>& sources) {
    std::vector<std::string> lines;
    lines.reserve(sources.size());
    for (const SourceRow& source : sources) {
        lines.push_back(fmt::format("{}: {}", source.first, source.text));
    }
    return lines;
}

} // namespace

Document board_document(const BoardTexts& texts, const BoardContent& content) {
    Document document{.numbers = texts.numbers, .blocks = {}};
    std::vector<Block>& blocks = document.blocks;
    blocks.emplace_back(Answer{content.title});
    add_paragraph(blocks, join(std::vector{content.occasion, content.when}, " · "));
    add_paragraph(blocks, content.summary);
    add_list(blocks, texts.page.asked, content.ask);
    for (const Saving& saving : content.savings) {
        const std::string detail = saving.detail.empty() ? "" : " (" + saving.detail + ")";
        add_paragraph(blocks, saving.amount + " " + saving.label + detail);
    }
    for (const auto& [question, answer] : content.story) {
        add_list(blocks, question, {answer});
    }
    blocks.emplace_back(chart_table(texts, content));
    if (!content.payers.empty()) {
        blocks.emplace_back(payers_table(texts, content));
    }
    add_certainty(texts, content, blocks);
    add_list(blocks, texts.page.stops, content.release);
    if (!content.unpaid.empty()) {
        blocks.emplace_back(unpaid_table(texts, content));
    }
    add_list(blocks, texts.page.unmet, content.needs);
    add_list(blocks, texts.page.sources, numbered(content.sources));
    add_list(blocks, texts.page.notes, content.notes);
    blocks.emplace_back(Note{content.footer});
    return document;
}

} // namespace carecost
