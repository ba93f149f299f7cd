// SPDX-License-Identifier: MIT
// The number of a point is read like a number whose digits are the values of the axes.
// The last axis changes fastest.
#include "carecost/batching/grid.hpp"

#include <utility>

namespace carecost {
Grid::Grid(std::vector<GridAxis> axes) : axes_(std::move(axes)) {
    for (const GridAxis& axis : axes_) {
        size_ *= axis.values.size();
    }
}

std::vector<FigureId> Grid::figures() const {
    std::vector<FigureId> figures;
    for (const GridAxis& axis : axes_) {
        figures.push_back(axis.figure);
    }
    return figures;
}

Point Grid::point(std::size_t index) const {
    std::string name;
    std::vector<Estimate> estimates;
    std::size_t block = size_;
    for (const GridAxis& axis : axes_) {
        block /= axis.values.size();
        const std::size_t place = index / block % axis.values.size();
        name += (name.empty() ? "" : ";") + axis.name + '=' + axis.texts[place];
        estimates.push_back(axis.values[place]);
    }
    return point_of(std::move(name), std::move(estimates));
}

} // namespace carecost
