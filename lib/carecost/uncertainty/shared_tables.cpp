// SPDX-License-Identifier: MIT
// Tables are laid down by several threads, one figure each.
#include "carecost/uncertainty/shared_tables.hpp"

#include "carecost/uncertainty/parallel.hpp"

#include <algorithm>

namespace carecost {

std::vector<SharedTable> tables_of(const Case& model, const std::vector<FigureId>& figures,
                                   const std::vector<SharedTable>& known, unsigned threads) {
    std::vector<SharedTable> tables(figures.size());
    for_each_piece(threads, figures.size(), [&](std::size_t i) {
        const FigureDistribution distribution = distribution_of(model.figures.at(figures[i].index));
        const auto same = std::find_if(known.begin(), known.end(), [&](const SharedTable& each) {
            return each.distribution == distribution;
        });
        tables[i] = same != known.end()
                        ? *same
                        : SharedTable{.distribution = distribution,
                                      .table = std::make_shared<const QuantileTable>(distribution)};
    });
    return tables;
}

} // namespace carecost
