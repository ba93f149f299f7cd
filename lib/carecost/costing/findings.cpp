// SPDX-License-Identifier: MIT
// One function for each finding; each looks at the case and its costs and adds what it sees.
// Texts that stand in a finding never repeat an identity code.
#include "carecost/costing/findings.hpp"

#include "carecost/base/text.hpp"
#include "carecost/costing/case_texts.hpp"
#include "carecost/costing/privacy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace carecost {
namespace {

using Found = std::vector<Diagnostic>;

Diagnostic finding(std::string_view code, const Place& place, std::string message) {
    return {.severity = Severity::warning,
            .code = std::string{code},
            .place = place,
            .message = std::move(message),
            .remedy = std::string{advice_on(code)},
            .excerpt = {}};
}

std::string amount_text(const Case& model, const Money& amount) {
    return fmt::format("{} {}", to_text(amount), model.currency);
}

Found missing_sources(const Case& model) {
    Found found;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (!line.source) {
                found.push_back(finding(
                    "no-source", line.place,
                    fmt::format("nothing says where the figures of '{}' come from", line.item)));
            }
        }
    }
    return found;
}

Found old_prices(const Case& model) {
    Found found;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (model.as_of && line.source && line.source->date &&
                add_years(*line.source->date, 2) < *model.as_of) {
                found.push_back(finding(
                    "old-prices", line.source->place,
                    fmt::format("the source of '{}' is of {}, more than two years before {}",
                                line.item, to_text(*line.source->date), to_text(*model.as_of))));
            }
        }
    }
    return found;
}

Found average_costs(const Case& model, const CaseResult& result) {
    Found found;
    const std::vector<Line>& lines = model.packages.at(model.comparator).lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Money& cost = result.packages.at(model.comparator).lines.at(i).cost;
        if (!lines[i].cashable && !cost.is_zero()) {
            found.push_back(finding("average-cost", lines[i].place,
                                    fmt::format("{} of '{}' counts as saved in full",
                                                amount_text(model, cost), lines[i].item)));
        }
    }
    return found;
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

Found one_year_trials(const Case& model, const CaseResult& result) {
    Found found;
    for (std::size_t i = 0; i < model.packages.size() && model.years == 1; ++i) {
        const PackageCost& cost = result.packages.at(i);
        if (!cost.one_off.is_zero()) {
            const Package& package = model.packages[i];
            found.push_back(finding("trial-one-off", first_one_off(package, cost).place,
                                    fmt::format("{} of '{}' is spent once, in a case of one year",
                                                amount_text(model, cost.one_off), package.id)));
        }
    }
    return found;
}

Place first_unpaid_place(const Package& package) {
    const auto line = std::find_if(package.lines.begin(), package.lines.end(),
                                   [](const Line& each) { return each.kind == LineKind::unpaid; });
    return line == package.lines.end() ? package.place : line->place;
}

Found shifts_to_unpaid(const Case& model, const CaseResult& result) {
    Found found;
    const Rational& before = result.packages.at(model.comparator).unpaid_hours;
    for (const std::size_t alternative : model.alternatives()) {
        const Rational& after = result.packages.at(alternative).unpaid_hours;
        if (after > before) {
            const Package& package = model.packages[alternative];
            found.push_back(
                finding("unpaid-shift", first_unpaid_place(package),
                        fmt::format("'{}' takes {} unpaid hours, '{}' {}", package.id,
                                    to_decimal_text(after, 2), model.packages[model.comparator].id,
                                    to_decimal_text(before, 2))));
        }
    }
    return found;
}

Found unmet_needs(const Case& model, const CaseResult& result) {
    Found found;
    for (std::size_t i = 0; i < model.packages.size(); ++i) {
        std::vector<std::string> ids;
        for (const std::size_t need : result.packages.at(i).needs_unmet) {
            ids.push_back(model.needs.at(need).id);
        }
        if (!ids.empty()) {
            const Package& package = model.packages[i];
            found.push_back(
                finding("unmet-need", package.place,
                        fmt::format("'{}' leaves unmet: {}", package.id, join(ids, ", "))));
        }
    }
    return found;
}

Found missing_why(const Case& model) {
    const Package& comparator = model.packages.at(model.comparator);
    if (comparator.why) {
        return {};
    }
    return {finding("no-why", comparator.place,
                    fmt::format("nothing says why '{}' would happen otherwise", comparator.id))};
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

Found imbalanced_kinds(const Case& model) {
    Found found;
    const auto look = [&found](const Package& package, const Package& other) {
        const std::vector<std::string> kinds = kinds_only_in(package, other);
        if (!kinds.empty()) {
            found.push_back(finding("kind-imbalance", package.place,
                                    fmt::format("the price of '{}' covers {}, that of '{}' not",
                                                package.id, join(kinds, ", "), other.id)));
        }
    };
    const Package& comparator = model.packages.at(model.comparator);
    for (const std::size_t alternative : model.alternatives()) {
        look(comparator, model.packages[alternative]);
        look(model.packages[alternative], comparator);
    }
    return found;
}

bool is_monthly(const Case& model, const Line& line) {
    const std::string& unit = model.figures.at(line.rate.index).unit_text;
    return fmt::format("{} {} {}", line.rate_text, unit, line.use_text).find("per month") !=
           std::string::npos;
}

Found four_weekly_beside_monthly(const Case& model) {
    Found found;
    bool has_monthly = false;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            has_monthly = has_monthly || is_monthly(model, line);
            if (line.is_four_weekly) {
                found.push_back(
                    finding("four-weekly", line.rate_place.line > 0 ? line.rate_place : line.place,
                            fmt::format("'{}' is paid every 4 weeks, and other lines every month",
                                        line.item)));
            }
        }
    }
    return has_monthly ? found : Found{};
}

Found missing_as_of(const Case& model) {
    if (model.as_of) {
        return {};
    }
    return {finding("no-as-of", model.place, "nothing says when the figures were collected")};
}

Found name_like_alias(const Case& model) {
    if (!model.client_alias || !looks_like_name(*model.client_alias)) {
        return {};
    }
    return {finding("name-like-alias", model.client_place, "the client's alias looks like a name")};
}

Found identity_codes(const Case& model) {
    Found found;
    for (const PlacedText& text : texts_of(model)) {
        if (holds_identity_code(text.text) && (found.empty() || found.back().place != text.place)) {
            found.push_back(finding("identity-code", text.place,
                                    "a text here is shaped like a personal identity code"));
        }
    }
    return found;
}

Found unclear_break_evens(const Case& model, const CaseResult& result) {
    Found found;
    for (const Comparison& comparison : result.comparisons) {
        for (const BreakEven& entry : comparison.break_even) {
            if (entry.is_unclear) {
                found.push_back(
                    finding("break-even-unclear", model.figures.at(entry.figure.index).place,
                            fmt::format("no single value of {} is known to make '{}' cost as much "
                                        "as '{}'",
                                        entry.parameter, model.packages.at(comparison.package).id,
                                        model.packages.at(model.comparator).id)));
            }
        }
    }
    return found;
}

} // namespace

std::vector<Diagnostic> findings(const Case& model, const CaseResult& result) {
    Found all;
    for (Found& found : std::vector<Found>{
             missing_as_of(model), name_like_alias(model), identity_codes(model),
             missing_why(model), imbalanced_kinds(model), missing_sources(model), old_prices(model),
             four_weekly_beside_monthly(model), average_costs(model, result),
             one_year_trials(model, result), shifts_to_unpaid(model, result),
             unmet_needs(model, result), unclear_break_evens(model, result)}) {
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& left, const Diagnostic& right) {
        return std::tie(left.place.line, left.place.column) <
               std::tie(right.place.line, right.place.column);
    });
    return all;
}

} // namespace carecost
