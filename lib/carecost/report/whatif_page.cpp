// SPDX-License-Identifier: MIT
// Fills the template with the expected figures, in the very words and styles that the script goes
// on with, so that nothing on the page changes when the script begins.
#include "carecost/report/whatif_page.hpp"

#include "carecost/base/text.hpp"
#include "carecost/base/version.hpp"
#include "carecost/report/line_counting.hpp"
#include "carecost/report/page_template.hpp"
#include "carecost/report/page_words.hpp"
#include "carecost/report/phrases.hpp"
#include "carecost/report/policy_hash.hpp"
#include "carecost/report/whatif_data.hpp"
#include "carecost/report/whatif_figures.hpp"
#include "carecost/report/whatif_sliders.hpp"
#include "carecost/report/whatif_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace carecost {
namespace {

Wording wording_of(const WhatIfPage& page, const Case& model) {
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

std::string versus(const WhatIfPage& page, std::string_view package) {
    return filled(page.words.instead_of, fmt::arg("amount", package),
                  fmt::arg("comparator", page.old().title));
}

/// The saving that cashable parts are measured against: the payer's wherever there is one.
Money payer_saving(const WhatIfPage& page) {
    const auto& payer = page.board().payer;
    return payer ? page.old().by_funder.at(*payer) - page.now().by_funder.at(*payer)
                 : page.comparison().saving;
}

void add_bar(const WhatIfPage& page, PageValues& values, const std::string& name,
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

void add_answer(const WhatIfPage& page, const Sentences& sentences, PageValues& values) {
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

void add_choice(const WhatIfPage& page, PageValues& values) {
    std::vector<PageValues> choices;
    for (std::size_t p = 1; p < page.board().packages.size(); ++p) {
        choices.push_back({{{"number", std::to_string(p)},
                            {"title", page.board().packages[p].title},
                            {"is_shown", p == page.view.shown}}});
    }
    values.of["has_choice"] = choices.size() > 1;
    values.of["choices"] = std::move(choices);
}

/// What the page was made of and by; never the name of the file, nor the clock.
std::string footer(const WhatIfPage& page) {
    const BoardHead& head = page.board().head;
    const PageWords& words = page_words_of(page.options.board.language);
    std::vector<std::string> parts{fmt::format("carecost {}", version()),
                                   filled(words.case_name, fmt::arg("case", head.case_id))};
    if (!page.options.fingerprint.empty()) {
        parts.push_back("SHA-256 " + page.options.fingerprint);
    }
    if (head.as_of) {
        const std::string date =
            date_text(*head.as_of, page.options.board.language, page.numbers());
        parts.push_back(filled(words.figures_of, fmt::arg("date", date)));
    }
    return join(parts, " · ");
}

void add_frame(const WhatIfPage& page, PageValues& values) {
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
    values.of["footer"] = footer(page);
}

/// The messages with `{}` where the script puts something in.
WhatIfTexts texts_of(const WhatIfPage& page, const Sentences& sentences) {
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

std::string whatif_page(const Case& model, const CaseResult& result, const WhatIfOptions& options) {
    const WhatIfView view = whatif_view(model, result, options.board);
    const WhatIfPage page{.view = view,
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
    values.of.merge(slider_parts(page).of);
    values.of.merge(table_parts(page, unit).of);
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
