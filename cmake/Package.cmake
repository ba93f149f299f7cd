# The Debian package: `cpack --config build/release/CPackConfig.cmake -B build/package`. It holds the
# program and what people read; the library and its headers stay with `cmake --install`.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME carecost)
set(CPACK_PACKAGE_VENDOR "The carecost authors")
set(CPACK_PACKAGE_CONTACT "The carecost authors <carecost@example.org>")
set(CPACK_PACKAGE_DESCRIPTION
    "Models conventional and personalised service packages and observation logs in plain text, and
computes exact annual costs, savings, who pays, what is certain and assistance-minute ratios.
Everything stays on the user's own machine.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME carecost)
set(CPACK_DEBIAN_PROGRAM_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION math)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS libxlsxwriter4) # which `workbook` opens by name
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # what it needs, read off the program itself
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
