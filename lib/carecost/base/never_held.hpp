// SPDX-License-Identifier: MIT
// One more alternative for a std::variant of strings, vectors and plain values only. libstdc++ 12
// takes such a variant for one that always holds a value; when memory runs out while it is copied,
// it destroys what was never made. This type is none that it makes an exception for.
#pragma once

namespace carecost {

struct NeverHeld {
    NeverHeld() = delete;
    NeverHeld(const NeverHeld&) = default;
    NeverHeld(NeverHeld&&) = default;
    NeverHeld& operator=(const NeverHeld&) = default;
    NeverHeld& operator=(NeverHeld&&) = default;
    ~NeverHeld() {} // NOLINT(modernize-use-equals-default): what makes it no plain value
};

} // namespace carecost
