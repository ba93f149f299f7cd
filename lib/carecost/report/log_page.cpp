// SPDX-License-Identifier: MIT
// Takes the same tables, sentences and picture as the text of `observe`, and draws the hours.
// The ratio stands in one sentence with the waiting, and nowhere alone.
#include "carecost/report/log_page.hpp"

#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "carecost/report/day_picture.hpp"
#include "carecost/report/line_counting.hpp"
#include "carecost/report/observe_view.hpp"
#include "carecost/report/page_template.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

using List = std::vector<PageValues>;

constexpr std::array<std::string_view, 5> mark_classes{"absent", "neither", "helped", "waiting",
                                                       "both"}; // as day_picture()
constexpr int strip_height = 95;                                // hundredths of the type size

std::string hundredths(int value) { return fmt::format("{}.{:02}", value / 100, value % 100); }

List texts_list(const std::vector<std::string>& texts) {
    List list;
    for (const std::string& text : texts) {
        list.push_back({{{"text", text}}});
    }
    return list;
}

std::string percent(const Rational& part) {
    constexpr int hundred = 100;
    return to_decimal_text(part * Rational{hundred}, 2);
}

List stretch_list(const Strip& strip) {
    List list;
    for (const Stretch& stretch : strip.stretches) {
        list.push_back({{{"x", percent(stretch.from)},
                         {"width", percent(stretch.to - stretch.from)},
                         {"fill", std::string(mark_classes.at(stretch.mark))}}});
    }
    return list;
}

/// Days are headed as people write them.
std::string heading_text(const std::string& heading, const ObserveOptions& options) {
    const auto day = parse_iso_date(heading);
    return day ? date_text(*day, options.language, options.numbers) : heading;
}

/// Above a column there is no room for the year, which stands at the top of the page.
std::string column_text(const std::string& heading, const ObserveOptions& options) {
    std::string text = heading_text(heading, options);
    const std::string year = heading.substr(0, 4);
    if (text != heading && text.ends_with(year)) {
        text.erase(text.size() - year.size());
    }
    return std::string(trimmed(text));
}

/// A strip without stretches names the day of those below it.
List day_list(const Picture& picture, const ObserveOptions& options) {
    List days;
    List strips;
    std::string date;
    const auto close = [&] {
        if (!strips.empty()) {
            const int height = static_cast<int>(strips.size()) * strip_height;
            days.push_back({{{"date", date},
                             {"height", hundredths(height + 10)},
                             {"strips", std::exchange(strips, {})}}});
        }
    };
    for (const Strip& strip : picture.strips) {
        if (strip.stretches.empty()) {
            close();
            date = heading_text(strip.label, options);
            continue;
        }
        const int top = static_cast<int>(strips.size()) * strip_height;
        strips.push_back({{{"label", strip.label},
                           {"top", hundredths(top + 8)},
                           {"base", hundredths(top + 75)},
                           {"stretches", stretch_list(strip)}}});
    }
    close();
    return days;
}

List mark_list(const Picture& picture) {
    List marks;
    for (std::size_t m = 1; m < picture.marks.size(); ++m) {
        marks.push_back(
            {{{"fill", std::string(mark_classes.at(m))}, {"meaning", picture.marks[m].meaning}}});
    }
    return marks;
}

/// "WAITING" is for a terminal; a page has type for that.
std::string calm(std::string_view title) {
    const std::size_t comma = std::min(title.find(','), title.size());
    std::string text{title};
    const std::string_view shouted = title.substr(0, comma);
    const bool is_shouted =
        std::none_of(shouted.begin(), shouted.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_shouted) {
        return text;
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto before = static_cast<unsigned char>(text[i - 1]);
        const bool is_latin_capital = before == 0xC3 && byte >= 0x80 && byte <= 0x9E && i > 1;
        if ((text[i] >= 'A' && text[i] <= 'Z') || is_latin_capital) {
            text[i] = static_cast<char>(byte + 0x20);
        }
    }
    return text;
}

PageValues table_values(const Table& table, const ObserveOptions& options) {
    const NumberStyle& numbers = options.numbers;
    List columns;
    for (std::size_t c = 1; c < table.columns.size(); ++c) {
        columns.push_back({{{"text", column_text(table.columns[c].heading, options)}}});
    }
    List rows;
    for (const Row& row : table.rows) {
        List cells;
        for (std::size_t c = 1; c < row.cells.size(); ++c) {
            cells.push_back({{{"text", cell_text(row.cells[c], numbers)}}});
        }
        rows.push_back({{{"name", cell_text(row.cells.front(), numbers)},
                         {"is_sum", row.kind == RowKind::total},
                         {"is_indented", row.indent > 0},
                         {"cells", std::move(cells)}}});
    }
    return {{{"name", calm(table.title)},
             {"columns", std::move(columns)},
             {"rows", std::move(rows)},
             {"remarks", texts_list(table.remarks)}}};
}

/// Tables of the measures, then of the certainty.
List table_list(const ObserveView& view, const ObservedClient& client,
                const std::vector<Block>& certainty) {
    MeasureTables measures = measure_tables(view, client);
    List list;
    for (const Table* table : {&measures.waiting, &measures.help, &measures.others, &measures.hours,
                               &measures.observed}) {
        if (!table->rows.empty()) {
            list.push_back(table_values(*table, view.options));
        }
    }
    for (const Block& block : certainty) {
        if (const auto* table = std::get_if<Table>(&block)) {
            list.push_back(table_values(*table, view.options));
        }
    }
    return list;
}

std::vector<std::string> sentences_of(const std::vector<Block>& blocks) {
    std::vector<std::string> sentences;
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            sentences.push_back(paragraph->text);
        } else if (const auto* note = std::get_if<Note>(&block)) {
            sentences.push_back(note->text);
        }
    }
    return sentences;
}

std::string answer_of(const ObserveView& view, const ObservedClient& client) {
    const Document alone = observe_document({.clients = {client}}, view.options);
    return std::get<Answer>(alone.blocks.front()).text;
}

PageValues client_values(const ObserveView& view, const ObservedClient& client,
                         std::size_t number) {
    const Picture picture = day_picture(client.days, view.words);
    constexpr std::size_t most_drawn_days = 5;
    const bool has_picture = !picture.strips.empty() && client.days.size() <= most_drawn_days;
    const std::vector<Block> certainty = certainty_blocks(view, client);
    const std::vector<std::string> sentences = sentences_of(certainty);
    return {{{"number", std::to_string(number)},
             {"answer", answer_of(view, client)},
             {"has_claim", client.together.assistance_minute_ratio.has_value()},
             {"claim", std::string(view.words.equal_share_is_no_claim)},
             {"has_picture", has_picture},
             {"picture", calm(view.words.picture)},
             {"marks", mark_list(picture)},
             {"days", has_picture ? day_list(picture, view.options) : List{}},
             {"tables", table_list(view, client, certainty)},
             {"has_sentences", !sentences.empty()},
             {"sure", calm(view.words.sure)},
             {"sentences", texts_list(sentences)}}};
}

/// Notes below the heading "How this was counted" of the text.
std::vector<std::string> method_notes(const Document& document) {
    std::vector<std::string> notes;
    for (const Block& block : document.blocks) {
        if (std::holds_alternative<Heading>(block)) {
            notes.clear();
        } else if (const auto* note = std::get_if<Note>(&block)) {
            notes.push_back(note->text);
        }
    }
    return notes;
}

} // namespace

std::string log_page(const ObservationResult& result, const ObserveOptions& options) {
    const ObserveView view{.words = observe_words_of(options.language), .options = options};
    List clients;
    std::vector<std::string> names;
    for (const ObservedClient& client : result.clients) {
        clients.push_back(client_values(view, client, clients.size() + 1));
        names.push_back(client.key);
    }
    const Document document = observe_document(result, options);
    const auto& days = result.clients.front().days;
    const auto date = [&](const ObservedDay& day) {
        return date_text(day.day, options.language, options.numbers);
    };
    const std::string when = days.empty() ? ""
                             : days.size() == 1
                                 ? date(days.front())
                                 : fmt::format("{} – {}", date(days.front()), date(days.back()));
    const std::string title = result.clients.size() == 1
                                  ? std::get<Answer>(document.blocks.front()).text
                                  : join(names, ", ");
    PageValues values{{{"lang", options.language == Language::fi   ? std::string("fi")
                                : options.language == Language::sv ? std::string("sv")
                                                                   : std::string("en")},
                       {"version", std::string(version())},
                       {"css", std::string(page_source("page.css"))},
                       {"log_css", std::string(page_source("log.css"))},
                       {"base", std::string("7.6pt")},
                       {"title", title},
                       {"kind", calm(view.words.observed)},
                       {"when", when},
                       {"clients", std::move(clients)},
                       {"methods", std::string(view.words.methods)},
                       {"notes", texts_list(method_notes(document))},
                       {"footer", fmt::format("carecost {}", version())}}};
    return filled_page(page_source("log.html"), values);
}

} // namespace carecost
