// SPDX-License-Identifier: MIT
// Where an amount is nil as a function of one figure: exactly where it is affine, by bisection
// where there is one place, and an honest "unclear" where there may be several.
#include "carecost/costing/polynomial.hpp"
#include "support/case_builder.hpp"

#include <doctest/doctest.h>

using namespace carecost;
using carecost::testing::number;

namespace {

/// Coefficients of x^first, x^(first + 1), …
Polynomial polynomial(const std::vector<std::string>& coefficients, int first = 0) {
    Polynomial sum;
    int power = first;
    for (const std::string& coefficient : coefficients) {
        sum = sum + Polynomial{number(coefficient)}.shifted(power++);
    }
    return sum;
}

void check_root(const Polynomial& function, Root::Kind kind, std::string_view value) {
    const Root root = root_at_or_above_zero(function, 2);
    CHECK(root.kind == kind);
    CHECK(root.value == number(value));
}

} // namespace

TEST_CASE("sums and products of polynomials drop what cancels") {
    CHECK((polynomial({"1", "1"}) * polynomial({"-1", "1"})).coefficients() ==
          polynomial({"-1", "0", "1"}).coefficients());
    CHECK((polynomial({"1", "2"}) + polynomial({"3", "-2"})).is_constant());
    CHECK(Polynomial{}.is_constant());
    CHECK_FALSE(polynomial({"1"}, 1).is_constant());
}

TEST_CASE("an affine amount is nil at one exact value") {
    check_root(polynomial({"-17394.45", "135"}), Root::Kind::exact, "347889/2700");
    check_root(polynomial({"1", "1"}), Root::Kind::none, "0");
    check_root(polynomial({"0", "5"}), Root::Kind::exact, "0");
}

TEST_CASE("a figure after `per` is exact too: 100 − 1200/x is nil at 12") {
    check_root(polynomial({"-1200", "100"}, -1), Root::Kind::exact, "12");
    check_root(polynomial({"1200"}, -1), Root::Kind::none, "0");
}

TEST_CASE("a figure used twice is found to the decimals of its unit") {
    check_root(polynomial({"-2", "0", "1"}), Root::Kind::near, "1.41");
    check_root(polynomial({"-9", "0", "4"}), Root::Kind::near, "1.5");
    check_root(polynomial({"2", "-1", "-1/7"}), Root::Kind::near, "1.62"); // (√(49+56) − 7)/2
    check_root(polynomial({"-1", "0", "0", "1000000"}), Root::Kind::near, "0.01");
    check_root(polynomial({"-1", "0", "1000000"}), Root::Kind::near, "0.00");
    check_root(polynomial({"-123456789123456789", "0", "1"}), Root::Kind::near, "351364183.04");
}

TEST_CASE("half a hundredth is rounded up") {
    check_root(polynomial({"-1.5625", "0", "1"}), Root::Kind::near, "1.25");   // on the grid
    check_root(polynomial({"-1.575025", "0", "1"}), Root::Kind::near, "1.26"); // 1.255
    check_root(polynomial({"-1.575024", "0", "1"}), Root::Kind::near, "1.25");
}

TEST_CASE("where the amount may be nil at several values none is given") {
    check_root(polynomial({"2", "-3", "1"}), Root::Kind::unclear, "0");  // 1 and 2
    check_root(polynomial({"0", "-3", "1"}), Root::Kind::unclear, "0");  // 0 and 3
    check_root(polynomial({"-2", "3", "-5"}), Root::Kind::unclear, "0"); // nowhere, in fact
}
