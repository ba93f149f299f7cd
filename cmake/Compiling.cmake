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
  # g++ 12 sees overlapping copies in std::string that are none (its bug 105329), hence no -Wrestrict.
  add_compile_options(-Wno-restrict -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast)
endif()

# A compiler cache is used where there is one, and never needed.
find_program(CARECOST_CCACHE ccache)
if(CARECOST_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CARECOST_CCACHE})
endif()
