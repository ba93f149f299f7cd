// SPDX-License-Identifier: MIT
// How much a case may hold: the last entry that is accepted, and the first that is not.
#include "carecost/input/case_file.hpp"
#include "carecost/input/case_limits.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <functional>
#include <string>
#include <vector>

using namespace carecost;
using namespace carecost::input;

namespace {

std::string entries(std::size_t count, const std::function<std::string(std::size_t)>& entry) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += entry(i);
    }
    return text;
}

std::string lines_of(std::size_t count, std::string_view more = {}) {
    return "    title: T\n    lines:\n" + entries(count, [more](std::size_t i) {
               return fmt::format("      - {{item: i{}, rate: 1 per year{}}}\n", i, more);
           });
}

/// A case with more keys at the root, or other packages.
std::string case_with(const std::string& more, const std::string& packages = {}) {
    const std::string pair = "  old:\n" + lines_of(1) + "  new:\n" + lines_of(1);
    return "case: x\ntitle: T\ncurrency: EUR\nas_of: 2026-01-01\n" + more +
           "comparator: old\npackages:\n" + (packages.empty() ? pair : packages);
}

/// "6:3 too-many: ..." of each error.
std::string errors_of(const std::string& text) {
    std::string told;
    try {
        static_cast<void>(read_case(SourceText{"case.yaml", text}));
    } catch (const InputError& error) {
        for (const Diagnostic& each : error.diagnostics()) {
            told += fmt::format("{}:{} {}: {}\n", each.place.line, each.place.column, each.code,
                                each.message);
        }
    }
    return told;
}

} // namespace

TEST_CASE("a case holds so many of each, and one more is refused where it stands") {
    const auto named = [](std::string_view name) {
        return [name](std::size_t i) { return fmt::format("  {}{}: N\n", name, i); };
    };
    CHECK(errors_of(case_with("needs:\n" + entries(most_entries, named("n")))).empty());
    CHECK(errors_of(case_with("needs:\n" + entries(most_entries + 1, named("n")))) ==
          "1006:3 too-many: a case holds at most 1000 entries in one place\n");
    CHECK(errors_of(case_with("funders:\n" + entries(most_funders + 1, named("f")))) ==
          "106:3 too-many: a case holds at most 100 funders\n");
    const auto package = [](std::size_t i) { return fmt::format("  p{}:\n{}", i, lines_of(1)); };
    const std::string old = "  old:\n" + lines_of(1);
    CHECK(errors_of(case_with("", old + entries(most_packages - 1, package))).empty());
    CHECK(errors_of(case_with("", old + entries(most_packages, package))) ==
          "127:3 too-many: a case holds at most 30 packages\n");
}

TEST_CASE("lines, shares and settings are counted over the whole case") {
    const std::string full = "  old:\n" + lines_of(1000) + "  b:\n" + lines_of(999) + "  c:\n";
    CHECK(errors_of(case_with("", full + lines_of(1))).empty());
    CHECK(errors_of(case_with("", full + lines_of(2))) ==
          "2016:9 too-many: a case holds at most 2000 lines\n");
    const std::string shares =
        ", funders: {f: 1%" +
        entries(99, [](std::size_t i) { return fmt::format(", f{}: 1%", i); }) + "}";
    CHECK(errors_of(case_with("", "  old:\n" + lines_of(51, shares))) ==
          "60:48 too-many: a case holds at most 5000 shares of funders\n");
    const auto scenario = [](std::size_t i) {
        return fmt::format("  s{}:\n    title: S\n    set:\n", i) +
               entries(700, [](std::size_t k) { return fmt::format("      a_{}: 1\n", k); });
    };
    CHECK(errors_of(case_with("scenarios:\n" + entries(3, scenario))) ==
          "2015:7 too-many: a case holds at most 2000 settings of scenarios\n");
}

TEST_CASE("a chain has at most 20 factors") {
    const auto chain = [](std::size_t factors) {
        return case_with(
            "",
            "  old:\n    title: T\n    lines:\n      - item: i\n        rate: 1 per "
            "u0\n        use: " +
                entries(factors - 1,
                        [](std::size_t i) { return fmt::format("1 u{} per u{}, ", i, i + 1); }) +
                fmt::format("1 u{} per year\n  new:\n{}", factors - 1, lines_of(1)));
    };
    CHECK(errors_of(chain(20)).empty());
    CHECK(errors_of(chain(21)) == "12:293 too-many: a chain has at most 20 factors\n");
}
