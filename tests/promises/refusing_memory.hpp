// SPDX-License-Identifier: MIT
// Memory that can be refused: linking this in counts what operator new is asked for, and makes it
// fail when told to.
#pragma once

#include <cstdint>

/// Counts from nought again; the allocation `first` fails, once or with all that follow.
/// @param first counted from 0; -1: none fails
void refuse_memory(std::int64_t first, bool and_all_after);

/// Nothing fails any more.
/// @return allocations since refuse_memory()
std::int64_t allow_memory();
