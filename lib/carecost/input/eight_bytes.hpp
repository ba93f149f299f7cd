// SPDX-License-Identifier: MIT
// Looks for bytes of a kind among eight at a time, as one number of 64 bits.
// The highest bit of each byte says what was found of it.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace carecost::input {

/// Eight bytes, the first in the lowest place on every machine.
[[nodiscard]] inline std::uint64_t eight_bytes(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// The same byte eight times.
[[nodiscard]] constexpr std::uint64_t eight_times(char byte) {
    return 0x0101010101010101U * static_cast<unsigned char>(byte);
}

/// Marks every byte that is `sign`; a byte behind such a one may be marked as well.
[[nodiscard]] constexpr std::uint64_t marks_of(std::uint64_t bytes, char sign) {
    const std::uint64_t zero_where_equal = bytes ^ eight_times(sign);
    return (zero_where_equal - eight_times(1)) & ~zero_where_equal & eight_times('\x80');
}

/// Marks every byte below `sign`, DEL, and every byte of a character beyond ASCII; a byte behind
/// such a one may be marked as well.
[[nodiscard]] constexpr std::uint64_t marks_outside(std::uint64_t bytes, char sign) {
    return ((bytes - eight_times(sign)) | (bytes + eight_times(1)) | bytes) & eight_times('\x80');
}

/// How many bytes stand before the first that is marked; there is one.
[[nodiscard]] constexpr std::size_t before_first_mark(std::uint64_t marks) {
    return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

} // namespace carecost::input
