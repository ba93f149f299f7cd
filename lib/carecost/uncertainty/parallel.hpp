// SPDX-License-Identifier: MIT
// Shares independent pieces of work among threads. Whoever uses it keeps one result for each piece
// and adds them up in order, so that no result depends on the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace carecost {

/// Calls `work` once for each piece from 0 to pieces − 1, on at most `threads` threads, which take
/// the next piece as they become free. The first exception ends the work and is thrown on.
/// @param threads at least 1; 1 does everything on the caller's thread
void for_each_piece(unsigned threads, std::size_t pieces,
                    const std::function<void(std::size_t)>& work);

} // namespace carecost
