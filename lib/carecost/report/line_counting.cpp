// SPDX-License-Identifier: MIT
// Takes the figures of a line by their fields (rate, use/1, use/2 …) and the words written behind
// them. Conversions such as weeks in a year are left to the conventions, which a page tells once.
#include "carecost/report/line_counting.hpp"

#include "carecost/base/text.hpp"
#include "carecost/report/counting_words.hpp"
#include "carecost/units/unit.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <vector>

namespace carecost {
namespace {

const UnitWords* words_of_unit(const CountingWords& words, std::string_view word) {
    const TimeUnit time = unit_from_word(word).time;
    return time == TimeUnit::none ? nullptr : &words.units.at(static_cast<std::size_t>(time) - 1);
}

/// How a unit stands behind a figure.
struct UnitForm {
    bool is_one = false;
    bool is_sign = false; // "h" where there is a sign
};

std::string counted_unit(const CountingWords& words, std::string_view word, UnitForm form) {
    const UnitWords* unit = words_of_unit(words, word);
    if (unit == nullptr) {
        return std::string(word);
    }
    if (form.is_sign && !unit->sign.empty()) {
        return std::string(unit->sign);
    }
    return std::string(form.is_one ? unit->one : unit->many);
}

/// What stands behind "per": "week", "visit", "4 weeks".
std::string per_phrase(const CountingWords& words, std::string_view written) {
    const std::string_view per = trimmed(written);
    const std::size_t blank = per.rfind(' ');
    if (blank != std::string_view::npos) {
        std::string count{per.substr(0, blank)};
        std::replace(count.begin(), count.end(), '_', ' '); // the name of an assumption
        return filled(words.per_some, fmt::arg("count", count),
                      fmt::arg("units", counted_unit(words, per.substr(blank + 1), UnitForm{})));
    }
    const UnitWords* unit = words_of_unit(words, per);
    return unit != nullptr ? std::string(unit->per)
                           : filled(words.per_thing, fmt::arg("thing", std::string(per)));
}

/// "hours a week": a unit and what it is counted per.
std::string phrase_of(const CountingWords& words, std::string_view unit_text, UnitForm form) {
    constexpr std::string_view per = "per ";
    if (unit_text.starts_with(per)) {
        return per_phrase(words, unit_text.substr(per.size()));
    }
    const std::size_t at = unit_text.find(" per ");
    if (at == std::string_view::npos) {
        return counted_unit(words, unit_text, form);
    }
    return counted_unit(words, unit_text.substr(0, at), form) + " " +
           per_phrase(words, unit_text.substr(at + 1 + per.size()));
}

/// A figure of the line with what is written behind it.
struct Field {
    const Figure* figure = nullptr;
    const Rational* value = nullptr;
};

std::optional<Field> field_of(const Case& model, const Line& line, const std::string& field) {
    for (std::size_t i = 0; i < model.figures.size(); ++i) {
        if (model.figures[i].name == field && model.line_of(model.figures[i]) == &line) {
            return Field{.figure = &model.figures[i],
                         .value = &model.resolved(FigureId{i}).estimate.value};
        }
    }
    return std::nullopt;
}

/// "per 4 visits" for "per group_size visits": the count that the case names has its figure.
std::string with_counts(const CountingView& view, const std::string& unit_text) {
    constexpr std::string_view per = "per ";
    const std::size_t begin = unit_text.find(per) + per.size();
    const std::size_t end = unit_text.find(' ', begin); // a unit follows, or the word is the unit
    if (unit_text.find(per) == std::string::npos || end == std::string::npos) {
        return unit_text;
    }
    const std::string name = unit_text.substr(begin, end - begin);
    for (const Figure& figure : view.model.figures) {
        if (figure.is_assumption() && figure.name == name) {
            return unit_text.substr(0, begin) + exact_text(figure.estimate.value, 0, view.numbers) +
                   unit_text.substr(end);
        }
    }
    return unit_text;
}

std::string factor_text(const CountingView& view, const Field& field) {
    const std::string text = with_counts(view, field.figure->unit_text);
    std::string_view unit = text;
    constexpr std::string_view per_year = " per year";
    if (view.model.years == 1 && unit.ends_with(per_year)) {
        unit.remove_suffix(per_year.size());
    }
    return fmt::format("{} {}", exact_text(*field.value, 0, view.numbers),
                       phrase_of(counting_words_of(view.language), unit,
                                 {.is_one = *field.value == Rational{1}, .is_sign = true}));
}

std::string price_text(const CountingView& view, const Rational& value) {
    const std::string amount = exact_text(value, 2, view.numbers);
    const std::string sign = currency_sign(view.model.currency, view.numbers);
    const bool is_word = sign.back() >= 'A' && sign.back() <= 'z';
    if (!view.numbers.is_currency_first) {
        return fmt::format("{}\u00a0{}", amount, sign);
    }
    return fmt::format("{}{}{}", sign, is_word ? "\u00a0" : "", amount);
}

/// The unit that a rate is per: "hour" of "per hour"; nothing for `once`.
std::string_view rate_unit(std::string_view unit_text) {
    constexpr std::string_view per = "per ";
    return unit_text.starts_with(per) ? unit_text.substr(per.size()) : std::string_view{};
}

/// Whether the first factor counts what the rate is paid for, so that nobody need be told.
bool is_told_by(std::string_view rate_per, std::string_view factor_unit) {
    const std::string_view counted = factor_unit.substr(0, factor_unit.find(' '));
    return is_same_unit(unit_from_word(rate_per), unit_from_word(counted));
}

/// @param plus what stands before a share that is not negative
std::string shares_text(const CountingView& view, const std::vector<Rational>& shares,
                        std::string_view plus) {
    std::vector<std::string> texts;
    texts.reserve(shares.size());
    for (const Rational& share : shares) {
        texts.push_back(std::string(share < Rational{0} ? "" : plus) +
                        exact_percent_text(share, view.numbers));
    }
    return join(texts, ", ");
}

std::string span_words(const CountingView& view, const CountingWords& words, const TimeSpan& span) {
    if (const auto* months = std::get_if<MonthSpan>(&span)) {
        if (!months->last) {
            return months->first == 1 ? std::string{}
                                      : filled(words.from_month, fmt::arg("first", months->first));
        }
        return months->first == *months->last
                   ? filled(words.one_month, fmt::arg("first", months->first))
                   : filled(words.months, fmt::arg("first", months->first),
                            fmt::arg("last", *months->last));
    }
    const auto* dates = std::get_if<DateSpan>(&span);
    if (dates == nullptr || (!dates->first && !dates->last)) {
        return {};
    }
    const auto text = [&](const std::optional<Date>& date) {
        return date ? date_text(*date, view.language, view.numbers) : std::string{};
    };
    const std::string_view message = !dates->first  ? words.until_date
                                     : !dates->last ? words.from_date
                                                    : words.dates;
    return filled(message, fmt::arg("first", text(dates->first)),
                  fmt::arg("last", text(dates->last)));
}

/// What changes the amount from year to year, or cuts it.
std::vector<std::string> conditions(const CountingView& view, const CountingWords& words,
                                    const Line& line) {
    const auto years = static_cast<std::size_t>(view.model.years); // no word of any later one
    std::vector<std::string> texts;
    if (std::string span = span_words(view, words, line.span); !span.empty()) {
        texts.push_back(std::move(span));
    }
    if (!line.taper.empty()) {
        std::vector<Rational> shares;
        for (std::size_t i = 0; i < std::min(line.taper.size(), years); ++i) {
            shares.push_back(view.model.resolved(line.taper[i]).estimate.value);
        }
        texts.push_back(filled(words.taper, fmt::arg("shares", shares_text(view, shares, ""))));
    }
    if (line.index) {
        std::vector<Rational> rates = view.model.indices.at(*line.index).rates;
        rates.resize(std::min(rates.size(), std::max<std::size_t>(years - 1, 1)));
        texts.push_back(filled(words.growth, fmt::arg("shares", shares_text(view, rates, "+"))));
    }
    if (line.spread_years) {
        texts.push_back(filled(words.spread, fmt::arg("years", *line.spread_years)));
    }
    return texts;
}

/// "3 h a week × 52 weeks × €42.00"
std::string product_text(const CountingView& view, const CountingWords& words, const Line& line) {
    const Rational& rate = view.model.resolved(line.rate).estimate.value;
    const std::string unit = with_counts(view, view.model.figures.at(line.rate.index).unit_text);
    const std::string_view per = rate_unit(unit);
    std::string factors;
    std::string_view first_unit;
    for (int i = 1;; ++i) {
        const auto field = field_of(view.model, line, fmt::format("use/{}", i));
        if (!field) {
            break;
        }
        first_unit = i == 1 ? std::string_view(field->figure->unit_text) : first_unit;
        factors += factor_text(view, *field) + " × ";
    }
    std::string text = factors + price_text(view, rate);
    if (per.empty()) {
        return text + " " + std::string(words.once);
    }
    return factors.empty() || !is_told_by(per, first_unit) ? text + " " + per_phrase(words, per)
                                                           : text;
}

} // namespace

std::string unit_phrase(Language language, std::string_view unit_text, bool is_one) {
    return phrase_of(counting_words_of(language), unit_text, {.is_one = is_one});
}

std::string date_text(const Date& date, Language language, const NumberStyle& numbers) {
    if (numbers.name == "iso") {
        return to_text(date);
    }
    const CountingWords& words = counting_words_of(language);
    const std::chrono::year_month_day day{date.day};
    const auto month = static_cast<unsigned>(day.month());
    return filled(words.date, fmt::arg("day", static_cast<unsigned>(day.day())),
                  fmt::arg("month", words.month_names.at(month - 1)),
                  fmt::arg("year", static_cast<int>(day.year())));
}

std::string counted_text(const CountingView& view, const Line& line) {
    const CountingWords& words = counting_words_of(view.language);
    std::string text = product_text(view, words, line);
    for (const Addition& addition : line.additions) {
        const Rational& share = view.model.resolved(addition.share).estimate.value;
        text += " " + filled(words.plus, fmt::arg("share", exact_percent_text(share, view.numbers)),
                             fmt::arg("name", addition.name));
    }
    if (line.shared_by > 1) {
        text += " " + filled(words.shared_by, fmt::arg("people", line.shared_by));
    }
    std::vector<std::string> more = conditions(view, words, line);
    const bool is_bought_with_use =
        line.recurrence == Recurrence::once && field_of(view.model, line, "use/1");
    if (is_bought_with_use && !line.spread_years) {
        more.insert(more.begin(), std::string(words.one_off));
    }
    for (const std::string& each : more) {
        text += ", " + each;
    }
    return text;
}

} // namespace carecost
