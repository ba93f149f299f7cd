// SPDX-License-Identifier: MIT
// One function for each finding; each looks at the case and its costs and tells what it sees, in
// words only where they are wanted.
// Texts that stand in a finding never repeat an identity code.
#include "carecost/costing/findings.hpp"

#include "carecost/base/text.hpp"
#include "carecost/costing/case_texts.hpp"
#include "carecost/costing/privacy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>

namespace carecost {
namespace {

std::string amount_text(const Case& model, const Money& amount) {
    return fmt::format("{} {}", to_text(amount), model.currency);
}

template <class Tell>
void missing_sources(const Case& model, const Tell& tell) {
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (!line.source) {
                tell("no-source", line.place, [&] {
                    return fmt::format("nothing says where the figures of '{}' come from",
                                       line.item);
                });
            }
        }
    }
}

template <class Tell>
void old_prices(const Case& model, const Tell& tell) {
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (model.as_of && line.source && line.source->date &&
                add_years(*line.source->date, 2) < *model.as_of) {
                tell("old-prices", line.source->place, [&] {
                    return fmt::format("the source of '{}' is of {}, more than two years before {}",
                                       line.item, to_text(*line.source->date),
                                       to_text(*model.as_of));
                });
            }
        }
    }
}

template <class Tell>
void average_costs(const Case& model, const CaseResult& result, const Tell& tell) {
    const std::vector<Line>& lines = model.packages.at(model.comparator).lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Money& cost = result.packages.at(model.comparator).lines.at(i).cost;
        if (!lines[i].cashable && !cost.is_zero()) {
            tell("average-cost", lines[i].place, [&] {
                return fmt::format("{} of '{}' counts as saved in full", amount_text(model, cost),
                                   lines[i].item);
            });
        }
    }
}

/// The first line of a package that holds money spent once.
const Line& first_one_off(const Package& package, const PackageCost& cost) {
    for (std::size_t i = 0; i < package.lines.size(); ++i) {
        for (const LineYear& year : cost.lines.at(i).years) {
            if (!year.is_recurring && !year.cost.is_zero()) {
                return package.lines[i];
            }
        }
    }
    return package.lines.front();
}

template <class Tell>
void one_year_trials(const Case& model, const CaseResult& result, const Tell& tell) {
    for (std::size_t i = 0; i < model.packages.size() && model.years == 1; ++i) {
        const PackageCost& cost = result.packages.at(i);
        if (!cost.one_off.is_zero()) {
            const Package& package = model.packages[i];
            tell("trial-one-off", first_one_off(package, cost).place, [&] {
                return fmt::format("{} of '{}' is spent once, in a case of one year",
                                   amount_text(model, cost.one_off), package.id);
            });
        }
    }
}

Position first_unpaid_place(const Package& package) {
    const auto line = std::find_if(package.lines.begin(), package.lines.end(),
                                   [](const Line& each) { return each.kind == LineKind::unpaid; });
    return line == package.lines.end() ? package.place : line->place;
}

template <class Tell>
void shifts_to_unpaid(const Case& model, const CaseResult& result, const Tell& tell) {
    const Rational& before = result.packages.at(model.comparator).unpaid_hours;
    for (const std::size_t alternative : model.alternatives()) {
        const Rational& after = result.packages.at(alternative).unpaid_hours;
        if (after > before) {
            const Package& package = model.packages[alternative];
            tell("unpaid-shift", first_unpaid_place(package), [&] {
                return fmt::format("'{}' takes {} unpaid hours, '{}' {}", package.id,
                                   to_decimal_text(after, 2), model.packages[model.comparator].id,
                                   to_decimal_text(before, 2));
            });
        }
    }
}

template <class Tell>
void unmet_needs(const Case& model, const CaseResult& result, const Tell& tell) {
    for (std::size_t i = 0; i < model.packages.size(); ++i) {
        std::vector<std::string> ids;
        for (const std::size_t need : result.packages.at(i).needs_unmet) {
            ids.push_back(model.needs.at(need).id);
        }
        if (!ids.empty()) {
            const Package& package = model.packages[i];
            tell("unmet-need", package.place,
                 [&] { return fmt::format("'{}' leaves unmet: {}", package.id, join(ids, ", ")); });
        }
    }
}

template <class Tell>
void missing_why(const Case& model, const Tell& tell) {
    const Package& comparator = model.packages.at(model.comparator);
    if (comparator.why) {
        return;
    }
    tell("no-why", comparator.place, [&] {
        return fmt::format("nothing says why '{}' would happen otherwise", comparator.id);
    });
}

std::vector<std::string> kinds_only_in(const Package& package, const Package& other) {
    std::vector<std::string> kinds;
    for (const std::string& kind : package.includes) {
        if (std::find(other.includes.begin(), other.includes.end(), kind) == other.includes.end()) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

template <class Tell>
void imbalanced_kinds(const Case& model, const Tell& tell) {
    const auto look = [&tell](const Package& package, const Package& other) {
        const std::vector<std::string> kinds = kinds_only_in(package, other);
        if (!kinds.empty()) {
            tell("kind-imbalance", package.place, [&] {
                return fmt::format("the price of '{}' covers {}, that of '{}' not", package.id,
                                   join(kinds, ", "), other.id);
            });
        }
    };
    const Package& comparator = model.packages.at(model.comparator);
    for (const std::size_t alternative : model.alternatives()) {
        look(comparator, model.packages[alternative]);
        look(model.packages[alternative], comparator);
    }
}

/// What a line gives each month is not paid each month.
bool is_in_price(const Figure& figure) {
    return !figure.is_assumption() && (figure.name == "rate" || figure.name.starts_with("use/"));
}

bool has_monthly_line(const Case& model) {
    return std::any_of(model.figures.begin(), model.figures.end(), [](const Figure& figure) {
        return is_in_price(figure) && figure.unit_text.find("per month") != std::string::npos;
    });
}

template <class Tell>
void four_weekly_beside_monthly(const Case& model, const Tell& tell) {
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (line.is_four_weekly && has_monthly_line(model)) {
                tell("four-weekly", line.rate_place.line > 0 ? line.rate_place : line.place, [&] {
                    return fmt::format("'{}' is paid every 4 weeks, and other lines every month",
                                       line.item);
                });
            }
        }
    }
}

template <class Tell>
void missing_as_of(const Case& model, const Tell& tell) {
    if (model.as_of) {
        return;
    }
    tell("no-as-of", model.place, [&] { return "nothing says when the figures were collected"; });
}

template <class Tell>
void name_like_alias(const Case& model, const Tell& tell) {
    if (!model.client_alias || !looks_like_name(*model.client_alias)) {
        return;
    }
    tell("name-like-alias", model.client_place,
         [&] { return "the client's alias looks like a name"; });
}

template <class Tell>
void identity_codes(const Case& model, const Tell& tell) {
    const Position* last = nullptr; // several texts may have one place
    for (const PlacedText& text : texts_of(model)) {
        if (holds_identity_code(text.text) && (last == nullptr || *last != text.place)) {
            last = &text.place;
            tell("identity-code", text.place,
                 [] { return std::string{"a text here is shaped like a personal identity code"}; });
        }
    }
}

template <class Tell>
void unclear_break_evens(const Case& model, const CaseResult& result, const Tell& tell) {
    for (const Comparison& comparison : result.comparisons) {
        for (const BreakEven& entry : comparison.break_even) {
            if (entry.is_unclear) {
                tell("break-even-unclear", model.figures.at(entry.figure.index).place, [&] {
                    return fmt::format("no single value of {} is known to make '{}' cost as much "
                                       "as '{}'",
                                       entry.parameter, model.packages.at(comparison.package).id,
                                       model.packages.at(model.comparator).id);
                });
            }
        }
    }
}

// Each tells its findings: the code, the place, and what puts it into words.

template <class Tell>
void tell_of_client(const Case& model, const Tell& tell) {
    missing_as_of(model, tell);
    name_like_alias(model, tell);
}

template <class Tell>
void tell_of_costs(const Case& model, const CaseResult& result, const Tell& tell) {
    missing_why(model, tell);
    imbalanced_kinds(model, tell);
    missing_sources(model, tell);
    old_prices(model, tell);
    four_weekly_beside_monthly(model, tell);
    average_costs(model, result, tell);
    one_year_trials(model, result, tell);
    shifts_to_unpaid(model, result, tell);
    unmet_needs(model, result, tell);
    unclear_break_evens(model, result, tell);
}

} // namespace

std::vector<Diagnostic> findings(const Case& model, const CaseResult& result) {
    std::vector<Diagnostic> all;
    const auto tell = [&](std::string_view code, const Position& place, const auto& message) {
        all.push_back({.severity = Severity::warning,
                       .code = std::string{code},
                       .place = model.in_file(place),
                       .message = message(),
                       .remedy = std::string{advice_on(code)},
                       .excerpt = {}});
    };
    tell_of_client(model, tell);
    identity_codes(model, tell);
    tell_of_costs(model, result, tell);
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& left, const Diagnostic& right) {
        return std::tie(left.place.line, left.place.column) <
               std::tie(right.place.line, right.place.column);
    });
    return all;
}

bool has_findings(const Case& model, const CaseResult& result) {
    bool is_any = false;
    const auto tell = [&is_any](std::string_view, const Position&, const auto&) { is_any = true; };
    tell_of_client(model, tell);
    tell_of_costs(model, result, tell);
    if (!is_any) { // every text is looked at
        identity_codes(model, tell);
    }
    return is_any;
}

} // namespace carecost
