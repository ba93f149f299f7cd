// SPDX-License-Identifier: MIT
// Adds up lines and paddings as page.css has them for print; a number changed there is changed
// here. tests/reports prints every example and a full page through a browser to see that it holds.
#include "carecost/report/board_fit.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/text_width.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace carecost {
namespace {

// A4 less the margins of @page, in thousandths of a point.
constexpr int sheet_width = 510'236;
constexpr int sheet_height = 784'000;
constexpr std::array type_sizes{90, 88, 83};
constexpr int usual_gap = 1500;
constexpr int least_gap = 1050;
constexpr int most_gap = 2900;

constexpr int usual_line = 1380; // of body text
constexpr int dense_line = 1270;
constexpr int dense_gap = 720;
constexpr int heading = 1588; // h2

int lines_of(std::string_view text, int width, int size = 1000, bool is_bold = false) {
    return line_count(text, width * 1000 / size, is_bold);
}

/// What page.css gives each part of the sheet.
struct Sheet {
    const BoardContent& content;
    const BoardTexts& texts;
    int width = 0;
    int line = usual_line;
    int small_line = line * 89 / 100; // .small, thead

    [[nodiscard]] int column() const { return (width - 2600) / 2; }

    [[nodiscard]] int head() const {
        constexpr int asked_width = 23'000;
        const int kicker =
            lines_of(content.occasion + content.when, width * 9 / 10, 890) * small_line + 1650;
        const int left = content.ask.empty() ? width : width - asked_width - 2400;
        int words = lines_of(content.title, left, 2800, true) * 3024;
        if (!content.summary.empty()) {
            words += 600 + lines_of(content.summary, left * 96 / 100, 1200) * 1680;
        }
        int asked = content.ask.empty() ? 0 : 200 + line;
        for (const std::string& each : content.ask) {
            asked += lines_of(each, asked_width - 2900) * line;
        }
        return kicker + std::max(words, asked);
    }

    [[nodiscard]] int savings() const {
        const bool is_pair = content.savings.size() == 2;
        const int share = (width - (is_pair ? 2200 : 4400)) * 10 / (is_pair ? 25 : 35);
        int tallest = 0;
        for (std::size_t i = 0; i < content.savings.size(); ++i) {
            const Saving& saving = content.savings[i];
            const int room = i == 0 ? share * 3 / 2 : share;
            const int size = i == 0 ? 2900 : 1700;
            int height = i == 0 ? 3248 : 2040 + 970; // on the baseline of the first
            height = lines_of(saving.amount, room, size, true) > 1 ? height + 2040 : height;
            height += lines_of(saving.label, room) * line;
            height += saving.detail.empty() ? 0 : lines_of(saving.detail, room) * line;
            tallest = std::max(tallest, height);
        }
        return 1200 + 1500 + tallest;
    }

    [[nodiscard]] int story() const {
        int tallest = 0;
        for (const auto& [question, answer] : content.story) {
            const int room = (width - 4000) / 3;
            tallest = std::max(
                tallest,
                (lines_of(question, room, 1000, true) + lines_of(answer, room * 97 / 100)) * line);
        }
        return tallest;
    }

    [[nodiscard]] int row(const ChartRow& row, const ChartColumns& columns) const {
        const int item = width * columns.item / 1000 - 800;
        const int how = width * columns.how / 1000 - 800;
        const int item_room = row.counted.empty() ? item + how + 800 : item;
        int height = lines_of(row.item, item_room, 1000, row.is_strong) * 1250;
        if (!row.counted.empty()) {
            height = std::max(height, lines_of(row.counted, how, 890) * 1113);
        }
        return std::max(1620, height + 220) + 20;
    }

    [[nodiscard]] int chart(const ChartColumns& columns) const {
        const int amount = width * columns.amount / 1000 - 800; // its heading may break
        const int head = 487 + lines_of(texts.amount_heading(), amount, 890) * small_line;
        int height = lines_of(content.chart_headline, width, 1270, true) * heading + 200 + head;
        for (const ChartRow& each : content.chart.rows) {
            height += row(each, columns);
        }
        return height + (content.legend.empty() ? 0 : small_line);
    }

    /// @param figures widths of the columns of figures together
    [[nodiscard]] int table_row(std::string_view name, int figures) const {
        return lines_of(name, std::max(4000, column() - figures)) * line + 400;
    }

    /// Rows by their names, and the second line of headings that break where names do.
    [[nodiscard]] int table_rows(const std::vector<std::string>& names, int figures) const {
        int height = 0;
        for (const std::string& name : names) {
            height += table_row(name, figures);
        }
        const bool is_tight = height > static_cast<int>(names.size()) * (line + 400);
        return height + (is_tight ? small_line : 0);
    }

    [[nodiscard]] int payers() const {
        int height = heading + 200 + small_line + 350;
        for (const PayerRow& each : content.payers) {
            height += table_row(each.name, figure_room());
        }
        return height;
    }

    /// Three columns of amounts: what is paid, what would be, and the change.
    [[nodiscard]] int figure_room() const {
        const auto width_of = [&](const Money& amount) {
            return text_width(change_text(amount, texts.numbers), true);
        };
        int widest = width_of(-texts.view.comparator().total);
        for (const PayerRow& each : content.payers) {
            widest = std::max({widest, width_of(each.before), width_of(each.now)});
        }
        return 3 * (800 + widest);
    }

    [[nodiscard]] int sure() const {
        int height = heading + lines_of(content.sure_headline, column(), 1000, true) * line;
        if (content.ranges.empty()) {
            return height;
        }
        height += lines_of(content.sure_caption, column(), 890) * small_line + 400 + 1200;
        for (const RangeRow& each : content.ranges) {
            const int amounts =
                text_width(texts.money(each.range.low) + "–" + texts.money(each.range.high)) + 1500;
            height += lines_of(each.name, std::max(4000, column() - amounts)) * line + 1200;
        }
        return height + lines_of(join(content.sure_sentences, " "), column() * 97 / 100) * line;
    }

    [[nodiscard]] int flips() const {
        int height = heading + 200 + small_line + 350;
        if (!content.flips_headline.empty()) {
            height += lines_of(content.flips_headline, column(), 1000, true) * line;
        }
        int figures = 0;
        for (const auto member : {&FlipTexts::expected, &FlipTexts::worst, &FlipTexts::flips_at}) {
            int widest = 3800; // a heading
            for (const FlipTexts& each : content.flips) {
                widest = std::max(widest, text_width(each.*member, each.is_in_range));
            }
            figures += widest + 800;
        }
        std::vector<std::string> names;
        for (const FlipTexts& each : content.flips) {
            names.push_back(each.figure + " 0");
        }
        return names.empty() ? 0 : height + table_rows(names, figures);
    }

    [[nodiscard]] int paragraphs(const std::vector<std::string>& texts_of, int size,
                                 int line_height) const {
        return std::accumulate(
            texts_of.begin(), texts_of.end(), 0, [&](int sum, const std::string& text) {
                return sum + lines_of(text, column() * 97 / 100, size) * line_height;
            });
    }

    [[nodiscard]] int unpaid() const {
        if (content.unpaid.empty()) {
            return 0;
        }
        const int height = heading * lines_of(texts.words.unpaid, column(), 1270, true) + 200 +
                           small_line + 300 +
                           lines_of(content.unpaid_headline, column(), 1000, true) * line;
        std::vector<std::string> names;
        for (const UnpaidRow& each : content.unpaid) {
            names.push_back(each.name);
        }
        return height + table_rows(names, 11'000);
    }

    [[nodiscard]] int sources() const {
        std::vector<std::string> rows;
        for (const SourceRow& each : content.sources) {
            rows.push_back("000 " + each.text);
        }
        return rows.empty() ? 0 : heading + paragraphs(rows, 890, small_line);
    }

    /// The sections that run in two columns, without the gaps between them; empty ones left out.
    [[nodiscard]] std::vector<int> sections() const {
        std::vector<int> heights{
            content.payers.empty() ? 0 : payers(),
            sure(),
            flips(),
            heading + paragraphs(content.release, 1000, line),
            unpaid(),
            content.needs.empty() ? 0 : heading + paragraphs(content.needs, 1000, line),
            sources()};
        std::erase(heights, 0);
        return heights;
    }

    [[nodiscard]] int notes() const {
        const std::string all = std::string(texts.page.notes) + ": " + join(content.notes, " ");
        return lines_of(all, width * 97 / 100, 890) * small_line;
    }

    [[nodiscard]] int foot() const {
        return 1350 + lines_of(content.footer, width, 890) * small_line;
    }
};

/// A stack of sections in two columns, as balanced as their order allows.
struct Columns {
    int height = 0;       // of the taller column
    std::size_t gaps = 0; // in it
};

Columns balanced(const std::vector<int>& sections, int gap) {
    Columns best{.height = std::numeric_limits<int>::max(), .gaps = 0};
    for (std::size_t first = 1; first <= sections.size(); ++first) {
        const auto middle = sections.begin() + static_cast<std::ptrdiff_t>(first);
        const std::size_t rest = sections.size() - first;
        const auto height = [&](auto from, auto to, std::size_t count) {
            return std::accumulate(from, to, 0) +
                   (count == 0 ? 0 : static_cast<int>(count - 1) * gap);
        };
        const int left = height(sections.begin(), middle, first);
        const int right = height(middle, sections.end(), rest);
        if (std::max(left, right) < best.height) {
            best = {.height = std::max(left, right), .gaps = std::max(first, rest) - 1};
        }
    }
    return best;
}

/// As wide as the widest text of each column where there is room; bars keep a quarter of the table.
ChartColumns columns_for(const Sheet& sheet) {
    const auto small_width = [](std::string_view text) {
        return text_width(text) * 89 / 100 + 900;
    };
    int item = small_width(sheet.texts.page.service); // at least its heading
    int how = small_width(sheet.texts.page.counted);
    int strong = 0;
    for (const ChartRow& row : sheet.content.chart.rows) {
        if (row.counted.empty()) {
            strong = std::max(strong, text_width(row.item, row.is_strong) + 800);
        } else {
            item = std::max(item, text_width(row.item, row.is_strong) + 900);
            how = std::max(how, small_width(row.counted));
        }
    }
    ChartColumns columns;
    int amount = small_width(sheet.texts.amount_heading()) / 2; // it may break
    for (const ChartRow& row : sheet.content.chart.rows) {
        amount =
            std::max(amount, text_width(amount_text(row.amount, sheet.texts.numbers), true) + 900);
    }
    const int source = small_width(sheet.texts.words.source);
    const auto thousandths = [&](int length) { return length * 1000 / sheet.width + 1; };
    columns.amount = thousandths(amount);
    columns.source = thousandths(source);
    constexpr int least_bars = 250;
    const int room = 1000 - least_bars - columns.amount - columns.source;
    columns.item = thousandths(item);
    columns.how = thousandths(how);
    if (columns.item + columns.how > room) { // the longer texts give way
        const int least = room * 2 / 5;
        columns.item = std::clamp(columns.item, 0, std::max(least, room - columns.how));
        columns.how = room - columns.item;
    } else {
        const int wanted = std::min(thousandths(strong), room);
        columns.item += std::max(0, wanted - columns.item - columns.how);
    }
    return columns;
}

/// A text of the case, and the characters that a full page has room for.
struct Budget {
    std::string field;
    std::string_view text;
    std::size_t room;
};

std::vector<Budget> budgets(const BoardView& view) {
    const BoardHead& head = view.head;
    std::vector<Budget> all{{"title", head.title, 50}, {"summary", head.summary, 100}};
    if (head.meeting) {
        all.push_back({"meeting/body", head.meeting->body, 40});
        all.push_back({"meeting/item", head.meeting->item, 40});
    }
    for (const std::string& ask : head.ask) {
        all.push_back({"story/ask", ask, 150 / std::max<std::size_t>(3, head.ask.size())});
    }
    if (head.story) {
        all.push_back({"story/wants", head.story->wants, 120});
        all.push_back({"story/why", head.story->why, 120});
        all.push_back({"story/helps", head.story->helps, 120});
    }
    for (const std::string& funder : view.funders) {
        all.push_back({"funders", funder, 24});
    }
    for (const std::string& need : view.needs) {
        all.push_back({"needs", need, 75 / std::max<std::size_t>(3, view.needs.size())});
    }
    for (const BoardPackage& package : view.packages) {
        all.push_back({"packages/title", package.title, 26});
        for (const BoardLine& each : package.lines) {
            all.push_back({"item", each.item, 36});
        }
    }
    return all;
}

/// The text that goes furthest beyond its room; the one that fills most of it where none does.
LongText longest(const BoardView& view) {
    LongText worst{.field = "title", .room = 1};
    for (const Budget& each : budgets(view)) {
        const std::size_t characters = count_characters(each.text);
        if (characters * worst.room > worst.characters * each.room) {
            worst = {.field = each.field, .characters = characters, .room = each.room};
        }
    }
    return worst;
}

/// The next smaller page; nothing when no list can be cut further.
std::optional<BoardLimits> with_less(BoardLimits limits, const BoardView& view) {
    constexpr std::size_t least_flips = 2;
    constexpr std::size_t least_lines = 2;
    constexpr std::size_t least_sources = 3;
    constexpr std::size_t least_funders = 2;
    if (limits.flips > least_flips) {
        --limits.flips;
        return limits;
    }
    std::size_t lines = 0;
    for (const BoardPackage* package : {&view.comparator(), &view.alternative()}) {
        lines = std::max(lines, package->lines.size());
    }
    limits.lines = std::min(limits.lines, lines);
    limits.sources = std::min(limits.sources, view.sources.size());
    limits.funders = std::min(limits.funders, view.funders.size());
    std::size_t* const longest_list =
        limits.sources > least_sources && limits.sources + 4 > limits.lines ? &limits.sources
        : limits.lines > least_lines                                        ? &limits.lines
        : limits.funders > least_funders                                    ? &limits.funders
                                                                            : nullptr;
    if (longest_list == nullptr) {
        return std::nullopt;
    }
    --*longest_list;
    return limits;
}

} // namespace

BoardSetting set_board(const BoardContent& content, int type_size, const BoardTexts& texts,
                       bool is_dense) {
    const int line = is_dense ? dense_line : usual_line;
    const int least = is_dense ? dense_gap : least_gap;
    const Sheet sheet{
        .content = content, .texts = texts, .width = sheet_width * 10 / type_size, .line = line};
    BoardSetting setting{.type_size = type_size, .columns = columns_for(sheet), .line = line};
    const std::vector<int> sections = sheet.sections();
    const int fixed = sheet.head() + sheet.savings() + sheet.story() +
                      sheet.chart(setting.columns) + sheet.notes() + sheet.foot();
    const int parts = content.story.empty() ? 3 : 4; // chart, columns, notes, story
    const Columns columns = balanced(sections, least);
    setting.room = sheet_height * 10 / type_size;
    setting.height = fixed + columns.height + parts * least;
    const int gaps = parts + static_cast<int>(columns.gaps);
    const int left = std::max(0, setting.room - setting.height) * 9 / 10;
    setting.gap = std::min(most_gap, least + left / gaps);
    setting.is_filled = setting.gap < most_gap;
    return setting;
}

FittedBoard unlimited_board(const BoardTexts& texts, const std::string& fingerprint) {
    FittedBoard board{.content = board_content(
                          texts, {.flips = std::numeric_limits<std::size_t>::max()}, fingerprint),
                      .setting = {}};
    board.setting = set_board(board.content, type_sizes.front(), texts);
    board.setting.gap = std::max(board.setting.gap, usual_gap);
    return board;
}

FittedBoard fitted_board(const BoardTexts& texts, const std::string& fingerprint) {
    BoardLimits limits;
    FittedBoard board{.content = board_content(texts, limits, fingerprint), .setting = {}};
    for (const int size : type_sizes) {
        board.setting = set_board(board.content, size, texts);
        if (board.setting.fits()) {
            return board;
        }
    }
    for (auto fewer = with_less(limits, texts.view); fewer; fewer = with_less(limits, texts.view)) {
        limits = *fewer;
        board.content = board_content(texts, limits, fingerprint);
        board.setting = set_board(board.content, type_sizes.back(), texts);
        if (board.setting.fits()) {
            return board;
        }
    }
    board.setting = set_board(board.content, type_sizes.back(), texts, true);
    if (board.setting.fits()) {
        return board;
    }
    board.too_long = longest(texts.view);
    return board;
}

} // namespace carecost
