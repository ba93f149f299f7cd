// SPDX-License-Identifier: MIT
// Writes the program member by member. Lists of factors that lines share stand there once, since
// most lines of a case run through the same years.
#include "carecost/report/whatif_data.hpp"

#include <algorithm>
#include <utility>

namespace carecost {
namespace {

Json exact(const Rational& value) { return Json::text(to_exact_text(value)); }
Json index(std::size_t number) { return Json::whole(static_cast<int>(number)); }

Json exact_list(const std::vector<Rational>& values) {
    std::vector<Json> items;
    items.reserve(values.size());
    for (const Rational& value : values) {
        items.push_back(exact(value));
    }
    return Json::array(std::move(items));
}

/// Lists of factors, each kept once.
class FactorLists {
  public:
    std::size_t number_of(const std::vector<Rational>& factors) {
        const auto found = std::find(lists_.begin(), lists_.end(), factors);
        if (found != lists_.end()) {
            return static_cast<std::size_t>(found - lists_.begin());
        }
        lists_.push_back(factors);
        return lists_.size() - 1;
    }
    [[nodiscard]] Json json() const {
        std::vector<Json> items;
        items.reserve(lists_.size());
        for (const auto& list : lists_) {
            items.push_back(exact_list(list));
        }
        return Json::array(std::move(items));
    }

  private:
    std::vector<std::vector<Rational>> lists_;
};

/// [input], or [input, form]: 1 divides, 2 is 1 + the figure, 3 is both.
Json factor_json(const MovableFactor& factor) {
    std::vector<Json> parts{index(factor.input)};
    if (factor.divides || factor.is_one_plus) {
        parts.push_back(Json::whole((factor.divides ? 1 : 0) + (factor.is_one_plus ? 2 : 0)));
    }
    return Json::array(std::move(parts));
}

template <typename Items, typename Make>
Json list(const Items& items, const Make& make) {
    std::vector<Json> made;
    made.reserve(items.size());
    for (const auto& item : items) {
        made.push_back(make(item));
    }
    return Json::array(std::move(made));
}

void add_years(const MovableLine& line, FactorLists& factors, std::vector<JsonMember>& members) {
    std::vector<Rational> years;
    std::vector<Rational> stops;
    bool has_taper = false;
    for (const MovableYear& year : line.years) {
        years.push_back(year.factor);
        stops.push_back(year.released);
        has_taper = has_taper || year.taper.has_value();
    }
    members.push_back({"years", index(factors.number_of(years))});
    members.push_back({"stops", index(factors.number_of(stops))});
    if (has_taper) {
        members.push_back({"taper", list(line.years, [](const MovableYear& year) {
                               return Json::optional(year.taper, index);
                           })});
    }
}

void add_payers(const MovableLine& line, std::vector<JsonMember>& members) {
    if (!line.rounded_shares.empty()) {
        members.push_back({"shares", list(line.rounded_shares, [](const FunderShare& share) {
                               return Json::array({index(share.funder), exact(share.share)});
                           })});
    }
    if (line.rest) {
        members.push_back({"rest", index(*line.rest)});
    }
    if (line.receiver) {
        members.push_back({"to", index(*line.receiver)});
    }
    if (line.cashable) {
        members.push_back({"cash", index(*line.cashable)});
    }
}

Json line_json(const MovableLine& line, const std::string& item, FactorLists& factors) {
    std::vector<JsonMember> members{{"item", Json::text(item)}};
    if (line.kind != LineKind::paid) {
        members.push_back(
            {"kind", Json::text(line.kind == LineKind::unpaid ? "unpaid" : "transfer")});
    }
    members.push_back({"times", exact(line.constant)});
    if (!line.factors.empty()) {
        members.push_back({"by", list(line.factors, factor_json)});
    }
    add_years(line, factors, members);
    add_payers(line, members);
    members.push_back({"weight", exact(line.weight)});
    return Json::object(std::move(members));
}

Json package_json(const WhatIfView& view, std::size_t package, FactorLists& factors) {
    const BoardPackage& of = view.board.packages.at(package);
    std::vector<Json> lines;
    for (std::size_t i = 0; i < of.lines.size(); ++i) {
        lines.push_back(line_json(view.lines.at(package).at(i), of.lines[i].item, factors));
    }
    return Json::object(
        {{"title", Json::text(of.title)}, {"lines", Json::array(std::move(lines))}});
}

Json kind_json(FigureKind kind) {
    switch (kind) {
    case FigureKind::money:
        return Json::text("money");
    case FigureKind::share:
        return Json::text("share");
    case FigureKind::quantity:
        break;
    }
    return Json::text("quantity");
}

/// Without a range there are no ends; "one" is the unit behind 1 where it differs.
Json input_json(const WhatIfView& view, const WhatIfTexts& texts, std::size_t number) {
    const WhatIfInput& input = view.inputs.at(number);
    const BoardFigure& figure = view.board.figures.at(input.figure);
    std::vector<JsonMember> members{{"name", Json::text(figure.name)},
                                    {"kind", kind_json(figure.kind)},
                                    {"unit", Json::text(texts.units.at(number))},
                                    {"value", exact(input.value)},
                                    {"from", exact(input.slider.from)},
                                    {"step", exact(input.slider.step)},
                                    {"positions", Json::whole(input.slider.positions)}};
    if (texts.unit_ones.at(number) != texts.units.at(number)) {
        members.push_back({"one", Json::text(texts.unit_ones[number])});
    }
    if (input.low && input.high) {
        members.push_back({"low", exact(*input.low)});
        members.push_back({"high", exact(*input.high)});
        members.push_back({"best", exact_list(input.best)});
        members.push_back({"worst", exact_list(input.worst)});
    }
    return Json::object(std::move(members));
}

/// The cents that the bars span in any case, so that they do not jump while a figure moves.
Json scale_json(const BoardView& board) {
    Money low;
    Money high;
    for (const BoardPackage& package : board.packages) {
        low = std::min(low, package.range.low);
        high = std::max(high, package.range.high);
    }
    return Json::array({Json::text(digits_of(low.cents())), Json::text(digits_of(high.cents()))});
}

} // namespace

Json whatif_data(const WhatIfView& view, const WhatIfTexts& texts) {
    const BoardView& board = view.board;
    FactorLists factors;
    std::vector<Json> packages;
    for (std::size_t p = 0; p < board.packages.size(); ++p) {
        packages.push_back(package_json(view, p, factors));
    }
    std::vector<Json> inputs;
    for (std::size_t i = 0; i < view.inputs.size(); ++i) {
        inputs.push_back(input_json(view, texts, i));
    }
    const bool is_even = board.conventions.rounding == Rounding::half_even;
    const bool is_comma = board.conventions.decimal == DecimalSign::comma;
    return Json::object(
        {{"format", Json::text("carecost/whatif/1")},
         {"isEven", Json::whole(is_even ? 1 : 0)},
         {"funders", list(board.funders, [](const std::string& name) { return Json::text(name); })},
         {"payer", Json::optional(board.payer, index)},
         {"forPayer", Json::whole(board.outcome == Outcome::payer_saving ? 1 : 0)},
         {"shown", index(view.shown)},
         {"scale", scale_json(board)},
         {"factors", factors.json()},
         {"packages", Json::array(std::move(packages))},
         {"inputs", Json::array(std::move(inputs))},
         {"words", Json::object(texts.words)},
         {"style", Json::object(texts.style)},
         {"decimal", Json::text(is_comma ? "," : ".")},
         {"command", Json::text(texts.command)}});
}

std::string script_safe(std::string_view json) {
    std::string safe;
    for (const char sign : json) {
        switch (sign) {
        case '<':
            safe += "\\u003c";
            break;
        case '>':
            safe += "\\u003e";
            break;
        case '&':
            safe += "\\u0026";
            break;
        default:
            safe += sign;
        }
    }
    return safe;
}

} // namespace carecost
