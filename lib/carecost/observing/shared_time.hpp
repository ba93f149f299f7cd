// SPDX-License-Identifier: MIT
// Worker time divided among clients, kept exact: milliseconds by the whole number they are divided
// by. A year of days with many head counts has a common denominator beyond 128 bits, so the parts
// are added up as they are and divided only in the end.
#pragma once

#include "carecost/base/quotient.hpp"

#include <cstdint>
#include <vector>

namespace carecost {

class SharedTime {
  public:
    SharedTime() = default;
    explicit SharedTime(Int128 milliseconds) : undivided_(milliseconds) {}

    /// @param divisor at least 1
    void add(Int128 milliseconds, std::int64_t divisor) {
        if (divisor == 1) {
            undivided_ += milliseconds;
        } else {
            add_divided(milliseconds, divisor);
        }
    }
    SharedTime& operator+=(const SharedTime& other);
    friend SharedTime operator-(const SharedTime& left, const SharedTime& right);

    /// Worker-minutes: exact, or to 18 decimals where 128 bits do not hold the fraction.
    [[nodiscard]] Quotient minutes() const;

    struct Part {
        std::int64_t divisor;
        Int128 milliseconds;

        [[nodiscard]] friend bool operator==(const Part&, const Part&) = default;
    };
    [[nodiscard]] Int128 undivided() const { return undivided_; }
    [[nodiscard]] const std::vector<Part>& divided() const { return divided_; }

  private:
    void add_divided(Int128 milliseconds, std::int64_t divisor);

    Int128 undivided_ = 0;
    std::vector<Part> divided_; // by divisor, none twice, each above 1
};

[[nodiscard]] SharedTime operator-(const SharedTime& left, const SharedTime& right);

/// scale × dividend / divisor: exact, or to 18 decimals where 128 bits do not hold the fraction.
/// @throws std::domain_error when the divisor is zero
[[nodiscard]] Quotient quotient(const SharedTime& dividend, const SharedTime& divisor,
                                std::int64_t scale = 1);

} // namespace carecost
