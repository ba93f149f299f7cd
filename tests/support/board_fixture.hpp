// SPDX-License-Identifier: MIT
// From YAML to the texts and the page for a board, in one call.
// Keeps alive what the texts look at.
#pragma once

#include "carecost/report/board_facts.hpp"
#include "carecost/report/board_page.hpp"
#include "support/written_case.hpp"

#include <memory>
#include <string>

namespace carecost::testing {

/// `text` with its first `from` replaced; the test stops where there is none.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to); // throws where it is missing
}

class BoardOf {
  public:
    explicit BoardOf(const std::string& yaml, Language language = Language::en,
                     Audience audience = Audience::board)
        : numbers_(std::make_unique<NumberStyle>(
              find_number_style(default_number_style(language)).value())),
          language_(language) {
        const WrittenCase written = written_case(yaml);
        view_ = std::make_unique<BoardView>(
            board_view(written.model, written.result,
                       {.audience = audience, .language = language, .numbers = *numbers_}));
    }

    [[nodiscard]] const BoardView& view() const { return *view_; }
    [[nodiscard]] BoardTexts texts() const { return texts_of(*view_, language_, *numbers_); }
    [[nodiscard]] FittedBoard fitted() const { return fitted_board(texts(), "0123456789ab"); }
    [[nodiscard]] std::string page() const { return board_page(texts(), fitted()); }

  private:
    std::unique_ptr<NumberStyle> numbers_;
    Language language_;
    std::unique_ptr<BoardView> view_;
};

} // namespace carecost::testing
