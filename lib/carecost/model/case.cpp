// SPDX-License-Identifier: MIT
// The few questions a Case answers about itself, and the one way to change its figures.
// Everything else is plain data.
#include "carecost/model/case.hpp"

namespace carecost {

Place Case::in_file(const Position& at) const {
    return {.file = file, .line = at.line, .column = at.column};
}

const Figure& Case::resolved(FigureId wanted) const {
    const Figure& figure = figures.at(wanted.index);
    return figure.refers_to ? figures.at(figure.refers_to->index) : figure;
}

std::vector<std::size_t> Case::alternatives() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < packages.size(); ++i) {
        if (i != comparator) {
            found.push_back(i);
        }
    }
    return found;
}

Case with_settings(Case original, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
        Figure& figure = original.figures.at(setting.figure.index);
        figure.estimate = setting.estimate;
        figure.refers_to.reset();
    }
    return original;
}

} // namespace carecost
