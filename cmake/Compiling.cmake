# Flags for everything we compile: warnings, and arithmetic that is the same on every machine.
add_compile_options(
  -Wall
  -Wextra
  -Wpedantic
  -Wshadow
  -Wconversion
  -Wsign-conversion
  -Wold-style-cast
  -Wnon-virtual-dtor
  -Woverloaded-virtual
  -Wcast-align
  -Wnull-dereference
  -Wformat=2
  -Wimplicit-fallthrough
  -ffp-contract=off)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees copies in std::string that overlap or leave their bounds and do neither (its bugs 105329, 105651).
  add_compile_options(-Wno-restrict -Wno-stringop-overflow -Wno-array-bounds -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast)
endif()

# A compiler cache is used where there is one, and never needed.
find_program(CARECOST_CCACHE ccache)
if(CARECOST_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CARECOST_CCACHE})
endif()
