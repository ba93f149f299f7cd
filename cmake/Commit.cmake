# carecost_add_commit(TARGET): compiles the commit a build was made from into TARGET, as
# carecost::cli::commit(). Looked up at each build, written only when it changed; empty where there is
# no repository, as in a release archive.
#
# Run as a script (cmake -P), this file does the looking up.
if(CMAKE_SCRIPT_MODE_FILE)
  execute_process(
    COMMAND git -C ${source} describe --always --abbrev=7 --dirty=+changes --exclude=*
    OUTPUT_VARIABLE commit
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT EXISTS ${source}/.git)
    set(commit "")
  endif()
  configure_file(${source}/apps/carecost/commit.cpp.in ${target} @ONLY)
  return()
endif()

function(carecost_add_commit target)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/commit.cpp)
  add_custom_target(
    commit
    COMMAND ${CMAKE_COMMAND} -D source=${PROJECT_SOURCE_DIR} -D target=${generated} -P
            ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    BYPRODUCTS ${generated}
    COMMENT "")
  add_dependencies(${target} commit)
  target_sources(${target} PRIVATE ${generated})
endfunction()
