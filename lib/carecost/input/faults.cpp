// SPDX-License-Identifier: MIT
// Puts faults into file order and turns the first of them into diagnostics with their excerpts.
// Only those: a line of a megabyte with a fault in each word must not be copied for every one.
#include "carecost/input/faults.hpp"

#include "carecost/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace carecost::input {
namespace {

template <typename Fault>
std::vector<const Fault*> in_file_order(const std::vector<Fault>& faults) {
    std::vector<const Fault*> order;
    order.reserve(faults.size());
    for (const Fault& fault : faults) {
        order.push_back(&fault);
    }
    std::stable_sort(order.begin(), order.end(), [](const Fault* left, const Fault* right) {
        return left->offset < right->offset;
    });
    return order;
}

} // namespace

void Faults::error(std::size_t offset, std::string code, std::string message, std::string remedy) {
    errors_.push_back({offset, std::move(code), std::move(message), std::move(remedy)});
}

void Faults::finding(std::size_t offset, std::string code, std::string message,
                     std::string remedy) {
    findings_.push_back({offset, std::move(code), std::move(message), std::move(remedy)});
}

std::vector<Diagnostic> Faults::errors(std::size_t limit) const {
    std::vector<Diagnostic> diagnostics;
    std::map<std::string, std::size_t> more;
    for (const Fault* fault : in_file_order(errors_)) {
        if (diagnostics.size() < limit) {
            diagnostics.push_back(source_->diagnose(Severity::error, fault->code, fault->offset,
                                                    fault->message, fault->remedy));
        } else {
            ++more[fault->code];
        }
    }
    for (const auto& [code, count] : more) {
        diagnostics.push_back({.severity = Severity::error,
                               .code = code,
                               .place = {.file = source_->name()},
                               .message = fmt::format("{} more of this kind", count),
                               .remedy = {},
                               .excerpt = {}});
    }
    return diagnostics;
}

std::vector<Diagnostic> Faults::findings() const {
    std::vector<Diagnostic> diagnostics;
    for (const Fault* fault : in_file_order(findings_)) {
        diagnostics.push_back(source_->diagnose(Severity::warning, fault->code, fault->offset,
                                                fault->message, fault->remedy));
    }
    return diagnostics;
}

void Faults::throw_errors(std::size_t limit) const {
    if (has_errors()) {
        throw InputError(errors(limit));
    }
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 40;
    const std::string_view start = first_characters(text, longest);
    return fmt::format("'{}{}'", visible(start), start.size() < text.size() ? "…" : "");
}

} // namespace carecost::input
