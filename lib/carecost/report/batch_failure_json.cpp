// SPDX-License-Identifier: MIT
// The members of a diagnostic, as other outputs name them, and which case it stopped.
#include "carecost/report/batch_failure_json.hpp"

#include "carecost/report/json.hpp"

namespace carecost {
namespace {

Json whole(std::size_t number) {
    return Json::decimal(Rational{static_cast<std::int64_t>(number)}, 0);
}

} // namespace

std::string batch_failure_json(const BatchFailure& failure) {
    const Diagnostic& first = failure.first;
    const std::string message =
        first.remedy.empty() ? first.message : first.message + "; " + first.remedy;
    return render_json(
        Json::object({{"position", whole(failure.position + 1)},
                      {"case", failure.case_id.empty() ? Json{} : Json::text(failure.case_id)},
                      {"case_file", Json::text(failure.file)},
                      {"file", Json::text(first.place.file)},
                      {"line", Json::whole(first.place.line)},
                      {"column", Json::whole(first.place.column)},
                      {"code", Json::text(first.code)},
                      {"message", Json::text(message)},
                      {"more", whole(failure.more)}}),
        JsonLayout::compact);
}

} // namespace carecost
