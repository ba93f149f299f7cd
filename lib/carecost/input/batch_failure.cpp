// SPDX-License-Identifier: MIT
// A message is kept together with its remedy, which reads the same on a line.
#include "carecost/input/batch_failure.hpp"

#include <nlohmann/json.hpp>

namespace carecost::input {

std::optional<BatchFailure> parse_batch_failure(std::string_view line) {
    using nlohmann::json;
    try {
        const json all = json::parse(line);
        const auto text = [&all](const char* member) { return all.at(member).get<std::string>(); };
        const auto position = all.at("position").get<std::size_t>();
        if (position == 0) {
            return std::nullopt;
        }
        return BatchFailure{.position = position - 1,
                            .file = text("case_file"),
                            .case_id = all.at("case").is_null() ? std::string{} : text("case"),
                            .first = {.code = text("code"),
                                      .place = {.file = text("file"),
                                                .line = all.at("line").get<int>(),
                                                .column = all.at("column").get<int>()},
                                      .message = text("message"),
                                      .remedy = {},
                                      .excerpt = {}},
                            .more = all.at("more").get<std::size_t>()};
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

} // namespace carecost::input
