// SPDX-License-Identifier: MIT
// Reads the command line and hands it to the command it names.
// Nothing here touches the real standard streams: they are given by the caller.
#include "run.hpp"

#include "carecost/base/version.hpp"

#include <istream>
#include <ostream>

namespace carecost {

int run(const std::vector<std::string>& arguments, std::istream& /*in*/, std::ostream& out,
        std::ostream& err, const Terminal& /*terminal*/) {
    if (arguments.size() == 1 && arguments[0] == "--version") {
        out << "carecost " << version() << '\n';
        return 0;
    }
    err << "usage: carecost --version\n";
    return 2;
}

} // namespace carecost
