// SPDX-License-Identifier: MIT
// One decision as plain structs: packages of cost lines, who pays, the figures and where they come
// from. Valid by construction: whoever builds a Case (input/) has checked every rule of the case
// format.
#pragma once

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/short_list.hpp"
#include "carecost/units/conventions.hpp"
#include "carecost/units/date.hpp"
#include "carecost/units/estimate.hpp"
#include "carecost/units/formula.hpp"
#include "carecost/units/money.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace carecost {

/// What a figure measures; decides its decimals in print and the bounds of a break-even value.
enum class FigureKind { money, quantity, share };

/// A line by its place: packages[package].lines[line].
struct LineId {
    std::size_t package = 0;
    std::size_t line = 0;
};

/// A number of the case that can be changed, varied or doubted: an assumption or a field of a line.
struct Figure {
    std::string name; // of an assumption: "coach_rate"; of a field: "use/2", within its line
    std::optional<LineId> line{}; // whose field it is; nothing: it is an assumption
    FigureKind kind = FigureKind::quantity;
    Estimate estimate;                   // its own, unused while it refers to an assumption
    std::optional<FigureId> refers_to{}; // the assumption that stands in its place
    std::string
        unit_text; // as written behind the number: "per hour", "minutes per visit"; may be empty
    Position place;

    [[nodiscard]] bool is_assumption() const { return !line; }
};

enum class SourceType {
    published,
    invoice,
    contract,
    tariff,
    quote,
    register_,
    budget,
    estimate,
    expert
};

struct Source {
    std::string reference;
    std::optional<SourceType> type{};
    std::optional<Date> date{};
    Position place;
};

enum class LineKind { paid, unpaid, transfer };

/// Months of the case, from 1, counted through the horizon, both ends included.
struct MonthSpan {
    int first = 1;
    std::optional<int> last{}; // nothing: to the end of the horizon
};

/// Dates, both ends included; clipped to the horizon.
struct DateSpan {
    std::optional<Date> first{};
    std::optional<Date> last{};
};

using TimeSpan = std::variant<std::monostate, MonthSpan, DateSpan>; // monostate: the whole horizon

struct FunderShare {
    std::size_t funder = 0; // index in Case::funders
    Rational share = 1;     // shares of a line add to exactly 1
};

using FunderShares = ShortList<FunderShare, 1>;

/// A percentage put on top of the running amount: travel, VAT.
struct Addition {
    std::string name;
    FigureId share{};
};

struct Line {
    std::string id;
    std::string item;
    LineKind kind = LineKind::paid;
    FigureId rate{};
    Recurrence recurrence = Recurrence::per_year;
    Formula cost; // money per year or once: rate × use × additions ÷ shared_by;
                  // for an unpaid line its value
    std::optional<Formula> hours{}; // of an unpaid line, per year or once
    std::optional<Formula>
        support_hours{}; // what the line gives, per year or once, not divided by shared_by
    std::vector<Addition> additions{};
    int shared_by = 1;
    TimeSpan span{};
    std::vector<FigureId> taper{};             // share of each year, the last repeats; empty: 1
    std::optional<std::size_t> index{};        // in Case::indices
    std::optional<int> spread_years{};         // a one-off shown as its equivalent annual cost
    std::optional<int> release_after_months{}; // the cashable part starts being saved only then
    FunderShares funders{};                    // empty when the case declares none
    std::optional<std::size_t> receiver{};     // of a transfer
    std::optional<FigureId> cashable{};        // nothing: not stated, counts as 1 and is a finding
    std::vector<std::size_t> meets{};          // indices in Case::needs
    std::optional<Source> source{};
    bool is_four_weekly = false;           // paid per 4 weeks
    bool has_week_day_conversion = false;  // `per week` met `days`
    std::optional<FigureId> months_used{}; // bought once as so many months
    Position place;                        // of the item
    Position rate_place;
};

struct Package {
    std::string id;
    std::string title;
    std::optional<std::string> why{};
    std::vector<std::string> includes{};
    std::vector<Line> lines{};
    Position place;
};

/// A declared id with the words people read.
struct Named {
    std::string id;
    std::string title;
    Position place;
};

/// Yearly growth; the last rate repeats. 0.03 for 3 %.
struct Index {
    std::string id;
    std::vector<Rational> rates;
    Position place;
};

/// A figure replaced by a scenario or by --set.
struct Setting {
    FigureId figure{};
    Estimate estimate;
};

struct Scenario {
    std::string id;
    std::string title;
    std::vector<Setting> settings{};
    Position place;
};

enum class Relation { equal, at_least, at_most };

/// An amount asserted by the case's author, checked exactly.
struct Expectation {
    enum class Measure { cost, saving, payer_saving };
    std::size_t package = 0;
    std::optional<int> year{}; // from 1; nothing: over the horizon
    Measure measure = Measure::cost;
    Relation relation = Relation::equal;
    Money amount;
    Position place;
    std::string excerpt; // the line it stands on, for the message
};

struct Consent {
    std::string by;
    std::optional<Date> date{};
};

/// Printed only with consent, except `ask`.
struct Story {
    std::string wants;
    std::string why;
    std::string helps;
    std::vector<std::string> ask{};
    std::optional<Consent> consent{};
};

struct Meeting {
    std::string body;
    std::string item;
    std::optional<Date> date{};
};

struct Case {
    std::string id;
    std::string title;
    std::string summary;
    std::string currency = "EUR"; // ISO 4217
    std::optional<Date> as_of{};
    std::optional<Date> start{};
    int years = 1;
    Conventions conventions;
    std::optional<Meeting> meeting{};
    std::optional<std::string> client_alias{};
    Position client_place;
    std::vector<std::pair<std::string, std::string>> labels{};
    std::optional<Story> story{};
    std::vector<Named> needs{};
    std::vector<Named> funders{};
    std::optional<std::size_t> payer{}; // index in funders
    std::vector<Figure> figures{};      // assumptions first, then fields of lines, in file order
    std::vector<Index> indices{};
    std::size_t comparator = 0;      // index in packages
    std::vector<Package> packages{}; // in file order
    std::vector<Expectation> expectations{};
    std::vector<Scenario> scenarios{};
    Position place;   // of the key `case`
    std::string file; // as named on the command line

    /// A place of this case with the name of its file, for messages.
    [[nodiscard]] Place in_file(const Position& at) const;
    /// The figure that really holds the estimate: itself, or the assumption it refers to.
    [[nodiscard]] const Figure& resolved(FigureId wanted) const;
    /// What people call a figure: "coach_rate", "personal/coach/use/2". Put together only here, as
    /// most figures of a batch are never named.
    [[nodiscard]] std::string name_of(const Figure& figure) const;
    [[nodiscard]] std::string name_of(FigureId figure) const;
    /// The figure that people call so; nothing when there is none.
    [[nodiscard]] std::optional<FigureId> figure_named(std::string_view name) const;
    /// The line whose field a figure is; null for an assumption.
    [[nodiscard]] const Line* line_of(const Figure& figure) const;
    /// The alternatives: every package but the comparator, in file order.
    [[nodiscard]] std::vector<std::size_t> alternatives() const;
};

/// The case with some figures replaced. A replaced field of a line no longer follows its
/// assumption.
[[nodiscard]] Case with_settings(Case original, const std::vector<Setting>& settings);

} // namespace carecost
