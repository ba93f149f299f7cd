# The manual pages, from apps/carecost/man by scdoc: a page NAME.SECTION.scd each, in which @name_of@ is
# replaced by the paragraphs of name-of.inc that several pages share. Without scdoc there are none.
find_program(SCDOC scdoc)
if(NOT SCDOC)
  message(STATUS "scdoc is not installed: no manual pages")
  return()
endif()

set(source ${PROJECT_SOURCE_DIR}/apps/carecost/man)
set(built ${PROJECT_BINARY_DIR}/man)
file(GLOB fragments CONFIGURE_DEPENDS ${source}/*.inc)
foreach(fragment IN LISTS fragments)
  cmake_path(GET fragment STEM name)
  string(MAKE_C_IDENTIFIER ${name} name)
  file(READ ${fragment} ${name})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${fragment})
endforeach()

file(GLOB pages CONFIGURE_DEPENDS ${source}/*.scd)
foreach(page IN LISTS pages)
  cmake_path(GET page STEM LAST_ONLY name) # carecost-check.1
  string(REGEX MATCH "[0-9]$" section ${name})
  configure_file(${page} ${built}/${name}.scd @ONLY)
  add_custom_command(
    OUTPUT ${built}/${name}
    COMMAND sh -c "\"$0\" <\"$1\" >\"$2\"" ${SCDOC} ${built}/${name}.scd ${built}/${name}
    DEPENDS ${built}/${name}.scd
    COMMENT ""
    VERBATIM)
  list(APPEND manual ${built}/${name})
  install(FILES ${built}/${name} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program)
endforeach()
add_custom_target(manual ALL DEPENDS ${manual})
