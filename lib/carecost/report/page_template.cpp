// SPDX-License-Identifier: MIT
// The one place that knows the mustache library, which renders a name without a value as nothing:
// here such names are gathered and refused.
#include "carecost/report/page_template.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <type_traits>

namespace carecost {
namespace {

using kainjow::mustache::data;

data data_of(const PageValues& values) {
    data object{data::type::object};
    for (const auto& [name, value] : values.of) {
        if (const auto* text = std::get_if<std::string>(&value)) {
            object.set(name, *text);
        } else if (const auto* flag = std::get_if<bool>(&value)) {
            object.set(name, *flag);
        } else {
            data list{data::type::list};
            for (const PageValues& item : std::get<std::vector<PageValues>>(value)) {
                list.push_back(data_of(item));
            }
            object.set(name, list);
        }
    }
    return object;
}

/// Looks names up and remembers those that have no value. Inherits because the library asks for it.
class StrictContext : public kainjow::mustache::context<std::string> {
  public:
    const data* get(const std::string& name) const override {
        const data* found = context::get(name);
        if (found == nullptr) {
            missing_.insert(name);
        }
        return found;
    }
    [[nodiscard]] std::vector<std::string> missing() const {
        return {missing_.begin(), missing_.end()};
    }

  private:
    mutable std::set<std::string> missing_; // the library looks names up in a const context
};

/// What the library writes a page to. A stream of the standard library would keep quiet when memory
/// is refused, and the page would end early.
struct Page {
    std::string text;

    Page& operator<<(std::string_view piece) {
        text += piece;
        return *this;
    }
};

} // namespace

std::string without_margins(std::string_view source) {
    std::string text;
    for (const std::string_view line : split(source, '\n')) {
        const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
        if (start < line.size() && !line.substr(start).starts_with("//")) {
            text += line.substr(start);
            text += '\n';
        }
    }
    return text;
}

std::string filled_page(std::string_view page_template, const PageValues& values) {
    kainjow::mustache::mustache source{std::string(page_template)};
    if (!source.is_valid()) {
        throw std::logic_error(fmt::format("broken page template: {}", source.error_message()));
    }
    const data root = data_of(values);
    StrictContext context;
    context.push(&root);
    Page page;
    source.render(context, page);
    if (const auto missing = context.missing(); !missing.empty()) {
        throw std::logic_error(
            fmt::format("page template without values for {}", join(missing, ", ")));
    }
    return page.text;
}

} // namespace carecost
