// SPDX-License-Identifier: MIT
// The one thing that pages, workbooks and sliders for a board may show: a list of all that is
// allowed. What has no member here (notes, observers, file names, unknown keys) cannot get out.
#pragma once

#include "carecost/costing/result.hpp"
#include "carecost/model/case.hpp"
#include "carecost/report/number_style.hpp"
#include "carecost/report/words.hpp"
#include "carecost/uncertainty/simulation.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace carecost {

/// Who reads the result: a board, or the team that made the case and may see all of it.
enum class Audience { board, team };

/// "board", "team".
[[nodiscard]] std::optional<Audience> find_audience(std::string_view name);

struct BoardOptions {
    Audience audience = Audience::board;
    Language language = Language::en;
    NumberStyle numbers;
    bool has_story = true;                // false: left out even with consent
    SimulationSettings simulation{};      // of P(saving)
    bool is_simulated = true;             // false: no chance is given
    std::optional<std::size_t> package{}; // index in Case::packages of the alternative the headline
                                          // speaks of; nothing: the first
    std::vector<FigureId> changed{};      // by --set or --scenario
};

/// The client's three answers; with consent only.
struct BoardStory {
    std::string wants;
    std::string why;
    std::string helps;
};

struct BoardHead {
    std::string case_id;
    std::string title;
    std::string summary;
    std::optional<Meeting> meeting{};
    std::optional<Date> as_of{};
    std::optional<std::string> client_alias{};
    std::vector<std::string> ask{};
    std::optional<BoardStory> story{};
    bool story_lacks_consent = false; // a story was written, and may not be shown
};

/// Where figures come from; numbered from 1 in the order of the lines.
struct BoardSource {
    std::optional<SourceType> type{};
    std::optional<Date> date{};
    std::size_t line_count = 0;
};

/// What a figure of the case is called, and its values. Numbers come from the case alone.
struct BoardFigure {
    FigureId id{};
    std::string name;  // as --set knows it: "coach_rate", "personal/coach/rate"
    std::string label; // in words: "coach rate", "Neuropsychiatric coach"
    std::string unit;  // as written behind the number: "per hour"; may be empty
    FigureKind kind = FigureKind::quantity;
    Estimate estimate;
    Rational worst; // its end that is worse for the first comparison's headline; the value itself
    Rational best;  // where it has no range that moves it
    std::optional<std::size_t> source{}; // of the first line that uses it; index in sources
};

/// Amounts are over the horizon.
struct BoardLine {
    std::string item;
    std::string counted; // "3 h a week × 52 weeks × €42.00"
    LineKind kind = LineKind::paid;
    Money cost;          // as LineCost: 0 for transfers and unpaid lines
    Money gross;         // the amount itself, whatever the kind
    Money counted_cost;  // what of it the headline counts: the payer's, or all
    Amounts by_funder{}; // as BoardView::funders
    Rational unpaid_hours{};
    std::optional<std::size_t> source{}; // index in BoardView::sources
};

/// What a package costs whom the headline speaks of, from all ranges at their cheaper ends to all
/// at their dearer ends, each line-year rounded as ever.
struct BoardRange {
    Money low;
    Money expected;
    Money high;
    [[nodiscard]] bool has_width() const { return low < high; }
};

struct BoardPackage {
    std::size_t index = 0; // in Case::packages
    std::string title;
    std::vector<BoardLine> lines{};
    Money total;         // all funders
    Amounts by_year{};   // all funders
    Amounts by_funder{}; // as BoardView::funders
    BoardRange range;
    Rational unpaid_hours{};
    Money unpaid_value;
    std::vector<std::size_t> needs_met{}; // indices in BoardView::needs
    std::vector<std::size_t> needs_unmet{};
};

/// At which value of one figure alone the two packages cost the same.
struct BoardFlip {
    std::size_t figure = 0;             // index in BoardView::figures
    std::optional<Rational> flips_at{}; // nothing: no value does
    bool is_in_range = false;
    bool has_range = false;
};

/// How likely a saving is, by simulation.
struct BoardChance {
    std::size_t draws = 0;
    std::uint64_t seed = 1;
    double probability = 0;
};

/// An alternative against the comparator. Savings are positive when the alternative is cheaper.
struct BoardComparison {
    std::size_t package = 0; // index in BoardView::packages
    Money headline;          // the payer's saving, or everybody's; BoardView::outcome says which
    std::optional<Rational> headline_share{}; // of what the comparator costs the same
    Money saving;                             // all funders
    Money worst;                              // headline, every range at its worse end at once
    Money best;
    Money cashable;
    std::optional<Rational> break_even_release_share{};
    bool has_ranges = false; // that the headline hangs on
    std::optional<BoardChance> chance{};
    std::vector<BoardFlip> flips{}; // of ranges, widest swing first; then of other assumptions
};

/// For a team only.
struct TeamNotes {
    std::vector<std::string> source_references{}; // as BoardView::sources
    std::vector<std::string> package_reasons{};   // as BoardView::packages; may be empty
    std::vector<std::pair<std::string, std::string>> labels{};
    std::optional<Consent> consent{};
};

struct BoardView {
    BoardHead head;
    std::string currency; // ISO 4217
    int years = 1;
    Conventions conventions;
    std::vector<std::string> funders{}; // as Case::funders
    std::optional<std::size_t> payer{};
    Outcome outcome = Outcome::saving;
    std::vector<std::string> needs{};
    std::vector<BoardSource> sources{};
    std::vector<BoardFigure> figures{};         // as Case::figures
    std::vector<BoardPackage> packages{};       // the comparator first
    std::vector<BoardComparison> comparisons{}; // one an alternative, the headline's first
    std::size_t lines_without_source = 0;
    std::vector<std::size_t> changed{}; // indices in figures: not as the case file has them
    std::optional<TeamNotes> team{};    // nothing for a board

    [[nodiscard]] const BoardPackage& comparator() const { return packages.front(); }
    [[nodiscard]] const BoardComparison& first() const { return comparisons.front(); }
    [[nodiscard]] const BoardPackage& alternative() const { return packages.at(first().package); }
};

/// @param result of this very `model`, as `compare` worked it out
/// @throws InputError at lines whose figures are too large, or divide by 0
[[nodiscard]] BoardView board_view(const Case& model, const CaseResult& result,
                                   const BoardOptions& options);

} // namespace carecost
