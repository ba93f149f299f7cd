// SPDX-License-Identifier: MIT
// Any bytes are a BORIS export with its map, or an InputError. Pieces parted by lines `==`: the
// map, the export or project, the days.
#include "carecost/input/boris_events.hpp"
#include "carecost/input/log_boris.hpp"
#include "log_pieces.hpp"

namespace {

using namespace carecost;

void observe(const std::vector<std::string>& pieces, bool skips_bad_rows) {
    const input::BorisMap map = input::read_boris_map(SourceText{"map.yaml", pieces[0]});
    const bool is_project = pieces[1].starts_with('{');
    input::LogSource rosters;
    rosters.files.at(static_cast<std::size_t>(input::LogPart::days)) =
        input::text_in_memory("days.csv", pieces[2]);
    const input::InputFile file =
        input::text_in_memory(is_project ? "project.boris" : "events.csv", pieces[1]);
    fuzz::observe(input::log_in_boris(file, map, rosters), skips_bad_rows);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::vector<std::string> pieces = fuzz::pieces_of(fuzz::text_of(bytes, size));
    if (pieces.size() < 3) {
        return 0;
    }
    for (const bool skips_bad_rows : {false, true}) {
        try {
            observe(pieces, skips_bad_rows);
        } catch (const InputError& error) {
            fuzz::claim_good(error);
        }
    }
    return 0;
}
