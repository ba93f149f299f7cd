// SPDX-License-Identifier: MIT
// CARECOST_XLSXWRITER is the library's file name as it was compiled with, version included, so that
// another version with other functions is not taken for it.
#include "carecost/report/xlsx_library.hpp"

#include "carecost/base/diagnostic.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

namespace carecost {
namespace {

struct Library {
    void* handle;
};

Library opened() {
    void* const library = ::dlopen(CARECOST_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        throw SystemError{fmt::format(
            "a workbook needs {}, which is not installed (Debian: apt-get install libxlsxwriter4)",
            CARECOST_XLSXWRITER)};
    }
    return {.handle = library};
}

} // namespace

void* xlsx_function(const char* name) {
    static const Library library = opened();
    void* const address = ::dlsym(library.handle, name);
    if (address == nullptr) {
        throw SystemError{fmt::format("{} has no function {}", CARECOST_XLSXWRITER, name)};
    }
    return address;
}

} // namespace carecost
