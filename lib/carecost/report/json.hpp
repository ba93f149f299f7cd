// SPDX-License-Identifier: MIT
// JSON values that keep the order of their members and the decimals of their numbers.
// Written for our own output only; nothing here reads JSON.
#pragma once

#include "carecost/base/rational.hpp"
#include "carecost/units/money.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost {

/// pretty: indented by two spaces, lists of plain values on one line. compact: all on one line.
enum class JsonLayout { pretty, compact };

struct JsonMember;

class Json {
  public:
    Json() = default; // null

    [[nodiscard]] static Json text(std::string_view text);
    [[nodiscard]] static Json whole(int number);
    [[nodiscard]] static Json money(const Money& amount); // two decimals
    [[nodiscard]] static Json decimal(const Rational& value, int decimals);
    /// Of a statistic, rounded to `decimals`; null when it is not finite.
    [[nodiscard]] static Json approximate(double value, int decimals);
    [[nodiscard]] static Json array(std::vector<Json> items);
    [[nodiscard]] static Json object(std::vector<JsonMember> members);

    /// Null when there is no value, else what `make` makes of it.
    template <typename Value, typename Make>
    [[nodiscard]] static Json optional(const std::optional<Value>& value, const Make& make) {
        return value ? make(*value) : Json{};
    }

    /// Without a line end behind it.
    [[nodiscard]] std::string written(JsonLayout layout) const;

  private:
    enum class Kind { null, number, text, array, object };

    Json(Kind kind, std::string text) : kind_(kind), text_(std::move(text)) {}
    void write(std::string& out, int depth, JsonLayout layout) const;
    void write_items(std::string& out, int depth, JsonLayout layout) const;

    Kind kind_ = Kind::null;
    std::string text_;               // of a text; the digits of a number
    std::vector<std::string> names_; // of an object's members, as items_
    std::vector<Json> items_;
};

struct JsonMember {
    std::string name;
    Json value;
};

/// The value as a whole output: with a line end behind it.
[[nodiscard]] std::string render_json(const Json& value, JsonLayout layout);

} // namespace carecost
