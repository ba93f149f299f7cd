# What `cmake --install` writes: the program with its completions, the library with its headers, and
# what find_package(carecost) reads in other projects.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/carecost)

install(TARGETS carecost COMPONENT program)
set(completion ${PROJECT_SOURCE_DIR}/apps/carecost/completion)
install(FILES ${completion}/carecost.bash RENAME carecost
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${completion}/carecost.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
# Debian's zsh looks into the first folder below /usr, and into the second below /usr/local.
foreach(folder IN ITEMS vendor-completions site-functions)
  install(FILES ${completion}/carecost.zsh RENAME _carecost
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${folder} COMPONENT program)
endforeach()

install(TARGETS carecost_lib EXPORT carecost FILE_SET HEADERS)
install(
  EXPORT carecost
  NAMESPACE carecost::
  FILE carecostTargets.cmake
  DESTINATION ${package_dir})

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/carecostConfig.cmake.in ${PROJECT_BINARY_DIR}/carecostConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/carecostConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/carecostConfig.cmake
              ${PROJECT_BINARY_DIR}/carecostConfigVersion.cmake
              ${CMAKE_CURRENT_LIST_DIR}/FindNettle.cmake DESTINATION ${package_dir})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/carecost
        COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
