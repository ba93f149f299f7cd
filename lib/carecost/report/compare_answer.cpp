// SPDX-License-Identifier: MIT
// Puts sentences together from the words of a language and figures that costing found.
// A saving is positive in the result; people read "less" and a change of −69 %.
#include "carecost/report/compare_answer.hpp"

#include "carecost/base/text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace carecost {
namespace {

/// A saving with its share of what the comparator costs.
struct Saving {
    Money amount;
    std::optional<Rational> share;
};

Saving payer_saving(const CompareView& view, const Comparison& comparison) {
    const std::size_t payer = view.model.payer.value();
    const Money before = view.comparator().by_funder.at(payer);
    const Money amount = comparison.payer_saving.value();
    if (before <= Money{}) {
        return {.amount = amount, .share = std::nullopt};
    }
    return {.amount = amount, .share = Rational::fraction(amount.cents(), before.cents())};
}

bool is_for_payer(const CompareView& view) {
    return view.result.outcome == Outcome::payer_saving && view.model.payer.has_value();
}

Saving headline_saving(const CompareView& view, const Comparison& comparison) {
    return is_for_payer(view)
               ? payer_saving(view, comparison)
               : Saving{.amount = comparison.saving, .share = comparison.saving_share};
}

/// " (−69 %)": the change of the cost; one decimal below 10 %, nothing when that is still 0.0.
std::string share_text(const CompareView& view, const Saving& saving) {
    if (!saving.share) {
        return {};
    }
    const Rational change = -*saving.share;
    const Rational size = change.is_negative() ? -change : change;
    const int decimals = size < Rational::fraction(1, 10) ? 1 : 0;
    if (size < Rational::fraction(5, 10000)) {
        return {};
    }
    return std::string(" (") + (change.is_negative() ? "" : "+") +
           percent_text(change, decimals, view.numbers) + ")";
}

/// The sentence as it is, or with the package's name before it when there are several.
std::string of_package(const CompareView& view, const Comparison& comparison,
                       const std::string& answer) {
    if (view.result.comparisons.size() == 1) {
        return answer;
    }
    return filled(view.words.of_package, fmt::arg("package", view.package_of(comparison).title),
                  fmt::arg("answer", answer));
}

/// "€17,394.45 instead of €56,000.00": what the headline speaks of, the alternative's cost first.
std::string costs_text(const CompareView& view, const Comparison& comparison) {
    const auto cost = [&view](const PackageCost& package) {
        return view.money(is_for_payer(view) ? package.by_funder.at(view.model.payer.value())
                                             : package.total);
    };
    return filled(view.words.instead_of,
                  fmt::arg("amount", cost(view.result.packages.at(comparison.package))),
                  fmt::arg("comparator", cost(view.comparator())));
}

/// Titles of needs: "A sink and table space; Company".
std::string needs_text(const CompareView& view, const std::vector<std::size_t>& needs) {
    std::vector<std::string> titles;
    titles.reserve(needs.size());
    for (const std::size_t need : needs) {
        titles.push_back(view.model.needs.at(need).title);
    }
    return join(titles, "; ");
}

} // namespace

std::vector<Block> answer_blocks(const CompareView& view) {
    std::vector<Block> blocks;
    for (const Comparison& comparison : view.result.comparisons) {
        const Saving saving = headline_saving(view, comparison);
        blocks.emplace_back(
            Answer{.text = of_package(view, comparison,
                                      saving_text(view.wording(), saving.amount) +
                                          whom_text(view.wording(), view.result.outcome) +
                                          share_text(view, saving))});
    }
    blocks.emplace_back(Paragraph{.text = view.model.title});
    if (view.result.comparisons.size() == 1) {
        blocks.emplace_back(Paragraph{.text = costs_text(view, view.result.comparisons.front())});
    }
    for (const Comparison& comparison : view.result.comparisons) {
        // A saving counts only where the old cost really stops: said right under the answer.
        if (comparison.cashable_saving != comparison.payer_saving.value_or(comparison.saving)) {
            const std::string answer =
                filled(view.words.cashable,
                       fmt::arg("answer", saving_text(view.wording(), comparison.cashable_saving)));
            blocks.emplace_back(Paragraph{.text = of_package(view, comparison, answer)});
        }
    }
    for (const Comparison& comparison : view.result.comparisons) {
        if (is_for_payer(view) && comparison.saving != comparison.payer_saving) {
            const Saving everybody{.amount = comparison.saving, .share = comparison.saving_share};
            const std::string answer = saving_text(view.wording(), everybody.amount) +
                                       std::string(view.words.for_all) +
                                       share_text(view, everybody);
            blocks.emplace_back(Paragraph{.text = of_package(view, comparison, answer)});
        }
    }
    return blocks;
}

std::vector<Block> release_blocks(const CompareView& view) {
    std::vector<Block> blocks;
    const std::string& title = view.model.packages.at(view.model.comparator).title;
    for (const Comparison& comparison : view.result.comparisons) {
        const auto add = [&](const std::string& sentence) {
            blocks.emplace_back(Paragraph{.text = of_package(view, comparison, sentence)});
        };
        const auto& share = comparison.break_even_release_share;
        if (share && *share > Rational{1}) {
            add(filled(view.words.release_never, fmt::arg("package", title)));
        } else if (share && *share > Rational{0}) {
            add(filled(view.words.release_share,
                       fmt::arg("share", percent_text(*share, 2, view.numbers)),
                       fmt::arg("package", title)));
        }
    }
    return blocks;
}

std::vector<Block> needs_blocks(const CompareView& view) {
    std::vector<Block> blocks;
    for (std::size_t p = 0; p < view.model.packages.size(); ++p) {
        const std::vector<std::size_t>& unmet = view.result.packages.at(p).needs_unmet;
        if (!unmet.empty()) {
            blocks.emplace_back(
                Paragraph{.text = filled(view.words.needs_unmet,
                                         fmt::arg("package", view.model.packages[p].title),
                                         fmt::arg("needs", needs_text(view, unmet)))});
        }
    }
    if (blocks.empty() && !view.model.needs.empty()) {
        blocks.emplace_back(Paragraph{.text = std::string(view.words.needs_met)});
    }
    return blocks;
}

} // namespace carecost
