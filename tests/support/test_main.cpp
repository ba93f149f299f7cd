// SPDX-License-Identifier: MIT
// The main() of every test executable.
// doctest's implementation is compiled here, once.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
