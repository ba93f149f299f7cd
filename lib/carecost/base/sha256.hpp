// SPDX-License-Identifier: MIT
// The SHA-256 digest of bytes (FIPS 180-4): the fingerprint by which a file is known again. The
// arithmetic is nettle's; this is the one place that calls it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace carecost {

/// A digest that is fed piece by piece.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits of all that was added; then it starts anew.
    [[nodiscard]] std::string finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace carecost
