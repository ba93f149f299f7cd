// SPDX-License-Identifier: MIT
// Finds figures by name and reads --set arguments in the style of the case.
// What an assumption allows follows from every line that uses it.
#include "carecost/input/settings.hpp"

#include "carecost/base/text.hpp"
#include "carecost/input/case_draft.hpp"
#include "carecost/input/case_file.hpp"
#include "carecost/input/figure_grammar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace carecost::input {
namespace {

bool stands_for(const Case& model, FigureId figure, FigureId user) {
    return user == figure || model.figures[user.index].refers_to == figure;
}

bool divides_by(const Case& model, const Formula& formula, FigureId figure) {
    return std::any_of(formula.terms.begin(), formula.terms.end(), [&](const Term& term) {
        return term.form == Term::Form::figure && term.divides &&
               stands_for(model, figure, term.figure);
    });
}

SettingFault fault_of(std::string_view argument, const TextFault& fault) {
    return {fmt::format("{}: {}{}{}", quoted(argument), fault.message,
                        fault.remedy.empty() ? "" : "; ", fault.remedy)};
}

} // namespace

std::string mend_for_figure_name(const Case& model, std::string_view name) {
    std::vector<std::string> names;
    for (const Figure& figure : model.figures) {
        names.push_back(model.name_of(figure));
    }
    if (const auto meant = nearest(name, names)) {
        return fmt::format("write {}?", *meant);
    }
    const auto assumptions = names_of_assumptions(model);
    return assumptions.empty()
               ? "write package/line/field, such as housing/rent/rate"
               : fmt::format("known: {}, and package/line/field", join(assumptions, ", "));
}

std::optional<std::string> refusal_of(const Case& model, FigureId figure,
                                      const Estimate& estimate) {
    for (const Package& package : model.packages) {
        for (const Line& line : package.lines) {
            if (line.cashable && stands_for(model, figure, *line.cashable) &&
                exceeds_whole(estimate)) {
                return "no more than 100% of a cost can stop being paid";
            }
            const bool is_divisor =
                divides_by(model, line.cost, figure) ||
                (line.hours && divides_by(model, *line.hours, figure)) ||
                (line.support_hours && divides_by(model, *line.support_hours, figure));
            if (is_divisor && !is_positive(estimate)) {
                return "it stands after `per`, so it must be above 0";
            }
        }
    }
    return std::nullopt;
}

Parsed<Estimate> read_replacement(const Case& model, FigureId figure, std::string_view text) {
    const NumberStyle style{.decimal = model.conventions.decimal, .currency = model.currency};
    auto parsed = read_figure(text, style);
    if (auto* fault = std::get_if<TextFault>(&parsed)) {
        return std::move(*fault);
    }
    const auto& written = std::get<WrittenFigure>(parsed);
    if (!written.name.empty()) {
        return TextFault{.offset = written.offset,
                         .code = "number",
                         .message = fmt::format("{} is not a figure", quoted(written.name))};
    }
    if (auto fault = kind_fault(written, model.figures[figure.index].kind, style)) {
        return *std::move(fault);
    }
    if (auto refusal = refusal_of(model, figure, written.estimate)) {
        return TextFault{
            .offset = written.offset, .code = "number", .message = *std::move(refusal)};
    }
    return written.estimate;
}

std::variant<Setting, SettingFault> parse_setting(const Case& model, std::string_view argument) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string_view::npos) {
        return SettingFault{fmt::format("{} sets nothing: write name=value, such as coach_rate=62",
                                        quoted(argument))};
    }
    const std::string_view name = trimmed(argument.substr(0, equals));
    const auto figure = model.figure_named(name);
    if (!figure) {
        return SettingFault{fmt::format("{} has no figure {}: {}", model.file, quoted(name),
                                        mend_for_figure_name(model, name))};
    }
    const auto estimate = read_replacement(model, *figure, argument.substr(equals + 1));
    if (const auto* fault = std::get_if<TextFault>(&estimate)) {
        return fault_of(argument, *fault);
    }
    return Setting{.figure = *figure, .estimate = std::get<Estimate>(estimate)};
}

std::variant<std::vector<Setting>, SettingFault> find_scenario(const Case& model,
                                                               std::string_view name) {
    std::vector<std::string> names;
    for (const Scenario& scenario : model.scenarios) {
        if (scenario.id == name) {
            return scenario.settings;
        }
        names.push_back(scenario.id);
    }
    const auto meant = nearest(name, names);
    const std::string mend = meant           ? fmt::format("write {}?", *meant)
                             : names.empty() ? std::string{"it declares none"}
                                             : fmt::format("known: {}", join(names, ", "));
    return SettingFault{fmt::format("{} has no scenario {}: {}", model.file, quoted(name), mend)};
}

} // namespace carecost::input
