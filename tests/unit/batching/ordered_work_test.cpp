// SPDX-License-Identifier: MIT
// Results come out in the order of the pieces, however long each takes and whoever does it.
// Pieces that take unequally long are made so by busy counting, which needs no clock.
#include "carecost/batching/ordered_work.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

using namespace carecost;

namespace {

/// Pieces 0 to count − 1.
auto pieces(int count) {
    return [count, next = 0]() mutable -> std::optional<int> {
        return next < count ? std::optional{next++} : std::nullopt;
    };
}

int slow_square(int piece) {
    std::atomic<int> work = 0;
    while (work < (piece % 7) * 1000) {
        ++work;
    }
    return piece * piece;
}

} // namespace

TEST_CASE("results come out in the order of the pieces") {
    for (const unsigned threads : {1U, 2U, 5U}) {
        CAPTURE(threads);
        std::vector<int> seen;
        work_in_order(threads, pieces(500), slow_square, [&](int result) {
            seen.push_back(result);
            return true;
        });
        REQUIRE(seen.size() == 500);
        for (int i = 0; i < 500; ++i) {
            CHECK(seen[static_cast<std::size_t>(i)] == i * i);
        }
    }
}

TEST_CASE("no pieces is no work") {
    bool is_called = false;
    work_in_order(3, pieces(0), slow_square, [&](int) { return is_called = true; });
    CHECK_FALSE(is_called);
}

TEST_CASE("whoever has seen enough sees no more") {
    for (const unsigned threads : {1U, 3U}) {
        CAPTURE(threads);
        int seen = 0;
        work_in_order(threads, pieces(1000), slow_square, [&](int) { return ++seen < 10; });
        CHECK(seen == 10);
    }
}

TEST_CASE("a fault stops the work after all that comes before it") {
    for (const unsigned threads : {1U, 3U}) {
        CAPTURE(threads);
        int seen = 0;
        const auto work = [](int piece) {
            if (piece >= 20) {
                throw std::runtime_error(std::to_string(piece));
            }
            return slow_square(piece);
        };
        CHECK_THROWS_WITH(
            work_in_order(threads, pieces(100), work, [&](int) { return ++seen > 0; }), "20");
        CHECK(seen == 20);
    }
}

TEST_CASE("a source that fails is told when its turn comes") {
    int seen = 0;
    const auto next = [at = 0]() mutable -> std::optional<int> {
        if (at == 30) {
            throw std::runtime_error("torn");
        }
        return at++;
    };
    CHECK_THROWS_WITH(work_in_order(4, next, slow_square, [&](int) { return ++seen > 0; }), "torn");
    CHECK(seen == 30);
}

TEST_CASE("few pieces wait for a slow one") {
    constexpr unsigned threads = 2;
    std::atomic<int> handed_out = 0;
    int most = 0;
    int seen = 0;
    const auto next = [&]() -> std::optional<int> {
        return handed_out < 5000 ? std::optional{handed_out++} : std::nullopt;
    };
    work_in_order(threads, next, slow_square, [&](int) {
        most = std::max(most, handed_out - seen);
        ++seen;
        return true;
    });
    CHECK(seen == 5000);
    CHECK(most <= 8 * static_cast<int>(threads) + static_cast<int>(threads));
}
