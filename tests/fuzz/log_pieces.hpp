// SPDX-License-Identifier: MIT
// One fuzzed text as several files, parted by lines `==`; and what becomes of a log in every form.
#pragma once

#include "carecost/input/read_log.hpp"
#include "carecost/observing/observation_record.hpp"
#include "carecost/report/document.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/observe_document.hpp"
#include "carecost/report/observe_json.hpp"
#include "carecost/report/text_renderer.hpp"
#include "harness.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carecost::fuzz {

inline std::vector<std::string> pieces_of(std::string_view text) {
    constexpr std::string_view rule = "\n==\n";
    std::vector<std::string> pieces;
    for (std::size_t end = 0; (end = text.find(rule)) != std::string_view::npos;) {
        pieces.emplace_back(text.substr(0, end + 1));
        text.remove_prefix(end + rule.size());
    }
    pieces.emplace_back(text);
    return pieces;
}

/// Reads the log and writes it as people and programs get it.
inline void observe(const input::LogSource& source, bool skips_bad_rows) {
    using Keep = ObservationRecord::Keep;
    ObservationRecord record{{}, Keep::every_timeline};
    const input::LogTaker taker{.take =
                                    [&record](const CentreDay& day) {
                                        return [&record, measured = record.measured(day)] {
                                            record.add(measured);
                                        };
                                    },
                                .start_over = [&record] { record = record.empty(); }};
    auto notes = input::read_log(source, {.skips_bad_rows = skips_bad_rows}, taker);
    ObservationResult result = record.result();
    result.notes = std::move(notes);
    const std::string json = render_json(observe_json(result), JsonLayout::pretty);
    claim(nlohmann::json::accept(json), "JSON can be read", json);
    const Document document = observe_document(result, {.numbers = number_styles().front()});
    claim_harmless(render_text(document));
    claim_harmless(render_markdown(document));
}

} // namespace carecost::fuzz
