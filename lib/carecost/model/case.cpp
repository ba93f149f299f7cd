// SPDX-License-Identifier: MIT
// The few questions a Case answers about itself, and the one way to change its figures.
// Everything else is plain data.
#include "carecost/model/case.hpp"

#include <algorithm>

namespace carecost {

Place Case::in_file(const Position& at) const {
    return {.file = file, .line = at.line, .column = at.column};
}

const Figure& Case::resolved(FigureId wanted) const {
    const Figure& figure = figures.at(wanted.index);
    return figure.refers_to ? figures.at(figure.refers_to->index) : figure;
}

std::string Case::name_of(const Figure& figure) const {
    if (figure.is_assumption()) {
        return figure.name;
    }
    const Package& package = packages.at(figure.line->package);
    return package.id + '/' + package.lines.at(figure.line->line).id + '/' + figure.name;
}

std::string Case::name_of(FigureId figure) const { return name_of(figures.at(figure.index)); }

std::optional<FigureId> Case::figure_named(std::string_view name) const {
    // By its parts, since a file may set thousands of figures among thousands.
    const std::size_t first = name.find('/');
    const std::size_t second = first == name.npos ? name.npos : name.find('/', first + 1);
    const auto is_called_so = [&](const Figure& figure) {
        if (figure.is_assumption() || second == name.npos) {
            return figure.is_assumption() && figure.name == name;
        }
        return figure.name == name.substr(second + 1) &&
               line_of(figure)->id == name.substr(first + 1, second - first - 1) &&
               packages.at(figure.line->package).id == name.substr(0, first);
    };
    const auto found = std::find_if(figures.begin(), figures.end(), is_called_so);
    if (found == figures.end()) {
        return std::nullopt;
    }
    return FigureId{static_cast<std::size_t>(found - figures.begin())};
}

const Line* Case::line_of(const Figure& figure) const {
    return figure.line ? &packages.at(figure.line->package).lines.at(figure.line->line) : nullptr;
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
