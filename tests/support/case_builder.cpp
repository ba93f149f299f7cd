// SPDX-License-Identifier: MIT
// Reads the small notations of the builder with arithmetic of its own.
// It stands in for the reader of case files, which these tests must not depend on.
#include "support/case_builder.hpp"

#include <stdexcept>

namespace carecost::testing {
namespace {

Rational plain_number(std::string_view text) {
    Int128 digits = 0;
    Int128 scale = 1;
    bool is_fraction = false;
    for (const char sign : text) {
        if (sign == '.') {
            is_fraction = true;
        } else if (sign >= '0' && sign <= '9') {
            digits = digits * 10 + (sign - '0');
            scale *= is_fraction ? 10 : 1;
        } else if (sign != '-') {
            throw std::logic_error("no number: " + std::string{text});
        }
    }
    return Rational::fraction(text.starts_with('-') ? -digits : digits, scale);
}

bool is_number(std::string_view text) {
    return text.find_first_not_of("-0123456789./%") == std::string_view::npos;
}

std::string_view before(std::string_view text, std::string_view mark) {
    return text.substr(0, text.find(mark));
}

std::string_view after(std::string_view text, std::string_view mark) {
    const auto position = text.find(mark);
    return position == std::string_view::npos ? std::string_view{}
                                              : text.substr(position + mark.size());
}

} // namespace

Rational number(std::string_view text) {
    if (text.ends_with('%')) {
        return number(text.substr(0, text.size() - 1)) / 100;
    }
    const std::string_view denominator = after(text, "/");
    const Rational numerator = plain_number(before(text, "/"));
    return denominator.empty() ? numerator : numerator / plain_number(denominator);
}

Money money(std::string_view text) { return round_to_cent(number(text), Rounding::half_up); }

Estimate estimate(std::string_view text) {
    const std::string_view range = before(after(text, "("), ")");
    Estimate result{.value = number(before(text, " (")), .low = {}, .high = {}, .sd = {}};
    if (!range.empty()) {
        result.low = number(before(range, " to "));
        result.high = number(after(range, " to "));
        result.distribution = Distribution::pert;
    }
    return result;
}

Date date(std::string_view iso) { return parse_iso_date(iso).value(); }

CaseBuilder::CaseBuilder() {
    model.id = "test";
    model.title = "A case";
    model.as_of = date("2017-01-16");
    model.file = "test.yaml";
    model.place = {.line = 1, .column = 1};
    model.packages = {{.id = "old", .title = "The old service", .why = "It is there.", .place = {}},
                      {.id = "new", .title = "The new service", .place = {}}};
}

CaseBuilder& CaseBuilder::funders(const std::vector<std::string>& ids,
                                  std::optional<std::size_t> payer) {
    for (const std::string& id : ids) {
        model.funders.push_back({.id = id, .title = id, .place = {}});
    }
    model.payer = payer;
    return *this;
}

FigureId CaseBuilder::figure(std::optional<LineId> line, const std::string& name,
                             std::string_view text, FigureKind kind) {
    Figure added{.name = name,
                 .line = line,
                 .kind = kind,
                 .estimate = {},
                 .unit_text = {},
                 .place = {.line = next_line_, .column = 7}};
    if (is_number(before(text, " ("))) {
        added.estimate = estimate(text);
    } else {
        for (std::size_t i = 0; i < model.figures.size(); ++i) {
            if (model.figures[i].is_assumption() && model.figures[i].name == text) {
                added.refers_to = FigureId{i};
            }
        }
        if (!added.refers_to) {
            throw std::logic_error("no assumption: " + std::string{text});
        }
    }
    model.figures.push_back(added);
    return FigureId{model.figures.size() - 1};
}

CaseBuilder& CaseBuilder::assume(const std::string& name, std::string_view text, FigureKind kind) {
    static_cast<void>(figure({}, name, text, kind));
    return *this;
}

/// "rate * a / b": numbers after the first are figures too, so each can be varied.
Formula CaseBuilder::product(LineId line, const std::string& name, std::string_view text) {
    Formula formula;
    bool divides = false;
    for (int position = 0; !text.empty(); ++position) {
        const auto end = std::min(text.find(" * "), text.find(" / "));
        const std::string field = position == 0 ? name : name + "/" + std::to_string(position);
        formula.terms.push_back(
            {.form = Term::Form::figure,
             .figure = figure(line, field, text.substr(0, end),
                              position == 0 ? FigureKind::money : FigureKind::quantity),
             .divides = divides,
             .words = {}});
        if (end == std::string_view::npos) {
            break;
        }
        divides = text[end + 1] == '/';
        text.remove_prefix(end + 3);
    }
    return formula;
}

CaseBuilder& CaseBuilder::line(std::size_t package, const LineDraft& draft) {
    while (model.packages.size() <= package) {
        const std::string id = "package-" + std::to_string(model.packages.size());
        model.packages.push_back({.id = id, .title = id, .place = {}});
    }
    Package& owner = model.packages[package];
    const std::string id = "line-" + std::to_string(owner.lines.size() + 1);
    const LineId place{.package = package, .line = owner.lines.size()};
    Line line{.id = id,
              .item = draft.item,
              .kind = draft.kind,
              .rate = FigureId{model.figures.size()},
              .recurrence = draft.once ? Recurrence::once : Recurrence::per_year,
              .cost = product(place, "rate", draft.cost),
              .span = draft.span,
              .index = draft.index,
              .spread_years = draft.spread_years,
              .release_after_months = draft.release_after_months,
              .funders = FunderShares(draft.funders.begin(), draft.funders.end()),
              .receiver = draft.receiver,
              .meets = draft.meets,
              .place = {.line = next_line_, .column = 9},
              .rate_place = {.line = next_line_ + 1, .column = 15}};
    for (const std::string& share : draft.add) {
        const FigureId added =
            figure(place, "add/" + std::to_string(line.additions.size()), share, FigureKind::share);
        line.additions.push_back({.name = "addition", .share = added});
        line.cost.terms.push_back(
            {.form = Term::Form::one_plus_figure, .figure = added, .words = "addition"});
    }
    if (!draft.hours.empty()) {
        line.hours = product(place, "hours", draft.hours);
    }
    if (!draft.gives.empty()) {
        line.support_hours = product(place, "gives", draft.gives);
    }
    for (const std::string& share : draft.taper) {
        line.taper.push_back(figure(place, "taper/" + std::to_string(line.taper.size() + 1), share,
                                    FigureKind::share));
    }
    if (!draft.cashable.empty()) {
        line.cashable = figure(place, "cashable", draft.cashable, FigureKind::share);
    }
    if (draft.has_source) {
        line.source = Source{.reference = "a price list",
                             .date = draft.source_date,
                             .place = {.line = next_line_ + 2, .column = 17}};
    }
    owner.lines.push_back(line);
    next_line_ += 10;
    return *this;
}

} // namespace carecost::testing
