// SPDX-License-Identifier: MIT
// Looks at every text and day of a case with the eyes of somebody who knows the client. Messages
// name the key and never repeat what they found: they may be sent on.
#include "carecost/costing/privacy_findings.hpp"

#include "carecost/costing/case_texts.hpp"
#include "carecost/costing/findings.hpp"
#include "carecost/costing/privacy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace carecost {
namespace {

using Found = std::vector<Diagnostic>;
using CasesByService = std::map<std::string, std::size_t>; // a line's id: how many cases hold it

Diagnostic finding(std::string_view code, const Place& place, std::string message) {
    return {.severity = Severity::warning,
            .code = std::string{code},
            .place = place,
            .message = std::move(message),
            .remedy = std::string{advice_on(code)},
            .excerpt = {}};
}

/// Texts that name organisations and offices, not people.
bool names_institutions(std::string_view what) {
    return what == "funders" || what.starts_with("meeting");
}

Found in_texts(const Case& model) {
    Found found;
    for (const PlacedText& each : texts_of(model)) {
        if (!names_institutions(each.what) && !name_in(each.text).empty()) {
            found.push_back(finding("name-in-text", model.in_file(each.place),
                                    fmt::format("words in `{}` look like a name", each.what)));
        }
        if (holds_contact(each.text)) {
            found.push_back(
                finding("contact-in-text", model.in_file(each.place),
                        fmt::format("`{}` holds what looks like an e-mail address or a telephone "
                                    "number",
                                    each.what)));
        }
        if (holds_day(each.text)) {
            found.push_back(finding("exact-date", model.in_file(each.place),
                                    fmt::format("`{}` holds a day", each.what)));
        }
    }
    return found;
}

/// Bills and contracts are kept under their day, so it leads to the client.
bool is_personal(const Source& source) {
    return source.type == SourceType::invoice || source.type == SourceType::contract;
}

Found in_dates(const Case& model) {
    Found found;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (std::holds_alternative<DateSpan>(line.span)) {
                found.push_back(
                    finding("exact-date", model.in_file(line.place),
                            fmt::format("'{}' begins or ends on a day that is told", line.item)));
            }
            if (line.source && line.source->date && is_personal(*line.source)) {
                found.push_back(finding(
                    "exact-date", model.in_file(line.source->place),
                    fmt::format("the bill or contract behind '{}' is told by its day", line.item)));
            }
        }
    }
    return found;
}

CasesByService count_services(std::span<const Case* const> cases) {
    CasesByService counts;
    for (const Case* model : cases) {
        std::set<std::string> held;
        for (const Package& package : model->packages) {
            for (const Line& line : package.lines) {
                held.insert(line.id);
            }
        }
        for (const std::string& service : held) {
            ++counts[service];
        }
    }
    return counts;
}

Found rare_services(const Case& model, const CasesByService& counts, std::size_t cases) {
    Found found;
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (cases >= rare_below && counts.at(line.id) < rare_below) {
                found.push_back(finding("rare-service", model.in_file(line.place),
                                        fmt::format("'{}' stands in {} of {} cases", line.item,
                                                    counts.at(line.id), cases)));
            } else if (cases < rare_below && line.recurrence == Recurrence::once) {
                found.push_back(finding(
                    "rare-service", model.in_file(line.place),
                    fmt::format("'{}' is bought once, so for this person alone", line.item)));
            }
        }
    }
    return found;
}

} // namespace

std::vector<Diagnostic> privacy_findings(std::span<const Case* const> cases) {
    const CasesByService counts = count_services(cases);
    Found all;
    for (const Case* model : cases) {
        Found found = in_texts(*model);
        for (Found& more :
             std::vector<Found>{in_dates(*model), rare_services(*model, counts, cases.size())}) {
            std::move(more.begin(), more.end(), std::back_inserter(found));
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Diagnostic& left, const Diagnostic& right) {
                             return std::tie(left.place.line, left.place.column) <
                                    std::tie(right.place.line, right.place.column);
                         });
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace carecost
