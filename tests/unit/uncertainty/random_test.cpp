// SPDX-License-Identifier: MIT
// Random numbers against the vectors and the program their authors publish, and the promise that a
// draw depends on seed, case, figure and number alone.
#include "carecost/uncertainty/random.hpp"

#include <Random123/philox.h>
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace carecost;

namespace {

std::vector<std::uint32_t> words_of(const RandomStream& stream, std::size_t first,
                                    std::size_t count) {
    std::vector<std::uint32_t> words(count);
    fill_words(stream, first, words);
    return words;
}

} // namespace

TEST_CASE("Philox gives the known answers of Random123 1.14 (kat_vectors, philox4x32 10)") {
    CHECK(words_of({.seed = 0}, 0, 4) ==
          std::vector<std::uint32_t>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    // All ones: the last block of the last purpose.
    const RandomStream ones{.seed = ~std::uint64_t{0},
                            .case_hash = ~std::uint64_t{0},
                            .parameter = ~std::uint32_t{0},
                            .purpose = static_cast<Purpose>(127)};
    CHECK(words_of(ones, 4 * ((1U << 25U) - 1), 4) ==
          std::vector<std::uint32_t>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    // Digits of pi: counter 243f6a88 85a308d3 13198a2e 03707344, key a4093822 299f31d0.
    const RandomStream pi{.seed = 0x299f31d0a4093822,
                          .case_hash = 0x0370734413198a2e,
                          .parameter = 0x85a308d3,
                          .purpose = static_cast<Purpose>(0x243f6a88U >> 25U)};
    CHECK(words_of(pi, 4 * (0x243f6a88U & ((1U << 25U) - 1)), 4) ==
          std::vector<std::uint32_t>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("words are those of Random123, wherever a run begins and however long it is") {
    std::mt19937_64 chance(1);
    for (std::size_t count = 1; count < 600; ++count) {
        const RandomStream stream{.seed = chance(),
                                  .case_hash = chance(),
                                  .parameter = static_cast<std::uint32_t>(chance())};
        const auto low = [](std::uint64_t value) { return static_cast<std::uint32_t>(value); };
        const r123::Philox4x32::key_type key{{low(stream.seed), low(stream.seed >> 32U)}};
        const std::size_t first_block = chance() % (most_draws / 4 - 200);
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < count; ++i) {
            const r123::Philox4x32::ctr_type counter{{low(first_block + i / 4), stream.parameter,
                                                      low(stream.case_hash),
                                                      low(stream.case_hash >> 32U)}};
            expected.push_back(r123::Philox4x32{}(counter, key)[i % 4]);
        }
        REQUIRE(words_of(stream, 4 * first_block, count) == expected);
    }
}

TEST_CASE("the hash is FNV-1a as its authors publish it") {
    CHECK(text_hash("") == 0xcbf29ce484222325);
    CHECK(text_hash("a") == 0xaf63dc4c8601ec8c);
    CHECK(text_hash("foobar") == 0x85944171f73967e8);
}

TEST_CASE("a draw is the same in whatever piece it is asked for") {
    const RandomStream stream{.seed = 7, .case_hash = text_hash("tour"), .parameter = 11};
    const std::vector<std::uint32_t> whole = words_of(stream, 0, 1003);
    const std::vector<std::uint32_t> piece = words_of(stream, 400, 603);
    CHECK(std::vector<std::uint32_t>(whole.begin() + 400, whole.end()) == piece);
}

TEST_CASE("seed, case, figure and purpose each change the numbers") {
    const RandomStream base{.seed = 1, .case_hash = 1, .parameter = 1};
    std::set<std::vector<std::uint32_t>> seen;
    seen.insert(words_of(base, 0, 4));
    seen.insert(words_of({.seed = 2, .case_hash = 1, .parameter = 1}, 0, 4));
    seen.insert(words_of({.seed = 1, .case_hash = 2, .parameter = 1}, 0, 4));
    seen.insert(words_of({.seed = 1, .case_hash = 1, .parameter = 2}, 0, 4));
    RandomStream other = base;
    other.purpose = static_cast<Purpose>(1);
    seen.insert(words_of(other, 0, 4));
    CHECK(seen.size() == 5);
}

TEST_CASE("figures never share a word, and a word does not depend on the figures beside it") {
    const std::vector<std::string> few{"coach_rate", "open_weeks"};
    const std::vector<std::string> more{"a/new/rate", "open_weeks", "personal/bus/use/1",
                                        "coach_rate"};
    const std::vector<std::uint32_t> words = parameter_words(few);
    const std::vector<std::uint32_t> more_words = parameter_words(more);
    CHECK(words[0] == more_words[3]);
    CHECK(words[1] == more_words[1]);

    std::vector<std::string> many;
    for (int i = 0; i < 200000; ++i) { // enough for chance to make some words equal
        many.push_back("package/line-" + std::to_string(i) + "/rate");
    }
    const std::vector<std::uint32_t> many_words = parameter_words(many);
    std::set<std::uint32_t> hashed;
    for (const std::string& name : many) {
        const std::uint64_t hash = text_hash(name);
        hashed.insert(static_cast<std::uint32_t>(hash) ^ static_cast<std::uint32_t>(hash >> 32U));
    }
    CHECK(hashed.size() < many.size()); // the test would be idle otherwise
    CHECK(std::set<std::uint32_t>(many_words.begin(), many_words.end()).size() == many.size());
}
