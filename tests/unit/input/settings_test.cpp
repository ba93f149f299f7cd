// SPDX-License-Identifier: MIT
// --set and --scenario against a case: which names there are, and what each figure allows.
// Faults are words for the command line, so they say the whole argument.
#include "reading.hpp"

using namespace reading;

namespace {

const std::string top = "assumptions: {coach_rate: 62 (55 to 80), gap: 3, part: 50%}\n"
                        "scenarios: {dear-coach: {set: {coach_rate: 80}}}";
const std::string line = "item: Coach\nrate: coach_rate per hour\nuse: 2 hours per gap weeks\n"
                         "add: {vat: 24%}\ncashable: part";

Case model() { return read(case_with(top, line)).model; }

std::string set(const std::string& argument) {
    const Case read_model = model();
    const auto parsed = input::parse_setting(read_model, argument);
    if (const auto* fault = std::get_if<input::SettingFault>(&parsed)) {
        return fault->message;
    }
    const Setting& setting = std::get<Setting>(parsed);
    return fmt::format("{} = {}{}", read_model.name_of(setting.figure),
                       to_exact_text(setting.estimate.value),
                       setting.estimate.is_uncertain() ? " with a range" : "");
}

bool says(const std::string& message, const std::string& words) {
    INFO(message);
    CHECK(message.find(words) != std::string::npos);
    return true;
}

} // namespace

TEST_CASE("a setting replaces an assumption or a field of a line") {
    CHECK(set("coach_rate=70") == "coach_rate = 70");
    CHECK(set(" coach_rate = 70 € ") == "coach_rate = 70");
    CHECK(set("coach_rate=70 (60 to 90)") == "coach_rate = 70 with a range");
    CHECK(set("new/coach/use/1=3") == "new/coach/use/1 = 3");
    CHECK(set("new/coach/add/vat=10%") == "new/coach/add/vat = 0.1");
    CHECK(set("new/coach/rate=1 000") == "new/coach/rate = 1000");
    CHECK(set("part=1") == "part = 1");
    CHECK(set("gap=0.5") == "gap = 0.5");
}

TEST_CASE("a setting that does not fit is refused with a mend") {
    says(set("coach_rat=70"), "write coach_rate?");
    says(set("new/coach/us/1=70"), "write new/coach/use/1?");
    says(set("xyzzy=70"), "known: coach_rate, gap, part");
    says(set("coach_rate"), "name=value");
    says(set("coach_rate="), "write a figure");
    says(set("coach_rate=1e3"), "in digits");
    says(set("coach_rate=17,45"), "write 17.45");
    says(set("coach_rate=70 per hour"), "leave it out");
    says(set("coach_rate=gap"), "not a figure");
    says(set("coach_rate=50%"), "a share where an amount is due");
    says(set("coach_rate=1.500"), "write 1500 or 1.5");
    says(set("coach_rate=70 USD"), "EUR");
    says(set("coach_rate=-70"), "negative");
    says(set("part=50"), "write 50%");
    says(set("part=110%"), "100%");
    says(set("gap=0"), "above 0");
    says(set("gap=0 to 3"), "above 0");
}

TEST_CASE("settings are read in the style of the file") {
    const Case comma = read(case_with("conventions: {decimal: \",\"}\nassumptions: {a: 1}",
                                      "item: A\nrate: a per day"))
                           .model;
    const auto parsed = input::parse_setting(comma, "a=17,45");
    REQUIRE(std::holds_alternative<Setting>(parsed));
    CHECK(to_exact_text(std::get<Setting>(parsed).estimate.value) == "17.45");
    CHECK(std::holds_alternative<input::SettingFault>(input::parse_setting(comma, "a=17.45")));
}

TEST_CASE("a scenario is found by its name") {
    const auto found = input::find_scenario(model(), "dear-coach");
    REQUIRE(std::holds_alternative<std::vector<Setting>>(found));
    CHECK(std::get<std::vector<Setting>>(found).size() == 1);
    const auto missing = input::find_scenario(model(), "dear-coch");
    says(std::get<input::SettingFault>(missing).message, "write dear-coach?");
    const auto none = input::find_scenario(read(case_with("")).model, "x");
    says(std::get<input::SettingFault>(none).message, "declares none");
}
