# What `cmake --install` writes: the program, the library with its headers, and what
# find_package(carecost) reads in other projects.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/carecost)

install(TARGETS carecost)
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
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
