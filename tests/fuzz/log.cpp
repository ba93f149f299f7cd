// SPDX-License-Identifier: MIT
// Any bytes are an observation log or an InputError: one YAML file, or the CSV of days, episodes,
// staff, presence and gaps parted by lines `==`.
#include "carecost/input/log_yaml.hpp"
#include "log_pieces.hpp"

#include <array>

namespace {

using namespace carecost;
using input::LogPart;

input::LogSource source_of(std::string_view text) {
    constexpr std::array order{LogPart::days, LogPart::episodes, LogPart::staff, LogPart::presence,
                               LogPart::gaps};
    const std::vector<std::string> pieces = fuzz::pieces_of(text);
    if (pieces.size() == 1) {
        return input::log_in_yaml(SourceText{"log.yaml", pieces.front()});
    }
    input::LogSource source;
    for (std::size_t i = 0; i < std::min(pieces.size(), order.size()); ++i) {
        source.files.at(static_cast<std::size_t>(order[i])) =
            input::text_in_memory(std::string{input::name_of(order[i])} + ".csv", pieces[i]);
    }
    return source;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    for (const bool skips_bad_rows : {false, true}) {
        try {
            fuzz::observe(source_of(text), skips_bad_rows);
        } catch (const InputError& error) {
            fuzz::claim_good(error);
        } catch (const SystemError& error) { // a YAML log names files that are not there
            fuzz::claim_harmless(error.what());
        }
    }
    return 0;
}
