// SPDX-License-Identifier: MIT
// Threads that count pieces up together.
// The caller's own thread works too, so one thread fewer is started than asked for.
#include "carecost/uncertainty/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace carecost {

void for_each_piece(unsigned threads, std::size_t pieces,
                    const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failure_guard;
    const auto end_by = [&](const std::exception_ptr& reason) {
        next = pieces;
        const std::lock_guard lock(failure_guard);
        failure = failure ? failure : reason;
    };
    const auto run = [&] {
        try {
            for (std::size_t piece = next++; piece < pieces; piece = next++) {
                work(piece);
            }
        } catch (...) {
            end_by(std::current_exception());
        }
    };
    const std::size_t helpers =
        std::min<std::size_t>(threads, std::max<std::size_t>(pieces, 1)) - 1;
    {
        std::vector<std::jthread> started(helpers);
        try {
            for (std::jthread& helper : started) {
                helper = std::jthread(run);
            }
        } catch (...) {
            end_by(std::current_exception());
        }
        run();
    } // joins
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace carecost
