// SPDX-License-Identifier: MIT
// What the page for a board says, worked out from its figures: savings, headlines, how sure it is.
// Each fact has a wording for every outcome, so nothing is left for a reader to turn round.
#pragma once

#include "carecost/report/board_view.hpp"
#include "carecost/report/page_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace carecost {

/// What every sentence looks at.
struct BoardTexts {
    const BoardView& view;
    Language language = Language::en;
    const NumberStyle& numbers;
    const Words& words;
    const PageWords& page;

    [[nodiscard]] std::string money(const Money& amount) const {
        return money_text(amount, view.currency, numbers);
    }
    [[nodiscard]] std::string count(std::size_t number) const {
        return count_text(static_cast<Int128>(number), numbers);
    }
    /// "69 %", with a space that does not break
    [[nodiscard]] std::string percent(const Rational& share, int decimals) const;
    /// "a year", "over 5 years"
    [[nodiscard]] std::string span() const;
    /// " for the municipality", " for all funders together", ""
    [[nodiscard]] std::string whom() const;
    /// "€38,605.55 less a year", "The same cost a year"
    [[nodiscard]] std::string difference(const Money& saving) const;
    /// "€ a year"
    [[nodiscard]] std::string amount_heading() const;
};

/// A name in mid-sentence: an English article loses its capital.
[[nodiscard]] std::string in_sentence(std::string_view name);

[[nodiscard]] BoardTexts texts_of(const BoardView& view, Language language,
                                  const NumberStyle& numbers);

/// An amount as people see it first, and what it is.
struct Saving {
    std::string amount; // without a sign: the label says less or more
    std::string label;
    std::string detail; // may be empty
};

/// The payer's, all funders' (left out without a payer), and every estimate at its worst.
[[nodiscard]] std::vector<Saving> three_savings(const BoardTexts& texts);

/// "Six services together cost 31 % of Assisted housing"
[[nodiscard]] std::string chart_headline(const BoardTexts& texts);

/// "Cheaper even with every estimate at its worst at once."
[[nodiscard]] std::string sure_headline(const BoardTexts& texts);

/// Ranges, both ends, and the chance of a saving; nothing without ranges.
[[nodiscard]] std::vector<std::string> sure_sentences(const BoardTexts& texts);

/// Whether any figure flips the answer within its own range.
[[nodiscard]] std::string flips_headline(const BoardTexts& texts);

/// A row of what would flip the answer.
struct FlipTexts {
    std::string figure; // "home hours, h a week"
    std::string expected;
    std::string worst; // empty without a range
    std::string flips_at;
    bool is_in_range = false;
    std::optional<std::size_t> source{};
};
[[nodiscard]] std::vector<FlipTexts> flip_texts(const BoardTexts& texts);

/// The cashable part and the release share.
[[nodiscard]] std::vector<std::string> release_sentences(const BoardTexts& texts);

[[nodiscard]] bool has_unpaid_care(const BoardView& view);
[[nodiscard]] std::string unpaid_sentence(const BoardTexts& texts);

/// "Own flat: A sink and table space; Company"; one for each package with unmet needs.
[[nodiscard]] std::vector<std::string> unmet_sentences(const BoardTexts& texts);

/// "invoice, 31 December 2025 (2 lines)", for a team with its reference behind.
[[nodiscard]] std::string source_text(const BoardTexts& texts, std::size_t source);

/// What the tool says of itself; of figures that were changed for this page as well.
[[nodiscard]] std::vector<std::string> note_sentences(const BoardTexts& texts);

} // namespace carecost
