// SPDX-License-Identifier: MIT
// Currency and conventions of a case. The decimal sign is settled before any figure is read,
// wherever in the file it is declared.
#include "carecost/base/text.hpp"
#include "carecost/input/currency.hpp"
#include "carecost/input/read_sections.hpp"
#include "carecost/input/read_value.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace carecost::input {
namespace {

void read_currency(MapCursor& root, CaseDraft& draft) {
    if (root.require("currency") == nullptr) {
        return;
    }
    const auto code = root.text("currency");
    if (!code || has_iso_code_form(*code)) {
        draft.model.currency = std::string{code.value_or(draft.model.currency)};
        draft.style.currency = draft.model.currency;
        return;
    }
    std::string upper{*code};
    for (char& sign : upper) {
        sign = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
    }
    std::string meant = "EUR";
    for (const char* known : {"EUR", "GBP", "SEK", "USD", "JPY", "PLN", "CZK", "HUF", "CHF"}) {
        if (means_currency(*code, known) || upper.starts_with(known)) {
            meant = known;
            break;
        }
    }
    draft.faults.error(root.find("currency")->offset, "currency",
                       fmt::format("{} is no currency code", quoted(*code)),
                       fmt::format("write its three capital letters, such as {}",
                                   has_iso_code_form(upper) ? upper : meant));
}

struct ReadConvention {
    Rational value;
    std::string text;
};

/// A figure above 0 and at most `highest`.
std::optional<ReadConvention> read_per_year(MapCursor& map, std::string_view key,
                                            std::int64_t highest, CaseDraft& draft) {
    const Node* node = map.scalar(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto number = value_or_report(
        read_number(node->text, draft.style, CurrencyWords::are_units), *node, draft.faults);
    if (!number ||
        !is_of_kind(placed(*number, *node), FigureKind::quantity, draft.style, draft.faults)) {
        return std::nullopt;
    }
    if (number->value.is_zero() || number->value > Rational{highest}) {
        draft.faults.error(node->offset_within(number->offset), "number",
                           fmt::format("{} is above 0 and at most {}", quoted(key), highest),
                           "leave it out for the default");
        return std::nullopt;
    }
    return ReadConvention{number->value, std::string{trimmed(node->text)}};
}

void read_discount(MapCursor& conventions, CaseDraft& draft) {
    auto discount = conventions.map("discount");
    if (!discount) {
        return;
    }
    Conventions& read = draft.model.conventions;
    if (const Node* node = discount->scalar("rate")) {
        const auto number =
            value_or_report(read_number(node->text, draft.style), *node, draft.faults);
        if (number &&
            is_of_kind(placed(*number, *node), FigureKind::share, draft.style, draft.faults)) {
            read.discount_rate = number->value;
            read.discount_rate_text = std::string{trimmed(node->text)};
        }
    }
    if (const Node* node = discount->find("timing")) {
        static const std::array<std::string, 3> words{"start", "mid", "end"};
        constexpr std::array timings{DiscountTiming::start, DiscountTiming::mid,
                                     DiscountTiming::end};
        if (const auto position = read_word(*node, "'timing'", words, draft.faults)) {
            read.discount_timing = timings.at(*position);
        }
    }
    discount->finish();
}

void read_decimal(MapCursor& conventions, CaseDraft& draft) {
    const auto sign = conventions.text("decimal");
    if (sign && *sign != "." && *sign != ",") {
        draft.faults.error(conventions.find("decimal")->offset, "unknown-word",
                           fmt::format("{} is no decimal sign", quoted(*sign)),
                           "write \".\" or \",\"");
    }
    draft.style.decimal = sign == "," ? DecimalSign::comma : DecimalSign::point;
    draft.model.conventions.decimal = draft.style.decimal;
}

} // namespace

void read_conventions(MapCursor& root, CaseDraft& draft) {
    read_currency(root, draft);
    auto conventions = root.map("conventions");
    if (!conventions) {
        return;
    }
    read_decimal(*conventions, draft);
    Conventions& read = draft.model.conventions;
    if (auto weeks = read_per_year(*conventions, "weeks_per_year", 53, draft)) {
        read.weeks_per_year = weeks->value;
        read.weeks_per_year_text = weeks->text;
    }
    if (auto days = read_per_year(*conventions, "days_per_year", 366, draft)) {
        read.days_per_year = days->value;
        read.days_per_year_text = days->text;
    }
    if (const Node* node = conventions->find("rounding")) {
        static const std::array<std::string, 2> words{"half-up", "half-even"};
        if (const auto position = read_word(*node, "'rounding'", words, draft.faults)) {
            read.rounding = *position == 0 ? Rounding::half_up : Rounding::half_even;
        }
    }
    read_discount(*conventions, draft);
    conventions->finish();
}

} // namespace carecost::input
