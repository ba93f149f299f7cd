// SPDX-License-Identifier: MIT
// Digests against the examples NIST prints for FIPS 180-4 (SHA256.pdf, and the million letters of
// FIPS 180-2, appendix B.3), fed at once and in pieces.
#include "carecost/base/sha256.hpp"

#include <doctest/doctest.h>

#include <string>

using carecost::Sha256;
using carecost::sha256;

TEST_CASE("a digest is the one that FIPS 180 prints") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the digest of pieces is the digest of the whole") {
    Sha256 digest;
    for (int i = 0; i < 1'000; ++i) {
        digest.add(std::string(1'000, 'a'));
        digest.add("");
    }
    CHECK(digest.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a digest starts anew after it was asked for") {
    Sha256 digest;
    digest.add("something else");
    CHECK(digest.finish() != sha256("abc"));
    digest.add("abc");
    CHECK(digest.finish() == sha256("abc"));
}
