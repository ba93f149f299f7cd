// SPDX-License-Identifier: MIT
// Adds two fractions with the installed library, as a program of somebody else would.
// It must be found, compiled, linked and run outside the source tree.
#include "carecost/base/rational.hpp"
#include "carecost/base/version.hpp"

#include <iostream>

int main() {
    const auto sum = carecost::Rational::fraction(1, 3) + carecost::Rational::fraction(1, 6);
    std::cout << "carecost " << carecost::version()
              << ": 1/3 + 1/6 = " << carecost::to_exact_text(sum) << '\n';
    return sum == carecost::Rational::fraction(1, 2) ? 0 : 1;
}
