// SPDX-License-Identifier: MIT
// check_architecture ROOT: reads every source of lib/ and apps/ under ROOT and tells what breaks
// the rules. A root without sources is a fault too, so that the test cannot pass by looking in the
// wrong place.
#include "rules.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> sources_under(const fs::path& root) {
    std::vector<fs::path> sources;
    for (const char* folder : {"lib", "apps"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const fs::path& path = entry.path();
            if (path.extension() == ".hpp" || path.extension() == ".cpp") {
                sources.push_back(path);
            }
        }
    }
    std::sort(sources.begin(), sources.end());
    return sources;
}

std::string content_of(const fs::path& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(content).str();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: check_architecture ROOT\n";
        return 2;
    }
    const fs::path root = argv[1];
    const std::vector<fs::path> sources = sources_under(root);
    std::size_t faults = 0;
    for (const fs::path& path : sources) {
        const std::string name = path.lexically_relative(root).generic_string();
        for (const std::string& fault : architecture::faults_of(name, content_of(path))) {
            std::cout << fault << '\n';
            ++faults;
        }
    }
    std::cout << sources.size() << " sources, " << faults << " faults\n";
    return faults == 0 && !sources.empty() ? 0 : 1;
}
