// SPDX-License-Identifier: MIT
// Any text is a figure or a fault at a place within it. What is read as one plain number is worked
// out again from its digits alone, by a rule that shares nothing with the grammar.
#include "carecost/input/chain_grammar.hpp"
#include "carecost/input/number_grammar.hpp"
#include "carecost/input/read_value.hpp"
#include "harness.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace {

using namespace carecost;
using namespace carecost::input;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using fuzz::claim;

cpp_rational power_of_ten(int exponent) {
    return {boost::multiprecision::pow(cpp_int{10}, static_cast<unsigned>(exponent))};
}

/// Digits, one decimal sign, one slash, one percent sign; blanks, letters and currency signs are
/// passed over.
cpp_rational value_of(std::string_view text, char decimal_sign) {
    cpp_rational parts[2] = {0, 0};
    int decimals[2] = {-1, -1};
    int part = 0;
    cpp_rational factor = text.find("\u2212") == std::string_view::npos ? 1 : -1; // a minus sign
    for (const char sign : text) {
        if (sign >= '0' && sign <= '9') {
            parts[part] = parts[part] * 10 + (sign - '0');
            decimals[part] += decimals[part] >= 0 ? 1 : 0;
        } else if (sign == decimal_sign && decimals[part] < 0) {
            decimals[part] = 0;
        } else if (sign == '/') {
            claim(part == 0, "one slash", text);
            part = 1;
        } else if (sign == '%') {
            factor /= 100;
        } else if (sign == '-') {
            factor = -factor;
        } else {
            claim(sign != '.' && sign != ',', "one decimal sign", text);
        }
    }
    for (const int which : {0, 1}) {
        parts[which] /= power_of_ten(std::max(decimals[which], 0));
    }
    return part == 0 ? cpp_rational{parts[0] * factor} : cpp_rational{parts[0] / parts[1] * factor};
}

cpp_rational wide(const Rational& value) {
    return {cpp_int{value.numerator()}, cpp_int{value.denominator()}};
}

/// A plain number: without letters but those of a currency, so that the digits tell all.
void claim_same_value(std::string_view text, const WrittenNumber& number, char decimal_sign) {
    claim(wide(number.value) == value_of(text, decimal_sign), "the figure is what its digits say",
          text);
}

template <class T>
bool claim_inside(const Parsed<T>& parsed, std::string_view text) {
    const auto* fault = std::get_if<TextFault>(&parsed);
    if (fault != nullptr) {
        claim(fault->offset <= text.size(), "a fault lies within its text", text);
        claim(!fault->code.empty() && !fault->message.empty(), "a fault has code and words", text);
    }
    return fault == nullptr;
}

void claim_inside(const WrittenFigure& figure, std::string_view text) {
    claim(figure.offset <= figure.end && figure.end <= text.size(), "a figure lies in its text",
          text);
    claim(!figure.name.empty() || !figure.numbers.empty(), "a figure has numbers or a name", text);
    for (const WrittenNumber& number : figure.numbers) {
        claim(text.substr(number.offset, number.text.size()) == number.text,
              "a number stands where it says", text);
    }
}

void read_all(std::string_view text, const NumberStyle& style, char decimal_sign) {
    if (const auto number = read_number(text, style); claim_inside(number, text)) {
        claim_same_value(text, std::get<WrittenNumber>(number), decimal_sign);
    }
    if (const auto figure = read_figure(text, style); claim_inside(figure, text)) {
        claim_inside(std::get<WrittenFigure>(figure), text);
        for (const FigureKind kind : {FigureKind::money, FigureKind::quantity, FigureKind::share}) {
            const auto fault = kind_fault(std::get<WrittenFigure>(figure), kind, style);
            claim(!fault || fault->offset <= text.size(), "a fault lies within its text", text);
        }
    }
    if (const auto rate = read_rate(text, style); claim_inside(rate, text)) {
        claim_inside(std::get<WrittenRate>(rate).figure, text);
    }
    if (const auto chain = read_chain(text, style); claim_inside(chain, text)) {
        for (const WrittenFactor& factor : std::get<std::vector<WrittenFactor>>(chain)) {
            claim_inside(factor.figure, text);
        }
    }
    claim_inside(read_factor(text, style), text);
    claim_inside(read_per_value(text, style), text);
    claim_inside(parse_date(text), text);
    claim_inside(parse_moment(text), text);
    claim_inside(parse_span(text, "'spread'", "year", 30), text);
    if (const auto whole = read_whole(text, "'years'", 1, 30); claim_inside(whole, text)) {
        claim(cpp_rational{std::get<int>(whole)} == value_of(text, '.'), "digits say the same",
              text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    read_all(text, {.decimal = DecimalSign::point, .currency = "EUR"}, '.');
    read_all(text, {.decimal = DecimalSign::comma, .currency = "SEK"}, ',');
    return 0;
}
