// SPDX-License-Identifier: MIT
// Fills the templates of pages. A text is escaped for HTML wherever it is put in as {{name}}; a
// name that the values do not have is a fault of ours and never an empty place.
#pragma once

#include "carecost/base/never_held.hpp"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace carecost {

struct PageValues;

/// What a {{name}} stands for: a text, whether a {{#section}} is there, or the values of each of
/// its repetitions.
using PageValue = std::variant<std::string, bool, std::vector<PageValues>, NeverHeld>;

struct PageValues {
    std::map<std::string, PageValue, std::less<>> of{};
};

/// A file of lib/carecost/report/pages as it stands in the source.
/// @param name "whatif.html"     @throws std::out_of_range when there is none
[[nodiscard]] std::string_view page_source(std::string_view name);

/// A style or a script without what only its readers need: blanks before a line, lines of `//`.
[[nodiscard]] std::string without_margins(std::string_view source);

/// The template (mustache) with its values. {{{name}}} puts a text in as it is: for our own parts
/// only, never for a text of a case.
/// @throws std::logic_error for a broken template, or a name without a value
[[nodiscard]] std::string filled_page(std::string_view page_template, const PageValues& values);

} // namespace carecost
