// SPDX-License-Identifier: MIT
// run_transcripts [--update] EXAMPLES FILE…: plays transcripts and documents (.md), each in a fresh
// folder of its own. Tells every difference; with --update it writes the answers into transcripts.
#include "document.hpp"
#include "play.hpp"
#include "run.hpp"
#include "transcript.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A fresh folder that holds a link to the examples, entered on the way in and removed on the way
/// out, so that no transcript can see what another has left.
class FreshFolder {
  public:
    explicit FreshFolder(const fs::path& examples) : before_(fs::current_path()) {
        std::string name = (fs::temp_directory_path() / "carecost-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error(fmt::format("cannot make a folder like {}", name));
        }
        folder_ = name;
        fs::create_directory_symlink(examples, folder_ / "examples");
        fs::current_path(folder_);
    }
    ~FreshFolder() {
        std::error_code ignored;
        fs::current_path(before_, ignored);
        fs::remove_all(folder_, ignored);
    }
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;

  private:
    fs::path before_;
    fs::path folder_;
};

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    if (!stream || !(content << stream.rdbuf())) {
        throw std::runtime_error(fmt::format("{}: cannot be read, or is empty", file.string()));
    }
    return std::move(content).str();
}

/// @return whether the transcript is as it should be, after --update by being made so
bool handle(const fs::path& file, const fs::path& examples, bool update) {
    const bool is_document = file.extension() == ".md";
    const std::string content = content_of(file);
    const transcript::Transcript transcript = transcript::parse(
        file.string(), is_document ? transcript::transcript_of_document(content) : content);
    std::vector<transcript::Answer> answers;
    {
        const FreshFolder folder(examples);
        answers = transcript::play(transcript, carecost::run);
    }
    const std::string complaints = transcript::complaints(transcript, answers);
    if (complaints.empty()) {
        return true;
    }
    if (!update || is_document) {
        std::cout << complaints;
        return false;
    }
    std::ofstream stream(file, std::ios::binary);
    stream << transcript::updated(transcript, answers);
    std::cout << "updated " << file.string() << '\n';
    return static_cast<bool>(stream.flush());
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool update = !arguments.empty() && arguments[0] == "--update";
    if (update) {
        arguments.erase(arguments.begin());
    }
    if (arguments.size() < 2) {
        std::cerr << "usage: run_transcripts [--update] EXAMPLES FILE...\n";
        return 2;
    }
    bool good = true;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        try {
            good = handle(fs::absolute(arguments[i]), fs::absolute(arguments[0]), update) && good;
        } catch (const std::exception& error) {
            std::cout << error.what() << '\n';
            good = false;
        }
    }
    return good ? 0 : 1;
}
