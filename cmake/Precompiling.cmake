# carecost_precompile(TARGET HEADER...): the headers that most sources of TARGET begin with are compiled
# once, beside those of the language that all use. A quarter of a build from scratch; the presets dev and
# asan go without, so that a source which forgot an include is found.
function(carecost_precompile target)
  target_precompile_headers(
    ${target}
    PRIVATE
    <algorithm>
    <array>
    <map>
    <optional>
    <set>
    <string>
    <string_view>
    <variant>
    <vector>
    <fmt/format.h>
    ${ARGN})
endfunction()
