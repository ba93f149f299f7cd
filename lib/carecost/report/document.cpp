// SPDX-License-Identifier: MIT
// Writes the typed cells of a document for people; shared by every renderer that has people for
// readers. Making text harmless is the renderer's own task.
#include "carecost/report/document.hpp"

namespace carecost {
namespace {

struct CellWriter {
    const NumberStyle& numbers;

    std::string operator()(const std::monostate&) const { return {}; }
    std::string operator()(const BarCell&) const { return {}; }
    std::string operator()(const TextCell& cell) const { return cell.text; }
    std::string operator()(const MoneyCell& cell) const {
        return amount_text(cell.amount, numbers);
    }
    std::string operator()(const ChangeCell& cell) const {
        return change_text(cell.change, numbers);
    }
    std::string operator()(const NumberCell& cell) const {
        return decimal_text(cell.value, cell.decimals, numbers);
    }
    std::string operator()(const CountCell& cell) const { return count_text(cell.count, numbers); }
    std::string operator()(const ShareCell& cell) const {
        return percent_text(cell.share, cell.decimals, numbers);
    }
};

} // namespace

std::string cell_text(const Cell& cell, const NumberStyle& numbers) {
    return std::visit(CellWriter{numbers}, cell);
}

} // namespace carecost
