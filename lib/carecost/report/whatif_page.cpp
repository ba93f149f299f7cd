// SPDX-License-Identifier: MIT
// Fills the template with the expected figures, in the very words and styles that the script goes
// on with, so that nothing on the page changes when the script begins.
#include "carecost/report/whatif_page.hpp"

#include "carecost/base/sha256.hpp"
#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "carecost/report/line_counting.hpp"
#include "carecost/report/page_template.hpp"
#include "carecost/report/phrases.hpp"
#include "carecost/report/whatif_data.hpp"
#include "carecost/report/whatif_view.hpp"
#include "carecost/report/whatif_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

// "3 hours": the figure and the first word behind it stay together.
constexpr std::string_view no_break_space = "\u00a0";

/// What every part of the page looks at.
struct Page {
    const WhatIfView& view;
    const WhatIfOptions& options;
    const Words& words;
    const WhatIfWords& own;

    [[nodiscard]] const BoardView& board() const { return view.board; }
    [[nodiscard]] const NumberStyle& numbers() const { return options.board.numbers; }
    [[nodiscard]] const BoardPackage& old() const { return board().comparator(); }
    [[nodiscard]] const BoardPackage& now() const { return board().packages.at(view.shown); }
    [[nodiscard]] const BoardComparison& comparison() const { return board().first(); }
    [[nodiscard]] bool is_for_payer() const { return board().outcome == Outcome::payer_saving; }
    /// Whether tables tell the payer's money and everybody's apart.
    [[nodiscard]] bool has_two_columns() const {
        return is_for_payer() && board().funders.size() > 1;
    }
    [[nodiscard]] std::string money(const Money& amount) const {
        return money_text(amount, board().currency, numbers());
    }
    [[nodiscard]] std::string amount(const Money& amount) const {
        return amount_text(amount, numbers());
    }
    [[nodiscard]] const BoardFigure& figure(const WhatIfInput& input) const {
        return board().figures.at(input.figure);
    }
};

Money size_of(const Money& amount) { return amount.is_negative() ? -amount : amount; }

// ---- Figures ----------------------------------------------------------------------------------

/// With `least` to `most` decimals, no more than it has.
std::string trimmed_decimal(const Rational& value, int least, int most, const NumberStyle& style) {
    int decimals = most;
    const Rational rounded = round_to_decimals(value, most);
    while (decimals > least && round_to_decimals(rounded, decimals - 1) == rounded) {
        --decimals;
    }
    return decimal_text(rounded, decimals, style);
}

/// What stands before and behind the digits of an amount in this style.
std::pair<std::string, std::string> affixes(const Page& page) {
    const std::string zero = page.amount(Money{});
    const std::string text = page.money(Money{});
    const std::size_t at = text.find(zero);
    return {text.substr(0, at), text.substr(at + zero.size())};
}

constexpr int most_decimals = 9;
constexpr int usual_decimals = 2;

/// All decimals of a value where they end.
int decimals_of(const Rational& value) {
    return round_to_decimals(value, most_decimals) == value ? most_decimals : usual_decimals;
}

/// A value without its unit: "€42.00", "3.5", "24 %".
std::string bare_text(const Page& page, FigureKind kind, const Rational& value, int most) {
    switch (kind) {
    case FigureKind::share:
        return trimmed_decimal(value * 100, 0, most, page.numbers()) +
               std::string(page.numbers().before_percent) + "%";
    case FigureKind::money: {
        const auto [before, after] = affixes(page);
        return before + trimmed_decimal(value, 2, most, page.numbers()) + after;
    }
    case FigureKind::quantity:
        break;
    }
    return trimmed_decimal(value, 0, most, page.numbers());
}

std::string unit_of(const Page& page, const BoardFigure& figure, bool is_one) {
    const bool has_none = figure.unit.empty() || figure.unit == "once";
    return has_none ? std::string{} : unit_phrase(page.options.board.language, figure.unit, is_one);
}

/// "€42.00 an hour", "3 hours a week"
std::string value_text(const Page& page, const BoardFigure& figure, const Rational& value,
                       int most) {
    const std::string unit = unit_of(page, figure, value == Rational{1});
    return bare_text(page, figure.kind, value, most) +
           (unit.empty() ? "" : std::string(no_break_space) + unit);
}

std::string value_text(const Page& page, const BoardFigure& figure, const Rational& value) {
    return value_text(page, figure, value, decimals_of(value));
}

/// A value among others of its figure, which say what it is counted in: "52,000", "3.5", "24 %".
std::string range_value(const Page& page, FigureKind kind, const Rational& value) {
    constexpr int most_of_quantity = 4;
    switch (kind) {
    case FigureKind::share:
        return bare_text(page, kind, value, usual_decimals);
    case FigureKind::money:
        return decimal_text(value, value.is_whole() ? 0 : usual_decimals, page.numbers());
    case FigureKind::quantity:
        break;
    }
    return trimmed_decimal(value, 0, most_of_quantity, page.numbers());
}

std::string percent_of(const Rational& part) { return to_decimal_text(part * 100, 3) + "%"; }

// ---- The answer -------------------------------------------------------------------------------

Wording wording_of(const Page& page, const Case& model) {
    return {.model = model, .words = page.words, .numbers = page.numbers()};
}

/// "less a year for the municipality": the answer without its amount.
std::string sentence(const Wording& wording, std::string_view message, Outcome outcome) {
    const std::string text =
        filled(message, fmt::arg("amount", ""), fmt::arg("span", span_text(wording)));
    return std::string(trimmed(text)) + whom_text(wording, outcome);
}

struct Sentences {
    std::string less;
    std::string more;
    std::string same;
};

std::string versus(const Page& page, std::string_view package) {
    return filled(page.words.instead_of, fmt::arg("amount", package),
                  fmt::arg("comparator", page.old().title));
}

/// "€2,000.00 less"
std::string spoken(const Page& page, const Money& saving) {
    return saving.is_zero() ? page.money(saving)
                            : filled(saving.is_negative() ? page.own.more : page.own.less,
                                     fmt::arg("amount", page.money(size_of(saving))));
}

Money counted(const Page& page, const BoardPackage& package) {
    return page.is_for_payer() ? package.by_funder.at(page.board().payer.value()) : package.total;
}

/// The saving that cashable parts are measured against: the payer's wherever there is one.
Money payer_saving(const Page& page) {
    const auto& payer = page.board().payer;
    return payer ? page.old().by_funder.at(*payer) - page.now().by_funder.at(*payer)
                 : page.comparison().saving;
}

void add_bar(const Page& page, PageValues& values, const std::string& name,
             const BoardPackage& package) {
    Money low;
    Money high;
    for (const BoardPackage& each : page.board().packages) {
        low = std::min({low, each.range.low, counted(page, each)});
        high = std::max({high, each.range.high, counted(page, each)});
    }
    const Money cost = counted(page, package);
    const Rational all = low < high ? to_rational(high - low) : Rational{1};
    values.of[name + "_name"] = package.title;
    values.of[name + "_amount"] = page.money(cost);
    values.of[name + "_from"] = percent_of(to_rational(std::min(cost, Money{}) - low) / all);
    values.of[name + "_width"] = percent_of(to_rational(size_of(cost)) / all);
}

void add_answer(const Page& page, const Sentences& sentences, PageValues& values) {
    const Money saving = page.comparison().headline;
    values.of["amount"] = page.money(size_of(saving));
    values.of["answer"] = saving.is_zero()       ? sentences.same
                          : saving.is_negative() ? sentences.more
                                                 : sentences.less;
    values.of["is_dearer"] = saving.is_negative();
    values.of["versus"] = versus(page, page.now().title);
    values.of["has_cash"] = page.comparison().cashable != payer_saving(page);
    values.of["cash"] =
        filled(page.words.cashable, fmt::arg("answer", spoken(page, page.comparison().cashable)));
    add_bar(page, values, "old", page.old());
    add_bar(page, values, "now", page.now());
}

void add_choice(const Page& page, PageValues& values) {
    std::vector<PageValues> choices;
    for (std::size_t p = 1; p < page.board().packages.size(); ++p) {
        choices.push_back({{{"number", std::to_string(p)},
                            {"title", page.board().packages[p].title},
                            {"is_shown", p == page.view.shown}}});
    }
    values.of["has_choice"] = choices.size() > 1;
    values.of["choices"] = std::move(choices);
}

// ---- Sliders ----------------------------------------------------------------------------------

PageValues button(const std::string& value, std::string_view name, const std::string& saving,
                  bool is_pressed) {
    return {{{"value", value},
             {"name", std::string(name)},
             {"saving", saving},
             {"pressed", std::string(is_pressed ? "true" : "false")}}};
}

void add_buttons(const Page& page, PageValues& values) {
    const auto is_now = [&](const std::vector<Rational> WhatIfInput::*ends) {
        return std::all_of(page.view.inputs.begin(), page.view.inputs.end(),
                           [&](const WhatIfInput& input) {
                               return (input.*ends).at(page.view.shown - 1) == input.value;
                           });
    };
    const BoardComparison& comparison = page.comparison();
    values.of["buttons"] = std::vector<PageValues>{
        button("best", page.own.best, spoken(page, comparison.best), is_now(&WhatIfInput::best)),
        button("value", page.own.expected, spoken(page, comparison.headline), true),
        button("worst", page.own.worst, spoken(page, comparison.worst),
               is_now(&WhatIfInput::worst))};
}

/// "published, 16 January 2017"
std::string source_text(const Page& page, const BoardSource& source) {
    std::vector<std::string> parts;
    if (source.type) {
        parts.emplace_back(page.words.source_types.at(static_cast<std::size_t>(*source.type)));
    }
    if (source.date) {
        parts.push_back(date_text(*source.date, page.options.board.language, page.numbers()));
    }
    return join(parts, ", ");
}

std::string range_text(const Page& page, const WhatIfInput& input) {
    const BoardFigure& figure = page.figure(input);
    const auto value = [&](const Rational& each) { return range_value(page, figure.kind, each); };
    std::string text =
        input.low && input.high
            ? filled(page.own.range, fmt::arg("low", value(*input.low)),
                     fmt::arg("high", value(*input.high)), fmt::arg("value", value(input.value)))
            : filled(page.own.only_expected, fmt::arg("value", value(input.value)));
    if (figure.source) {
        const std::string source = source_text(page, page.board().sources.at(*figure.source));
        text += source.empty() ? "" : " · " + source;
    }
    return text;
}

std::string flip_text(const Page& page, const WhatIfInput& input) {
    const InputFlip& flip = input.flips.at(page.view.shown - 1);
    if (!flip.moves_answer) {
        return std::string(page.own.still);
    }
    if (flip.is_unclear) {
        return {};
    }
    return flip.value
               ? filled(page.own.flips, fmt::arg("value", value_text(page, page.figure(input),
                                                                     *flip.value, usual_decimals)))
               : std::string(page.own.never);
}

std::string label_of(const Page& page, const WhatIfInput& input) {
    const std::string& label = page.figure(input).label;
    return input.is_of_comparator ? filled(page.words.comparator_mark, fmt::arg("package", label))
                                  : label;
}

PageValues slider_values(const Page& page, std::size_t number) {
    const WhatIfInput& input = page.view.inputs[number];
    const BoardFigure& figure = page.figure(input);
    const bool has_reference = page.board().team && figure.source;
    return {{{"number", std::to_string(number)},
             {"label", label_of(page, input)},
             {"now", value_text(page, figure, input.value)},
             {"range", range_text(page, input)},
             {"flip", flip_text(page, input)},
             {"has_reference", has_reference},
             {"reference", has_reference ? page.board().team->source_references.at(*figure.source)
                                         : std::string{}}}};
}

void add_sliders(const Page& page, PageValues& values) {
    std::vector<PageValues> inputs;
    for (std::size_t i = 0; i < page.view.inputs.size(); ++i) {
        inputs.push_back(slider_values(page, i));
    }
    values.of["has_inputs"] = !inputs.empty();
    values.of["inputs"] = std::move(inputs);
    add_buttons(page, values);
}

// ---- Tables -----------------------------------------------------------------------------------

PageValues row(const std::string& name, const std::vector<std::string>& cells, bool is_sum) {
    std::vector<PageValues> texts;
    texts.reserve(cells.size());
    for (const std::string& cell : cells) {
        texts.push_back({{{"cell", cell}}});
    }
    return {{{"name", name}, {"cells", std::move(texts)}, {"is_sum", is_sum}}};
}

/// The payer's amount and everybody's; everybody's alone where the headline is theirs.
std::vector<std::string> cells(const Page& page, const std::string& own, const std::string& all) {
    return page.has_two_columns() ? std::vector{own, all} : std::vector{all};
}

void add_lines(const Page& page, PageValues& values) {
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
    values.of["lines"] = std::move(rows);
}

void add_funders(const Page& page, PageValues& values) {
    std::vector<PageValues> rows;
    const auto add = [&](const std::string& name, const Money& old, const Money& now, bool is_sum) {
        rows.push_back(row(name, {change_text(now - old, page.numbers())}, is_sum));
    };
    const auto& funders = page.board().funders;
    for (std::size_t i = 0; i < funders.size(); ++i) {
        add(funders[i], page.old().by_funder.at(i), page.now().by_funder.at(i), false);
    }
    add(std::string(page.words.together), page.old().total, page.now().total, true);
    values.of["has_funders"] = funders.size() > 1;
    values.of["funders"] = std::move(rows);
}

void add_tables(const Page& page, const std::string& unit, PageValues& values) {
    add_lines(page, values);
    add_funders(page, values);
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
}

// ---- The whole --------------------------------------------------------------------------------

void add_frame(const Page& page, PageValues& values) {
    const WhatIfWords& own = page.own;
    const BoardHead& head = page.board().head;
    constexpr std::array<std::string_view, 3> languages{"en", "fi", "sv"};
    values.of["language"] =
        std::string(languages.at(static_cast<std::size_t>(page.options.board.language)));
    values.of["title"] = head.title;
    values.of["lead"] = std::string(own.lead);
    values.of["no_script"] = std::string(own.no_script);
    values.of["alternative"] = std::string(own.alternative);
    values.of["result"] = std::string(own.result);
    values.of["what_if"] = std::string(own.what_if);
    values.of["nothing_moves"] = std::string(own.nothing_moves);
    values.of["detail"] = std::string(own.detail);
    values.of["same_figures"] = std::string(own.same_figures);
    values.of["remarks"] = std::vector<PageValues>{
        {{{"text",
           fmt::format("carecost {} · {}{}", version(), head.case_id,
                       head.as_of ? " · " + date_text(*head.as_of, page.options.board.language,
                                                      page.numbers())
                                  : "")}}}};
}

/// The messages with `{}` where the script puts something in.
WhatIfTexts texts_of(const Page& page, const Sentences& sentences) {
    const auto hole = [](std::string_view message, const char* name) {
        return Json::text(filled(message, fmt::arg(name, "{}")));
    };
    const auto [before, after] = affixes(page);
    const NumberStyle& style = page.numbers();
    WhatIfTexts texts{.words = {{"less", Json::text(sentences.less)},
                                {"more", Json::text(sentences.more)},
                                {"same", Json::text(sentences.same)},
                                {"spokenLess", hole(page.own.less, "amount")},
                                {"spokenMore", hole(page.own.more, "amount")},
                                {"versus", Json::text(versus(page, "{}"))},
                                {"cash", hole(page.words.cashable, "answer")},
                                {"flips", hole(page.own.flips, "value")},
                                {"never", Json::text(page.own.never)},
                                {"still", Json::text(page.own.still)},
                                {"together", Json::text(page.words.together)},
                                {"change", Json::text(page.words.change)}},
                      .style = {{"group", Json::text(style.group)},
                                {"decimal", Json::text(style.decimal)},
                                {"minus", Json::text(style.minus)},
                                {"percent", Json::text(std::string(style.before_percent) + "%")},
                                {"before", Json::text(before)},
                                {"after", Json::text(after)}},
                      .command = "carecost compare CASE.yaml" + page.options.command_line};
    for (const WhatIfInput& input : page.view.inputs) {
        texts.units.push_back(unit_of(page, page.figure(input), false));
        texts.unit_ones.push_back(unit_of(page, page.figure(input), true));
    }
    return texts;
}

} // namespace

std::string policy_hash(std::string_view text) {
    constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string digest = sha256(text);
    const auto digit = [](char sign) {
        return static_cast<unsigned>(sign <= '9' ? sign - '0' : sign - 'a' + 10);
    };
    std::string base64;
    unsigned bits = 0;
    int count = 0;
    for (const char sign : digest) {
        bits = bits << 4U | digit(sign);
        for (count += 4; count >= 6; count -= 6) {
            base64 += signs[bits >> static_cast<unsigned>(count - 6) & 63U];
        }
    }
    base64 += signs[bits << 2U & 63U]; // 256 bits are 42 signs and 4 bits
    return base64 + "=";
}

std::string whatif_page(const Case& model, const CaseResult& result, const WhatIfOptions& options) {
    const WhatIfView view = whatif_view(model, result, options.board);
    const Page page{.view = view,
                    .options = options,
                    .words = words_of(options.board.language),
                    .own = whatif_words(options.board.language)};
    const Wording wording = wording_of(page, model);
    const Sentences sentences{.less = sentence(wording, page.words.less, result.outcome),
                              .more = sentence(wording, page.words.more, result.outcome),
                              .same = sentence(wording, page.words.same, result.outcome)};
    const std::string currency = currency_sign(model.currency, page.numbers());
    const std::string unit =
        model.years == 1 ? filled(page.words.amount_per_year, fmt::arg("currency", currency))
                         : filled(page.words.amount_over_years, fmt::arg("currency", currency),
                                  fmt::arg("years", model.years));
    const WhatIfTexts texts = texts_of(page, sentences);
    PageValues values;
    add_frame(page, values);
    add_answer(page, sentences, values);
    add_choice(page, values);
    add_sliders(page, values);
    add_tables(page, unit, values);
    values.of["command"] = texts.command;
    values.of["data"] = script_safe(whatif_data(view, texts).written(JsonLayout::compact));
    const std::string style = without_margins(page_source("whatif.css"));
    const std::string script = without_margins(page_source("whatif.js"));
    values.of["style"] = style;
    values.of["style_hash"] = policy_hash(style);
    values.of["script"] = script;
    values.of["script_hash"] = policy_hash(script);
    return filled_page(page_source("whatif.html"), values);
}

} // namespace carecost
