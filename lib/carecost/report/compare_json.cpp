// SPDX-License-Identifier: MIT
// Maps a result to JSON member by member, in the order of the contract.
// Nothing is left out when there is nothing to say: it is null or empty.
#include "carecost/report/compare_json.hpp"

#include "carecost/report/diagnostic_json.hpp"
#include "carecost/report/line_names.hpp"
#include "carecost/report/number_style.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace carecost {
namespace {

constexpr int share_decimals = 6;
constexpr int quantity_decimals = 2;

std::string_view timing_name(DiscountTiming timing) {
    switch (timing) {
    case DiscountTiming::mid:
        return "mid";
    case DiscountTiming::end:
        return "end";
    case DiscountTiming::start:
        break;
    }
    return "start";
}

class CompareJson {
  public:
    CompareJson(const Case& model, const CaseResult& result) : model_(model), result_(result) {}

    [[nodiscard]] Json written(const std::vector<Diagnostic>& findings) const {
        std::vector<JsonMember> packages;
        for (std::size_t p = 0; p < model_.packages.size(); ++p) {
            packages.push_back(
                {model_.packages[p].id, package(model_.packages[p], result_.packages.at(p))});
        }
        std::vector<Json> comparisons;
        for (const Comparison& each : result_.comparisons) {
            comparisons.push_back(comparison(each));
        }
        const bool is_payer = result_.outcome == Outcome::payer_saving;
        return Json::object({
            {"format", Json::text("carecost/compare/1")},
            {"case", Json::text(model_.id)},
            {"title", Json::text(model_.title)},
            {"currency", Json::text(model_.currency)},
            {"years", Json::whole(model_.years)},
            {"conventions", conventions()},
            {"comparator", Json::text(model_.packages.at(model_.comparator).id)},
            {"payer", Json::optional(model_.payer,
                                     [this](std::size_t payer) {
                                         return Json::text(model_.funders.at(payer).id);
                                     })},
            {"packages", Json::object(std::move(packages))},
            {"outcome", Json::text(is_payer ? "payer-saving" : "saving")},
            {"comparisons", Json::array(std::move(comparisons))},
            {"findings", diagnostics_json(findings)},
        });
    }

  private:
    /// The text read and the value used.
    [[nodiscard]] static Json convention(std::string_view text, const Rational& value) {
        return Json::object({{"text", Json::text(text)}, {"value", Json::decimal(value, 6)}});
    }

    [[nodiscard]] Json conventions() const {
        const Conventions& used = model_.conventions;
        return Json::object({
            {"decimal", Json::text(used.decimal == DecimalSign::comma ? "," : ".")},
            {"weeks_per_year", convention(used.weeks_per_year_text, used.weeks_per_year)},
            {"days_per_year", convention(used.days_per_year_text, used.days_per_year)},
            {"rounding",
             Json::text(used.rounding == Rounding::half_even ? "half-even" : "half-up")},
            {"discount",
             Json::object({{"rate", convention(used.discount_rate_text, used.discount_rate)},
                           {"timing", Json::text(timing_name(used.discount_timing))}})},
        });
    }

    [[nodiscard]] static Json amounts(const Amounts& amounts) {
        std::vector<Json> items;
        items.reserve(amounts.size());
        for (const Money& amount : amounts) {
            items.push_back(Json::money(amount));
        }
        return Json::array(std::move(items));
    }

    /// Every declared funder with its amount.
    [[nodiscard]] Json by_funder(const Amounts& amounts) const {
        std::vector<JsonMember> members;
        for (std::size_t f = 0; f < model_.funders.size(); ++f) {
            members.push_back({model_.funders[f].id, Json::money(amounts.at(f))});
        }
        return Json::object(std::move(members));
    }

    [[nodiscard]] Json needs(const std::vector<std::size_t>& needs) const {
        std::vector<Json> ids;
        ids.reserve(needs.size());
        for (const std::size_t need : needs) {
            ids.push_back(Json::text(model_.needs.at(need).id));
        }
        return Json::array(std::move(ids));
    }

    [[nodiscard]] static Json source(const Source& source) {
        return Json::object({
            {"ref", Json::text(source.reference)},
            {"type",
             Json::optional(source.type,
                            [](SourceType type) { return Json::text(source_type_name(type)); })},
            {"date", Json::optional(source.date,
                                    [](const Date& date) { return Json::text(to_text(date)); })},
        });
    }

    [[nodiscard]] Json line(const Line& line, const LineCost& cost) const {
        Amounts by_year;
        for (const LineYear& year : cost.years) {
            by_year.push_back(year.cost);
        }
        std::vector<JsonMember> by_funder;
        for (const std::size_t funder : funders_of(line)) {
            by_funder.push_back(
                {model_.funders.at(funder).id, Json::money(cost.by_funder.at(funder))});
        }
        std::vector<JsonMember> members{{"id", Json::text(line.id)},
                                        {"item", Json::text(line.item)},
                                        {"kind", Json::text(kind_name(line.kind))},
                                        {"cost", Json::money(cost.cost)}};
        if (line.kind == LineKind::unpaid) {
            members.push_back({"value", Json::money(cost.gross)});
        }
        members.push_back({"by_year", amounts(by_year)});
        members.push_back({"by_funder", Json::object(std::move(by_funder))});
        members.push_back({"source", Json::optional(line.source, source)});
        return Json::object(std::move(members));
    }

    [[nodiscard]] Json package(const Package& package, const PackageCost& cost) const {
        std::vector<Json> lines;
        for (std::size_t l = 0; l < package.lines.size(); ++l) {
            lines.push_back(line(package.lines[l], cost.lines.at(l)));
        }
        return Json::object({
            {"title", Json::text(package.title)},
            {"cost", Json::object({{"total", Json::money(cost.total)},
                                   {"by_year", amounts(cost.by_year)},
                                   {"one_off", Json::money(cost.one_off)},
                                   {"recurring", Json::money(cost.recurring)},
                                   {"present_value", Json::money(cost.present_value)},
                                   {"annual_equivalent", Json::money(cost.annual_equivalent)}})},
            {"by_funder", by_funder(cost.by_funder)},
            {"unpaid", Json::object({{"hours", Json::decimal(cost.unpaid_hours, quantity_decimals)},
                                     {"value", Json::money(cost.unpaid_value)}})},
            {"support_hours",
             Json::optional(cost.support_hours,
                            [](const SupportHours& hours) {
                                return Json::object(
                                    {{"low", Json::decimal(hours.low, quantity_decimals)},
                                     {"value", Json::decimal(hours.value, quantity_decimals)},
                                     {"high", Json::decimal(hours.high, quantity_decimals)}});
                            })},
            {"cost_per_support_hour", Json::optional(cost.cost_per_support_hour, Json::money)},
            {"needs",
             Json::object({{"met", needs(cost.needs_met)}, {"unmet", needs(cost.needs_unmet)}})},
            {"lines", Json::array(std::move(lines))},
        });
    }

    /// A figure in the decimals of its kind, and more where the case gives more.
    [[nodiscard]] Json break_even(const BreakEven& flip) const {
        const bool is_share = model_.figures.at(flip.figure.index).kind == FigureKind::share;
        const int decimals = is_share ? share_decimals : decimals_written(flip.now);
        return Json::object({
            {"parameter", Json::text(flip.parameter)},
            {"value",
             Json::optional(flip.value,
                            [&](const Rational& value) { return Json::decimal(value, decimals); })},
            {"now", Json::decimal(flip.now, decimals)},
        });
    }

    [[nodiscard]] Json comparison(const Comparison& each) const {
        std::vector<Json> flips;
        for (const BreakEven& flip : each.break_even) {
            flips.push_back(break_even(flip));
        }
        const auto share = [](const Rational& value) {
            return Json::decimal(value, share_decimals);
        };
        return Json::object({
            {"package", Json::text(model_.packages.at(each.package).id)},
            {"saving", Json::money(each.saving)},
            {"saving_share", Json::optional(each.saving_share, share)},
            {"by_funder", by_funder(each.saving_by_funder)},
            {"payer_saving", Json::optional(each.payer_saving, Json::money)},
            {"cashable_saving", Json::money(each.cashable_saving)},
            {"break_even_release_share", Json::optional(each.break_even_release_share, share)},
            {"break_even", Json::array(std::move(flips))},
            {"first_year_saving", Json::money(each.first_year_saving)},
            {"steady_year_saving", Json::money(each.steady_year_saving)},
        });
    }

    const Case& model_;
    const CaseResult& result_;
};

} // namespace

Json compare_json(const Case& model, const CaseResult& result,
                  const std::vector<Diagnostic>& findings) {
    return CompareJson(model, result).written(findings);
}

} // namespace carecost
