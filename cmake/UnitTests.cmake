# carecost_add_unit_tests(ROOM source…): the unit tests of one room of the library as one executable
# test_ROOM and one ctest of that name. A room without tests yet is passed over.
function(carecost_add_unit_tests room)
  if(NOT ARGN)
    return()
  endif()
  set(name test_${room})
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE carecost_lib carecost_test_main)
  target_precompile_headers(${name} REUSE_FROM carecost_test_headers)
  add_test(NAME unit.${room} COMMAND ${name} --no-version)
  # Where coverage is counted: a profile of its own, since tools/coverage asks which rooms' tests reach every branch.
  set_tests_properties(unit.${room} PROPERTIES ENVIRONMENT
                                               LLVM_PROFILE_FILE=${PROJECT_BINARY_DIR}/profiles/${room}.profraw)
endfunction()
