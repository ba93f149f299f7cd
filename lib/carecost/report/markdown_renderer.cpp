// SPDX-License-Identifier: MIT
// Blocks parted by blank lines, tables with pipes, details as nested lists.
// Every sign that Markdown could read as markup gets a backslash; bars are left out.
#include "carecost/report/markdown_renderer.hpp"

#include "carecost/base/diagnostic.hpp"
#include "carecost/base/text.hpp"
#include "carecost/report/picture_layout.hpp"

#include <cstddef>
#include <string_view>
#include <variant>

namespace carecost {
namespace {

/// Signs with a meaning anywhere in a line.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : visible(text)) {
        if (std::string_view("\\`*_[]<>|~#&$").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

/// The same for text that starts a line, where "- ", "+ " and "1. " begin lists and four blanks
/// code.
std::string escaped_line(std::string_view text) {
    std::string out = escaped(trimmed(text));
    const std::size_t digits = out.find_first_not_of("0123456789");
    if (digits < out.size() &&
        std::string_view("-+=.)").find(out[digits]) != std::string_view::npos &&
        (digits > 0 || out[0] == '-' || out[0] == '+' || out[0] == '=')) {
        out.insert(digits, "\\");
    }
    return out;
}

constexpr std::size_t picture_width = 80;

class MarkdownRenderer {
  public:
    explicit MarkdownRenderer(const NumberStyle& numbers) : numbers_(numbers) {}

    std::string operator()(const Heading& heading) const {
        return "### " + escaped(heading.text) + "\n";
    }
    std::string operator()(const Answer& answer) const {
        return "**" + escaped(answer.text) + "**\n";
    }
    std::string operator()(const Paragraph& paragraph) const {
        return escaped_line(paragraph.text) + "\n";
    }
    std::string operator()(const Note& note) const { return "*" + escaped(note.text) + "*\n"; }

    std::string operator()(const Picture& picture) const {
        std::string out = "### " + escaped(picture.title) + "\n\n```text\n";
        for (const std::string& line : picture_lines(picture, picture_width)) {
            out += line + '\n';
        }
        return out + legend_of(picture) + "\n```\n";
    }

    std::string operator()(const Detail& detail) const {
        std::string out = "- " + escaped_line(detail.name) + "\n";
        for (const Pieces& statement : detail.statements) {
            std::string line;
            for (const std::string& piece : statement.pieces) {
                line += (line.empty() ? "" : " ") + escaped(piece);
            }
            out += "  - " + escaped_line_of(line) + "\n";
        }
        return out;
    }

    std::string operator()(const Table& table) const {
        std::string out = table.title.empty() ? "" : "### " + escaped(table.title) + "\n\n";
        out += head(table) + rows(table);
        for (const std::string& remark : table.remarks) {
            out += "\n" + escaped_line(remark) + "\n";
        }
        return out;
    }

    /// The headings and the rule below them.
    [[nodiscard]] static std::string head(const Table& table) {
        std::string out;
        std::string rule;
        for (const Column& column : table.columns) {
            if (column.kind != ColumnKind::bars) {
                out += "| " + escaped(column.heading) + (column.heading.empty() ? "" : " ");
                rule += column.kind == ColumnKind::figures ? "| ---: " : "| --- ";
            }
        }
        return out + "|\n" + rule + "|\n";
    }

    [[nodiscard]] std::string rows(const Table& table) const {
        std::string out;
        for (const Row& row : table.rows) {
            out += written(table, row);
        }
        return out;
    }

  private:
    /// For a line whose signs are escaped already; what begins no list stays as it is.
    [[nodiscard]] static std::string escaped_line_of(std::string line) {
        const std::string ended = line + " "; // as a list may be
        const std::size_t digits = ended.find_first_not_of("0123456789");
        const std::string sign = ended.substr(digits, 2);
        if (digits > 0 ? sign == ". " || sign == ") " : sign == "- " || sign == "+ ") {
            line.insert(digits, "\\");
        }
        return line;
    }

    [[nodiscard]] std::string written(const Table& table, const Row& row) const {
        std::string out;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            if (table.columns[c].kind == ColumnKind::bars) {
                continue;
            }
            const std::string text = escaped(cell_text(row.cells[c], numbers_));
            const std::string_view strong =
                row.kind != RowKind::normal && !text.empty() ? "**" : "";
            out += "| ";
            for (int i = 0; c == 0 && i < row.indent; ++i) {
                out += "&emsp;";
            }
            out += std::string(strong) + text + std::string(strong) + (text.empty() ? "" : " ");
        }
        return out + "|\n";
    }

    const NumberStyle& numbers_;
};

} // namespace

std::string markdown_head(const Table& table) { return MarkdownRenderer::head(table); }

std::string markdown_rows(const Table& table, const NumberStyle& numbers) {
    return MarkdownRenderer{numbers}.rows(table);
}

std::string render_markdown(const Document& document) {
    std::string out;
    const Block* before = nullptr;
    for (const Block& block : document.blocks) {
        const bool is_same_list = before != nullptr && std::holds_alternative<Detail>(*before) &&
                                  std::holds_alternative<Detail>(block);
        out += before == nullptr || is_same_list ? "" : "\n";
        out += std::visit(MarkdownRenderer{document.numbers}, block);
        before = &block;
    }
    return out;
}

} // namespace carecost
