// SPDX-License-Identifier: MIT
// Holds nothing: it lends its precompiled headers to every unit test (cmake/Precompiling.cmake).
