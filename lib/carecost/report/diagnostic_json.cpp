// SPDX-License-Identifier: MIT
// Turns diagnostics into JSON in the order they were found.
// The excerpt stays out: a program has the file.
#include "carecost/report/diagnostic_json.hpp"

namespace carecost {

Json diagnostics_json(const std::vector<Diagnostic>& diagnostics) {
    std::vector<Json> items;
    items.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics) {
        const std::string remedy = diagnostic.remedy.empty() ? "" : "; " + diagnostic.remedy;
        items.push_back(Json::object({
            {"code", Json::text(diagnostic.code)},
            {"file", Json::text(diagnostic.place.file)},
            {"line", Json::whole(diagnostic.place.line)},
            {"column", Json::whole(diagnostic.place.column)},
            {"message", Json::text(diagnostic.message + remedy)},
        }));
    }
    return Json::array(std::move(items));
}

Json check_json(const std::vector<std::string>& files, const std::vector<Diagnostic>& errors,
                const std::vector<Diagnostic>& findings) {
    std::vector<Json> names;
    names.reserve(files.size());
    for (const std::string& file : files) {
        names.push_back(Json::text(file));
    }
    return Json::object({
        {"format", Json::text("carecost/check/1")},
        {"files", Json::array(std::move(names))},
        {"errors", diagnostics_json(errors)},
        {"findings", diagnostics_json(findings)},
    });
}

} // namespace carecost
