// SPDX-License-Identifier: MIT
// Hands the content to the template pages/board.html. Every place in a drawing is a percentage with
// two decimals, so the same case gives the same bytes.
#include "carecost/report/board_page.hpp"

#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "carecost/report/page_template.hpp"
#include "carecost/report/text_width.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

using List = std::vector<PageValues>;

std::string_view language_code(Language language) {
    switch (language) {
    case Language::fi:
        return "fi";
    case Language::sv:
        return "sv";
    case Language::en:
        break;
    }
    return "en";
}

std::string_view fill_class(Fill fill) {
    switch (fill) {
    case Fill::before:
        return "before";
    case Fill::before_others:
        return "before_others";
    case Fill::now_others:
        return "now_others";
    case Fill::incoming:
        return "incoming";
    case Fill::now:
        break;
    }
    return "now";
}

/// "12.50" percent
std::string percent(const Rational& value) { return to_decimal_text(value, 2); }

/// Tenths of a percent: "24.1"
std::string tenths(int value) { return fmt::format("{}.{}", value / 10, value % 10); }

List texts_list(const std::vector<std::string>& texts) {
    List list;
    for (const std::string& text : texts) {
        list.push_back({{{"text", text}}});
    }
    return list;
}

/// Width of the sheet, in thousandths of the type size.
int sheet_width(const FittedBoard& board) {
    constexpr int sheet_rem = 5'102'360; // 180 mm, in tenths of thousandths of a point
    return sheet_rem / board.setting.type_size;
}

/// Every tick with a label, or every second, third …, so that labels stand apart.
/// @param width of the scale, in thousandths of the type size
List tick_list(const BoardTexts& texts, const ChartScale& scale, int width) {
    List list;
    const std::vector<Money> ticks = scale.ticks();
    const auto label = [&](const Money& tick) {
        return count_text(tick.cents() / 100, texts.numbers);
    };
    const int steps = static_cast<int>(ticks.size()) - 1;
    const int needed = text_width(label(scale.high)) * 89 / 100 * 13 / 10;
    const int skipped = needed * steps / width;
    const std::size_t every = 1 + static_cast<std::size_t>(skipped);
    for (std::size_t i = 0; i < ticks.size(); i += every) {
        const char* anchor = i == 0 ? "start" : i + 1 == ticks.size() ? "end" : "middle";
        list.push_back({{{"x", percent(scale.percent(ticks[i]))},
                         {"anchor", std::string(anchor)},
                         {"label", label(ticks[i])}}});
    }
    return list;
}

/// The word at the gap between both ends, where there is room for it.
struct GapText {
    std::string text; // empty: none
    Rational at;
    const char* anchor = "middle";
};

/// @param bar_width of the column, in thousandths of the type size
GapText gap_text(const BoardTexts& texts, const ChartScale& scale, const ChartRow& row,
                 int bar_width) {
    constexpr int hundred = 100;
    const Money gap = *row.gap_to - row.to;
    const std::string text =
        filled(gap.is_negative() ? texts.page.gap_more : texts.page.gap_less,
               fmt::arg("amount", texts.money(gap.is_negative() ? -gap : gap)));
    const Rational needed =
        Rational::fraction(text_width(text, true) * 93 + 60'000, bar_width); // percent
    const Rational from = scale.percent(std::min(row.to, *row.gap_to));
    const Rational to = scale.percent(std::max(row.to, *row.gap_to));
    if (!gap.is_negative() && to - from >= needed) {
        return {.text = text, .at = (from + to) / Rational{2}};
    }
    if (Rational{hundred} - to >= needed) {
        return {.text = text, .at = to + Rational{2}, .anchor = "start"};
    }
    return {};
}

void add_gap(const BoardTexts& texts, const ChartScale& scale, const ChartRow& row, int bar_width,
             PageValues& values) {
    const bool has_gap = row.gap_to && *row.gap_to != row.to;
    const Money end = row.gap_to.value_or(Money{});
    const GapText text = has_gap ? gap_text(texts, scale, row, bar_width) : GapText{};
    values.of["has_gap"] = has_gap;
    values.of["gap_from"] = percent(scale.percent(std::min(row.to, end)));
    values.of["gap_to"] = percent(scale.percent(std::max(row.to, end)));
    values.of["gap_end"] = percent(scale.percent(end));
    values.of["has_gap_text"] = !text.text.empty();
    values.of["gap_text"] = text.text;
    values.of["gap_at"] = percent(text.at);
    values.of["gap_anchor"] = std::string(text.anchor);
}

int bars_width(const FittedBoard& board) {
    const ChartColumns& columns = board.setting.columns;
    return sheet_width(board) / 1000 *
           (1000 - columns.item - columns.how - columns.amount - columns.source);
}

List chart_rows(const BoardTexts& texts, const FittedBoard& board) {
    const ChartScale& scale = board.content.chart.scale;
    const int bar_width = bars_width(board);
    List list;
    for (const ChartRow& row : board.content.chart.rows) {
        const Rational from = scale.percent(std::min(row.from, row.to));
        const Rational to = scale.percent(std::max(row.from, row.to));
        const std::string class_name =
            row.is_strong ? (row.is_total ? "strong total" : "strong") : "";
        PageValues values{{{"has_class", !class_name.empty()},
                           {"class", class_name},
                           {"item", row.item},
                           {"is_wide", row.counted.empty()},
                           {"has_how", !row.counted.empty()},
                           {"how", row.counted},
                           {"is_linked", row.is_linked},
                           {"link", percent(scale.percent(row.from))},
                           {"x", percent(from)},
                           {"width", percent(to - from)},
                           {"fill", std::string(fill_class(row.fill))},
                           {"amount", amount_text(row.amount, texts.numbers)},
                           {"has_source", row.source.has_value()},
                           {"number", std::to_string(row.source.value_or(0) + 1)}}};
        add_gap(texts, scale, row, bar_width, values);
        list.push_back(std::move(values));
    }
    return list;
}

List payer_list(const BoardTexts& texts, const BoardContent& content) {
    List list;
    for (const PayerRow& row : content.payers) {
        list.push_back({{{"is_sum", row.is_sum},
                         {"name", row.name},
                         {"old", amount_text(row.before, texts.numbers)},
                         {"new", amount_text(row.now, texts.numbers)},
                         {"change", change_text(row.now - row.before, texts.numbers)}}});
    }
    return list;
}

List range_list(const BoardTexts& texts, const BoardContent& content) {
    const ChartScale& scale = content.range_scale;
    List list;
    for (const RangeRow& row : content.ranges) {
        const std::string range =
            row.range.has_width()
                ? filled(texts.words.range, fmt::arg("low", texts.money(row.range.low)),
                         fmt::arg("high", texts.money(row.range.high)))
                : texts.money(row.range.expected);
        const Rational low = scale.percent(row.range.low);
        list.push_back({{{"name", row.name},
                         {"range", range},
                         {"expected",
                          ascii_lower(texts.page.expected) + " " + texts.money(row.range.expected)},
                         {"x", percent(low)},
                         {"width", percent(scale.percent(row.range.high) - low)},
                         {"at", percent(scale.percent(row.range.expected))},
                         {"fill", std::string(fill_class(row.fill))}}});
    }
    return list;
}

List flip_list(const BoardContent& content) {
    List list;
    for (const FlipTexts& row : content.flips) {
        list.push_back({{{"figure", row.figure},
                         {"has_source", row.source.has_value()},
                         {"number", std::to_string(row.source.value_or(0) + 1)},
                         {"expected", row.expected},
                         {"worst", row.worst},
                         {"flips_at", row.flips_at},
                         {"is_hit", row.is_in_range}}});
    }
    return list;
}

List unpaid_list(const BoardTexts& texts, const BoardContent& content) {
    List list;
    for (const UnpaidRow& row : content.unpaid) {
        list.push_back({{{"name", row.name},
                         {"hours", decimal_text(row.hours, 2, texts.numbers)},
                         {"value", amount_text(row.value, texts.numbers)}}});
    }
    return list;
}

List source_list(const BoardContent& content) {
    List list;
    for (const SourceRow& row : content.sources) {
        List anchors;
        for (std::size_t number = row.first; row.first < row.last && number <= row.last; ++number) {
            anchors.push_back({{{"number", std::to_string(number)}}});
        }
        list.push_back({{{"is_numbered", row.first == row.last},
                         {"number", std::to_string(row.first)},
                         {"anchors", std::move(anchors)},
                         {"text", row.text}}});
    }
    return list;
}

void add_words(const BoardTexts& texts, PageValues& values) {
    const Words& words = texts.words;
    const PageWords& page = texts.page;
    const auto add = [&](std::string_view name, std::string_view text) {
        values.of.insert_or_assign(std::string(name), std::string(text));
    };
    add("asked", page.asked);
    add("chart_caption", page.chart_caption);
    add("service", page.service);
    add("counted", page.counted);
    add("amount_heading", texts.amount_heading());
    add("source", words.source);
    add("who_pays", words.who_pays);
    add("before", page.otherwise);
    add("now", page.proposed);
    add("change", words.change);
    add("sure", page.sure);
    add("flips", words.flips);
    add("flips_caption", page.flips_caption);
    add("this_figure", page.this_figure);
    add("expected", page.expected);
    add("worst", page.worst);
    add("flips_at", words.flips_at);
    add("stops", page.stops);
    add("unpaid", words.unpaid);
    add("hours", words.hours);
    add("value", filled(words.value,
                        fmt::arg("currency", currency_sign(texts.view.currency, texts.numbers))));
    add("needs_heading", page.unmet);
    add("sources_heading", page.sources);
    add("notes_heading", page.notes);
}

void add_setting(const FittedBoard& board, PageValues& values) {
    const BoardSetting& setting = board.setting;
    const ChartScale& scale = board.content.chart.scale;
    values.of["base"] = tenths(setting.type_size) + "pt";
    values.of["gap"] = fmt::format("{}.{:02}rem", setting.gap / 1000, setting.gap % 1000 / 10);
    values.of["line"] = fmt::format("{}.{:03}", setting.line / 1000, setting.line % 1000);
    values.of["spread"] = std::string(setting.is_filled ? "space-between" : "flex-start");
    values.of["step"] = percent(scale.percent(scale.low + scale.step));
    values.of["item_width"] = tenths(setting.columns.item);
    values.of["how_width"] = tenths(setting.columns.how);
    values.of["amount_width"] = tenths(setting.columns.amount);
    values.of["source_width"] = tenths(setting.columns.source);
}

void add_lists(const BoardTexts& texts, const FittedBoard& board, PageValues& values) {
    const BoardContent& content = board.content;
    const auto add = [&](const std::string& name, List list) {
        values.of["has_" + name] = !list.empty();
        values.of[name] = std::move(list);
    };
    List savings;
    for (const Saving& saving : content.savings) {
        savings.push_back({{{"is_first", savings.empty()},
                            {"amount", saving.amount},
                            {"label", saving.label},
                            {"has_detail", !saving.detail.empty()},
                            {"detail", saving.detail}}});
    }
    add("savings", std::move(savings));
    List story;
    for (const auto& [question, answer] : content.story) {
        story.push_back({{{"question", question}, {"answer", answer}}});
    }
    add("story", std::move(story));
    add("ask", texts_list(content.ask));
    add("ticks", tick_list(texts, content.chart.scale, bars_width(board)));
    add("range_ticks", tick_list(texts, content.range_scale, sheet_width(board) * 48 / 100));
    add("rows", chart_rows(texts, board));
    add("payers", payer_list(texts, content));
    add("ranges", range_list(texts, content));
    values.of["has_flips"] = !content.flips.empty();
    add("flip_rows", flip_list(content));
    add("release", texts_list(content.release));
    values.of["has_unpaid"] = !content.unpaid.empty();
    add("unpaid_rows", unpaid_list(texts, content));
    add("needs", texts_list(content.needs));
    add("sources", source_list(content));
    add("notes", texts_list(content.notes));
}

void add_texts(const BoardContent& content, PageValues& values) {
    const auto add = [&](const std::string& name, const std::string& text) {
        values.of["has_" + name] = !text.empty();
        values.of[name] = text;
    };
    add("title", content.title);
    add("answer", content.savings.front().amount + " " + content.savings.front().label);
    add("occasion", content.occasion);
    add("when", content.when);
    add("summary", content.summary);
    add("chart_headline", content.chart_headline);
    add("legend", content.legend);
    add("sure_headline", content.sure_headline);
    add("sure_caption", content.sure_caption);
    add("sure_text", join(content.sure_sentences, " "));
    add("flips_headline", content.flips_headline);
    add("unpaid_headline", content.unpaid_headline);
    add("footer", content.footer);
}

} // namespace

std::string board_page(const BoardTexts& texts, const FittedBoard& board) {
    PageValues values;
    values.of["lang"] = std::string(language_code(texts.language));
    values.of["version"] = std::string(version());
    values.of["css"] = std::string(page_source("page.css"));
    values.of["is_pair"] = board.content.savings.size() == 2;
    add_words(texts, values);
    add_setting(board, values);
    add_texts(board.content, values);
    add_lists(texts, board, values);
    return filled_page(page_source("board.html"), values);
}

} // namespace carecost
