// SPDX-License-Identifier: MIT
// Turns the hexadecimal digits of a digest into base64 (RFC 4648), six bits a sign.
// 256 bits are 42 signs and four bits, so one sign of padding always follows.
#include "carecost/report/policy_hash.hpp"

#include "carecost/base/sha256.hpp"

namespace carecost {

std::string policy_hash(std::string_view text) {
    constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string digest = sha256(text);
    const auto digit = [](char sign) {
        return static_cast<unsigned>(sign <= '9' ? sign - '0' : sign - 'a' + 10);
    };
    std::string base64;
    unsigned bits = 0;
    int count = 0;
    for (const char sign : digest) {
        bits = bits << 4U | digit(sign);
        for (count += 4; count >= 6; count -= 6) {
            base64 += signs[bits >> static_cast<unsigned>(count - 6) & 63U];
        }
    }
    base64 += signs[bits << 2U & 63U]; // 256 bits are 42 signs and 4 bits
    return base64 + "=";
}

} // namespace carecost
