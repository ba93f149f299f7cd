// SPDX-License-Identifier: MIT
// A set of bytes that is asked with one look into a table, for scanners that ask for every byte.
// Made while compiling.
#pragma once

#include <array>
#include <string_view>

namespace carecost {

class ByteSet {
  public:
    constexpr ByteSet() = default;
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) {
            at(byte) = true;
        }
    }
    /// @param holds a claim about a byte
    template <class Claim>
    [[nodiscard]] static constexpr ByteSet where(Claim holds) {
        ByteSet set;
        for (int byte = 0; byte < 256; ++byte) {
            set.at(static_cast<char>(byte)) = holds(static_cast<char>(byte));
        }
        return set;
    }

    [[nodiscard]] constexpr bool holds(char byte) const {
        return bytes_[static_cast<unsigned char>(byte)];
    }
    /// Every byte of either.
    [[nodiscard]] friend constexpr ByteSet operator+(ByteSet left, const ByteSet& right) {
        return where([&](char byte) { return left.holds(byte) || right.holds(byte); });
    }

  private:
    constexpr bool& at(char byte) { return bytes_[static_cast<unsigned char>(byte)]; }
    std::array<bool, 256> bytes_{};
};

} // namespace carecost
