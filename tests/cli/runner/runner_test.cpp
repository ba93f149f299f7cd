// SPDX-License-Identifier: MIT
// The transcript runner is a measuring instrument, so it is tried before it is trusted.
// A stand-in for the program gives known answers; above all the runner must be able to complain.
#include "diff.hpp"
#include "escapes.hpp"
#include "play.hpp"
#include "transcript.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <istream>
#include <ostream>
#include <stdexcept>
#include <string>

using namespace transcript;
using namespace std::string_literals;
using Lines = std::vector<std::string>;

namespace {

/// Repeats its arguments on standard output and its input on standard error, and returns their
/// count.
int echo(const Lines& arguments, std::istream& in, std::ostream& out, std::ostream& err,
         const carecost::Terminal& terminal) {
    for (const std::string& argument : arguments) {
        out << argument << '\n';
    }
    if (terminal.out_is_terminal) {
        out << "terminal of " << terminal.columns << '\n';
    }
    if (in.peek() != std::istream::traits_type::eof()) {
        err << in.rdbuf();
    }
    return static_cast<int>(arguments.size());
}

std::string complaints_about(const std::string& text) {
    const Transcript transcript = parse("t", text);
    return complaints(transcript, play(transcript, echo));
}

std::string updated_text(const std::string& text) {
    const Transcript transcript = parse("t", text);
    return updated(transcript, play(transcript, echo));
}

} // namespace

TEST_CASE("a command line is parted as a shell would") {
    CHECK(words("") == Lines{});
    CHECK(words("  a  b ") == Lines{"a", "b"});
    CHECK(words("--set 'a b'=\"c d\" ''") == Lines{"--set", "a b=c d", ""});
    CHECK(words(R"("\"\\\n" '\' \')") == Lines{R"("\\n)", R"(\)", "'"});
    CHECK_THROWS_AS(words("'open"), std::runtime_error);
    CHECK_THROWS_AS(words("\"open"), std::runtime_error);
    CHECK_THROWS_AS(words("open\\"), std::runtime_error);
}

TEST_CASE("an escaped line gives its bytes") {
    CHECK(unescaped_line("") == "\n");
    CHECK(unescaped_line("\\") == "");
    CHECK(unescaped_line("\\\\") == "\\\n");
    CHECK(unescaped_line(R"(a\0\x1b\xfF\r\t\)") == "a\0\x1b\xff\r\t"s);
    CHECK_THROWS_AS(unescaped_line("\\q"), std::runtime_error);
    CHECK_THROWS_AS(unescaped_line("\\x1"), std::runtime_error);
    CHECK_THROWS_AS(unescaped_line("\\xg0"), std::runtime_error);
}

TEST_CASE("bytes become lines that a reader can see") {
    CHECK(transcript_lines("", ">") == Lines{});
    CHECK(transcript_lines("\n", ">") == Lines{">"});
    CHECK(transcript_lines("a\n\nb \\\n", ">") == Lines{"> a", ">", "> b \\"});
    CHECK(transcript_lines("17 394,45 €\n", ">") == Lines{"> 17 394,45 €"});
    CHECK(transcript_lines("a", ">") == Lines{R"(>x a\)"});
    CHECK(transcript_lines("a \n", "2>") == Lines{R"(2>x a\x20)"});
    CHECK(transcript_lines("\\\x1b[1m\t\r\xff\xe2\x82\n", ">") ==
          Lines{R"(>x \\\x1b[1m\t\r\xff\xe2\x82)"});
}

TEST_CASE("every byte survives the way into a transcript and back") {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
    }
    std::string text = "$ carecost\n";
    for (const std::string& line : transcript_lines(bytes, ">")) {
        text += line + '\n';
    }
    const Transcript transcript = parse("t", text);
    CHECK(std::get<Command>(transcript.steps.at(0)).expected.out == bytes);
}

TEST_CASE("a transcript that is right raises no complaint") {
    CHECK(complaints_about("# talk\n\n$ carecost\n").empty());
    CHECK(complaints_about("$ carecost a 'b c'\n< in\n> a\n> b c\n2> in\n= 2\n").empty());
    CHECK(complaints_about("$ carecost\n<x \\0\\\n2>x \\0\\\n").empty());
    CHECK(complaints_about("% terminal\n% columns 60\n$ carecost\n> terminal of 60\n"
                           "% pipe\n$ carecost\n")
              .empty());
}

TEST_CASE("a difference in output, errors or status is told with its place") {
    CHECK(complaints_about("\n$ carecost a\n> b\n= 1\n") ==
          "t:2: $ carecost a\n- > b\n+ > a\n  = 1\n\n");
    CHECK(complaints_about("$ carecost a\n> a\n") == "t:1: $ carecost a\n  > a\n+ = 1\n\n");
    CHECK(complaints_about("$ carecost\n= 1\n") == "t:1: $ carecost\n- = 1\n\n");
    CHECK(complaints_about("$ carecost\n2> x\n") == "t:1: $ carecost\n- 2> x\n\n");
    CHECK(complaints_about("$ carecost a\n>x a\\\n= 1\n") ==
          "t:1: $ carecost a\n- >x a\\\n+ > a\n  = 1\n\n");
}

TEST_CASE("files can be written and looked at") {
    const auto before = std::filesystem::current_path();
    const auto folder = std::filesystem::temp_directory_path() / "carecost-runner-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    std::filesystem::current_path(folder);
    CHECK(complaints_about("@ in/a.txt\n| one\n|\n|  two\n@x b\n| \\xff\\\n@ empty/\n"
                           "$ cat in/a.txt\n> one\n>\n>  two\n$ cat b\n>x \\xff\\\n"
                           "$ ls\n> b\n> empty/\n> in/\n$ ls empty\n"
                           "$ cat c\n2> cat: c: no such file\n= 1\n")
              .empty());
    std::filesystem::current_path(before);
    std::filesystem::remove_all(folder);
}

TEST_CASE("what is not of the format is refused with its line") {
    for (const std::string text :
         {"talk", "| stray", "> stray", "< stray", "= 0", "@", "@ /abs", "@ ../up", "% colour",
          "% columns 0", "$ carecost\n= x", "$ carecost\n> a\n< late", "$ carecost\n>x \\q",
          "$ carecost\n>a"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse("t", text), std::runtime_error);
    }
    CHECK_THROWS_WITH(parse("t", "$ carecost\ntalk"),
                      "t:2: a line starts with # @ | % $ < > 2> or = and a blank");
    CHECK_THROWS_AS(complaints_about("$ rm -rf x"), std::runtime_error);
}

TEST_CASE("an update writes what differs and leaves the rest as it was") {
    CHECK(updated_text("# talk\n$ carecost a\n< in\n> old\n# more\n\n$ carecost\n") ==
          "# talk\n$ carecost a\n< in\n> a\n2> in\n= 1\n# more\n\n$ carecost\n");
    const std::string right = "$ carecost a\n= 1\n# stands between\n> a\n";
    CHECK(updated_text(right) == right);
}

TEST_CASE("a diff shows each line once, in order") {
    CHECK(difference({}, {}).empty());
    CHECK(difference({"a"}, {}) == "- a\n");
    CHECK(difference({}, {"a"}) == "+ a\n");
    CHECK(difference({"a", "b", "c"}, {"a", "x", "c"}) == "  a\n- b\n+ x\n  c\n");
    CHECK(difference({"a", "a"}, {"a"}) == "  a\n- a\n");
    CHECK(difference({"a", "b", "c", "d"}, {"b", "d", "e"}) == "- a\n  b\n- c\n  d\n+ e\n");
}
