// SPDX-License-Identifier: MIT
// Names of centres, clients and workers, each kept once, so that a row only points at them.
// A long log has few of them and many rows.
#pragma once

#include <compare>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace carecost::input {

/// A name that a NamePool keeps. Only names of one pool are compared.
class KeptName {
  public:
    KeptName() = default;               // the empty name
    operator std::string_view() const { // NOLINT: it is one
        return text_ == nullptr ? std::string_view{} : std::string_view{*text_};
    }
    [[nodiscard]] bool empty() const { return text_ == nullptr; }

    [[nodiscard]] friend bool operator==(KeptName left, KeptName right) {
        return left.text_ == right.text_;
    }
    [[nodiscard]] friend std::strong_ordering operator<=>(KeptName left, KeptName right) {
        return left == right ? std::strong_ordering::equal
                             : std::string_view{left} <=> std::string_view{right};
    }

  private:
    friend class NamePool;
    explicit KeptName(const std::string* text) : text_(text) {}

    const std::string* text_ = nullptr; // never of an empty name
};

/// Names are good as long as the pool.
class NamePool {
  public:
    [[nodiscard]] KeptName kept(std::string_view name) {
        return is_last(name) ? last_ : looked_up(name);
    }

  private:
    /// Byte by byte, since names are too short to be worth a call.
    [[nodiscard]] bool is_last(std::string_view name) const {
        const std::string_view last = last_;
        std::size_t same = 0;
        while (same < name.size() && same < last.size() && name[same] == last[same]) {
            ++same;
        }
        return same == name.size() && same == last.size();
    }
    KeptName looked_up(std::string_view name);

    std::set<std::string, std::less<>> names_;
    KeptName last_; // rows of one client often stand together
};

} // namespace carecost::input
