// SPDX-License-Identifier: MIT
// Plays a folder of seeds through a harness without libFuzzer, each as it is and in copies that are
// cut, doubled and altered byte by byte. The copies are the same in every run.
#include "harness.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <vector>

namespace {

constexpr int copies = 60;

void play(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

std::string altered(std::string text, std::mt19937& random) {
    static constexpr std::string_view signs = "\n\t ,;:\"'\\{}[]#&*!|>%@-_.()/0129aé\x80\xff\x1b";
    for (auto left = 1 + random() % 3; left > 0 && !text.empty(); --left) {
        const std::size_t at = random() % text.size();
        const std::size_t length = std::min<std::size_t>(1 + random() % 12, text.size() - at);
        switch (random() % 4) {
        case 0:
            text[at] = signs[random() % signs.size()];
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(random() % text.size(), length));
            break;
        default:
            text.insert(at, 1, signs[random() % signs.size()]);
        }
    }
    return text;
}

} // namespace

int main(int count, char** arguments) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(arguments[i])) {
            files.emplace_back(arguments[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::mt19937 random{1}; // NOLINT: the same copies every time
    for (const auto& file : files) {
        std::ostringstream content;
        content << std::ifstream{file, std::ios::binary}.rdbuf();
        const std::string seed = content.str();
        play(seed);
        for (int i = 0; i < copies; ++i) {
            play(altered(seed, random));
        }
    }
    fmt::print("{} seeds, each as it is and in {} altered copies\n", files.size(), copies);
    return files.empty() ? 1 : 0;
}
