// SPDX-License-Identifier: MIT
// What counts as a definition that other files can see, and when two of them clash.
#include "definitions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using architecture::clashes;
using architecture::Definition;
using architecture::definitions_in;
using Names = std::vector<std::string>;

namespace {

Names names_in(const std::string& code) {
    Names names;
    for (const Definition& each : definitions_in("x.cpp", code)) {
        names.push_back(each.name);
    }
    return names;
}

} // namespace

TEST_CASE("every kind of type of a namespace is a definition") {
    for (const std::string code :
         {"class A {};", "struct A {};", "union A {};", "enum A { b };", "enum class A { b };",
          "enum class A : int { b };", "class A final {};", "struct A : B, C<int> {};",
          "class A final : public B {};", "struct [[nodiscard]] A {};", "struct A\n{\n};",
          "template <class T, class U> struct A {};", "using A = int;",
          "template <typename T> using A = T;"}) {
        CAPTURE(code);
        CHECK(names_in("namespace n {\n" + code + "\n}\n") == Names{"n::A"});
    }
}

TEST_CASE("declarations, uses and comments are none") {
    for (const std::string code :
         {"class A;", "enum class A : int;", "friend struct A;", "template <class A> void f() {}",
          "template <class T, class A> void f() {}", "struct A f() { return {}; }", "using b::A;",
          "using namespace a;", "struct A a = {};", "// struct A {};", "auto s = \"struct A {\";",
          "#define A struct A {", "#define A \\\n struct A {"}) {
        CAPTURE(code);
        CHECK(names_in("namespace n {\n" + code + "\n}\n").empty());
    }
}

TEST_CASE("what no other file can see is none") {
    CHECK(names_in("namespace n { namespace { struct A {}; } }").empty());
    CHECK(names_in("namespace { namespace n { struct A {}; } }").empty());
    CHECK(names_in("void f() { struct A {}; }").empty());
    CHECK(names_in("struct A { struct B {}; enum class C { c }; };") == Names{"A"});
}

TEST_CASE("namespaces open and close") {
    CHECK(names_in("namespace a::b { namespace { int c; } struct D {}; }\nstruct E {};") ==
          Names{"a::b::D", "E"});
    CHECK(names_in("namespace a { namespace b { struct C {}; } struct D {}; }") ==
          Names{"a::b::C", "a::D"});
    CHECK(names_in("namespace a { int f() { if (1) { } return 2; } struct B {}; }") ==
          Names{"a::B"});
}

TEST_CASE("a definition stands in its line") {
    const auto found = definitions_in("x.cpp", "// one\n#include <two>\n\nstruct A {};\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].line == 4);
    CHECK(found[0].path == "x.cpp");
}

TEST_CASE("two files may not define one name") {
    CHECK(clashes({{"n::A", "x.cpp", 3}, {"m::A", "y.cpp", 5}}).empty());
    CHECK(clashes({{"n::A", "x.cpp", 3}, {"n::A", "x.cpp", 5}}).empty()); // the compiler sees it
    CHECK(clashes({{"n::A", "x.cpp", 3}, {"n::A", "y.cpp", 5}}) ==
          Names{"y.cpp:5: n::A is defined at x.cpp:3 too: give it another name"});
}
