// SPDX-License-Identifier: MIT
// How a message calls a value of a file. Nearly every value is read without a message, so the words
// are put together only where one is written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace carecost::input {

/// Only refers to its parts, which must outlive it.
class Called {
  public:
    /// "'title'", "an item of 'ask'"
    Called(const char* words) : words_(words) {}        // NOLINT: reads as the words it is
    Called(std::string_view words) : words_(words) {}   // NOLINT
    Called(const std::string& words) : words_(words) {} // NOLINT
    Called(std::string&&) = delete;                     // would be gone

    /// 'title', whatever the key says
    [[nodiscard]] static Called by_key(std::string_view key) { return {"", key, 0}; }
    [[nodiscard]] static Called by_key(std::string&&) = delete;
    /// the funder
    [[nodiscard]] static Called the(std::string_view kind) { return {"the", kind, 0}; }
    /// line 3 of 'housing'
    [[nodiscard]] static Called numbered(std::string_view words, std::size_t number,
                                         std::string_view list) {
        return {words, list, number};
    }

    [[nodiscard]] std::string words() const;

  private:
    Called(std::string_view words, std::string_view name, std::size_t number)
        : words_(words), name_(name), number_(number) {}

    std::string_view words_;
    std::string_view name_{};
    std::size_t number_ = 0;
};

} // namespace carecost::input
