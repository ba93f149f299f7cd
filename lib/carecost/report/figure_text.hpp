// SPDX-License-Identifier: MIT
// Text for machines that is mostly figures: rows of CSV. Many figures are written side by side and
// copied once, since copying digits that were written just before makes a processor wait.
#pragma once

#include "carecost/base/quotient.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace carecost {

class FigureText {
  public:
    /// @param usual_size  of the whole text
    explicit FigureText(std::size_t usual_size = 0) { done_.reserve(usual_size); }

    void append(char sign) {
        *room_for_a_figure() = sign;
        ++size_;
    }
    void append(std::string_view words);

    // A figure is a cell that follows others: it begins with a comma.

    void append_whole(Int128 value);
    void append_cents(Int128 value);      // ",-0.05" of -5
    void append_millionths(Int128 value); // ",0.000005" of 5
    /// Rounded half-up to six decimals, never ",-0.000000".
    void append_rounded(const Quotient& value);

    [[nodiscard]] std::size_t size() const { return done_.size() + size_; }
    [[nodiscard]] std::string text() &&;

  private:
    static constexpr std::size_t longest = 48; // comma, sign, 39 digits, point

    /// Where to write next; there is room for the longest figure.
    [[nodiscard]] char* room_for_a_figure() {
        if (piece_.size() - size_ < longest) {
            finish_piece();
        }
        return piece_.data() + size_;
    }
    void set_end(const char* end) { size_ = static_cast<std::size_t>(end - piece_.data()); }
    void finish_piece();
    template <int decimals>
    void append_decimal(Int128 value);
    template <int decimals>
    void append_narrow(std::int64_t value);

    std::string done_;
    std::array<char, 2048> piece_; // that is being written
    std::size_t size_ = 0;         // of what is written of it
};

} // namespace carecost
