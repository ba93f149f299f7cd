// SPDX-License-Identifier: MIT
// Replaces every operator new and delete of the program, also where a sanitizer has its own: all of
// them end in one pair of functions, so that none meets memory of another kind.
#include "refusing_memory.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

// What operator new looks at; it cannot be handed anything.
std::atomic<std::int64_t> allocations{0};
std::atomic<std::int64_t> first_refused{-1};
std::atomic<bool> is_refusing_all_after{false};

bool is_refused() {
    const std::int64_t number = allocations++;
    const std::int64_t first = first_refused;
    return first >= 0 && (is_refusing_all_after ? number >= first : number == first);
}

constexpr std::align_val_t usual{__STDCPP_DEFAULT_NEW_ALIGNMENT__};

void* given(std::size_t size, std::align_val_t alignment = usual) noexcept {
    const auto step = static_cast<std::size_t>(alignment);
    return is_refused() ? nullptr : std::aligned_alloc(step, (size + step) / step * step);
}

void* or_throw(void* memory) { return memory != nullptr ? memory : throw std::bad_alloc{}; }

} // namespace

void refuse_memory(std::int64_t first, bool and_all_after) {
    allocations = 0;
    is_refusing_all_after = and_all_after;
    first_refused = first;
}

std::int64_t allow_memory() {
    first_refused = -1;
    return allocations;
}

using Size = std::size_t;
using Alignment = std::align_val_t;
using Quiet = std::nothrow_t;
void* operator new(Size size) { return or_throw(given(size)); }
void* operator new[](Size size) { return or_throw(given(size)); }
void* operator new(Size size, const Quiet& /*tag*/) noexcept { return given(size); }
void* operator new[](Size size, const Quiet& /*tag*/) noexcept { return given(size); }
void* operator new(Size size, Alignment step) { return or_throw(given(size, step)); }
void* operator new[](Size size, Alignment step) { return or_throw(given(size, step)); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, Size /*size*/) noexcept { std::free(memory); }
void operator delete[](void* memory, Size /*size*/) noexcept { std::free(memory); }
void operator delete(void* memory, const Quiet& /*tag*/) noexcept { std::free(memory); }
void operator delete[](void* memory, const Quiet& /*tag*/) noexcept { std::free(memory); }
void operator delete(void* memory, Alignment /*step*/) noexcept { std::free(memory); }
void operator delete[](void* memory, Alignment /*step*/) noexcept { std::free(memory); }
void operator delete(void* memory, Size /*size*/, Alignment /*step*/) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, Size /*size*/, Alignment /*step*/) noexcept {
    std::free(memory);
}
