// SPDX-License-Identifier: MIT
// check_architecture ROOT: reads every source of lib/ and apps/ under ROOT and tells what breaks
// the rules. A root without sources is a fault too, so that the test cannot pass by looking in the
// wrong place.
#include "definitions.hpp"
#include "rules.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
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
    std::vector<std::string> faults;
    std::vector<architecture::Definition> definitions;
    for (const fs::path& path : sources) {
        const std::string name = path.lexically_relative(root).generic_string();
        const std::string content = content_of(path);
        std::ranges::move(architecture::faults_of(name, content), std::back_inserter(faults));
        std::ranges::move(architecture::definitions_in(name, content),
                          std::back_inserter(definitions));
    }
    std::ranges::move(architecture::clashes(definitions), std::back_inserter(faults));
    for (const std::string& fault : faults) {
        std::cout << fault << '\n';
    }
    std::cout << sources.size() << " sources, " << definitions.size() << " types, " << faults.size()
              << " faults\n";
    // No types: then the reading of them has gone wrong.
    return faults.empty() && !definitions.empty() ? 0 : 1;
}
