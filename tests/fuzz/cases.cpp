// SPDX-License-Identifier: MIT
// Any bytes are a case or an InputError, nothing else; and a case that was read is answered in
// every format, in text that harms nobody.
#include "carecost/costing/compare.hpp"
#include "carecost/costing/findings.hpp"
#include "carecost/input/case_file.hpp"
#include "carecost/report/compare_document.hpp"
#include "carecost/report/compare_json.hpp"
#include "carecost/report/compare_table.hpp"
#include "carecost/report/csv_renderer.hpp"
#include "carecost/report/markdown_renderer.hpp"
#include "carecost/report/text_renderer.hpp"
#include "carecost/uncertainty/sensitivity.hpp"
#include "harness.hpp"

#include <nlohmann/json.hpp>

namespace {

using namespace carecost;
using fuzz::claim;

void answer(const Case& model) {
    const CaseResult result = compare(model);
    for (const Diagnostic& failure : failed_expectations(model, result)) {
        fuzz::claim_harmless(to_text(failure));
    }
    const std::vector<Diagnostic> found = findings(model, result);
    for (const Diagnostic& finding : found) {
        fuzz::claim_harmless(to_text(finding));
    }
    const Document document =
        compare_document(model, result, {.numbers = number_styles().front(), .is_verbose = true});
    fuzz::claim_harmless(render_text(document));
    fuzz::claim_harmless(render_markdown(document));
    fuzz::claim_harmless(render_csv(compare_table(model, result)));
    const std::string json = render_json(compare_json(model, result, found), JsonLayout::pretty);
    claim(nlohmann::json::accept(json), "JSON can be read", json);
    if (model.years <= 3) { // longer horizons take a fuzzer's time and show nothing else
        SensitivitySettings settings;
        settings.simulation.draws = 64;
        static_cast<void>(analyse(model, settings));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const SourceText source{"case.yaml", std::string{fuzz::text_of(bytes, size)}};
    try {
        const input::CaseFile file = input::read_case(source);
        for (const Diagnostic& finding : file.findings) {
            fuzz::claim_harmless(to_text(finding));
        }
        answer(file.model);
    } catch (const InputError& error) {
        fuzz::claim_good(error);
    }
    return 0;
}
