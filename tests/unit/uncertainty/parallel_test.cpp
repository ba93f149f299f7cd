// SPDX-License-Identifier: MIT
// Every piece is done once, and a failure on any thread reaches the caller.
// Whether threads help is a matter for the benchmark.
#include "carecost/uncertainty/parallel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

using namespace carecost;

TEST_CASE("every piece is done exactly once") {
    for (const unsigned threads : {1U, 2U, 16U}) {
        for (const std::size_t pieces : {0U, 1U, 2U, 1000U}) {
            std::vector<int> done(pieces);
            for_each_piece(threads, pieces, [&](std::size_t piece) { ++done[piece]; });
            CHECK(std::count(done.begin(), done.end(), 1) == static_cast<std::ptrdiff_t>(pieces));
        }
    }
}

TEST_CASE("a failure on any thread is thrown on") {
    for (const unsigned threads : {1U, 2U}) {
        CHECK_THROWS_AS(for_each_piece(threads, 100,
                                       [](std::size_t piece) {
                                           if (piece == 70) {
                                               throw std::runtime_error("piece 70");
                                           }
                                       }),
                        std::runtime_error);
    }
}
