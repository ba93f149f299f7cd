// SPDX-License-Identifier: MIT
// Gives a type the name that a header has given away, which the rules forbid.
namespace carecost {

struct Twice {
    double value = 0;
};

} // namespace carecost
