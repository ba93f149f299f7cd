# What carecost stands on: installed packages only (tools/packages.txt), nothing is downloaded.
find_package(fmt 9 REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(Boost 1.74 REQUIRED) # headers only: Multiprecision, Math
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Nettle REQUIRED) # SHA-256; it comes without a CMake package
find_package(Threads REQUIRED)
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED) # it comes without a CMake package
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED) # it comes without a CMake package

# yaml-cpp 0.7 calls its target yaml-cpp, later ones yaml-cpp::yaml-cpp.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

if(BUILD_TESTING)
  find_package(doctest 2.4 REQUIRED)
  find_path(RANDOM123_INCLUDE_DIR Random123/philox.h REQUIRED) # comes without a CMake package
endif()
