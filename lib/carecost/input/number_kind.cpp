// SPDX-License-Identifier: MIT
// One function for shares and one for amounts and quantities; each fault names what is due.
// Money with three decimals may mean thousands, and is no fault only where it cannot.
#include "carecost/input/number_kind.hpp"

#include "carecost/input/digit_run.hpp"
#include "carecost/input/faults.hpp"

#include <fmt/format.h>

namespace carecost::input {
namespace {

std::optional<TextFault> share_fault(const WrittenNumber& number) {
    if (number.has_currency) {
        return TextFault{.offset = number.offset,
                         .code = "share",
                         .message = "an amount of money stands where a share is due",
                         .remedy = "write a share, such as 50%"};
    }
    if (!number.has_percent && number.value > Rational{1}) {
        return TextFault{.offset = number.offset,
                         .code = "share",
                         .message = fmt::format("{} is more than the whole", quoted(number.text)),
                         .remedy = fmt::format("write {}%", number.text)};
    }
    return std::nullopt;
}

std::optional<TextFault> amount_fault(const WrittenNumber& number, FigureKind kind,
                                      const NumberStyle& style) {
    const bool is_money = kind == FigureKind::money;
    if (number.has_percent) {
        return TextFault{.offset = number.offset,
                         .code = "share",
                         .message = fmt::format("{}% is a share where {} is due", number.text,
                                                is_money ? "an amount" : "a quantity"),
                         .remedy = fmt::format("write the {} itself, without the percent sign",
                                               is_money ? "amount" : "quantity")};
    }
    if (!is_money && number.has_currency) {
        return TextFault{.offset = number.offset,
                         .code = "currency",
                         .message = "an amount of money stands where a quantity is due",
                         .remedy = "leave the currency out"};
    }
    if (looks_like_thousands(number, kind) && number.text.ends_with('0')) {
        return number_fault(number.offset,
                            fmt::format("{} may mean thousands", quoted(number.text)),
                            fmt::format("write {} or {}", without(number.text, ".,"),
                                        in_style(number.value, style)));
    }
    return std::nullopt;
}

} // namespace

std::optional<TextFault> kind_fault(const WrittenNumber& number, FigureKind kind,
                                    const NumberStyle& style) {
    if (number.has_sign) {
        return TextFault{.offset = number.offset,
                         .code = "negative",
                         .message = fmt::format("a {} cannot be negative",
                                                kind == FigureKind::share ? "share" : "figure"),
                         .remedy =
                             fmt::format("write {}{}", number.text, number.has_percent ? "%" : "")};
    }
    if (kind == FigureKind::share) {
        return share_fault(number);
    }
    return amount_fault(number, kind, style);
}

bool looks_like_thousands(const WrittenNumber& number, FigureKind kind) {
    return kind == FigureKind::money && number.decimals == 3 && !number.is_grouped &&
           !number.is_fraction && number.value >= Rational{1};
}

} // namespace carecost::input
