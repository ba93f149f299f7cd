// SPDX-License-Identifier: MIT
// The checker of the rules must be able to fail: every rule is broken here once.
// The folder bad/ is a small tree with faults, for the whole way from files to exit status.
#include "rules.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using architecture::bare_code;
using Faults = std::vector<std::string>;

namespace {

Faults faults_of(const std::string& path, const std::string& code) {
    return architecture::faults_of(path, "// SPDX-License-Identifier: MIT\n" + code);
}

bool may_include(const std::string& room, const std::string& other) {
    return faults_of("lib/carecost/" + room + "/x.hpp",
                     "#include \"carecost/" + other + "/y.hpp\"\n")
        .empty();
}

} // namespace

TEST_CASE("a room includes itself and what is below it") {
    const std::vector<std::string> rooms{"base",        "units",     "model",  "costing",
                                         "uncertainty", "observing", "report", "input"};
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        for (std::size_t j = 0; j < rooms.size(); ++j) {
            CAPTURE(rooms[i]);
            CAPTURE(rooms[j]);
            CHECK(may_include(rooms[i], rooms[j]) == (j <= i));
        }
    }
}

TEST_CASE("batching and observing stand side by side") {
    CHECK(may_include("batching", "uncertainty"));
    CHECK(may_include("report", "batching"));
    CHECK_FALSE(may_include("batching", "observing"));
    CHECK_FALSE(may_include("observing", "batching"));
}

TEST_CASE("the program includes every room and no room the program") {
    CHECK(faults_of("apps/carecost/x.cpp", "#include \"carecost/input/y.hpp\"\n").empty());
    CHECK(faults_of("apps/carecost/x.cpp", "#include \"run.hpp\"\n").empty());
    CHECK(faults_of("lib/carecost/input/x.cpp", "#include \"run.hpp\"\n") ==
          Faults{"lib/carecost/input/x.cpp:2: write \"carecost/…\" in full, not \"run.hpp\""});
    CHECK_FALSE(may_include("input", "apps"));
    CHECK_FALSE(may_include("input", "cellar"));
}

TEST_CASE("angle brackets, blanks and comments do not hide an include") {
    CHECK(faults_of("lib/carecost/base/x.cpp", "\n#include   <carecost/units/y.hpp> // why\n") ==
          Faults{"lib/carecost/base/x.cpp:3: base may not include units, which is not below it"});
    CHECK(faults_of("lib/carecost/base/x.cpp", "// #include \"carecost/units/y.hpp\"\n").empty());
}

TEST_CASE("a library that belongs to one room stays there, and out of headers") {
    CHECK(faults_of("lib/carecost/input/x.cpp", "#include <yaml-cpp/yaml.h>\n").empty());
    CHECK(faults_of("lib/carecost/input/x.hpp", "#include <yaml-cpp/yaml.h>\n").size() == 1);
    CHECK(faults_of("lib/carecost/model/x.cpp", "#include <yaml-cpp/yaml.h>\n").size() == 1);
    CHECK(faults_of("apps/carecost/x.cpp", "#include <CLI/CLI.hpp>\n").empty());
    CHECK(faults_of("apps/carecost/x.hpp", "#include <CLI/CLI.hpp>\n").size() == 1);
    CHECK(faults_of("lib/carecost/report/x.cpp", "#include <CLI/CLI.hpp>\n").size() == 1);
    CHECK(faults_of("lib/carecost/uncertainty/x.cpp", "#include <Eigen/Dense>\n").empty());
    CHECK(faults_of("lib/carecost/uncertainty/x.hpp", "#include <Eigen/Dense>\n").size() == 1);
    CHECK(faults_of("lib/carecost/costing/x.cpp", "#include <Eigen/Core>\n").size() == 1);
    CHECK(faults_of("lib/carecost/observing/x.cpp", "#include <boost/math/a.hpp>\n").empty());
    CHECK(faults_of("lib/carecost/observing/x.hpp", "#include <boost/math/a.hpp>\n").size() == 1);
    CHECK(faults_of("lib/carecost/costing/x.cpp", "#include <boost/math/a.hpp>\n").size() == 1);
}

TEST_CASE("calls that depend on the locale or guess are found wherever they stand") {
    for (const std::string code :
         {"auto x = std::stod(s);", "auto x = stoi (s);", "std::strtod(s, nullptr);", "atof(s);",
          "std::setlocale(LC_ALL, \"\");", "std::locale::global(std::locale());",
          "auto n = YAML::Load(text);", "auto n = YAML::LoadFile(name);", "node.as<int>();",
          "node->as<int>();", "std::system(\"ls\");"}) {
        CAPTURE(code);
        CHECK(faults_of("apps/carecost/x.cpp", code).size() == 1);
        CHECK(faults_of("lib/carecost/input/x.cpp", code).size() == 1);
    }
}

TEST_CASE("words that only look alike are left alone") {
    for (const std::string code :
         {"// std::stod(s)", "/* atof\n strtod */", "auto s = \"std::stod\";",
          "auto s = R\"(\" setlocale \")\";", "int history = 1'000; // stoi", "restoi(s);",
          "std::system_error e;", "has<int>();", "char c = '\"'; // double"}) {
        CAPTURE(code);
        CHECK(faults_of("lib/carecost/costing/x.cpp", code).empty());
    }
}

TEST_CASE("the library neither prints nor exits nor reads the environment") {
    for (const std::string code : {"std::cout << 1;", "std::printf(\"\");", "fmt::print(\"\");",
                                   "std::exit(1);", "std::getenv(\"HOME\");"}) {
        CAPTURE(code);
        CHECK(faults_of("lib/carecost/report/x.cpp", code).size() == 1);
        CHECK(faults_of("apps/carecost/x.cpp", code).empty());
    }
}

TEST_CASE("no binary fraction comes near money") {
    CHECK(faults_of("lib/carecost/costing/x.cpp", "double cost = 0;") ==
          Faults{"lib/carecost/costing/x.cpp:2: no double here: figures are exact here: "
                 "use Rational or Money"});
    CHECK(faults_of("lib/carecost/observing/x.cpp", "double mean = 0;").empty());
}

TEST_CASE("a source names its licence and stands in a known room") {
    CHECK(
        architecture::faults_of("lib/carecost/base/x.cpp", "") ==
        Faults{
            "lib/carecost/base/x.cpp:1: the first line is not '// SPDX-License-Identifier: MIT'"});
    CHECK(faults_of("lib/carecost/cellar/x.cpp", "").size() == 1);
    CHECK(faults_of("lib/carecost/x.cpp", "").size() == 1);
}

TEST_CASE("bare code keeps its lines and loses comments and literals") {
    CHECK(bare_code("a // b\nc") == "a     \nc");
    CHECK(bare_code("a /* b\n * c */ d") == "a     \n        d");
    CHECK(bare_code("\"a\\\"b\" 'c'") == "\"    \" ' '");
    CHECK(bare_code("R\"x(\" )\" )x\" d") == "R\"         \" d");
    CHECK(bare_code("1'000'000") == "1'000'000");
    CHECK(bare_code("\"open\na") == "\"    \na");
    CHECK(bare_code("/* open") == "       ");
}
