// SPDX-License-Identifier: MIT
// Picks one of the messages by the sign of what it speaks of, and fills it in.
// Amounts were all worked out before; nothing is added up or rounded here.
#include "carecost/report/board_facts.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/line_counting.hpp"

#include <algorithm>
#include <cmath>

namespace carecost {
namespace {

Money without_sign(const Money& amount) { return amount.is_negative() ? -amount : amount; }

/// One of three messages by a saving: positive is less to pay.
std::string_view by_sign(const Money& saving, std::string_view less, std::string_view more,
                         std::string_view same) {
    return saving.is_zero() ? same : saving.is_negative() ? more : less;
}

/// A share without its sign, as percent; whole, or with a decimal where whole would say 0 or 100 %.
std::string share_text(const BoardTexts& texts, const Rational& signed_share) {
    const Rational share = signed_share < Rational{0} ? -signed_share : signed_share;
    const bool is_near_end =
        share < Rational::fraction(1, 100) ||
        (share > Rational::fraction(99, 100) && share < Rational::fraction(101, 100));
    return texts.percent(share, is_near_end ? 2 : 0);
}

Saving headline_saving(const BoardTexts& texts) {
    const PageWords& page = texts.page;
    const BoardComparison& comparison = texts.view.first();
    const Money& saving = comparison.headline;
    const std::string amount = texts.money(texts.view.alternative().range.expected);
    const std::string comparator = texts.money(texts.view.comparator().range.expected);
    Saving result{.amount = texts.money(without_sign(saving)),
                  .label = filled(by_sign(saving, page.less, page.more, page.same),
                                  fmt::arg("span", texts.span()), fmt::arg("whom", texts.whom())),
                  .detail = {}};
    if (saving.is_zero()) {
        result.detail = filled(page.same_share, fmt::arg("amount", amount));
    } else if (comparison.headline_share) {
        result.detail = filled(saving.is_negative() ? page.more_share : page.less_share,
                               fmt::arg("share", share_text(texts, *comparison.headline_share)),
                               fmt::arg("amount", amount), fmt::arg("comparator", comparator));
    } else {
        result.detail = filled(texts.words.instead_of, fmt::arg("amount", amount),
                               fmt::arg("comparator", comparator));
    }
    return result;
}

Saving saving_of_all(const BoardTexts& texts) {
    const PageWords& page = texts.page;
    const Money& saving = texts.view.first().saving;
    const std::string_view label =
        texts.view.funders.size() > 1
            ? by_sign(saving, page.all_less, page.all_more, page.all_same)
            : by_sign(saving, page.only_less, page.only_more, page.only_same);
    return {.amount = texts.money(without_sign(saving)), .label = std::string(label), .detail = {}};
}

Saving worst_saving(const BoardTexts& texts) {
    const PageWords& page = texts.page;
    const BoardComparison& comparison = texts.view.first();
    if (!comparison.has_ranges) {
        return {
            .amount = std::string(page.unknown), .label = std::string(page.no_worst), .detail = {}};
    }
    return {.amount = texts.money(without_sign(comparison.worst)),
            .label = std::string(
                by_sign(comparison.worst, page.worst_less, page.worst_more, page.worst_same)),
            .detail = {}};
}

/// Services of a package that whom the headline speaks of really pays for.
std::size_t services_paid(const BoardPackage& package) {
    return static_cast<std::size_t>(
        std::count_if(package.lines.begin(), package.lines.end(),
                      [](const BoardLine& line) { return line.counted_cost > Money{}; }));
}

std::string number_word(const BoardTexts& texts, std::size_t number) {
    return number < texts.page.numbers.size() ? std::string(texts.page.numbers.at(number))
                                              : texts.count(number);
}

/// The chance as percent with one decimal; never 0 or 100 % when some draws say otherwise.
std::string chance_text(const BoardTexts& texts, const BoardChance& chance) {
    const auto hits =
        static_cast<Int128>(std::llround(chance.probability * static_cast<double>(chance.draws)));
    const auto draws = static_cast<Int128>(chance.draws);
    const Rational share = Rational::fraction(hits, draws);
    const Rational least = Rational::fraction(1, 1000);
    if (hits > 0 && share < least) {
        return "<\u00a0" + texts.percent(least, 1);
    }
    if (hits < draws && share > Rational{1} - least) {
        return ">\u00a0" + texts.percent(Rational{1} - least, 1);
    }
    return texts.percent(share, hits == 0 || hits == draws ? 0 : 1);
}

/// A figure's values, all with the decimals of the one that has most.
struct ValueWriter {
    const BoardTexts& texts;
    const BoardFigure& figure;

    [[nodiscard]] std::string text(const Rational& value) const {
        if (figure.kind == FigureKind::share) {
            return exact_percent_text(value, texts.numbers);
        }
        return exact_text(value, figure.kind == FigureKind::money ? 2 : 0, texts.numbers);
    }
    /// Where the answer flips: rarely a round number.
    [[nodiscard]] std::string flip_text(const Rational& value) const {
        if (figure.kind == FigureKind::share) {
            return texts.percent(value, 2);
        }
        return decimal_text(value, 2, texts.numbers);
    }
    [[nodiscard]] std::string name() const {
        const std::string unit = unit_phrase(texts.language, figure.unit);
        return unit.empty() || unit == "once" ? figure.label
                                              : fmt::format("{}, {}", figure.label, unit);
    }
};

std::string rounding_words(const BoardTexts& texts) {
    const Conventions& conventions = texts.view.conventions;
    return filled(texts.words.conventions, fmt::arg("days", conventions.days_per_year_text),
                  fmt::arg("weeks", conventions.weeks_per_year_text),
                  fmt::arg("rounding", conventions.rounding == Rounding::half_up
                                           ? texts.words.half_up
                                           : texts.words.half_even));
}

std::string changed_sentence(const BoardTexts& texts) {
    std::vector<std::string> figures;
    for (const std::size_t changed : texts.view.changed) {
        const ValueWriter writer{.texts = texts, .figure = texts.view.figures.at(changed)};
        figures.push_back(
            fmt::format("{}: {}", writer.name(), writer.text(writer.figure.estimate.value)));
    }
    return filled(texts.page.changed, fmt::arg("figures", join(figures, "; ")));
}

void add_team_sentences(const BoardTexts& texts, std::vector<std::string>& sentences) {
    if (!texts.view.team) {
        return;
    }
    const TeamNotes& team = *texts.view.team;
    for (std::size_t i = 0; i < team.package_reasons.size(); ++i) {
        if (!team.package_reasons[i].empty()) {
            sentences.push_back(
                fmt::format("{}: {}", texts.view.packages.at(i).title, team.package_reasons[i]));
        }
    }
    for (const auto& [label, value] : team.labels) {
        sentences.push_back(fmt::format("{}: {}", label, value));
    }
    if (team.consent && texts.view.head.story) {
        const auto& date = team.consent->date;
        sentences.push_back(filled(
            texts.page.consent, fmt::arg("by", team.consent->by),
            fmt::arg("date", date ? ", " + date_text(*date, texts.language, texts.numbers) : "")));
    }
}

} // namespace

std::string in_sentence(std::string_view name) {
    return name.starts_with("The ") ? "t" + std::string(name.substr(1)) : std::string(name);
}

std::string BoardTexts::percent(const Rational& share, int decimals) const {
    std::string text = percent_text(share, decimals, numbers);
    if (const std::size_t blank = text.find(' '); blank != std::string::npos) {
        text.replace(blank, 1, "\u00a0");
    }
    return text;
}

std::string BoardTexts::span() const {
    return view.years == 1 ? std::string(words.per_year)
                           : filled(words.over_years, fmt::arg("years", view.years));
}

std::string BoardTexts::whom() const {
    if (view.outcome == Outcome::payer_saving && view.payer) {
        return filled(words.for_payer,
                      fmt::arg("payer", in_sentence(view.funders.at(*view.payer))));
    }
    return std::string(view.funders.empty() ? "" : words.for_all);
}

std::string BoardTexts::difference(const Money& saving) const {
    return saving.is_zero()
               ? filled(words.same, fmt::arg("span", span()))
               : filled(saving.is_negative() ? words.more : words.less,
                        fmt::arg("amount", money(without_sign(saving))), fmt::arg("span", span()));
}

std::string BoardTexts::amount_heading() const {
    const std::string currency = currency_sign(view.currency, numbers);
    return view.years == 1 ? filled(words.amount_per_year, fmt::arg("currency", currency))
                           : filled(words.amount_over_years, fmt::arg("currency", currency),
                                    fmt::arg("years", view.years));
}

BoardTexts texts_of(const BoardView& view, Language language, const NumberStyle& numbers) {
    return {.view = view,
            .language = language,
            .numbers = numbers,
            .words = words_of(language),
            .page = page_words_of(language)};
}

std::vector<Saving> three_savings(const BoardTexts& texts) {
    std::vector<Saving> savings{headline_saving(texts)};
    if (texts.view.outcome == Outcome::payer_saving) {
        savings.push_back(saving_of_all(texts));
    }
    savings.push_back(worst_saving(texts));
    return savings;
}

std::string chart_headline(const BoardTexts& texts) {
    const PageWords& page = texts.page;
    const BoardPackage& package = texts.view.alternative();
    const Money& cost = package.range.expected;
    const Money& before = texts.view.comparator().range.expected;
    const std::string comparator = in_sentence(texts.view.comparator().title);
    const std::size_t services = services_paid(package);
    const bool is_one = services == 1;
    const std::string count = number_word(texts, services);
    if (before < Money{} || cost < Money{}) { // the payer gets money: no share, and not nothing
        return fmt::format("{}: {}", package.title,
                           filled(texts.words.instead_of, fmt::arg("amount", texts.money(cost)),
                                  fmt::arg("comparator", texts.money(before))));
    }
    if (before.is_zero() && cost > before) {
        return filled(page.instead_of_nothing, fmt::arg("package", package.title),
                      fmt::arg("amount", texts.money(cost)), fmt::arg("comparator", comparator));
    }
    if (services == 0 || cost.is_zero()) {
        return filled(page.costs_nothing, fmt::arg("package", package.title));
    }
    if (cost == before) {
        return filled(is_one ? page.equal_one : page.equal, fmt::arg("count", count),
                      fmt::arg("comparator", comparator));
    }
    const Rational part = to_rational(cost) / to_rational(before);
    if (cost < before) {
        return filled(is_one ? page.cheaper_one : page.cheaper, fmt::arg("count", count),
                      fmt::arg("share", share_text(texts, part)),
                      fmt::arg("comparator", comparator));
    }
    return filled(is_one ? page.dearer_one : page.dearer, fmt::arg("count", count),
                  fmt::arg("share", share_text(texts, part - Rational{1})),
                  fmt::arg("comparator", comparator));
}

std::string sure_headline(const BoardTexts& texts) {
    const BoardComparison& comparison = texts.view.first();
    if (!comparison.has_ranges) {
        return std::string(texts.page.no_ranges);
    }
    if (comparison.worst > Money{}) {
        return std::string(texts.page.always_less);
    }
    return std::string(comparison.best.is_negative() ? texts.page.always_more : texts.page.depends);
}

std::vector<std::string> sure_sentences(const BoardTexts& texts) {
    const BoardComparison& comparison = texts.view.first();
    if (!comparison.has_ranges) {
        return {};
    }
    const BoardRange& before = texts.view.comparator().range;
    const BoardRange& after = texts.view.alternative().range;
    const Money low = std::max(before.low, after.low);
    const Money high = std::min(before.high, after.high);
    std::vector<std::string> sentences{
        low <= high ? filled(texts.page.ranges_meet, fmt::arg("low", texts.money(low)),
                             fmt::arg("high", texts.money(high)))
                    : std::string(texts.page.ranges_apart),
        filled(texts.page.best_case, fmt::arg("best", texts.difference(comparison.best)))};
    if (comparison.chance) {
        sentences.push_back(filled(texts.page.chance,
                                   fmt::arg("share", chance_text(texts, *comparison.chance)),
                                   fmt::arg("draws", texts.count(comparison.chance->draws))));
    }
    return sentences;
}

std::string flips_headline(const BoardTexts& texts) {
    std::vector<std::string> names;
    for (const BoardFlip& flip : texts.view.first().flips) {
        const std::string& name = texts.view.figures.at(flip.figure).label;
        const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
        if (flip.is_in_range && is_new) { // price and hours of a line are both called as it is
            names.push_back(name);
        }
    }
    if (names.empty()) {
        return std::string(texts.view.first().has_ranges ? texts.words.flips_outside
                                                         : std::string_view{});
    }
    return filled(texts.words.flips_in_range, fmt::arg("figures", join(names, ", ")));
}

std::vector<FlipTexts> flip_texts(const BoardTexts& texts) {
    std::vector<FlipTexts> rows;
    for (const BoardFlip& flip : texts.view.first().flips) {
        const ValueWriter writer{.texts = texts, .figure = texts.view.figures.at(flip.figure)};
        rows.push_back({.figure = writer.name(),
                        .expected = writer.text(writer.figure.estimate.value),
                        .worst = flip.has_range ? writer.text(writer.figure.worst) : std::string{},
                        .flips_at = flip.flips_at ? writer.flip_text(*flip.flips_at)
                                                  : std::string(texts.page.never),
                        .is_in_range = flip.is_in_range,
                        .source = writer.figure.source});
    }
    return rows;
}

std::vector<std::string> release_sentences(const BoardTexts& texts) {
    const BoardComparison& comparison = texts.view.first();
    std::vector<std::string> sentences{
        filled(texts.words.cashable, fmt::arg("answer", texts.difference(comparison.cashable))) +
        "."};
    if (const auto& share = comparison.break_even_release_share) {
        const bool is_possible = *share <= Rational{1};
        sentences.push_back(
            filled(is_possible ? texts.words.release_share : texts.words.release_never,
                   fmt::arg("share", texts.percent(*share, 2)),
                   fmt::arg("package", in_sentence(texts.view.comparator().title))));
    }
    return sentences;
}

bool has_unpaid_care(const BoardView& view) {
    return !(view.comparator().unpaid_hours.is_zero() && view.alternative().unpaid_hours.is_zero());
}

std::string unpaid_sentence(const BoardTexts& texts) {
    const Rational& before = texts.view.comparator().unpaid_hours;
    const Rational& after = texts.view.alternative().unpaid_hours;
    const auto filled_in = [&](std::string_view message, const Rational& hours) {
        return filled(message, fmt::arg("hours", decimal_text(hours, 2, texts.numbers)),
                      fmt::arg("span", texts.span()));
    };
    if (after == before) {
        return filled_in(texts.page.hours_same, after);
    }
    return after > before ? filled_in(texts.page.hours_more, after - before)
                          : filled_in(texts.page.hours_fewer, before - after);
}

std::vector<std::string> unmet_sentences(const BoardTexts& texts) {
    std::vector<std::string> sentences;
    for (const BoardPackage* package : {&texts.view.comparator(), &texts.view.alternative()}) {
        std::vector<std::string> needs;
        for (const std::size_t need : package->needs_unmet) {
            needs.push_back(texts.view.needs.at(need));
        }
        if (!needs.empty()) {
            sentences.push_back(fmt::format("{}: {}", package->title, join(needs, "; ")));
        }
    }
    if (sentences.empty() && !texts.view.needs.empty()) {
        sentences.emplace_back(texts.words.needs_met);
    }
    return sentences;
}

std::string source_text(const BoardTexts& texts, std::size_t source) {
    const BoardSource& of = texts.view.sources.at(source);
    std::string text =
        of.type ? std::string(texts.words.source_types.at(static_cast<std::size_t>(*of.type)))
                : std::string(texts.page.no_kind);
    text += ", " + (of.date ? date_text(*of.date, texts.language, texts.numbers)
                            : std::string(texts.page.no_date));
    if (of.line_count > 1) {
        text += " " + filled(texts.page.lines, fmt::arg("count", texts.count(of.line_count)));
    }
    if (texts.view.team) {
        text += ": " + texts.view.team->source_references.at(source);
    }
    return text;
}

std::vector<std::string> note_sentences(const BoardTexts& texts) {
    const BoardView& view = texts.view;
    const bool has_person = view.head.client_alias || view.head.story;
    std::vector<std::string> sentences{
        std::string(has_person ? texts.page.one_person : texts.page.one_case)};
    if (has_person) {
        sentences.emplace_back(texts.page.pseudonymised);
    }
    if (!view.changed.empty()) {
        sentences.insert(sentences.begin(), changed_sentence(texts));
    }
    if (view.lines_without_source > 0) {
        sentences.push_back(
            view.lines_without_source == 1
                ? std::string(texts.page.one_without_source)
                : filled(texts.page.some_without_source,
                         fmt::arg("count", texts.count(view.lines_without_source))));
    }
    sentences.push_back(rounding_words(texts));
    if (view.years > 1) {
        sentences.emplace_back(texts.page.undiscounted);
    }
    if (const auto& chance = view.first().chance) {
        sentences.push_back(filled(texts.page.simulated,
                                   fmt::arg("draws", texts.count(chance->draws)),
                                   fmt::arg("seed", chance->seed)));
    }
    add_team_sentences(texts, sentences);
    return sentences;
}

} // namespace carecost
