// SPDX-License-Identifier: MIT
// Files, folders, pipes and standard input, on the real file system in a folder of its own.
#include "carecost/base/diagnostic.hpp"
#include "carecost/input/file_reader.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

using namespace carecost;
using namespace carecost::input;

namespace {

class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "carecost-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] std::string path(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream{path(name), std::ios::binary} << text;
        return path(name);
    }

  private:
    std::string path_;
};

SourceText read_path(const std::string& path) {
    std::istringstream empty;
    return read_file(path, empty);
}

std::string refusal_of(const std::string& path) {
    try {
        static_cast<void>(read_path(path));
    } catch (const SystemError& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("a file is read whole, with the name the user wrote") {
    const Folder folder;
    const std::string text = std::string(200'000, 'x') + "\r\n" + std::string(1, 0) + "y";
    const SourceText source = read_path(folder.write("a.yaml", text));
    CHECK(source.bytes() == text);
    CHECK(source.name() == folder.path("a.yaml"));
    CHECK(read_path(folder.write("empty.yaml", "")).bytes().empty());
}

TEST_CASE("a hyphen is standard input") {
    std::istringstream in{"a: 1\n"};
    const SourceText source = read_file("-", in);
    CHECK(source.name() == "standard input");
    CHECK(source.bytes() == "a: 1\n");
    std::istringstream broken{"a: 1\n"};
    broken.setstate(std::ios::badbit);
    CHECK_THROWS_AS(read_file("-", broken), SystemError);
}

TEST_CASE("what cannot be read says why") {
    const Folder folder;
    CHECK(refusal_of(folder.path("none.yaml")) ==
          folder.path("none.yaml") + ": there is no such file");
    CHECK(refusal_of("") == "'': there is no such file");
    CHECK(refusal_of(folder.path("")) == folder.path("") + ": is a folder; name a file in it");
    const std::string path = folder.write("a.yaml", "a: 1\n");
    CHECK(refusal_of(path + "/b.yaml") == path + "/b.yaml: cannot be read: Not a directory");
    if (::geteuid() != 0) { // root may read everything
        std::filesystem::permissions(path, std::filesystem::perms::none);
        CHECK(refusal_of(path) == path + ": may not be read: permission denied");
    }
}

TEST_CASE("1 048 576 bytes are accepted, one more is not") {
    const Folder folder;
    CHECK(read_path(folder.write("a.yaml", std::string(1'048'576, 'x'))).bytes().size() ==
          1'048'576);
    const std::string large = folder.write("b.yaml", std::string(1'048'577, 'x'));
    try {
        static_cast<void>(read_path(large));
        FAIL("accepted");
    } catch (const InputError& error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(to_text(error.diagnostics()[0]) ==
              large + ": error[file-too-large]: the file has more than 1048576 bytes; split it, or "
                      "shorten its texts");
    }
    std::istringstream in{std::string(11, 'x')};
    CHECK_THROWS_AS(read_file("-", in, 10), InputError);
}

TEST_CASE("a pipe is read to its end, an endless one to the limit") {
    const Folder folder;
    const std::string pipe = folder.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer{[&] {
        std::ofstream out{pipe, std::ios::binary};
        out << "a: " << std::flush;
        std::this_thread::sleep_for(std::chrono::milliseconds(20)); // a short read comes first
        out << "1\n";
    }};
    const SourceText source = read_path(pipe);
    writer.join();
    CHECK(source.bytes() == "a: 1\n");
    CHECK_THROWS_AS(read_path("/dev/zero"), InputError);
}
